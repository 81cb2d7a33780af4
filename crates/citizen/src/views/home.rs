//! Home: the next thing that matters.

use super::{AlertsSummaryView, MessageView, RequestCardView, Standing};
use chrono::NaiveDate;
use serde::Serialize;
use uuid::Uuid;

/// Home, whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct HomeView {
    /// The document that expires next.
    pub deadline: Option<DeadlineView>,
    /// What is to be done, the most urgent first.
    pub tasks: Vec<TaskView>,
    /// Requests that are not over.
    pub requests: Vec<RequestCardView>,
    /// Alerts in numbers.
    pub alerts: AlertsSummaryView,
    /// How many documents there are.
    pub documents: u32,
}

/// The document that expires next.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeadlineView {
    /// The document.
    pub document: Uuid,
    /// As in its card: `document-kind-…`.
    pub kind: String,
    /// Whose, when it says.
    pub holder: Option<String>,
    /// Until when.
    pub expires_on: NaiveDate,
    /// Negative once it has passed.
    #[cfg_attr(test, ts(type = "number"))]
    pub days_left: i64,
    /// What the rules say today.
    pub standing: Standing,
    /// It in words.
    pub message: MessageView,
}

impl std::fmt::Debug for DeadlineView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "DeadlineView({})", self.kind)
    }
}

/// One thing to do.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TaskView {
    /// What kind: where the window goes from here.
    pub kind: TaskKind,
    /// How urgent.
    pub urgency: Urgency,
    /// It in words.
    pub message: MessageView,
    /// The document, request, draft or consulate that it is about.
    pub subject: Option<Uuid>,
}

impl std::fmt::Debug for TaskView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TaskView({:?}, {:?})", self.kind, self.urgency)
    }
}

/// What there is to do. In the order in which equally urgent tasks are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum TaskKind {
    /// The consulate asks for something.
    Answer,
    /// An errand waits for the passphrase.
    ConfirmErrand,
    /// An errand is stuck.
    RetryErrand,
    /// There is an appointment soon, as noted.
    Appointment,
    /// A noted request was promised for a day that has passed.
    Promise,
    /// A consulate has to be signed in to again.
    Reconnect,
    /// A document has expired or will soon.
    DocumentExpires,
    /// The whole vault is an older copy.
    RolledBack,
    /// Something in the vault is damaged.
    Damaged,
    /// The recovery kit was not made sure of, or not for long.
    RecoveryKit,
    /// There is no backup, or an old one.
    Backup,
    /// No copy lies at a second place, or an old one.
    SecondPlace,
    /// A draft waits.
    Draft,
    /// The watch does not survive a restart.
    Watch,
    /// The vault is empty.
    FirstDocument,
}

/// How urgent a task is. The most urgent is the least.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Something is at risk.
    Red,
    /// Soon.
    Amber,
    /// Whenever it suits.
    Plain,
}
