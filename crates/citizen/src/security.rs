//! What keeps the vault safe: its ways in, its backups, its log, and what to mend.

mod activities;
mod damage;
mod issues;
mod verify;

pub(crate) use activities::said;
pub(crate) use issues::issues;
pub use verify::verify;

use crate::stored::activity::Log;

use crate::keeper::Room;
use crate::stored::{
    StoredBackup, StoredDocument, StoredLocks, StoredRequest, StoredVerified, activity,
};
use crate::views::{BackupView, LockKind, LockView, SecurityView, VerifiedView};
use crate::{Citizen, Error};
use amana_vault::{SlotKind, SlotView, Vault, VaultError};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// As many lines of the log are shown.
const SHOWN: usize = 200;

/// Security, whole.
///
/// # Errors
/// [`VaultError::Locked`].
pub async fn view(citizen: &Citizen) -> Result<SecurityView, Error> {
    let now = citizen.now();
    citizen.ask(move |room| show(room, now)).await
}

/// The same on the vault's thread.
pub(crate) fn show(room: &mut Room, now: DateTime<Utc>) -> Result<SecurityView, Error> {
    let vault = room.vault()?;
    let log = activity::read(vault)?;
    let verified = vault.get::<StoredVerified>(Uuid::nil())?;
    Ok(SecurityView {
        issues: issues(vault, &log, now)?,
        locks: locks(vault)?,
        watch: vault.watch_state().into(),
        last_backup: vault.get::<StoredBackup>(Uuid::nil())?.map(BackupView::from),
        last_verified: verified.map(VerifiedView::from),
        activity: log.lines.iter().take(SHOWN).map(activities::show).collect(),
        is_activity_whole: log.is_whole,
        documents: StoredDocument::all_kept(vault)?.len() as u32,
        requests: vault.list::<StoredRequest>()?.len() as u32,
    })
}

/// When each change was made that a backup up to this line of the log lacks, the oldest first.
pub(crate) fn changes_since(log: &Log, sequence: u64) -> Vec<DateTime<Utc>> {
    let newer = log.lines.iter().take_while(|line| line.sequence > sequence);
    let mut changes: Vec<_> =
        newer.filter(|line| activities::is_change(line)).map(|line| line.at).collect();
    changes.reverse();
    changes
}

fn locks(vault: &Vault) -> Result<Vec<LockView>, VaultError> {
    let known = vault.get::<StoredLocks>(Uuid::nil())?.unwrap_or_default();
    let mut locks: Vec<_> = vault.slots().iter().map(|slot| lock(slot, &known)).collect();
    locks.sort_by_key(|lock| lock.kind);
    Ok(locks)
}

fn lock(slot: &SlotView, known: &StoredLocks) -> LockView {
    let (kind, made_at, checked_at) = match &slot.kind {
        SlotKind::Passphrase { .. } => (LockKind::Passphrase, known.passphrase_made_at, None),
        SlotKind::Recovery => {
            let checked_at = known.kit_checked_at.or(known.kit_answered_at);
            (LockKind::Recovery, known.kit_made_at, checked_at)
        }
        SlotKind::Keyring => (LockKind::Keyring, known.keyring_made_at, None),
        SlotKind::SecurityKey { .. } => (LockKind::SecurityKey, None, None),
    };
    LockView { id: slot.id, kind, made_at, checked_at }
}

impl From<StoredBackup> for BackupView {
    fn from(stored: StoredBackup) -> Self {
        let StoredBackup { at, records, files, damaged, size_bytes, .. } = stored;
        Self { created_at: at, records, files, damaged, size_bytes }
    }
}

impl From<StoredVerified> for VerifiedView {
    fn from(stored: StoredVerified) -> Self {
        let StoredVerified { at, records, files, damage } = stored;
        Self { at, records, files, damage: damage.into_iter().map(damage::show).collect() }
    }
}
