//! A consulate as the vault keeps it: this device's passkey, and enough to reach it again.

use crate::stored::StoredMission;
use amana_contract::Bytes;
use amana_vault::Record;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
pub(crate) struct StoredPasskey {
    pub(crate) account: Uuid,
    pub(crate) kept: Bytes,
    /// As it was when it was added: heals a watch that lost it.
    pub(crate) mission: StoredMission,
}

impl Record for StoredPasskey {
    const NAMESPACE: &'static str = "passkey";
    const VERSION: u16 = 1;
}
