//! When the ways in were made, and when the person last showed that they have them.

use amana_vault::Record;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredLocks {
    #[serde(default)]
    pub(crate) passphrase_made_at: Option<DateTime<Utc>>,
    #[serde(default)]
    pub(crate) kit_made_at: Option<DateTime<Utc>>,
    /// Two words were answered while the kit was on screen.
    #[serde(default)]
    pub(crate) kit_answered_at: Option<DateTime<Utc>>,
    #[serde(default)]
    pub(crate) keyring_made_at: Option<DateTime<Utc>>,
    /// All 24 words were typed from the paper.
    #[serde(default)]
    pub(crate) kit_checked_at: Option<DateTime<Utc>>,
}

impl StoredLocks {
    /// A new kit was made: what was known of the old one is over.
    pub(crate) fn make_kit(&mut self, at: DateTime<Utc>) {
        self.kit_made_at = Some(at);
        self.kit_answered_at = None;
        self.kit_checked_at = None;
    }
}

impl Record for StoredLocks {
    const NAMESPACE: &'static str = "locks";
    const VERSION: u16 = 1;
}
