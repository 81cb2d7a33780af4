//! Making a vault.

use crate::stored::activity;
use crate::{Citizen, Error};
use amana_vault::Passphrase;

/// The 24 words, shown once.
pub struct RecoveryWords(amana_vault::RecoveryCode);

impl RecoveryWords {
    /// The words, separated by spaces.
    pub fn reveal(&self) -> zeroize::Zeroizing<String> {
        self.0.to_words()
    }
}

impl std::fmt::Debug for RecoveryWords {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryWords(…)")
    }
}

/// Makes a vault in the data folder and opens it.
///
/// # Errors
/// [`amana_vault::VaultError::Exists`], `PassphraseTooShort`, `DiskFull`.
pub async fn create(citizen: &Citizen, passphrase: String) -> Result<RecoveryWords, Error> {
    let folder = citizen.vault_folder();
    let now = citizen.now();
    citizen
        .ask(move |room| {
            if room.has_vault() {
                return Err(amana_vault::VaultError::Exists.into());
            }
            let (holder, cost) = (room.world.holder.clone(), room.world.kdf_cost);
            let passphrase = Passphrase::new(passphrase);
            let (mut vault, code) = amana_vault::create(&folder, &passphrase, cost, holder)?;
            vault.write(|tx| activity::append(tx, now, "vault-created"))?;
            room.hold_open(vault)?;
            Ok(RecoveryWords(code))
        })
        .await
}
