//! Restoring a backup into a vault that lives: neither side loses.

use super::from_backup::{Wanted, take};
use crate::views::MergedView;
use crate::{Citizen, Error};
use amana_vault::{Passphrase, RecoveryCode, Secret};
use std::path::PathBuf;
use uuid::Uuid;

/// What opens a backup that was written under another vault key; one of this vault's own needs none.
#[derive(Clone)]
pub enum BackupSecret {
    /// The passphrase of that time.
    Passphrase(String),
    /// The words of that time.
    Words(String),
}

impl BackupSecret {
    fn read(self) -> Result<Secret, Error> {
        Ok(match self {
            Self::Passphrase(typed) => Secret::Passphrase(Passphrase::new(typed)),
            Self::Words(words) => Secret::Recovery(RecoveryCode::from_words(&words)?),
        })
    }
}

impl std::fmt::Debug for BackupSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BackupSecret(…)")
    }
}

/// Adds what the vault lacks. Where both have something and it differs, this vault's stays: the
/// backup's document becomes an earlier version of it, its draft a second draft, and what was noted on
/// either side is noted.
///
/// # Errors
/// `WrongSecret` where the backup asks for its own; `BackupUnreadable`, `BackupDamaged`, `DiskFull`,
/// `Locked`: then everything is as it was.
pub async fn merge(
    citizen: &Citizen,
    backup: PathBuf,
    secret: Option<BackupSecret>,
) -> Result<MergedView, Error> {
    let secret = secret.map(BackupSecret::read).transpose()?;
    take(citizen, backup, secret, Wanted::Everything).await
}

/// Takes from a backup what this vault found damaged or missing; with an `item`, that record and its
/// files alone, over what is there.
///
/// # Errors
/// As [`merge`].
pub async fn mend(
    citizen: &Citizen,
    backup: PathBuf,
    secret: Option<BackupSecret>,
    item: Option<Uuid>,
) -> Result<MergedView, Error> {
    let secret = secret.map(BackupSecret::read).transpose()?;
    let wanted = item.map_or(Wanted::Damaged, Wanted::Item);
    take(citizen, backup, secret, wanted).await
}
