//! From what is stored to what is shown: everything that follows from a document today.

use crate::search::Query;
use crate::stored::{StoredDocument, StoredDraft, StoredPerson, StoredRequest, StoredScan};
use crate::views::{
    CheckView, DocumentCardView, DocumentView, DocumentsView, FindingView, MessageView,
    ReminderView, ScanView, Standing, VerdictView,
};
use crate::{Error, Message, Value, persons};
use amana_documents::mrz::{self, CheckedField, Mrz, Verdict};
use amana_documents::reminders::{self, Reminder, ReminderKind};
use amana_documents::rules::{self, Finding, Rule, Validity};
use amana_vault::{Entry, Vault, VaultError};
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

/// What can be renewed from here.
const RENEWABLE: &str = "passport";

/// Every document that the query finds, soonest expiry first.
pub(crate) fn cards(
    vault: &Vault,
    today: NaiveDate,
    query: &Query,
) -> Result<Vec<DocumentCardView>, Error> {
    let persons = vault.list::<StoredPerson>()?;
    let name_of = |id: Uuid| {
        let person = persons.iter().find(|entry| entry.id == id);
        person.map(|entry| entry.record.name.as_str())
    };
    let mut cards: Vec<_> = vault
        .list::<StoredDocument>()?
        .into_iter()
        .filter(|entry| {
            let document = &entry.record;
            let person = document.person.and_then(name_of).unwrap_or_default();
            query.matches([
                &*document.surname,
                &*document.given_names,
                &*document.number,
                &*document.kind,
                &*document.issuing_state,
                person,
            ])
        })
        .map(|entry| card(&entry, today))
        .collect();
    cards.sort_by_key(|card| (card.expires_on.is_none(), card.expires_on));
    Ok(cards)
}

/// Cards and persons.
pub(crate) fn overview(
    vault: &Vault,
    today: NaiveDate,
    query: String,
) -> Result<DocumentsView, Error> {
    let documents = cards(vault, today, &Query::new(&query))?;
    Ok(DocumentsView { documents, persons: persons::views(vault)?, query })
}

fn card(entry: &Entry<StoredDocument>, today: NaiveDate) -> DocumentCardView {
    let document = &entry.record;
    let findings = review(document, today);
    DocumentCardView {
        id: entry.id,
        kind: document.kind.clone(),
        issuing_state: document.issuing_state.clone(),
        holder: holder(document),
        person: document.person,
        expires_on: document.expires_on,
        standing: standing(document, &findings),
        finding: findings.first().map(FindingView::from),
        scans: document.scans.len() as u32,
    }
}

/// One document, whole. Its scans are read to their end, so that a damaged one is marked.
pub(crate) fn build(vault: &Vault, id: Uuid, today: NaiveDate) -> Result<DocumentView, Error> {
    let document: StoredDocument = vault.get(id)?.ok_or(VaultError::NotFound)?;
    let findings = review(&document, today);
    let expires_on = document.expires_on;
    let mut scans = Vec::new();
    for scan in &document.scans {
        scans.push(scan_view(vault, scan)?);
    }
    Ok(DocumentView {
        id,
        standing: standing(&document, &findings),
        number_hint: hint(&document.number),
        has_mrz: document.mrz.is_some(),
        checks: document.mrz.as_deref().map(checks_of_text).unwrap_or_default(),
        scans,
        findings: findings.iter().map(FindingView::from).collect(),
        reminders: expires_on.map(|day| remind(day, today)).unwrap_or_default(),
        requests: about(vault, id)?,
        can_renew: document.kind == RENEWABLE,
        kind: document.kind,
        issuing_state: document.issuing_state,
        nationality: document.nationality,
        surname: document.surname,
        given_names: document.given_names,
        born_on: document.born_on,
        issued_on: document.issued_on,
        expires_on,
        person: document.person,
        added_at: document.added_at,
    })
}

/// A sealed picture, read to its end.
pub(crate) fn scan_view(vault: &Vault, scan: &StoredScan) -> Result<ScanView, Error> {
    let StoredScan { blob, media_type, size_bytes } = scan.clone();
    let is_damaged = !vault.is_blob_whole(blob)?;
    Ok(ScanView { id: blob, media_type, size_bytes, is_damaged })
}

/// Whether a renewal of it can be written here.
pub(crate) fn can_renew(document: &StoredDocument) -> bool {
    document.kind == RENEWABLE
}

/// The name as printed, given names first.
pub(crate) fn holder(document: &StoredDocument) -> String {
    let names = [document.given_names.as_str(), document.surname.as_str()];
    let names: Vec<_> = names.into_iter().filter(|name| !name.is_empty()).collect();
    names.join(" ")
}

/// All but the last two characters hidden; of a short number, all.
pub(crate) fn hint(number: &str) -> String {
    let length = number.chars().count();
    let hidden = if length > 3 { length - 2 } else { length };
    number
        .chars()
        .enumerate()
        .map(|(place, character)| if place < hidden { '•' } else { character })
        .collect()
}

/// Every check digit, with its place.
pub(crate) fn checks(mrz: &Mrz) -> Vec<CheckView> {
    mrz.checks.iter().map(|(field, verdict)| check(mrz, field, verdict)).collect()
}

fn checks_of_text(text: &str) -> Vec<CheckView> {
    mrz::read(text).as_ref().map(checks).unwrap_or_default()
}

fn check(mrz: &Mrz, field: CheckedField, verdict: &Verdict) -> CheckView {
    let position = mrz.position_of(field);
    let (verdict, printed, expected) = match verdict {
        Verdict::Verified => (VerdictView::Verified, None, None),
        Verdict::Unprotected => (VerdictView::Unprotected, None, None),
        Verdict::Refuted { printed, expected } => {
            (VerdictView::Refuted, Some(printed.to_string()), Some(expected.to_string()))
        }
    };
    CheckView {
        field: name_of(&field),
        verdict,
        printed,
        expected,
        line: position.map(|position| position.line),
        column: position.map(|position| position.column),
    }
}

/// The serialised name of a plain enum value.
pub(crate) fn name_of(value: &impl Serialize) -> String {
    let name = serde_json::to_value(value).expect("plain enums serialise");
    name.as_str().unwrap_or_default().replace('_', "-")
}

fn review(document: &StoredDocument, today: NaiveDate) -> Vec<Finding> {
    let (issued_on, expires_on) = (document.issued_on, document.expires_on);
    rules::review(&Validity { issued_on, expires_on }, today)
}

fn standing(document: &StoredDocument, findings: &[Finding]) -> Standing {
    match findings.first() {
        Some(finding) if finding.rule == Rule::Expired => Standing::Expired,
        Some(_) => Standing::Attention,
        None if document.expires_on.is_none() => Standing::Unknown,
        None => Standing::Good,
    }
}

fn remind(expires_on: NaiveDate, today: NaiveDate) -> Vec<ReminderView> {
    let view = |reminder: Reminder| ReminderView {
        due_on: reminder.due_on,
        days_before: reminder.days_before,
        message: reminder_message(&reminder, expires_on).into(),
    };
    reminders::plan(expires_on, today).into_iter().map(view).collect()
}

fn reminder_message(reminder: &Reminder, expires_on: NaiveDate) -> Message {
    let days = Value::Number(reminder.days_before.into());
    match reminder.kind {
        ReminderKind::Ahead => Message::plain("reminder-ahead").with("days", days),
        ReminderKind::Now => Message::plain("reminder-now").with("days", days),
        ReminderKind::LastDay => Message::plain("reminder-last-day"),
        ReminderKind::Expired => {
            Message::plain("reminder-expired").with("date", Value::Date(expires_on))
        }
    }
}

impl From<&Finding> for FindingView {
    fn from(finding: &Finding) -> Self {
        let key = match finding.rule {
            Rule::Expired => "rule-expired",
            Rule::SixMonths => "rule-six-months",
            Rule::ThreeMonthsAfterDeparture => "rule-three-months-after-departure",
            Rule::IssuedWithinTenYears => "rule-issued-within-ten-years",
        };
        let message = Message::plain(key).with("date", Value::Date(finding.met_until));
        Self {
            rule: name_of(&finding.rule),
            met_until: finding.met_until,
            source: finding.source.to_owned(),
            message: MessageView::from(message),
        }
    }
}

/// Requests and drafts about a document.
fn about(vault: &Vault, document: Uuid) -> Result<Vec<Uuid>, Error> {
    let requests = vault.list::<StoredRequest>()?.into_iter();
    let requests = requests.filter(|entry| entry.record.document == Some(document));
    let drafts = vault.list::<StoredDraft>()?.into_iter();
    let drafts = drafts.filter(|entry| entry.record.document == Some(document));
    Ok(requests.map(|entry| entry.id).chain(drafts.map(|entry| entry.id)).collect())
}

#[cfg(test)]
mod tests {
    use super::{hint, reminder_message};
    use crate::Value;
    use amana_documents::reminders;
    use chrono::NaiveDate;

    #[test]
    fn a_number_is_only_hinted_at() {
        assert_eq!(hint("L898902C3"), "•••••••C3");
        assert_eq!((&*hint("AB1"), &*hint(""), &*hint("éàü1")), ("•••", "", "••ü1"));
    }

    #[test]
    fn an_expired_document_says_since_when() {
        let expired = NaiveDate::from_ymd_opt(2026, 10, 1).expect("a day");
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
        let reminders = reminders::plan(expired, today);
        let message = reminder_message(&reminders[0], expired);
        assert_eq!(message.key, "reminder-expired");
        assert_eq!(message.args, [("date", Value::Date(expired))]);
    }
}
