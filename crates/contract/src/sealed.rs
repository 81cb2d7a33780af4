//! What travels inside a seal, and what a seal is bound to.

use crate::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Who seals for whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Citizen to office.
    ToOffice,
    /// Citizen to the crisis desk.
    ToCrisisDesk,
}

/// The HPKE `info` of one item: a sealed item cannot be moved to another mission, request or place.
#[derive(Debug, Clone, Copy)]
pub struct Binding<'a> {
    /// SHA-256 of the mission's root.
    pub mission: &'a [u8],
    /// Request or safety report.
    pub subject: Uuid,
    /// The item.
    pub item: Uuid,
    /// The item's position.
    pub sequence: u32,
    /// Who seals for whom.
    pub direction: Direction,
}

impl Binding<'_> {
    /// Fields in order, each behind its length: version 1 of `docs/formats/sealed-item.md`.
    pub fn fields(&self) -> [Vec<u8>; 6] {
        let direction: &[u8] = match self.direction {
            Direction::ToOffice => b"to-office",
            Direction::ToCrisisDesk => b"to-crisis-desk",
        };
        [
            b"amana/binding/1".to_vec(),
            self.mission.to_vec(),
            self.subject.as_bytes().to_vec(),
            self.item.as_bytes().to_vec(),
            self.sequence.to_be_bytes().to_vec(),
            direction.to_vec(),
        ]
    }
}

/// One item of a request, as the office reads it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "item")]
pub enum Item {
    /// The filled-in form; always item 0 of a submission.
    Application(Box<Application>),
    /// A scan or photo.
    Picture {
        /// What it shows: `passport-scan`, `photo`.
        purpose: String,
        /// Its media type.
        media_type: String,
        /// The file.
        content: Bytes,
    },
}

impl std::fmt::Debug for Item {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Application(_) => "Item::Application(…)",
            Self::Picture { .. } => "Item::Picture(…)",
        })
    }
}

/// An application for a passport.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Application {
    /// Format version, 1.
    pub format: u8,
    /// Surname, as printed.
    pub surname: String,
    /// Given names, as printed.
    pub given_names: String,
    /// Nationality, three letters as printed.
    pub nationality: String,
    /// Number of the document to be renewed.
    pub document_number: String,
    /// Its expiry.
    pub expires_on: Option<NaiveDate>,
    /// The whole MRZ as printed, lines joined by a line feed.
    pub mrz: Option<String>,
    /// X-Wing public key for this request: the office seals its messages to it.
    pub reply_key: Bytes,
    /// Ed25519 public key for this request: later items are signed with it.
    pub signing_key: Bytes,
    /// How the person wants to be reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<Contact>,
}

/// How the person wants to be reached; at least one of the two is there.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// A telephone number, as typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    /// An e-mail address, as typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<String>,
}

impl std::fmt::Debug for Contact {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Contact(…)")
    }
}

impl std::fmt::Debug for Application {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Application(…)")
    }
}

/// A safety report, as the crisis desk reads it. "I'm safe" holds no coordinate; a call for help holds
/// the position when the person sends it, inside the seal and nowhere else.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct SafetyReport {
    /// Format version, 1.
    pub format: u8,
    /// `true`: "I'm safe"; `false`: help is needed.
    pub safe: bool,
    /// When it was said.
    pub at: DateTime<Utc>,
    /// The alert it answers (CAP identifier), if any.
    pub alert: Option<String>,
    /// The person's own words.
    pub message: String,
    /// Where the person is, if they send it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub position: Option<SentPosition>,
    /// The report that this one calls off.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub calls_off: Option<Uuid>,
}

/// A position that a person sends on purpose.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct SentPosition {
    /// Degrees north, WGS 84.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// Radius within which the device is, in metres; negative where that is not known. It is always
    /// there: desks of before that was said read it all the same, and show a radius of -1 m.
    pub accuracy_m: f64,
    /// When it was measured.
    pub at: DateTime<Utc>,
}

impl SentPosition {
    /// What is sent for an accuracy that is not known.
    pub const UNKNOWN_ACCURACY_M: f64 = -1.0;
}

impl std::fmt::Debug for SentPosition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SentPosition(…)")
    }
}

impl std::fmt::Debug for SafetyReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SafetyReport(…)")
    }
}
