//! One `info` element to an [`Info`].

use super::{Repair, area, coded, repair::Repairs, time, xml::Element};
use crate::alert::Info;
use crate::codes::{Certainty, Severity, Urgency};
use chrono::{DateTime, Utc};

/// Reads an info block (CAP 1.2 section 3.2.2); nothing in it is a reason to refuse.
pub(super) fn read(info: &Element, repairs: &mut Repairs) -> Info {
    if info.children("resource").any(|file| file.children("derefUri").next().is_some()) {
        repairs.note(Repair::EmbeddedFileDropped);
    }
    let no_urgency = (Urgency::Unknown, Repair::UrgencyMissing);
    let no_severity = (Severity::Unknown, Repair::SeverityMissing);
    let no_certainty = (Certainty::Unknown, Repair::CertaintyMissing);
    let read = Info {
        language: info.prose("language", repairs),
        categories: coded::values(info, "category", repairs),
        event: info.prose("event", repairs).unwrap_or_default(),
        response_types: coded::values(info, "responseType", repairs),
        urgency: coded::required(info, "urgency", no_urgency, repairs),
        severity: coded::required(info, "severity", no_severity, repairs),
        certainty: coded::required(info, "certainty", no_certainty, repairs),
        effective: instant(info, "effective", repairs),
        onset: instant(info, "onset", repairs),
        expires: instant(info, "expires", repairs),
        sender_name: info.prose("senderName", repairs),
        headline: info.prose("headline", repairs),
        description: info.prose("description", repairs),
        instruction: info.prose("instruction", repairs),
        web: info.prose("web", repairs),
        contact: info.prose("contact", repairs),
        event_codes: info.pairs("eventCode", repairs),
        areas: info.children("area").map(|element| area::read(element, repairs)).collect(),
    };
    note_missing(&read, repairs);
    read
}

fn instant(info: &Element, name: &str, repairs: &mut Repairs) -> Option<DateTime<Utc>> {
    let read = time::read(info.value(name, repairs)?, repairs);
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
