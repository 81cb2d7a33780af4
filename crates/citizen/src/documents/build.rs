//! From what is stored to what is shown: everything that follows from a document today.

use crate::documents::kind::kind_of;
use crate::documents::typed::typed_fields;
use crate::search::{Index, Query, Summary};
use crate::stored::{StoredDocument, StoredDraft, StoredRequest, StoredScan};
use crate::views::{
    CheckView, DocumentCardView, DocumentView, DocumentsView, FindingView, MessageView,
    ReminderView, ScanView, Standing, VerdictView,
};
use crate::{Error, Message, Value, persons};
use amana_documents::mrz::{self, CheckedField, Mrz, Verdict};
use amana_documents::reminders::{self, Reminder, ReminderKind};
use amana_documents::rules::{self, Finding, Rule, Validity};
use amana_documents::scan::MAX_SIZE_BYTES;
use amana_vault::{Vault, VaultError};
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

/// What can be renewed from here.
const RENEWABLE: &str = "passport";

/// Every document that the query finds, soonest expiry first.
pub(crate) fn cards(
    index: &Index,
    today: NaiveDate,
    query: &Query,
) -> Result<Vec<DocumentCardView>, Error> {
    Ok(index.find(query)?.into_iter().map(|found| card(found, today)).collect())
}

/// Cards and persons.
pub(crate) fn overview(
    vault: &Vault,
    index: &Index,
    today: NaiveDate,
    query: String,
) -> Result<DocumentsView, Error> {
    let documents = cards(index, today, &Query::new(&query))?;
    Ok(DocumentsView { documents, persons: persons::views(vault, index)?, query })
}

/// A document at a glance.
pub(crate) fn card(found: &Summary, today: NaiveDate) -> DocumentCardView {
    let expires_on = found.validity.expires_on;
    let findings = review(&found.kind, &found.validity, today);
    DocumentCardView {
        id: found.id,
        kind: found.kind.clone(),
        issuing_state: found.issuing_state.clone(),
        holder: found.holder.clone(),
        person: found.person,
        expires_on,
        standing: standing(expires_on, &findings),
        finding: findings.first().map(FindingView::from),
        scans: found.scans,
        thumbnail: found.thumbnail,
        tags: found.tags.clone(),
    }
}

/// One document, whole. Its scans are read to their end, so that a damaged one is marked.
pub(crate) fn build(vault: &Vault, id: Uuid, today: NaiveDate) -> Result<DocumentView, Error> {
    let document: StoredDocument = vault.get(id)?.ok_or(VaultError::NotFound)?;
    show(vault, id, document, today)
}

/// The same of a record that was read already.
pub(crate) fn show(
    vault: &Vault,
    id: Uuid,
    document: StoredDocument,
    today: NaiveDate,
) -> Result<DocumentView, Error> {
    let findings = review(&document.kind, &document.validity(), today);
    let expires_on = document.expires_on;
    let mut scans = Vec::new();
    for scan in &document.scans {
        scans.push(scan_view(vault, scan)?);
    }
    Ok(DocumentView {
        id,
        standing: standing(expires_on, &findings),
        number_hint: hint(&document.number),
        has_mrz: document.mrz.is_some(),
        checks: document.mrz.as_deref().map(checks_of_text).unwrap_or_default(),
        scans,
        findings: findings.iter().map(FindingView::from).collect(),
        reminders: reminders(&document, today),
        requests: about(vault, id)?,
        can_renew: can_renew(&document),
        typed_fields: typed_fields(&document).into_iter().map(str::to_owned).collect(),
        versions: document.versions.len() as u32,
        kind: document.kind,
        issuing_state: document.issuing_state,
        nationality: document.nationality,
        surname: document.surname,
        given_names: document.given_names,
        born_on: document.born_on,
        issued_on: document.issued_on,
        expires_on,
        person: document.person,
        tags: document.tags,
        notes: document.notes,
        added_at: document.added_at,
        trashed_at: document.trashed_at,
    })
}

/// A sealed picture, read to its end.
pub(crate) fn scan_view(vault: &Vault, scan: &StoredScan) -> Result<ScanView, Error> {
    let StoredScan { blob, media_type, size_bytes, thumbnail, original } = scan.clone();
    // A long file is read to its end by a verification, not at every look.
    let is_damaged = size_bytes <= MAX_SIZE_BYTES && !vault.is_blob_whole(blob)?;
    Ok(ScanView { id: blob, media_type, size_bytes, is_damaged, thumbnail, original })
}

/// Whether a renewal of it can be written here.
pub(crate) fn can_renew(document: &StoredDocument) -> bool {
    document.kind == RENEWABLE && !document.is_trashed()
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

fn review(kind: &str, validity: &Validity, today: NaiveDate) -> Vec<Finding> {
    rules::review(kind_of(kind), validity, today)
}

fn standing(expires_on: Option<NaiveDate>, findings: &[Finding]) -> Standing {
    match findings.first() {
        Some(finding) if finding.rule == Rule::Expired => Standing::Expired,
        Some(_) => Standing::Attention,
        None if expires_on.is_none() => Standing::Unknown,
        None => Standing::Good,
    }
}

/// One in the trash is not remembered.
fn reminders(document: &StoredDocument, today: NaiveDate) -> Vec<ReminderView> {
    let expires_on = document.expires_on.filter(|_| !document.is_trashed());
    expires_on.map(|day| remind(day, today)).unwrap_or_default()
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
            Rule::EndsSoon => "rule-ends-soon",
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
