//! A vault from a backup: the same vault and slots, a new incarnation, every row sealed anew.

use crate::backup::{self, BackupReport, Frame, Header};
use crate::compartment::Identity;
use crate::holder::KeyHolder;
use crate::slots::Challenge;
use crate::{Secret, Vault, VaultError, disk, vault};
use std::io::Read;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

/// Restores a backup into an empty folder, and says what was in it. Progress is told in bytes.
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
    let identity = Identity { vault: header.vault, incarnation: Uuid::new_v4() };
    let Header { slots, created_at, generation, .. } = header;
    let mut restored = vault::build(folder, identity, answered.0, slots, holder)?;
    match fill(&mut restored, &mut body, &mut progress) {
        Ok((records, blobs)) => {
            let vault = identity.vault;
            let report = BackupReport {
                created_at,
                vault,
                generation,
                records,
                blobs,
                damaged: 0,
                size_bytes,
            };
            Ok((restored, report))
        }
        Err(error) => {
            restored.folder.remove_database();
            // What was sealed so far belongs to no vault now. Only the citizen purges it.
            restored.folder.quarantine_orphans(&[])?;
            // Damage that is met here is the backup's: the vault is new.
            Err(if error == VaultError::Damaged { VaultError::BackupDamaged } else { error })
        }
    }
}

/// One transaction for everything: a restore that is interrupted leaves an empty vault, which the
/// next attempt refuses to overwrite and says so.
fn fill(
    vault: &mut Vault,
    body: &mut impl Read,
    progress: &mut dyn FnMut(u64),
) -> Result<(u64, u64), VaultError> {
    let mut rows = Vec::new();
    let mut blobs = Vec::new();
    let mut done_bytes = 0;
    loop {
        match backup::read_frame(body)? {
            Frame::Record(which, name, record) => rows.push((which, name, record)),
            Frame::Blob(id, length) => {
                let mut content = body.take(length);
                let sealed = vault.store().seal_blob_as(id, &mut content)?;
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
    let counts = (rows.len() as u64, blobs.len() as u64);
    vault.write(|transaction| {
        for (which, name, record) in rows {
            transaction.put_body(which, name, record)?;
        }
        blobs.iter().try_for_each(|blob| transaction.attach(blob))
    })?;
    Ok(counts)
}
