//! One `info` element to an [`Info`].

use super::limits::MAX_CODES;
use super::name::Name;
use super::tree::Parts;
use super::{Repair, area, coded, repair::Repairs, time};
use crate::alert::Info;
use crate::codes::{Certainty, Severity, Urgency};
use chrono::{DateTime, Utc};

/// Reads an info block (CAP 1.2 section 3.2.2); nothing in it is a reason to refuse.
pub(super) fn read(info: &Parts, repairs: &mut Repairs) -> Info {
    let element = info.element();
    let mut files = element.children(Name::Resource);
    if files.any(|file| file.children(Name::DerefUri).next().is_some()) {
        repairs.note(Repair::EmbeddedFileDropped);
    }
    let no_urgency = (Urgency::Unknown, Repair::UrgencyMissing);
    let no_severity = (Severity::Unknown, Repair::SeverityMissing);
    let no_certainty = (Certainty::Unknown, Repair::CertaintyMissing);
    let read = Info {
        language: info.prose(Name::Language, repairs),
        categories: coded::values(element, Name::Category, repairs),
        event: info.prose(Name::Event, repairs).unwrap_or_default(),
        response_types: coded::values(element, Name::ResponseType, repairs),
        urgency: coded::required(info, Name::Urgency, no_urgency, repairs),
        severity: coded::required(info, Name::Severity, no_severity, repairs),
        certainty: coded::required(info, Name::Certainty, no_certainty, repairs),
        effective: instant(info, Name::Effective, repairs),
        onset: instant(info, Name::Onset, repairs),
        expires: instant(info, Name::Expires, repairs),
        sender_name: info.prose(Name::SenderName, repairs),
        headline: info.prose(Name::Headline, repairs),
        description: info.joined_prose(Name::Description, repairs),
        instruction: info.joined_prose(Name::Instruction, repairs),
        web: info.prose(Name::Web, repairs),
        contact: info.joined_prose(Name::Contact, repairs),
        event_codes: element.pairs(Name::EventCode, MAX_CODES, repairs),
        parameters: element.pairs(Name::Parameter, MAX_CODES, repairs),
        areas: element
            .children(Name::Area)
            .map(|area| area::read(&area.parts(), repairs))
            .collect(),
    };
    note_missing(&read, repairs);
    read
}

fn instant(info: &Parts, name: Name, repairs: &mut Repairs) -> Option<DateTime<Utc>> {
    let written = info.value(name, repairs)?;
    let read = match name {
        Name::Expires => time::read_end(written, repairs),
        _ => time::read(written, repairs),
    };
    if read.is_none() {
        repairs.note(Repair::TimeDropped);
    }
    read.map(|at| at.to_utc())
}

fn note_missing(info: &Info, repairs: &mut Repairs) {
    let missing = [
        (info.language.is_none(), Repair::LanguageMissing),
        (info.categories.is_empty(), Repair::CategoryMissing),
        (info.event.is_empty(), Repair::EventMissing),
        (info.expires.is_none(), Repair::ExpiresMissing),
    ];
    missing.iter().filter(|(is, _)| *is).for_each(|(_, repair)| repairs.note(*repair));
}
