//! Restoring a backup into an empty data folder.

use super::{EVERYTHING, status};
use crate::citizen::alone;
use crate::progress::Telling;
use crate::stored::{StoredBackup, activity};
use crate::views::{AccessView, FoundBackupView, Work};
use crate::{Citizen, Error};
use amana_vault::{BackupHead, BackupReport, Passphrase, RecoveryCode, Secret, Vault, VaultError};
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Restores and opens the vault.
///
/// # Errors
/// [`Error::RestoreTarget`] when there is a vault; `WrongSecret`, `BackupUnreadable`,
/// `BackupDamaged`, `DiskFull`. There is no vault after an error.
pub async fn restore(
    citizen: &Citizen,
    backup: PathBuf,
    passphrase: String,
) -> Result<AccessView, Error> {
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
) -> Result<AccessView, Error> {
    restore_with(citizen, backup, Secret::Recovery(RecoveryCode::from_words(&words)?)).await
}

/// A backup file before it is opened: what stands in front of it.
///
/// # Errors
/// [`VaultError::BackupUnreadable`], [`VaultError::TooNew`]; what the disk says.
pub fn found_backup(file: &Path, token: String) -> Result<FoundBackupView, Error> {
    let BackupHead { created_at, size_bytes } = BackupHead::read(file)?;
    let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
    Ok(FoundBackupView { name, written_at: created_at, size_bytes, token })
}

/// Apart from the vault's thread: the screen and the emergency numbers answer meanwhile.
async fn restore_with(
    citizen: &Citizen,
    backup: PathBuf,
    secret: Secret,
) -> Result<AccessView, Error> {
    let is_free = citizen.ask(|room| room.expect_nothing()).await;
    is_free.map_err(|error| match error {
        Error::Vault(VaultError::Exists) => Error::RestoreTarget,
        unreadable => unreadable,
    })?;
    let (folder, now) = (citizen.vault_folder(), citizen.now());
    let holder = citizen.world.holder.clone();
    let mut telling = Telling::of(&citizen.world, Work::Restore);
    let restored = alone("amana-restore", move || {
        let mut tell = |done, of| telling.tell((done, of));
        let (mut vault, report) =
            amana_vault::restore(&folder, &backup, &secret, holder, &mut tell)?;
        note(&mut vault, &report, now)?;
        Ok(vault)
    });
    let vault = restored.await?;
    citizen.ask(move |room| room.hold_open(vault)).await?;
    citizen.changed(&EVERYTHING);
    status(citizen).await
}

/// The file that was restored is the last backup.
fn note(vault: &mut Vault, report: &BackupReport, now: DateTime<Utc>) -> Result<(), Error> {
    let backup = StoredBackup::of(report, activity::last(vault)?);
    Ok(vault.write(|tx| {
        tx.put(Uuid::nil(), &backup)?;
        activity::append(tx, now, "restored")
    })?)
}
