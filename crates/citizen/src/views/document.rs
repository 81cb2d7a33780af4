//! One document, understood; and all of them at a glance.

use crate::views::{MessageView, PersonView};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Every document that was asked for, and everybody whose they may be.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DocumentsView {
    /// Soonest expiry first; those without a date last.
    pub documents: Vec<DocumentCardView>,
    /// By name.
    pub persons: Vec<PersonView>,
    /// What was searched for.
    pub query: String,
}

/// A document at a glance.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DocumentCardView {
    /// Its id.
    pub id: Uuid,
    /// `passport`, `identity-card`, `visa`, `residence-permit`, `other`: `document-kind-…`.
    pub kind: String,
    /// As printed.
    pub issuing_state: String,
    /// The holder's name as printed, given names first.
    pub holder: String,
    /// Whose it is, when somebody said so.
    pub person: Option<Uuid>,
    /// The last valid day.
    pub expires_on: Option<NaiveDate>,
    /// In one word.
    pub standing: Standing,
    /// The gravest of what the rules say today.
    pub finding: Option<FindingView>,
    /// How many scans there are.
    pub scans: u32,
    /// A small picture of it: a sealed file.
    pub thumbnail: Option<Uuid>,
    /// The person's own words to find it by.
    pub tags: Vec<String>,
}

/// How a document stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// No rule has anything to say.
    Good,
    /// A rule has.
    Attention,
    /// The last valid day has passed.
    Expired,
    /// It has no date.
    Unknown,
}

/// A travel document with everything that follows from it today. The number is only hinted at.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DocumentView {
    /// Its id.
    pub id: Uuid,
    /// `passport`, `identity-card`, `visa`, `residence-permit`, `other`: `document-kind-…`.
    pub kind: String,
    /// As printed.
    pub issuing_state: String,
    /// As printed; empty when it is not known.
    pub nationality: String,
    /// As printed.
    pub surname: String,
    /// As printed.
    pub given_names: String,
    /// The number with all but its last two characters hidden.
    pub number_hint: String,
    /// When all of it is known.
    pub born_on: Option<NaiveDate>,
    /// Not in an MRZ.
    pub issued_on: Option<NaiveDate>,
    /// The last valid day.
    pub expires_on: Option<NaiveDate>,
    /// In one word.
    pub standing: Standing,
    /// It was read from an MRZ.
    pub has_mrz: bool,
    /// Fields that the person typed otherwise than the MRZ has them, as in [`DocumentFields`].
    pub typed_fields: Vec<String>,
    /// Every check digit of the MRZ.
    pub checks: Vec<CheckView>,
    /// Sealed scans.
    pub scans: Vec<ScanView>,
    /// What the rules say today, the gravest first.
    pub findings: Vec<FindingView>,
    /// When it will be remembered.
    pub reminders: Vec<ReminderView>,
    /// Whose it is, when somebody said so.
    pub person: Option<Uuid>,
    /// The person's own words to find it by.
    pub tags: Vec<String>,
    /// The person's own words about it.
    pub notes: String,
    /// When it was added.
    pub added_at: DateTime<Utc>,
    /// Since when it lies in the trash.
    pub trashed_at: Option<DateTime<Utc>>,
    /// How many earlier versions are kept.
    pub versions: u32,
    /// Requests and drafts about it.
    pub requests: Vec<Uuid>,
    /// A renewal of it can be written here.
    pub can_renew: bool,
}

/// One check digit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckView {
    /// Which field, as in the catalogue's `field-…` keys.
    pub field: String,
    /// What it says.
    pub verdict: VerdictView,
    /// What stands there, where it does not fit.
    pub printed: Option<String>,
    /// What belongs there, where it does not fit.
    pub expected: Option<String>,
    /// The line of the digit, from 1.
    pub line: Option<u32>,
    /// Its place in the line, from 1.
    pub column: Option<u32>,
}

/// What a check digit says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "Verdict"))]
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
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ScanView {
    /// The sealed file.
    pub id: Uuid,
    /// Its media type.
    pub media_type: String,
    /// Plaintext length.
    #[cfg_attr(test, ts(type = "number"))]
    pub size_bytes: u64,
    /// The file is cut, changed or gone: it cannot be shown. The document stays. A file that is
    /// larger than a scan is read to its end by a verification only.
    pub is_damaged: bool,
    /// A small picture of it: a sealed file.
    pub thumbnail: Option<Uuid>,
    /// The file as it came, with all that a camera wrote into it: a sealed file. It is never sent.
    pub original: Option<Uuid>,
}

/// What lies in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrashView {
    /// The last one first.
    pub documents: Vec<TrashedView>,
}

/// A document in the trash.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrashedView {
    /// It at a glance.
    pub document: DocumentCardView,
    /// Since when.
    pub trashed_at: DateTime<Utc>,
}

/// An earlier version of a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VersionView {
    /// Its id.
    pub id: Uuid,
    /// Until when it was like that.
    pub at: DateTime<Utc>,
    /// What was done then: `activity-…`.
    pub message: MessageView,
    /// What that changed, by the names in [`DocumentView`].
    pub changed: Vec<String>,
}

/// A rule that has something to say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FindingView {
    /// Which rule.
    pub rule: String,
    /// The last day on which it was met.
    pub met_until: NaiveDate,
    /// The citation, as published.
    pub source: String,
    /// The rule with its date.
    pub message: MessageView,
}

/// A reminder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ReminderView {
    /// When.
    pub due_on: NaiveDate,
    /// Days before the expiry.
    pub days_before: u32,
    /// What it will say.
    pub message: MessageView,
}

/// What is hidden until it is asked for. Only while it is on screen.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RevealedView {
    /// As printed.
    pub number: String,
    /// As printed, lines joined by a line feed.
    pub mrz: Option<String>,
}

/// What the lines say, before anything is kept.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MrzPreviewView {
    /// As in [`DocumentView`].
    pub kind: String,
    /// As printed.
    pub issuing_state: String,
    /// As printed.
    pub nationality: String,
    /// As printed.
    pub surname: String,
    /// As printed.
    pub given_names: String,
    /// As printed.
    pub number: String,
    /// When all of it is known.
    pub born_on: Option<NaiveDate>,
    /// The last valid day.
    pub expires_on: Option<NaiveDate>,
    /// Every check digit, with its place.
    pub checks: Vec<CheckView>,
    /// No check digit is refuted.
    pub is_sound: bool,
}

/// A scan that was chosen and is not kept yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StagedScanView {
    /// By its first bytes, not by its name.
    pub media_type: String,
    /// The size of the file.
    #[cfg_attr(test, ts(type = "number"))]
    pub size_bytes: u64,
    /// `None` for a PDF.
    pub width_px: Option<u32>,
    /// `None` for a PDF.
    pub height_px: Option<u32>,
}

/// A document read from its MRZ, to be added.
#[derive(Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddFromMrz {
    /// The MRZ as typed or read.
    pub mrz: String,
    /// Whose it is.
    pub person: Option<Uuid>,
    /// The person compared it with the document and it is printed like that.
    pub is_as_printed: bool,
    /// The staged scan goes with it.
    pub with_scan: bool,
    /// The scan is also sealed as it came, with all that a camera wrote into it.
    #[serde(default)]
    pub keep_original: bool,
}

/// A document typed by hand, to be added.
#[derive(Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AddByHand {
    /// As in [`DocumentView`].
    pub kind: String,
    /// One to three letters.
    pub issuing_state: String,
    /// As printed.
    pub number: String,
    /// As printed.
    pub surname: String,
    /// As printed; may be empty.
    pub given_names: String,
    /// One to three letters; may be empty.
    pub nationality: String,
    /// The date of birth.
    pub born_on: Option<NaiveDate>,
    /// The date of issue.
    pub issued_on: Option<NaiveDate>,
    /// The last valid day.
    pub expires_on: Option<NaiveDate>,
    /// Whose it is.
    pub person: Option<Uuid>,
    /// The staged scan goes with it.
    pub with_scan: bool,
    /// The scan is also sealed as it came, with all that a camera wrote into it.
    #[serde(default)]
    pub keep_original: bool,
}

/// What is printed in a document, as typed.
#[derive(Clone, Default, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct DocumentFields {
    /// As in [`DocumentView`].
    pub kind: String,
    /// One to three letters.
    pub issuing_state: String,
    /// As printed.
    pub number: String,
    /// As printed.
    pub surname: String,
    /// As printed; may be empty.
    pub given_names: String,
    /// One to three letters; may be empty.
    pub nationality: String,
    /// The date of birth.
    pub born_on: Option<NaiveDate>,
    /// The date of issue.
    pub issued_on: Option<NaiveDate>,
    /// The last valid day.
    pub expires_on: Option<NaiveDate>,
}

impl From<AddByHand> for DocumentFields {
    fn from(input: AddByHand) -> Self {
        Self {
            kind: input.kind,
            issuing_state: input.issuing_state,
            number: input.number,
            surname: input.surname,
            given_names: input.given_names,
            nationality: input.nationality,
            born_on: input.born_on,
            issued_on: input.issued_on,
            expires_on: input.expires_on,
        }
    }
}

/// One edit of a document; what it was stays as a version.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "edit", deny_unknown_fields)]
pub enum EditDocument {
    /// What is printed in it.
    Fields {
        /// All of them.
        fields: DocumentFields,
        /// The person says so where the machine readable zone has something else.
        is_typed_by_hand: bool,
    },
    /// The person's own words about it.
    Notes {
        /// In place of those before.
        notes: String,
    },
    /// The person's own words to find it by.
    Tags {
        /// In place of those before.
        tags: Vec<String>,
    },
}

macro_rules! hide_content {
    ($($view:ident),+) => {$(
        impl std::fmt::Debug for $view {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(concat!(stringify!($view), "(…)"))
            }
        }
    )+};
}
pub(crate) use hide_content;

hide_content!(
    DocumentCardView,
    DocumentView,
    RevealedView,
    MrzPreviewView,
    AddFromMrz,
    AddByHand,
    DocumentFields,
    EditDocument
);
