//! What `amana.json` holds. Its schema is written from these by a test, and goes with it.
//!
//! A newer version may add; what is here keeps its name and its meaning.

use super::watch::{Confidant, Feed, Watched};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;

pub(super) const FORMAT: &str = "amana-export";
pub(super) const VERSION: u32 = 1;

/// Everything that an Amana vault holds about a person.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Export {
    /// Always `amana-export`.
    pub(super) format: &'static str,
    /// Grows when something changes its meaning.
    pub(super) version: u32,
    /// When it was exported.
    pub(super) exported_at: DateTime<Utc>,
    /// How the person calls the vault.
    pub(super) vault_name: Option<String>,
    /// Whose documents are kept.
    pub(super) persons: Vec<Person>,
    /// Travel documents, as printed.
    pub(super) documents: Vec<Document>,
    /// Copies that were given away, and for what.
    pub(super) copies: Vec<Copy>,
    /// Requests at consulates.
    pub(super) requests: Vec<Request>,
    /// Renewals that are being written.
    pub(super) drafts: Vec<Draft>,
    /// Consulates that were added.
    pub(super) consulates: Vec<Consulate>,
    /// Places, trips, towns and countries that are watched, and what is muted.
    pub(super) watched: Watched,
    /// Public feeds of alerts that are followed.
    pub(super) feeds: Vec<Feed>,
    /// Whom the person would tell that they need help.
    pub(super) confidants: Vec<Confidant>,
    /// What the person chose.
    pub(super) settings: Settings,
    /// What was done in the vault, oldest first.
    pub(super) log: Vec<LogLine>,
    /// Entries that are damaged, or that a later version of the app wrote, and therefore not here.
    pub(super) damaged: u32,
}

/// Somebody whose documents are kept.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Person {
    pub(super) id: Uuid,
    pub(super) name: String,
    /// `self`, `spouse`, `child`, `parent` or `other`.
    pub(super) relation: String,
}

/// A travel document.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Document {
    pub(super) id: Uuid,
    /// `passport`, `identity-card`, `visa`, `residence-permit` or `other`.
    pub(super) kind: String,
    /// As printed: three letters of ICAO Doc 9303.
    pub(super) issuing_state: String,
    pub(super) number: String,
    pub(super) surname: String,
    pub(super) given_names: String,
    pub(super) nationality: String,
    pub(super) born_on: Option<NaiveDate>,
    pub(super) issued_on: Option<NaiveDate>,
    pub(super) expires_on: Option<NaiveDate>,
    /// The machine readable zone as printed, lines separated by a line feed.
    pub(super) mrz: Option<String>,
    /// Whose it is, by the id of a person.
    pub(super) person: Option<Uuid>,
    pub(super) added_at: DateTime<Utc>,
    /// The person's own words to find it by.
    pub(super) tags: Vec<String>,
    pub(super) notes: String,
    /// Since when it lies in the trash.
    pub(super) trashed_at: Option<DateTime<Utc>>,
    pub(super) scans: Vec<Scan>,
    /// Files as they came, where they were kept.
    pub(super) originals: Vec<Scan>,
    /// What it was before, oldest first.
    pub(super) earlier: Vec<Version>,
}

/// A document before a change.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Version {
    /// When it was changed.
    pub(super) until: DateTime<Utc>,
    /// By what, as in the log.
    pub(super) by: String,
    /// With the scans that only it has.
    pub(super) document: Box<Document>,
}

/// A copy that was given away.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Copy {
    /// The id of a document, which may be gone.
    pub(super) document: Uuid,
    pub(super) kind: String,
    /// For whom and what.
    pub(super) purpose: String,
    pub(super) at: DateTime<Utc>,
}

/// A scan or photo.
#[derive(Clone, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Scan {
    /// Its path in this archive.
    pub(super) file: String,
    pub(super) media_type: String,
    pub(super) size_bytes: u64,
    /// It is damaged in the vault; there is no such file in this archive.
    pub(super) is_damaged: bool,
}

/// A request at a consulate.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Request {
    pub(super) id: Uuid,
    /// Such as `passport-renewal`.
    pub(super) service: String,
    /// What it is about, by the id of a document.
    pub(super) document: Option<Uuid>,
    pub(super) created_at: DateTime<Utc>,
    #[serde(flatten)]
    pub(super) kind: Kind,
}

/// How it is followed.
#[derive(Serialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) enum Kind {
    /// Noted by hand.
    Noted {
        consulate: String,
        reference: String,
        promised_on: Option<NaiveDate>,
        appointment_on: Option<NaiveDate>,
        next_step: String,
        /// Where the consulate says how far it is.
        tracker: String,
        notes: Vec<Note>,
        receipts: Vec<Scan>,
    },
    /// Submitted to a consulate that signs what it says.
    Submitted {
        /// The id of a consulate.
        consulate: Uuid,
        statements: Vec<Statement>,
        /// Members of staff who looked, as the consulate reported.
        staff_accesses: Vec<StaffAccess>,
        /// When the person gave up sending it.
        dropped_at: Option<DateTime<Utc>>,
    },
}

/// A line in the person's own words.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Note {
    pub(super) at: DateTime<Utc>,
    pub(super) text: String,
    /// What a message said, as the person confirmed it.
    pub(super) status: Option<String>,
    /// That message, to the letter.
    pub(super) original: Option<String>,
}

/// What a consulate signed.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Statement {
    /// What it says.
    pub(super) says: Option<serde_json::Value>,
    /// The exact signed bytes (COSE_Sign1, RFC 9052), base64url without padding.
    pub(super) signed: String,
}

/// Somebody at the consulate looked.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct StaffAccess {
    pub(super) at: DateTime<Utc>,
    pub(super) by: String,
}

/// A renewal that is being written.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Draft {
    pub(super) id: Uuid,
    pub(super) service: String,
    pub(super) document: Option<Uuid>,
    pub(super) consulate: Option<Uuid>,
    pub(super) phone: String,
    pub(super) email: String,
    pub(super) edited_at: DateTime<Utc>,
    pub(super) photo: Option<Scan>,
}

/// A consulate that was added.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Consulate {
    pub(super) id: Uuid,
    /// Where it is reached.
    pub(super) origin: String,
}

/// What the person chose.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct Settings {
    pub(super) auto_lock_minutes: u32,
    /// ISO 3166-1 alpha-2.
    pub(super) country: Option<String>,
    pub(super) gpsd: Option<String>,
}

/// One thing that was done.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(super) struct LogLine {
    pub(super) sequence: u64,
    pub(super) at: DateTime<Utc>,
    pub(super) verb: String,
}

impl Export {
    /// Every scan and photo, in the order in which [`super::gather`] lists their ids.
    pub(super) fn scans_mut(&mut self) -> Vec<&mut Scan> {
        let of_documents = self.documents.iter_mut().flat_map(Document::scans_mut);
        let of_drafts = self.drafts.iter_mut().filter_map(|draft| draft.photo.as_mut());
        let of_requests = self.requests.iter_mut().flat_map(|request| match &mut request.kind {
            Kind::Noted { receipts, .. } => receipts.iter_mut(),
            Kind::Submitted { .. } => [].iter_mut(),
        });
        of_documents.chain(of_drafts).chain(of_requests).collect()
    }
}

impl Document {
    fn scans_mut(&mut self) -> Vec<&mut Scan> {
        let earlier = self.earlier.iter_mut().flat_map(|version| version.document.scans_mut());
        self.scans.iter_mut().chain(&mut self.originals).chain(earlier).collect()
    }
}
