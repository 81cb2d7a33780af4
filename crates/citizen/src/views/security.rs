//! What keeps the vault safe, and what was done in it.

use super::{MessageView, TaskView, WatchView};
use amana_vault::BackupReport;
use chrono::{DateTime, Utc};
use serde::Serialize;
use uuid::Uuid;

/// Security, whole.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SecurityView {
    /// What to mend, the most urgent first.
    pub issues: Vec<TaskView>,
    /// The ways in.
    pub locks: Vec<LockView>,
    /// How the watch is kept.
    pub watch: WatchView,
    /// The last backup that was written and read back.
    pub last_backup: Option<BackupView>,
    /// The last time that everything was read to its end.
    pub last_verified: Option<VerifiedView>,
    /// What was done, the newest first.
    pub activity: Vec<ActivityView>,
    /// Whether the log is one unbroken chain.
    pub is_activity_whole: bool,
    /// How many documents there are.
    pub documents: u32,
    /// How many requests there are.
    pub requests: u32,
}

/// A way in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct LockView {
    /// Its id.
    pub id: Uuid,
    /// Which.
    pub kind: LockKind,
    /// When it was made, where that is known.
    pub made_at: Option<DateTime<Utc>>,
    /// When the person last showed that they have it.
    pub checked_at: Option<DateTime<Utc>>,
}

/// A kind of way in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum LockKind {
    /// The passphrase.
    Passphrase,
    /// The 24 words.
    Recovery,
    /// This device's keyring.
    Keyring,
    /// A security key.
    SecurityKey,
}

/// One line of the log.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ActivityView {
    /// Its place in the chain, from 1.
    #[cfg_attr(test, ts(type = "number"))]
    pub sequence: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// `activity-…`
    pub message: MessageView,
}

/// One thing that is not as it was left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DamageView {
    /// `damage-…`
    pub message: MessageView,
    /// The document or request that it is about, where that is known.
    pub subject: Option<Uuid>,
}

/// A backup that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct BackupView {
    /// When.
    pub created_at: DateTime<Utc>,
    /// Records inside.
    #[cfg_attr(test, ts(type = "number"))]
    pub records: u64,
    /// Sealed files inside.
    #[cfg_attr(test, ts(type = "number"))]
    pub files: u64,
    /// Damaged items that could not be taken in.
    #[cfg_attr(test, ts(type = "number"))]
    pub damaged: u64,
    /// Length of the file.
    #[cfg_attr(test, ts(type = "number"))]
    pub size_bytes: u64,
}

impl From<BackupReport> for BackupView {
    fn from(report: BackupReport) -> Self {
        Self {
            created_at: report.created_at,
            records: report.records,
            files: report.blobs,
            damaged: report.damaged,
            size_bytes: report.size_bytes,
        }
    }
}

/// What reading everything to its end found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VerifiedView {
    /// When.
    pub at: DateTime<Utc>,
    /// Records that were read.
    #[cfg_attr(test, ts(type = "number"))]
    pub records: u64,
    /// Sealed files that were read.
    #[cfg_attr(test, ts(type = "number"))]
    pub files: u64,
    /// What is not as it was left; all else is whole.
    pub damage: Vec<DamageView>,
}
