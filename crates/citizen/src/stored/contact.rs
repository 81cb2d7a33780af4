//! When a consulate was last heard; its id is the mission's.

use amana_vault::{Compartment, Record};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Every time is of an answer that was verified.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredContact {
    /// The head of its alert feed: when the consulate signed it.
    #[serde(default)]
    pub(crate) alerts_at: Option<DateTime<Utc>>,
    /// News of requests, or that there are none.
    #[serde(default)]
    pub(crate) news_at: Option<DateTime<Utc>>,
}

impl StoredContact {
    /// The newest of all.
    pub(crate) fn heard_at(self) -> Option<DateTime<Utc>> {
        self.alerts_at.max(self.news_at)
    }
}

impl Record for StoredContact {
    const NAMESPACE: &'static str = "mission-contact";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}
