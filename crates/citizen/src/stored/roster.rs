//! Who may alert at a consulate, and what was accepted of each issuer: in the watch, so that neither
//! goes back when the app starts again.

use amana_alerts::trust::{Ledger, Roster};
use amana_sealing::digest::Sha256;
use amana_vault::{Compartment, Record};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The roster that the consulate's root signed last; its id is the mission's. Once there is one, no
/// alert is believed without.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredRoster {
    /// Of the bytes as they came: what a head names.
    pub(crate) sha256: Sha256,
    pub(crate) roster: Roster,
}

impl Record for StoredRoster {
    const NAMESPACE: &'static str = "alert-roster";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// Which alerts of each issuer were seen; its id is the mission's.
#[derive(Default, Serialize, Deserialize)]
pub(crate) struct StoredLedger {
    pub(crate) ledger: Ledger,
    /// The last alert that was not believed.
    #[serde(default)]
    pub(crate) refused: Option<StoredRefusal>,
}

/// An alert that was not believed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredRefusal {
    pub(crate) at: DateTime<Utc>,
    /// The stable code of why not.
    pub(crate) code: String,
}

impl Record for StoredLedger {
    const NAMESPACE: &'static str = "alert-ledger";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

#[cfg(test)]
mod tests {
    use super::{StoredLedger, StoredRefusal, StoredRoster};
    use amana_alerts::trust::{Ledger, Roster};
    use amana_sealing::digest::Sha256;
    use chrono::{DateTime, Utc};

    /// What lies on people's disks keeps its shape.
    #[test]
    fn the_shapes_are_frozen() {
        let at: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let roster = Roster { version: 3, issued_at: at, expires_at: at, issuers: Vec::new() };
        let roster = StoredRoster { sha256: Sha256([0; 32]), roster };
        assert_eq!(
            serde_json::to_value(&roster).expect("serialises"),
            serde_json::json!({
                "sha256": "A".repeat(43),
                "roster": { "version": 3, "issued_at": "2026-11-22T08:00:00Z",
                            "expires_at": "2026-11-22T08:00:00Z", "issuers": [] },
            })
        );
        let mut ledger = Ledger::default();
        ledger.note("office", 9).expect("new");
        let refused = Some(StoredRefusal { at, code: "foreign-territory".into() });
        assert_eq!(
            serde_json::to_value(StoredLedger { ledger, refused }).expect("serialises"),
            serde_json::json!({
                "ledger": { "seen": { "office": { "highest": 9, "recent": 1 } } },
                "refused": { "at": "2026-11-22T08:00:00Z", "code": "foreign-territory" },
            })
        );
    }

    /// A number of 128 bits comes back from JSON whole.
    #[test]
    fn a_full_window_is_read_again() {
        let mut ledger = Ledger::default();
        (1..=200).try_for_each(|sequence| ledger.note("office", sequence)).expect("new");
        let stored = StoredLedger { ledger: ledger.clone(), refused: None };
        let written = serde_json::to_vec(&stored).expect("serialises");
        let read: StoredLedger = serde_json::from_slice(&written).expect("reads");
        assert!(read.ledger == ledger);
    }
}
