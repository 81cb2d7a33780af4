//! Restoring a backup into an empty data folder.

use crate::stored::activity;
use crate::{Citizen, Error};
use amana_vault::{Passphrase, RecoveryCode, Secret};
use std::path::PathBuf;

/// Restores and opens the vault.
///
/// # Errors
/// [`Error::RestoreTarget`] when there is a vault; `WrongSecret`, `BackupUnreadable`,
/// `BackupDamaged`, `DiskFull`. There is no vault after an error.
pub async fn restore(citizen: &Citizen, backup: PathBuf, passphrase: String) -> Result<(), Error> {
    restore_with(citizen, backup, Secret::Passphrase(Passphrase::new(passphrase))).await
}

/// Restores with the recovery code and opens the vault.
///
/// # Errors
/// As [`restore`]; `NotARecoveryCode`.
pub async fn restore_with_words(
    citizen: &Citizen,
    backup: PathBuf,
    words: String,
) -> Result<(), Error> {
    restore_with(citizen, backup, Secret::Recovery(RecoveryCode::from_words(&words)?)).await
}

async fn restore_with(citizen: &Citizen, backup: PathBuf, secret: Secret) -> Result<(), Error> {
    let folder = citizen.vault_folder();
    let now = citizen.now();
    citizen
        .ask(move |room| {
            if room.has_vault() {
                return Err(Error::RestoreTarget);
            }
            let holder = room.world.holder.clone();
            let mut vault = amana_vault::restore(&folder, &backup, &secret, holder)?;
            vault.write(|tx| activity::append(tx, now, "restored"))?;
            room.hold_open(vault)
        })
        .await
}
