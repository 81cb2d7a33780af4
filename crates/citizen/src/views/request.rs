//! A request: what happened, who says so, what comes next.

use amana_contract::requests::{EventKind, Outcome, Phase};
use chrono::{DateTime, NaiveDate, Utc};
use serde::Serialize;
use uuid::Uuid;

/// A request with its timeline.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RequestView {
    /// Its id.
    pub id: Uuid,
    /// The service's code.
    pub service: String,
    /// The consulate it was submitted to; `None` for a noted one.
    pub mission: Option<Uuid>,
    /// The consulate, in the person's words, for a noted one.
    pub mission_name: Option<String>,
    /// The reference that the person noted.
    pub reference: Option<String>,
    /// When the consulate promised it, as noted.
    pub promised_on: Option<NaiveDate>,
    /// Where it stands; `None` for a noted one.
    pub phase: Option<Phase>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// What the person must do now.
    pub actions: Vec<ActionView>,
    /// Oldest first.
    pub timeline: Vec<EntryView>,
    /// What waits to be brought to the consulate.
    pub errands: Vec<(Uuid, ErrandView)>,
    /// How often staff looked at it.
    pub staff_accesses: u32,
}

/// Something that is asked of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ActionView {
    /// Its id, for the answer.
    pub id: Uuid,
    /// `photo`, `form`, `document`.
    pub kind: String,
    /// Until when.
    pub due_on: Option<NaiveDate>,
}

/// One line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryView {
    /// When.
    pub at: DateTime<Utc>,
    /// What happened; `None` when it is in the person's own words.
    pub kind: Option<EventKind>,
    /// The person's own words.
    pub text: Option<String>,
    /// Who says so.
    pub mark: MarkView,
}

/// Who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MarkView {
    /// You noted.
    YouNoted,
    /// The consulate signed, and the signature was verified.
    ConsulateSigned,
}

/// How far an errand is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum ErrandView {
    /// Waits for the person's confirmation.
    NeedsConfirmation,
    /// Goes as soon as there is a connection.
    Queued,
    /// Failed for good.
    Stuck {
        /// Why.
        reason: String,
    },
    /// Kept by the consulate.
    Delivered {
        /// When, as its receipt says.
        received_at: DateTime<Utc>,
    },
}

/// A consulate that was added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MissionView {
    /// Its id on this device.
    pub id: Uuid,
    /// The ministry's name.
    pub ministry: String,
    /// The mission's name.
    pub name: String,
    /// Where it answers.
    pub origin: String,
}
