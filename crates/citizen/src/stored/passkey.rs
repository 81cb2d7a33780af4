//! This device's passkey for one consulate.

use amana_contract::Bytes;
use amana_vault::Record;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
pub(crate) struct StoredPasskey {
    pub(crate) account: Uuid,
    pub(crate) kept: Bytes,
}

impl Record for StoredPasskey {
    const NAMESPACE: &'static str = "passkey";
    const VERSION: u16 = 1;
}
