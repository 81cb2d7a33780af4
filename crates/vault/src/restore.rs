//! A vault from a backup: the same vault and slots, a new incarnation, every row sealed anew.

use crate::backup::{self, BackupReport, Frame, Header};
use crate::compartment::Identity;
use crate::disk::Folder;
use crate::holder::KeyHolder;
use crate::record::Body;
use crate::row::Name;
use crate::slots::{Answered, Challenge};
use crate::{Compartment, Secret, Vault, VaultError, disk, vault};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// Restores a backup into a folder without a vault, and says what was in it. It is made beside that
/// folder and takes its place when it is whole: an interruption leaves no half of it. Progress is told
/// in bytes.
///
/// # Errors
/// [`VaultError::Exists`] when the folder holds a vault; [`VaultError::WrongSecret`];
/// [`VaultError::BackupUnreadable`], [`VaultError::BackupDamaged`]; what the disk says. The folder
/// has no vault after an error.
pub fn restore(
    folder: &Path,
    backup: &Path,
    secret: &Secret,
    holder: Arc<dyn KeyHolder>,
    progress: &mut dyn FnMut(u64, u64),
) -> Result<(Vault, BackupReport), VaultError> {
    let size_bytes = disk::length(backup)?;
    let mut progress = |done_bytes: u64| progress(done_bytes, size_bytes);
    let mut source = disk::open_file(backup)?;
    let (header, bytes) = backup::read_header(&mut source)?;
    let challenge = Challenge { vault: header.vault, slots: header.slots.clone() };
    let answered = challenge.answer(secret)?;
    let mut body = backup::open_body(source, &header, &bytes, &answered.0)?;
    let target = Folder::new(folder);
    if target.has_vault() {
        return Err(VaultError::Exists);
    }
    let unfinished = target.beside(".restoring")?;
    unfinished.remove_unfinished()?;
    let key = Answered(crate::keys::HeldKey::of(&answered.0));
    let made = make(&unfinished, &header, answered, holder.clone(), &mut body, &mut progress);
    let Restored { records, blobs, watch } = made.inspect_err(|_| {
        if let Err(error) = unfinished.remove_unfinished() {
            tracing::warn!(%error, "what a restore began was not removed");
        }
    })?;
    unfinished.take_place_of(&target)?;
    let mut opened = vault::open(folder, holder)?.unlock(key).map_err(|failed| failed.error)?;
    watch_again(&mut opened, watch)?;
    let Header { vault, created_at, generation, .. } = header;
    let report =
        BackupReport { created_at, vault, generation, records, blobs, damaged: 0, size_bytes };
    Ok((opened, report))
}

/// What a backup held.
struct Restored {
    records: u64,
    blobs: u64,
    watch: Vec<(Name, Body)>,
}

/// Without a keyring the watch is in memory, and ended with the vault that was made beside.
fn watch_again(vault: &mut Vault, watch: Vec<(Name, Body)>) -> Result<(), VaultError> {
    let there = &vault.store().compartment(Compartment::Watch)?.records;
    if watch.iter().all(|(name, _)| there.contains(name)) {
        return Ok(());
    }
    vault.write(|tx| {
        watch.into_iter().try_for_each(|(name, body)| tx.put_body(Compartment::Watch, name, body))
    })
}

/// Makes the vault and closes it.
fn make(
    folder: &Folder,
    header: &Header,
    answered: Answered,
    holder: Arc<dyn KeyHolder>,
    body: &mut impl Read,
    progress: &mut dyn FnMut(u64),
) -> Result<Restored, VaultError> {
    let identity = Identity { vault: header.vault, incarnation: Uuid::new_v4() };
    let slots = header.slots.clone();
    let mut vault = vault::build(folder.path(), identity, answered.0, slots, holder)?;
    // Damage that is met here is the backup's: the vault is new.
    fill(&mut vault, body, progress).map_err(|error| match error {
        VaultError::Damaged => VaultError::BackupDamaged,
        other => other,
    })
}

/// One transaction for everything.
fn fill(
    vault: &mut Vault,
    body: &mut impl Read,
    progress: &mut dyn FnMut(u64),
) -> Result<Restored, VaultError> {
    let mut rows = Vec::new();
    let mut blobs = Vec::new();
    let mut done_bytes = 0;
    loop {
        match backup::read_frame(body)? {
            Frame::Record(which, name, record) => rows.push((which, name, record)),
            Frame::Blob(id, length) => {
                let mut content = body.take(length);
                // The keys are new, so the id's own file was never sealed.
                let sealed = vault.store().blob_sealer(id, id)?.seal(&mut content)?;
                if sealed.plain_bytes != length {
                    return Err(VaultError::BackupDamaged);
                }
                blobs.push(sealed);
                done_bytes += length;
                progress(done_bytes);
            }
            Frame::End { records, blobs: count } => {
                let whole = records == rows.len() as u64 && count == blobs.len() as u64;
                if !whole {
                    return Err(VaultError::BackupDamaged);
                }
                break;
            }
        }
    }
    let of_watch = rows.iter().filter(|(which, ..)| *which == Compartment::Watch);
    let watch = of_watch.map(|(_, name, body)| (name.clone(), body.clone())).collect();
    let restored = Restored { records: rows.len() as u64, blobs: blobs.len() as u64, watch };
    vault.write(|transaction| {
        for (which, name, record) in rows {
            transaction.put_body(which, name, record)?;
        }
        blobs.iter().try_for_each(|blob| transaction.attach(blob))
    })?;
    Ok(restored)
}
