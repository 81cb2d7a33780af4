//! Removing documents for good: the only way out of the trash but back.

use crate::documents::{history, trash};
use crate::stored::{StoredDocument, StoredVersion, activity};
use crate::views::TrashView;
use crate::{Citizen, Error, Topic};
use amana_vault::{SealedBlob, Transaction, VaultError};
use uuid::Uuid;

/// Removes a document in the trash for good, with its scans, thumbnails and versions. What the
/// ledger says of copies that were given away stays.
///
/// # Errors
/// `NotFound` unless it is in the trash; `Locked`, `DiskFull`: then everything is as it was.
pub async fn purge(citizen: &Citizen, document: Uuid) -> Result<TrashView, Error> {
    purge_all(citizen, move |id| id == document, false).await
}

/// The same for everything in the trash.
///
/// # Errors
/// `Locked`, `DiskFull`: then everything is as it was.
pub async fn empty_trash(citizen: &Citizen) -> Result<TrashView, Error> {
    purge_all(citizen, |_| true, true).await
}

async fn purge_all(
    citizen: &Citizen,
    is_chosen: impl Fn(Uuid) -> bool + Send + 'static,
    may_be_none: bool,
) -> Result<TrashView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let mut chosen = vault.list::<StoredDocument>()?;
            chosen.retain(|entry| entry.record.is_trashed() && is_chosen(entry.id));
            if chosen.is_empty() && !may_be_none {
                return Err(VaultError::NotFound.into());
            }
            vault.write(|tx| {
                for entry in &chosen {
                    delete(tx, entry.id, &entry.record)?;
                    activity::append(tx, now, "document-purged")?;
                }
                Ok::<_, Error>(())
            })?;
            trash::show(vault, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}

fn delete(tx: &mut Transaction<'_>, id: Uuid, document: &StoredDocument) -> Result<(), VaultError> {
    let mut files = history::files_of(tx, &document.versions)?;
    files.extend(document.files());
    files.iter().try_for_each(|file| tx.delete::<SealedBlob>(*file))?;
    document.versions.iter().try_for_each(|version| tx.delete::<StoredVersion>(*version))?;
    tx.delete::<StoredDocument>(id)
}
