//! One document, understood.

use crate::stored::{StoredDocument, StoredScan};
use amana_documents::mrz::{self, Verdict};
use amana_documents::{reminders, rules};
use amana_vault::Entry;
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

/// A travel document with everything that follows from it today.
#[derive(Clone, PartialEq, Eq, Serialize)]
pub struct DocumentView {
    /// Its id.
    pub id: Uuid,
    /// `passport`, `identity_card`, `visa`, `residence_permit`, `other`.
    pub kind: String,
    /// As printed.
    pub issuing_state: String,
    /// As printed; hidden until asked for.
    pub number: String,
    /// As printed.
    pub surname: String,
    /// As printed.
    pub given_names: String,
    /// Until when.
    pub expires_on: Option<NaiveDate>,
    /// Every check digit of the MRZ.
    pub checks: Vec<CheckView>,
    /// Sealed scans.
    pub scans: Vec<ScanView>,
    /// What the rules say today.
    pub findings: Vec<FindingView>,
    /// When it will be remembered.
    pub reminders: Vec<ReminderView>,
}

/// One check digit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckView {
    /// Which field, as in the catalogue's `field-…` keys.
    pub field: String,
    /// What it says.
    pub verdict: VerdictView,
}

/// What a check digit says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VerdictView {
    /// It fits.
    Verified,
    /// It does not fit.
    Refuted,
    /// There is none.
    Unprotected,
}

/// A sealed scan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ScanView {
    /// The sealed file.
    pub id: Uuid,
    /// Its media type.
    pub media_type: String,
    /// Plaintext length.
    pub size_bytes: u64,
}

/// A rule that has something to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FindingView {
    /// Which rule.
    pub rule: String,
    /// The last day on which it was met.
    pub met_until: NaiveDate,
    /// Where the rule comes from.
    pub source: String,
}

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReminderView {
    /// When.
    pub due_on: NaiveDate,
    /// Days before the expiry.
    pub days_before: u32,
}

impl std::fmt::Debug for DocumentView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DocumentView({})", self.kind)
    }
}

impl DocumentView {
    pub(crate) fn of(entry: Entry<StoredDocument>, today: NaiveDate) -> Self {
        let document = entry.record;
        let (issued_on, expires_on) = (document.issued_on, document.expires_on);
        let validity = rules::Validity { issued_on, expires_on };
        Self {
            id: entry.id,
            checks: document.mrz.as_deref().map(checks).unwrap_or_default(),
            scans: document.scans.iter().map(ScanView::from).collect(),
            findings: rules::review(&validity, today).iter().map(FindingView::from).collect(),
            reminders: expires_on.map(|day| remind(day, today)).unwrap_or_default(),
            kind: document.kind,
            issuing_state: document.issuing_state,
            number: document.number,
            surname: document.surname,
            given_names: document.given_names,
            expires_on,
        }
    }
}

fn checks(text: &str) -> Vec<CheckView> {
    let Ok(mrz) = mrz::read(text) else { return Vec::new() };
    let view = |(field, verdict): (mrz::CheckedField, &Verdict)| CheckView {
        field: name_of(&field),
        verdict: match verdict {
            Verdict::Verified => VerdictView::Verified,
            Verdict::Refuted { .. } => VerdictView::Refuted,
            Verdict::Unprotected => VerdictView::Unprotected,
        },
    };
    mrz.checks.iter().map(view).collect()
}

fn remind(expires_on: NaiveDate, today: NaiveDate) -> Vec<ReminderView> {
    reminders::plan(expires_on, today)
        .into_iter()
        .map(|reminder| ReminderView { due_on: reminder.due_on, days_before: reminder.days_before })
        .collect()
}

/// The serialised name of a plain enum value.
pub(crate) fn name_of(value: &impl Serialize) -> String {
    let name = serde_json::to_value(value).expect("plain enums serialise");
    name.as_str().unwrap_or_default().replace('_', "-")
}

impl From<&StoredScan> for ScanView {
    fn from(scan: &StoredScan) -> Self {
        let StoredScan { blob, media_type, size_bytes } = scan.clone();
        Self { id: blob, media_type, size_bytes }
    }
}

impl From<&rules::Finding> for FindingView {
    fn from(finding: &rules::Finding) -> Self {
        Self {
            rule: name_of(&finding.rule),
            met_until: finding.met_until,
            source: finding.source.to_owned(),
        }
    }
}
