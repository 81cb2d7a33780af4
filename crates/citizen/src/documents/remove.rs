//! Removing a document, with its scans, for good.

use crate::documents::build::overview;
use crate::stored::{StoredDocument, StoredDraft, activity};
use crate::views::DocumentsView;
use crate::{Citizen, Error, Topic};
use amana_vault::{SealedBlob, VaultError};
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
            overview(vault, now.date_naive(), String::new())
        })
        .await?;
    citizen.changed(&[Topic::Documents, Topic::Requests]);
    Ok(view)
}
