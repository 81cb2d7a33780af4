//! A request: what happened, who says so, what comes next.

use crate::stored::StoredAppointment;
use crate::views::document::hide_content;
use crate::views::{DraftCardView, MessageView, MissionView, ScanView};
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Every request and every draft.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RequestsView {
    /// Newest first.
    pub requests: Vec<RequestCardView>,
    /// Last edited first.
    pub drafts: Vec<DraftCardView>,
    /// The consulates that were added.
    pub missions: Vec<MissionView>,
}

/// A request at a glance.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RequestCardView {
    /// Its id.
    pub id: Uuid,
    /// `service-…`
    pub service: String,
    /// The consulate: its own name, or the person's words.
    pub place: String,
    /// Everything here was typed by the person.
    pub is_noted: bool,
    /// `phase-…`; `None` for a noted one, and before the consulate said anything.
    pub phase: Option<String>,
    /// `outcome-…`, once it is over.
    pub outcome: Option<String>,
    /// What comes next.
    pub next: NextView,
    /// A reminder of it is due: it was noted.
    pub is_due: bool,
    /// When something last happened.
    pub last_at: DateTime<Utc>,
    /// The history could not be verified; the rest of the list is whole.
    pub damage: Option<MessageView>,
}

/// What comes next; the first thing that the person can do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum NextView {
    /// Confirm with the passphrase.
    Confirm {
        /// What.
        errand: Uuid,
    },
    /// Try again, or drop it.
    Retry {
        /// What.
        errand: Uuid,
        /// Why it is stuck.
        reason: MessageView,
    },
    /// Answer the consulate.
    Answer {
        /// To what.
        action: Uuid,
        /// What it asks for.
        message: MessageView,
    },
    /// It goes as soon as there is a connection.
    Queued,
    /// Nothing to do now.
    Wait {
        /// For what.
        message: MessageView,
    },
    /// Go to the consulate.
    Visit {
        /// What for.
        message: MessageView,
    },
    /// Fetch it.
    PickUp {
        /// What.
        message: MessageView,
    },
    /// A noted request was promised for a day.
    Promised {
        /// The day.
        on: NaiveDate,
        /// It has passed.
        is_late: bool,
        /// Both, said.
        message: MessageView,
    },
    /// A noted request: write down what happened.
    AddEvent,
    /// It is over.
    Nothing,
}

/// A request with its timeline.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RequestView {
    /// Its id.
    pub id: Uuid,
    /// `service-…`
    pub service: String,
    /// The consulate: its own name, or the person's words.
    pub place: String,
    /// The consulate it was submitted to; `None` for a noted one.
    pub mission: Option<Uuid>,
    /// The reference that the person noted.
    pub reference: Option<String>,
    /// When the consulate promised it, as noted.
    pub promised_on: Option<NaiveDate>,
    /// When to go there, as noted.
    pub appointment: Option<AppointmentView>,
    /// What the person wants to do next, in their own words.
    pub next_step: Option<String>,
    /// The consulate's page that says how far it is, as noted.
    pub tracker: Option<String>,
    /// Pictures of the receipt.
    pub receipts: Vec<ScanView>,
    /// When it will be remembered; empty unless it was noted.
    pub reminders: Vec<RequestReminderView>,
    /// What it is about.
    pub document: Option<Uuid>,
    /// Where it stands, in order; empty for a noted one.
    pub stages: Vec<StageView>,
    /// `outcome-…`, once it is over.
    pub outcome: Option<String>,
    /// What the person must do now.
    pub actions: Vec<ActionView>,
    /// Oldest first.
    pub timeline: Vec<EntryView>,
    /// What waits to be brought to the consulate, and what was.
    pub errands: Vec<ErrandView>,
    /// Who looked at it.
    pub staff_accesses: Vec<StaffAccessView>,
    /// What comes next.
    pub next: NextView,
    /// When the consulate was last heard.
    pub as_of: Option<DateTime<Utc>>,
    /// Everything here was typed by the person.
    pub is_noted: bool,
    /// The history could not be verified.
    pub damage: Option<MessageView>,
}

impl RequestView {
    /// Where it stands, or where it ended; `None` for a noted one, and before the consulate said
    /// anything.
    pub fn phase(&self) -> Option<&str> {
        let here = self.stages.iter().find(|stage| stage.state == StageState::Now);
        let end = self.stages.last().filter(|stage| stage.state == StageState::Done);
        here.or(end).map(|stage| &*stage.phase)
    }
}

/// One stage of the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StageView {
    /// `phase-…`
    pub phase: String,
    /// Before, at or after where it stands.
    #[cfg_attr(test, ts(inline))]
    pub state: StageState,
}

/// Before, at or after where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum StageState {
    /// Passed.
    Done,
    /// Here.
    Now,
    /// To come.
    Next,
}

/// Something that is asked of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActionView {
    /// Its id, for the answer.
    pub id: Uuid,
    /// `photo`, `form`, `document`.
    pub kind: String,
    /// What to do.
    pub message: MessageView,
    /// Why.
    pub reason: Option<MessageView>,
    /// Until when.
    pub due_on: Option<NaiveDate>,
}

/// One line of the timeline.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EntryView {
    /// When.
    pub at: DateTime<Utc>,
    /// `event-…` or `noted-…`; `None` when it is in the person's own words.
    pub message: Option<MessageView>,
    /// The person's own words.
    pub text: Option<String>,
    /// The message that said so, to the letter.
    pub original: Option<String>,
    /// Who vouches for it.
    pub mark: MarkView,
    /// Who did it.
    #[cfg_attr(test, ts(inline))]
    pub by: Author,
}

/// Who vouches for a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[cfg_attr(test, ts(rename = "Mark"))]
#[serde(rename_all = "kebab-case")]
pub enum MarkView {
    /// You noted.
    YouNoted,
    /// The consulate signed, and the signature was verified.
    ConsulateSigned,
}

/// Who did what a line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Author {
    /// The person.
    You,
    /// The consulate.
    Consulate,
}

/// Something to be brought to the consulate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ErrandView {
    /// Its id.
    pub id: Uuid,
    /// What it does there.
    #[cfg_attr(test, ts(inline))]
    pub purpose: ErrandPurpose,
    /// How far it is.
    #[cfg_attr(test, ts(inline))]
    pub state: ErrandState,
    /// When it was sealed on this device.
    pub saved_at: DateTime<Utc>,
}

/// What an errand does at the consulate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum ErrandPurpose {
    /// Begins the request.
    Submit,
    /// Answers the consulate.
    Answer,
}

/// How far an errand is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum ErrandState {
    /// Waits for the person's confirmation.
    NeedsConfirmation,
    /// Goes as soon as there is a connection.
    Queued,
    /// Failed for good.
    Stuck {
        /// Why.
        reason: MessageView,
    },
    /// Kept by the consulate.
    Delivered {
        /// When, as its receipt says.
        received_at: DateTime<Utc>,
    },
}

/// A member of staff looked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StaffAccessView {
    /// When.
    pub at: DateTime<Utc>,
    /// A pseudonym, stable over time.
    pub officer: String,
}

/// When to go there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AppointmentView {
    /// The day.
    pub on: NaiveDate,
    /// As the clocks there show it: HH:MM:SS.
    pub time: Option<NaiveTime>,
}

impl From<StoredAppointment> for AppointmentView {
    fn from(stored: StoredAppointment) -> Self {
        Self { on: stored.on, time: stored.time }
    }
}

/// A reminder of a noted request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RequestReminderView {
    /// When.
    pub due_on: NaiveDate,
    /// What it will say.
    pub message: MessageView,
}

/// What to open in the browser, and what to copy for the form there.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrackingView {
    /// An address of https.
    pub url: String,
    /// The reference; may be empty.
    pub reference: String,
}

/// A page that is known for a service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrackerView {
    /// Whose office it is: three letters.
    pub issuing_state: String,
    /// An address of https.
    pub url: String,
}

/// One edit of a noted request.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "edit", deny_unknown_fields)]
pub enum EditNoted {
    /// The reference on the receipt.
    Reference {
        /// May be empty.
        reference: String,
    },
    /// What the person wants to do next.
    NextStep {
        /// Their own words; may be empty.
        text: String,
    },
    /// The consulate's page that says how far it is.
    Tracker {
        /// An address of https; may be empty.
        url: String,
    },
    /// When it was promised.
    Promise {
        /// The day, or none any more.
        promised_on: Option<NaiveDate>,
    },
    /// When to go there.
    Appointment {
        /// The day, or none any more.
        on: Option<NaiveDate>,
        /// As the clocks there show it.
        time: Option<NaiveTime>,
    },
}

/// What a pasted message may say.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProposalView {
    /// For [`NoteStatus`].
    pub status: String,
    /// It in words: `noted-…`
    pub message: MessageView,
    /// The day that it names. Day before month, where it could be either.
    pub on: Option<NaiveDate>,
    /// The time of an appointment.
    pub time: Option<NaiveTime>,
    /// Under which they know the request.
    pub reference: Option<String>,
    /// Much speaks for it.
    pub is_likely: bool,
}

/// What a message said, as the person confirmed it.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NoteStatus {
    /// The message, to the letter.
    pub text: String,
    /// As in a proposal.
    pub status: String,
    /// The day that it names.
    pub on: Option<NaiveDate>,
    /// The time that it names.
    pub time: Option<NaiveTime>,
    /// The reference that it names; may be empty.
    pub reference: String,
}

/// A request at a consulate without an API, to be noted.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct NoteRequest {
    /// `service-…`
    pub service: String,
    /// The consulate, in the person's words.
    pub mission: String,
    /// The reference on the receipt; may be empty.
    pub reference: String,
    /// When it was promised.
    pub promised_on: Option<NaiveDate>,
}

hide_content!(
    RequestCardView,
    RequestView,
    EntryView,
    NoteRequest,
    TrackingView,
    ProposalView,
    EditNoted,
    NoteStatus
);
