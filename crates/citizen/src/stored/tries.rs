//! Wrong passphrases on this device: in the watch, because they are typed while the vault is locked.

use amana_vault::{Compartment, Record};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredTries {
    /// How many in a row.
    pub(crate) count: u32,
    pub(crate) last_at: DateTime<Utc>,
}

impl Record for StoredTries {
    const NAMESPACE: &'static str = "tries";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
    const IN_BACKUP: bool = false;
}
