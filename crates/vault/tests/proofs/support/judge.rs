//! Looks at a place after a kill or a failed disk: whole, old or new, and nothing in between.

use crate::support::files;
use crate::support::model::Model;
use crate::support::world::{
    backup_file, created_folder, holder, restored_folder, unlock, vault_folder,
};
use amana_vault::holder::MemoryHolder;
use amana_vault::{
    KdfCost, Passphrase, Vault, VaultError, WatchState, create, exists, open, restore,
};
use std::path::Path;
use std::sync::Arc;

/// Which of the models lies here, after an unlock and a reading of everything.
///
/// # Errors
/// In words, what is wrong.
pub fn judge(place: &Path, candidates: &[Model]) -> Result<usize, String> {
    let mut locked =
        open(&vault_folder(place), holder(place)).map_err(|error| format!("open: {error:?}"))?;
    if locked.watch_state() != WatchState::Kept {
        return Err(format!("the watch: {:?}", locked.watch_state()));
    }
    let mut reasons = Vec::new();
    // The newest first: an acknowledged change must be there.
    for (number, candidate) in candidates.iter().enumerate().rev() {
        let vault = match locked.unlock_with(&candidate.words()) {
            Ok(vault) => vault,
            Err(failed) => {
                reasons.push(format!("{number}: {:?}", failed.error));
                locked = failed.vault;
                continue;
            }
        };
        let difference = candidate
            .differs(&vault)
            .or_else(|| way_in_differs(candidate, candidates, &vault))
            .or_else(|| backup_differs(place, candidate));
        if let Some(difference) = difference {
            reasons.push(format!("{number}: {difference}"));
            locked = vault.lock();
            continue;
        }
        whole(place, candidate, &vault)?;
        return Ok(number);
    }
    Err(reasons.join("\n"))
}

/// Deriving is slow, so it is only asked where the passphrase may have changed.
fn way_in_differs(this: &Model, all: &[Model], vault: &Vault) -> Option<String> {
    if all.iter().all(|other| other.phrase == this.phrase) {
        return None;
    }
    let answer = vault.challenge().answer(&this.phrase()).map(|_| ());
    (answer != Ok(())).then(|| format!("its passphrase: {answer:?}"))
}

/// Nothing damaged, nothing left over.
fn whole(place: &Path, model: &Model, vault: &Vault) -> Result<(), String> {
    let found = vault.verify(&mut |_, _| {}).map_err(|error| format!("verify: {error:?}"))?;
    let records = model.notes.len() + model.floors.len() + model.files.len();
    let counts = (found.records, found.files, found.damage.len());
    if counts != (records as u64, model.files.len() as u64, 0) || !vault.damage().is_empty() {
        return Err(format!("verify: {found:?}, damage: {:?}", vault.damage()));
    }
    // Each of them was read to its end: no other file has room among as many.
    let beside = files::names(&vault_folder(place).join("blobs"));
    if beside.len() != model.files.len() {
        return Err(format!("in blobs/: {beside:?} for {} files", model.files.len()));
    }
    Ok(())
}

/// Left, it holds what the vault held when it was made.
fn backup_differs(place: &Path, model: &Model) -> Option<String> {
    let inside = model.backup.as_ref()?;
    let (folder, file) = (place.join("judged"), backup_file(place));
    let holder = Arc::new(MemoryHolder::default());
    let restored = restore(&folder, &file, &inside.words(), holder, &mut |_, _| {});
    let differs = match restored {
        Ok((vault, _)) => inside.differs(&vault),
        Err(error) => Some(format!("{error:?}")),
    };
    if folder.exists() {
        std::fs::remove_dir_all(folder).expect("removes");
    }
    differs.map(|difference| format!("the backup: {difference}"))
}

/// What a restore or a creation that broke off left in its folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Left {
    /// No vault; the place is free.
    Nothing,
    /// All of it.
    Whole,
    /// A database that says of itself that it cannot be read.
    SaysUnreadable,
    /// It opens without a word, and what was in the backup is not there.
    SilentlyEmpty,
}

/// # Errors
/// In words, what is neither.
pub fn judge_restored(place: &Path, inside: &Model) -> Result<Left, String> {
    let folder = restored_folder(place);
    if !exists(&folder) {
        again(place, inside)?;
        return Ok(Left::Nothing);
    }
    let locked = match open(&folder, holder(place)) {
        Err(VaultError::Unreadable) => return Ok(Left::SaysUnreadable),
        opened => opened.map_err(|error| format!("restored: {error:?}"))?,
    };
    let vault = unlock(locked, inside).map_err(|error| format!("restored: {error:?}"))?;
    match inside.differs(&vault) {
        None => Ok(Left::Whole),
        Some(_) if vault.damage().is_empty() => Ok(Left::SilentlyEmpty),
        Some(difference) => Err(format!("restored: {difference}, {:?}", vault.damage())),
    }
}

/// # Errors
/// In words, what is neither.
pub fn judge_created(place: &Path, model: &Model) -> Result<Left, String> {
    let folder = created_folder(place);
    let passphrase = Passphrase::new(model.phrase.clone());
    if !exists(&folder) {
        let created = create(&folder, &passphrase, KdfCost::FLOOR, holder(place));
        return created.map(|_| Left::Nothing).map_err(|error| format!("again: {error:?}"));
    }
    let locked = match open(&folder, holder(place)) {
        Err(VaultError::Unreadable) => return Ok(Left::SaysUnreadable),
        opened => opened.map_err(|error| format!("created: {error:?}"))?,
    };
    let vault =
        locked.unlock_with(&model.phrase()).map_err(|failed| format!("created: {failed:?}"))?;
    let nothing = Model::default();
    match nothing.differs(&vault) {
        None if vault.damage().is_empty() => Ok(Left::Whole),
        other => Err(format!("created: {other:?}, {:?}", vault.damage())),
    }
}

/// Where nothing is, the same backup can be restored.
fn again(place: &Path, inside: &Model) -> Result<(), String> {
    let (folder, file) = (restored_folder(place), backup_file(place));
    let restored = restore(&folder, &file, &inside.words(), holder(place), &mut |_, _| {});
    let (vault, _) = restored.map_err(|error| format!("restored again: {error:?}"))?;
    inside.differs(&vault).map_or(Ok(()), |difference| Err(format!("again: {difference}")))
}
