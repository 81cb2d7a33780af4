//! The safety outbox: reports that must arrive, vault open or not.

use amana_contract::Bytes;
use amana_vault::{Compartment, Record};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredReport {
    pub(crate) mission: Uuid,
    /// The alert that it answers, by its id on this device.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) alert: Option<Uuid>,
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

#[cfg(test)]
mod tests {
    use super::StoredReport;
    use amana_vault::Record as _;

    #[test]
    fn a_report_from_before_alerts_were_noted_is_read() {
        let old = br#"{"mission":"00000000-0000-0000-0000-000000000000","sealed":"AAAA",
            "saved_at":"2026-11-22T08:00:00Z","state":{"state":"saved"}}"#;
        assert_eq!(StoredReport::read(1, old).expect("is still read").alert, None);
    }
}
