//! Writing a backup.

use crate::progress::Telling;
use crate::stored::{StoredBackup, activity};
use crate::views::{BackupView, Work};
use crate::{Citizen, Error, Topic};
use amana_vault::{BackingUp, BackupReport};
use std::path::PathBuf;
use uuid::Uuid;

/// Writes everything but tokens and device keys into one sealed file, and reads it back. Alerts and
/// other verbs come between its steps. Locking ends it.
///
/// # Errors
/// [`amana_vault::VaultError::Locked`], `DiskFull`; an older file at `target` stays then.
pub async fn back_up(citizen: &Citizen, target: PathBuf) -> Result<BackupView, Error> {
    let (report, sequence) = write(citizen, target).await?;
    // The file is there and whole, also where the vault takes no line about it.
    if let Err(error) = remember(citizen, &report, sequence).await {
        tracing::warn!(%error, "the backup was not noted");
    }
    citizen.changed(&[Topic::Security]);
    Ok(BackupView::from(report))
}

/// The file alone, and the log's last line that is inside.
pub(super) async fn write(
    citizen: &Citizen,
    target: PathBuf,
) -> Result<(BackupReport, u64), Error> {
    let now = citizen.now();
    let start = citizen.ask(move |room| {
        let vault = room.vault()?;
        // What is written from here on counts as newer, whether or not it still gets in.
        Ok((BackingUp::start(vault, &target, now)?, activity::last(vault)?))
    });
    let (mut under_way, sequence) = start.await?;
    let mut telling = Telling::of(&citizen.world, Work::Backup);
    loop {
        let step = citizen.ask(move |room| {
            let report = under_way.step(room.vault()?)?;
            Ok((under_way, report))
        });
        let (next, report) = step.await?;
        telling.tell(next.progress());
        match report {
            Some(report) => return Ok((report, sequence)),
            None => under_way = next,
        }
    }
}

async fn remember(citizen: &Citizen, report: &BackupReport, sequence: u64) -> Result<(), Error> {
    let backup = StoredBackup::of(report, sequence);
    let now = citizen.now();
    citizen
        .ask(move |room| {
            Ok(room.vault()?.write(|tx| {
                tx.put(Uuid::nil(), &backup)?;
                activity::append(tx, now, "backed-up")
            })?)
        })
        .await
}
