//! The safety outbox: reports that must arrive, vault open or not.

use crate::distress::GRACE;
use amana_contract::Bytes;
use amana_contract::safety::AnswerKind;
use amana_vault::{Compartment, Record};
use chrono::{DateTime, TimeDelta, Utc};
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
    /// Before that it does not leave, and can be taken back: see [`StoredReport::grace_left`].
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

    /// How much longer it does not leave and can be taken back; nothing when it may be on its way.
    ///
    /// Nobody is given more than the grace: where more is left, the clock was set back since it was
    /// saved, and a call for help does not wait for a clock. What left once is not held again.
    pub(crate) fn grace_left(&self, now: DateTime<Utc>) -> TimeDelta {
        let may_have_left = self.state != ReportState::Saved || self.handed_over_at.is_some();
        let left = self.goes_at.filter(|_| !may_have_left).map(|at| at - now);
        left.filter(|left| (TimeDelta::zero()..=GRACE).contains(left)).unwrap_or_default()
    }

    /// Whether it can still be taken back without anybody knowing.
    pub(crate) fn can_cancel(&self, now: DateTime<Utc>) -> bool {
        !self.grace_left(now).is_zero()
    }

    /// Whether it waits for somebody to take it, now.
    pub(crate) fn is_due(&self, now: DateTime<Utc>) -> bool {
        self.state == ReportState::Saved && !self.can_cancel(now)
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
    use super::{ReportKind, ReportState, StoredReport};
    use crate::distress::GRACE;
    use amana_contract::Bytes;
    use amana_vault::Record as _;
    use chrono::{DateTime, TimeDelta, Utc};
    use uuid::Uuid;

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

    #[test]
    fn a_clock_that_is_set_back_holds_up_no_call_for_help() {
        let now: DateTime<Utc> = "2026-11-22T13:00:00Z".parse().expect("a time");
        let saved = StoredReport::saved(Uuid::nil(), Bytes(Vec::new()), now);
        let call = StoredReport { goes_at: Some(now + GRACE), ..saved };
        let (second, hour) = (TimeDelta::seconds(1), TimeDelta::hours(1));
        for (at, left) in [
            (now, GRACE),
            (now + second, GRACE - second),
            (now + GRACE, TimeDelta::zero()),
            (now + hour, TimeDelta::zero()),
            (now - second, TimeDelta::zero()),
            (now - hour, TimeDelta::zero()),
        ] {
            let is_over = left.is_zero();
            assert_eq!(call.grace_left(at), left, "at {at}");
            assert_eq!((call.is_due(at), call.can_cancel(at)), (is_over, !is_over), "at {at}");
        }
    }

    #[test]
    fn what_may_have_left_is_not_taken_back_when_the_clock_comes_round_again() {
        let now: DateTime<Utc> = "2026-11-22T13:00:00Z".parse().expect("a time");
        let saved = StoredReport::saved(Uuid::nil(), Bytes(Vec::new()), now);
        let call = StoredReport { goes_at: Some(now + GRACE), ..saved };
        let handed_over = StoredReport { handed_over_at: Some(now), ..call.clone() };
        assert!(handed_over.is_due(now) && !handed_over.can_cancel(now), "it is tried again");
        let received = StoredReport { state: ReportState::Received { at: now }, ..call };
        assert!(!received.is_due(now) && !received.can_cancel(now));
    }
}
