//! The state of the vault, and backups.

use amana_vault::BackupReport;
use amana_vault::holder::HolderError;
use chrono::{DateTime, Utc};
use serde::Serialize;

/// The state that the first screen is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum AccessView {
    /// Welcome.
    NoVault,
    /// Unlock, emergency numbers, alerts.
    Locked {
        /// How the watch is kept.
        watch: WatchView,
    },
    /// Everything.
    Open {
        /// How the watch is kept.
        watch: WatchView,
        /// Items that were found damaged; the rest is whole.
        damaged_items: u32,
        /// The whole file is older than what this device has seen.
        is_rolled_back: bool,
    },
}

/// How the watch is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum WatchView {
    /// It survives a restart while the vault stays locked.
    Kept,
    /// The keyring lost its key: it started anew.
    StartedAnew,
    /// No keyring: it stops with the app.
    MemoryNoKeyring,
    /// The keyring is locked: it stops with the app.
    MemoryKeyringLocked,
}

impl WatchView {
    pub(crate) const fn of(reason: HolderError) -> Self {
        match reason {
            HolderError::Locked => Self::MemoryKeyringLocked,
            HolderError::Missing | HolderError::Failed => Self::MemoryNoKeyring,
        }
    }

    /// The sentence of the catalogue, when there is something to say.
    pub const fn message_key(self) -> Option<&'static str> {
        match self {
            Self::Kept => None,
            Self::StartedAnew => Some("error-watch-started-anew"),
            Self::MemoryNoKeyring => Some("error-keyring-missing"),
            Self::MemoryKeyringLocked => Some("error-keyring-locked"),
        }
    }
}

/// A backup that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BackupView {
    /// When.
    pub created_at: DateTime<Utc>,
    /// Records inside.
    pub records: u64,
    /// Sealed files inside.
    pub files: u64,
    /// Damaged items that could not be taken in.
    pub damaged: u64,
    /// Length of the file.
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
