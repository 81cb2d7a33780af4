//! How the person calls their vault: in the vault alone, so that nobody reads it while it is locked.

use amana_vault::Record;
use serde::{Deserialize, Serialize};

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredVaultName {
    pub(crate) name: String,
}

impl Record for StoredVaultName {
    const NAMESPACE: &'static str = "vault-name";
    const VERSION: u16 = 1;
}
