//! One `alert` element to an [`Alert`].

use super::limits::{self, MAX_KEY_BYTES};
use super::name::Name;
use super::tree::{Element, Parts, Space};
use super::{CapRefusal, Reading, Repair, coded, info, references, repair::Repairs, time};
use crate::alert::{Alert, AlertKey, CapVersion};
use crate::codes::{MsgType, Scope, Status};

/// Whether an element is a CAP message, or at least made like one in no or another namespace.
pub(super) fn is_alert(element: Element) -> bool {
    let has = |name| element.children(name).next().is_some();
    element.name() == Name::Alert
        && match element.space() {
            Space::Cap(_) => true,
            Space::None => has(Name::Identifier),
            Space::Own => [Name::Identifier, Name::Sender, Name::Sent].into_iter().all(has),
            Space::Foreign => false,
        }
}

/// Reads an element that [`is_alert`].
pub(super) fn read(element: Element, mut repairs: Repairs) -> Result<Reading, CapRefusal> {
    limits::check(element)?;
    let alert = alert(&element.parts(), &mut repairs)?;
    Ok(Reading { alert, repairs: repairs.into_vec() })
}

fn alert(of: &Parts, repairs: &mut Repairs) -> Result<Alert, CapRefusal> {
    let no_status = (Status::Other(String::new()), Repair::StatusMissing);
    let no_type = (MsgType::Alert, Repair::MsgTypeMissing);
    let no_scope = (Scope::Public, Repair::ScopeMissing);
    let infos = of.element().children(Name::Info);
    Ok(Alert {
        key: key(of, repairs)?,
        version: version(of.element(), repairs),
        status: coded::required(of, Name::Status, no_status, repairs),
        msg_type: coded::required(of, Name::MsgType, no_type, repairs),
        scope: coded::required(of, Name::Scope, no_scope, repairs),
        source: of.prose(Name::Source, repairs),
        note: of.prose(Name::Note, repairs),
        references: references::read(of.element(), repairs),
        infos: infos.map(|info| info::read(&info.parts(), repairs)).collect(),
    })
}

fn key(alert: &Parts, repairs: &mut Repairs) -> Result<AlertKey, CapRefusal> {
    let mut part = |name, missing| alert.value(name, repairs).ok_or(missing);
    let identifier = part(Name::Identifier, CapRefusal::MissingIdentifier)?;
    let sender = part(Name::Sender, CapRefusal::MissingSender)?;
    let sent = part(Name::Sent, CapRefusal::MissingSent)?;
    let sent = time::read(sent, repairs).ok_or(CapRefusal::BadTime)?;
    Ok(AlertKey { identifier: name(identifier, repairs)?, sender: name(sender, repairs)?, sent })
}

fn name(text: &str, repairs: &mut Repairs) -> Result<String, CapRefusal> {
    if text.len() > MAX_KEY_BYTES {
        return Err(CapRefusal::KeyTooLong);
    }
    if text.contains(|c: char| c.is_whitespace() || matches!(c, ',' | '<' | '&')) {
        repairs.note(Repair::KeyCharacters);
    }
    Ok(text.to_owned())
}

fn version(alert: Element, repairs: &mut Repairs) -> CapVersion {
    match alert.space() {
        Space::Cap(version) => version,
        Space::Own => {
            repairs.note(Repair::NamespaceOther);
            CapVersion::V1_2
        }
        Space::None | Space::Foreign => {
            repairs.note(Repair::NamespaceMissing);
            CapVersion::V1_2
        }
    }
}
