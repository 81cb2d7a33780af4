//! The safety outbox: reports that must arrive, vault open or not.

use amana_contract::Bytes;
use amana_contract::safety::AnswerKind;
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
    #[serde(default)]
    pub(crate) kind: ReportKind,
    /// The call for help that it belongs to: one for all consulates.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) distress: Option<Uuid>,
    /// Before that it does not leave, and can be taken back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) goes_at: Option<DateTime<Utc>>,
    /// When its bytes were last given to a connection with the consulate.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) handed_over_at: Option<DateTime<Utc>>,
    /// The newest answer, signed by an officer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) answer: Option<StoredAnswer>,
}

/// What a report says. `Help` comes first: it goes first.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum ReportKind {
    /// Help is needed.
    Help,
    /// A call for help is called off.
    CallsOff,
    /// "I'm safe".
    #[default]
    Safe,
}

/// What the crisis desk said.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredAnswer {
    pub(crate) at: DateTime<Utc>,
    pub(crate) kind: AnswerKind,
}

impl StoredReport {
    /// Just saved; everybody who is told later is told later.
    pub(crate) fn saved(mission: Uuid, sealed: Bytes, saved_at: DateTime<Utc>) -> Self {
        Self {
            mission,
            alert: None,
            sealed,
            saved_at,
            state: ReportState::Saved,
            kind: ReportKind::default(),
            distress: None,
            goes_at: None,
            handed_over_at: None,
            answer: None,
        }
    }

    /// Whether it waits for somebody to take it, now.
    pub(crate) fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.state == ReportState::Saved && self.goes_at.is_none_or(|at| at <= now)
    }
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
    use super::{ReportKind, StoredReport};
    use amana_vault::Record as _;

    #[test]
    fn a_report_from_before_alerts_were_noted_is_read() {
        let old = br#"{"mission":"00000000-0000-0000-0000-000000000000","sealed":"AAAA",
            "saved_at":"2026-11-22T08:00:00Z","state":{"state":"saved"}}"#;
        let read = StoredReport::read(1, old).expect("is still read");
        assert_eq!((read.alert, read.distress, read.goes_at), (None, None, None));
        assert!(
            read.kind == ReportKind::Safe
                && read.is_due("2026-11-22T08:00:00Z".parse().expect("a time"))
        );
    }
}
