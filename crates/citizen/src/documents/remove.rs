//! Removing a document, with its scans, for good.

use crate::documents::build::overview;
use crate::stored::{StoredDocument, StoredDraft, activity};
use crate::views::DocumentsView;
use crate::{Citizen, Error, Topic};
use amana_vault::{SealedBlob, Vault, VaultError};
use uuid::Uuid;

/// Removes a document and its scans from this device. What was sent to a consulate stays there, and
/// requests about it stay here; a draft about it asks for another passport.
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`: then everything is as it was.
pub async fn remove(citizen: &Citizen, document: Uuid) -> Result<DocumentsView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let stored: StoredDocument = vault.get(document)?.ok_or(VaultError::NotFound)?;
            let scans: Vec<Uuid> = stored.scans.iter().map(|scan| scan.blob).collect();
            vault.write(|tx| {
                scans.iter().try_for_each(|scan| tx.delete::<SealedBlob>(*scan))?;
                tx.delete::<StoredDocument>(document)?;
                for mut draft in tx.list::<StoredDraft>()? {
                    if draft.record.document == Some(document) {
                        draft.record.document = None;
                        draft.record.are_details_right = false;
                        tx.put(draft.id, &draft.record)?;
                    }
                }
                activity::append(tx, now, "document-removed")
            })?;
            discard(vault, &scans);
            overview(vault, now.date_naive(), String::new())
        })
        .await?;
    citizen.changed(&[Topic::Documents, Topic::Requests]);
    Ok(view)
}

/// Files that no record names any more. One that cannot be removed is sealed, and is set aside at
/// the next unlock: no reason to say that the document is still there.
pub(crate) fn discard(vault: &Vault, files: &[Uuid]) {
    for file in files {
        if let Err(error) = vault.discard_blob(*file) {
            tracing::warn!(%error, "a sealed file stays until the next unlock");
        }
    }
}
