//! Removing a document: it goes into the trash, whole, and nothing empties the trash by itself.

use crate::documents::build::overview;
use crate::stored::{StoredDocument, StoredDraft, activity};
use crate::views::DocumentsView;
use crate::{Citizen, Error, Topic};
use amana_vault::{Transaction, VaultError};
use uuid::Uuid;

/// Puts a document into the trash: no list, reminder or search shows it any more. What was sent to
/// a consulate stays there, and requests about it stay here; a draft about it asks for another
/// passport. [`super::purge`] removes it for good.
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`: then everything is as it was.
pub async fn remove(citizen: &Citizen, document: Uuid) -> Result<DocumentsView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let (vault, index) = room.indexed()?;
            let mut stored = StoredDocument::kept(vault, document)?;
            stored.trashed_at = Some(now);
            vault.write(|tx| {
                tx.put(document, &stored)?;
                forget_in_drafts(tx, document)?;
                activity::append(tx, now, "document-trashed")
            })?;
            index.update(vault, document);
            overview(vault, index, now.date_naive(), String::new())
        })
        .await?;
    citizen.changed(&[Topic::Documents, Topic::Requests]);
    Ok(view)
}

fn forget_in_drafts(tx: &mut Transaction<'_>, document: Uuid) -> Result<(), VaultError> {
    for mut draft in tx.list::<StoredDraft>()? {
        if draft.record.document == Some(document) {
            draft.record.document = None;
            draft.record.are_details_right = false;
            tx.put(draft.id, &draft.record)?;
        }
    }
    Ok(())
}
