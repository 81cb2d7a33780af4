//! A consulate, as the watch knows it: where it is, whom to believe, one revocable token.

use amana_contract::Bytes;
use amana_contract::trust::TrustBundle;
use amana_sync::Address;
use amana_vault::{Compartment, Record};
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredMission {
    pub(crate) address: Address,
    pub(crate) bundle: TrustBundle,
    /// The account's change counter that was reached.
    pub(crate) cursor: u64,
}

impl Record for StoredMission {
    const NAMESPACE: &'static str = "mission";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

#[derive(Serialize, Deserialize)]
pub(crate) struct StoredWatchToken {
    pub(crate) refresh_token: String,
    pub(crate) dpop_pkcs8: Bytes,
}

impl Record for StoredWatchToken {
    const NAMESPACE: &'static str = "watch-token";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
    const IN_BACKUP: bool = false;
}
