//! Writing a backup.

use crate::stored::activity;
use crate::views::BackupView;
use crate::{Citizen, Error};
use std::path::PathBuf;

/// Writes everything but tokens and device keys into one sealed file, and reads it back.
///
/// # Errors
/// [`amana_vault::VaultError::Locked`], `DiskFull`; an older file at `target` stays then.
pub async fn back_up(citizen: &Citizen, target: PathBuf) -> Result<BackupView, Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let report = vault.back_up(&target, now)?;
            vault.write(|tx| activity::append(tx, now, "backed-up"))?;
            Ok(BackupView::from(report))
        })
        .await
}
