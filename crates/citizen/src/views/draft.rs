//! A renewal that is being written.

use crate::views::document::hide_content;
use crate::views::{ArgView, ScanView};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A draft at a glance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftCardView {
    /// Its id.
    pub id: Uuid,
    /// `service-…`
    pub service: String,
    /// What is to be renewed.
    pub document: Option<Uuid>,
    /// The last edit.
    pub edited_at: DateTime<Utc>,
    /// Tasks that are done.
    pub done: u32,
    /// Of how many.
    pub of: u32,
}

/// A draft, whole.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftView {
    /// Its id.
    pub id: Uuid,
    /// `service-…`
    pub service: String,
    /// What is to be renewed.
    pub document: Option<Uuid>,
    /// Where.
    pub mission: Option<Uuid>,
    /// The person compared the details with the passport.
    pub are_details_right: bool,
    /// Where the consulate may call; may be empty.
    pub phone: String,
    /// Where the consulate may write; may be empty.
    pub email: String,
    /// The portrait.
    pub photo: Option<ScanView>,
    /// In order.
    pub tasks: Vec<DraftTaskView>,
    /// What would be sent, to be compared.
    pub answers: Vec<AnswerView>,
    /// The last edit.
    pub saved_at: DateTime<Utc>,
    /// Every task but the check is done.
    pub can_send: bool,
}

/// One page of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum DraftTask {
    /// Which passport.
    Passport,
    /// Which consulate.
    Consulate,
    /// Are the details right?
    Details,
    /// How to be reached.
    Contact,
    /// A portrait, or none.
    Photo,
    /// Compare and send.
    Check,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftTaskView {
    /// Which.
    pub task: DraftTask,
    /// How far.
    #[cfg_attr(test, ts(inline))]
    pub state: TaskState,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum TaskState {
    /// Done; can be changed.
    Done,
    /// To do.
    ToDo,
    /// Something else comes first.
    CannotStartYet,
}

/// One answer, to be compared.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AnswerView {
    /// Where it can be changed.
    pub task: DraftTask,
    /// `answer-…`
    pub key: String,
    /// What was answered.
    pub value: ArgView,
}

/// One edit; every one is sealed at once.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "edit", deny_unknown_fields)]
pub enum EditDraft {
    /// Another passport; the details are to be compared again.
    Passport {
        /// Which.
        document: Uuid,
    },
    /// Another consulate.
    Consulate {
        /// Which.
        mission: Uuid,
    },
    /// The person compared the details.
    Details {
        /// They are right.
        are_right: bool,
    },
    /// How to be reached: one of the two is enough.
    Contact {
        /// Any country's.
        phone: String,
        /// An address.
        email: String,
    },
    /// The staged picture becomes the portrait.
    Photo,
    /// The application goes without a portrait; one that was added is removed.
    NoPhoto,
}

hide_content!(DraftView, AnswerView, EditDraft);
