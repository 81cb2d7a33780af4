//! The safety outbox: reports that must arrive, vault open or not.

use amana_contract::Bytes;
use amana_vault::{Compartment, Record};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredReport {
    pub(crate) mission: Uuid,
    /// Sealed to the crisis desk; this device cannot open it any more.
    pub(crate) sealed: Bytes,
    pub(crate) saved_at: DateTime<Utc>,
    pub(crate) state: ReportState,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub(crate) enum ReportState {
    Saved,
    Received { at: DateTime<Utc> },
}

impl Record for StoredReport {
    const NAMESPACE: &'static str = "safety-report";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}
