//! The last backup and the last verification.

use amana_vault::{BackupReport, Record};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A backup that was written and read back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredBackup {
    pub(crate) at: DateTime<Utc>,
    pub(crate) records: u64,
    pub(crate) files: u64,
    pub(crate) damaged: u64,
    pub(crate) size_bytes: u64,
    /// The log's last line that is inside.
    pub(crate) sequence: u64,
}

impl StoredBackup {
    pub(crate) const fn of(report: &BackupReport, sequence: u64) -> Self {
        Self {
            at: report.created_at,
            records: report.records,
            files: report.blobs,
            damaged: report.damaged,
            size_bytes: report.size_bytes,
            sequence,
        }
    }
}

impl Record for StoredBackup {
    const NAMESPACE: &'static str = "backup";
    const VERSION: u16 = 1;
}

/// What reading everything to its end found.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredVerified {
    pub(crate) at: DateTime<Utc>,
    pub(crate) records: u64,
    pub(crate) files: u64,
    pub(crate) damage: Vec<StoredDamage>,
}

impl Record for StoredVerified {
    const NAMESPACE: &'static str = "verified";
    const VERSION: u16 = 1;
    // It is about the files of this device.
    const IN_BACKUP: bool = false;
}

/// One thing that was not as it was left.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredDamage {
    pub(crate) kind: DamageKind,
    #[serde(default)]
    pub(crate) subject: Option<Uuid>,
}

/// Damage in the person's terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum DamageKind {
    Document,
    Request,
    Scan,
    File,
    Item,
    Missing,
    Foreign,
    Manifest,
    Structure,
    RolledBack,
    Keys,
    Activity,
}
