//! What is shown: whole, current, owning every field.

mod access;
mod alert;
mod document;
mod request;

pub use access::{AccessView, BackupView, WatchView};
pub use alert::{AlertView, ArrivalView, FeedView, SafetyView, WhereView};
pub(crate) use document::name_of;
pub use document::{CheckView, DocumentView, FindingView, ReminderView, ScanView, VerdictView};
pub use request::{ActionView, EntryView, ErrandView, MarkView, MissionView, RequestView};
