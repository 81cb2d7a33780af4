//! One `alert` element to an [`Alert`].

use super::limits::{self, MAX_KEY_BYTES};
use super::xml::{Element, Space};
use super::{CapRefusal, Reading, Repair, coded, info, references, repair::Repairs, time};
use crate::alert::{Alert, AlertKey, CapVersion};
use crate::codes::{MsgType, Scope, Status};

/// Whether an element is a CAP message, or at least looks like one without namespace.
pub(super) fn is_alert(element: &Element) -> bool {
    element.name() == "alert"
        && match element.space() {
            Space::Cap(_) => true,
            Space::None => element.children("identifier").next().is_some(),
            Space::Foreign => false,
        }
}

/// Reads an element that [`is_alert`].
pub(super) fn read(element: &Element, mut repairs: Repairs) -> Result<Reading, CapRefusal> {
    limits::check(element)?;
    let alert = alert(element, &mut repairs)?;
    Ok(Reading { alert, repairs: repairs.into_vec() })
}

fn alert(of: &Element, repairs: &mut Repairs) -> Result<Alert, CapRefusal> {
    let no_status = (Status::Other(String::new()), Repair::StatusMissing);
    let no_type = (MsgType::Alert, Repair::MsgTypeMissing);
    let no_scope = (Scope::Public, Repair::ScopeMissing);
    Ok(Alert {
        key: key(of, repairs)?,
        version: version(of, repairs),
        status: coded::required(of, "status", no_status, repairs),
        msg_type: coded::required(of, "msgType", no_type, repairs),
        scope: coded::required(of, "scope", no_scope, repairs),
        source: of.prose("source", repairs),
        note: of.prose("note", repairs),
        references: references::read(of, repairs),
        infos: of.children("info").map(|element| info::read(element, repairs)).collect(),
    })
}

fn key(alert: &Element, repairs: &mut Repairs) -> Result<AlertKey, CapRefusal> {
    let identifier = alert.value("identifier", repairs).ok_or(CapRefusal::MissingIdentifier)?;
    let sender = alert.value("sender", repairs).ok_or(CapRefusal::MissingSender)?;
    let sent = alert.value("sent", repairs).ok_or(CapRefusal::MissingSent)?;
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

fn version(alert: &Element, repairs: &mut Repairs) -> CapVersion {
    match alert.space() {
        Space::Cap(version) => version,
        Space::None | Space::Foreign => {
            repairs.note(Repair::NamespaceMissing);
            CapVersion::V1_2
        }
    }
}
