//! The alert cache of the watch: exact messages, floors, what was already said.

use crate::stored::Said;
use amana_alerts::trust::{ResolvedCode, resolve};
use amana_alerts::{Alert, cap};
use amana_contract::Bytes;
use amana_sealing::digest::Sha256;
use amana_sync::alerts::Known;
use amana_vault::{Compartment, Record};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredAlert {
    /// The CAP message as it was received.
    pub(crate) message: Bytes,
    pub(crate) source: AlertSource,
    pub(crate) received_at: DateTime<Utc>,
    /// The places of its codes, as whoever countersigned it says.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) resolved: Vec<ResolvedCode>,
}

impl StoredAlert {
    pub(crate) fn new(message: Vec<u8>, source: AlertSource, received_at: DateTime<Utc>) -> Self {
        Self { message: message.into(), source, received_at, resolved: Vec::new() }
    }

    /// What it says; a container says several things.
    pub(crate) fn alerts(&self) -> Vec<Alert> {
        let readings = cap::read_all(self.message.as_ref()).into_iter().flatten();
        let mut alerts: Vec<_> = readings.map(|reading| reading.alert).collect();
        alerts.iter_mut().for_each(|alert| resolve(alert, &self.resolved));
        alerts
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "source")]
pub(crate) enum AlertSource {
    /// A file that the person took in, not countersigned.
    Direct,
    /// A public feed that the person follows, not countersigned.
    Followed { feed: Uuid },
    /// Countersigned by a consulate.
    Countersigned {
        mission: Uuid,
        sequence: u64,
        /// Who did, made of the id in the roster; none without a roster, or where it was not noted.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        issuer: Option<Uuid>,
    },
}

impl AlertSource {
    /// The number that the source gave the message, which grows; 0 where nobody counts.
    pub(crate) const fn sequence(self) -> u64 {
        match self {
            Self::Direct | Self::Followed { .. } => 0,
            Self::Countersigned { sequence, .. } => sequence,
        }
    }
}

/// Version 2 knows feeds that are followed; all else is as in version 1.
impl Record for StoredAlert {
    const NAMESPACE: &'static str = "alert";
    const VERSION: u16 = 2;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// Up to where a consulate's feed is known; its id is the mission's.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredFloor {
    pub(crate) sequence: u64,
    /// The feed's hash chain there; the feed's first format had none.
    #[serde(default)]
    pub(crate) chain: Option<Sha256>,
}

impl StoredFloor {
    pub(crate) const fn of(known: Known) -> Self {
        Self { sequence: known.sequence, chain: known.chain }
    }

    pub(crate) const fn known(&self) -> Known {
        Known { sequence: self.sequence, chain: self.chain }
    }
}

impl Record for StoredFloor {
    const NAMESPACE: &'static str = "alert-floor";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// An alert that was raised; its id is the alert's. Version 1 held the reason too: how far the
/// person was from the area is nothing to keep. Version 2 did not know how grave it was.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredNotice {
    pub(crate) at: DateTime<Utc>,
    #[serde(flatten)]
    said: Said,
    #[serde(default, skip_serializing)]
    is_elsewhere: bool,
}

impl StoredNotice {
    pub(crate) const fn new(at: DateTime<Utc>, said: Said) -> Self {
        Self { at, said, is_elsewhere: false }
    }

    /// What was said before it was known how grave it is counts as the gravest: it is not repeated.
    pub(crate) fn said(&self) -> Said {
        match self.said {
            said if !said.is_nothing() => said,
            _ if self.is_elsewhere => Said::elsewhere(u8::MAX),
            _ => Said::here(u8::MAX),
        }
    }
}

impl Record for StoredNotice {
    const NAMESPACE: &'static str = "alert-notice";
    const VERSION: u16 = 3;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// An alert that the person has read; its id is the alert's.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredAcknowledgement {
    pub(crate) at: DateTime<Utc>,
}

impl Record for StoredAcknowledgement {
    const NAMESPACE: &'static str = "alert-acknowledgement";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

#[cfg(test)]
mod tests {
    use super::{AlertSource, StoredAlert, StoredNotice};
    use crate::stored::Said;
    use amana_vault::Record as _;
    use uuid::Uuid;

    const HERE: Said = Said::here(u8::MAX);
    const ELSEWHERE: Said = Said::elsewhere(u8::MAX);

    #[test]
    fn an_alert_of_either_version_is_read() {
        let written = |source: &str| {
            format!(
                r#"{{"message":"PGE-","source":{source},"received_at":"2026-11-22T08:00:00Z"}}"#
            )
        };
        let feed = format!(r#"{{"source":"followed","feed":"{}"}}"#, Uuid::nil());
        let (mission, sequence) = (Uuid::nil(), 7);
        let alone = AlertSource::Countersigned { mission, sequence, issuer: None };
        let by_key = format!(r#"{{"source":"countersigned","mission":"{mission}","sequence":7}}"#);
        let issuer = Some(Uuid::from_u128(9));
        let listed = AlertSource::Countersigned { mission, sequence, issuer };
        let by_roster =
            by_key.replace(":7}", &format!(r#":7,"issuer":"{}"}}"#, Uuid::from_u128(9)));
        for (version, source, expected) in [
            (1, r#"{"source":"direct"}"#, AlertSource::Direct),
            (2, r#"{"source":"direct"}"#, AlertSource::Direct),
            (2, feed.as_str(), AlertSource::Followed { feed: Uuid::nil() }),
            (2, by_key.as_str(), alone),
            (2, by_roster.as_str(), listed),
        ] {
            let stored = StoredAlert::read(version, written(source).as_bytes()).expect("reads");
            assert!(stored.source == expected && stored.message.0 == b"<a>", "{source}");
            assert_eq!(serde_json::to_string(&stored).expect("serialises"), written(source));
        }
    }

    #[test]
    fn a_notice_of_an_earlier_version_is_read_and_what_it_says_is_not_repeated() {
        for (version, written, said) in [
            (
                1,
                r#"{"at":"2026-11-22T08:00:00Z","why":{"code":"near-area","distance_m":9.5}}"#,
                HERE,
            ),
            (2, r#"{"at":"2026-11-22T08:00:00Z"}"#, HERE),
            (2, r#"{"at":"2026-11-22T08:00:00Z","is_elsewhere":true}"#, ELSEWHERE),
        ] {
            let notice = StoredNotice::read(version, written.as_bytes()).expect("is still read");
            assert_eq!(notice.said(), said, "{written}");
        }
    }

    #[test]
    fn a_notice_says_to_whom_and_how_grave() {
        let at = "2026-11-22T08:00:00Z".parse().expect("a time");
        for (said, expected) in [
            (Said::here(14), r#"{"at":"2026-11-22T08:00:00Z","here":14}"#),
            (Said::elsewhere(0), r#"{"at":"2026-11-22T08:00:00Z","elsewhere":0}"#),
            (
                Said::elsewhere(18).and(Said::here(14)),
                r#"{"at":"2026-11-22T08:00:00Z","elsewhere":18,"here":14}"#,
            ),
        ] {
            let written = serde_json::to_string(&StoredNotice::new(at, said)).expect("serialises");
            assert_eq!(written, expected);
            let read = StoredNotice::read(3, written.as_bytes()).expect("reads");
            assert_eq!(read.said(), said);
        }
    }
}
