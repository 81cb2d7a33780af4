//! Taking a document out of the trash.

use crate::documents::build::build;
use crate::stored::{StoredDocument, StoredPerson, activity};
use crate::views::DocumentView;
use crate::{Citizen, Error, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

/// Takes a document out of the trash, as it was. Somebody who was removed meanwhile is nobody.
///
/// # Errors
/// `NotFound` unless it is in the trash; `Locked`, `DiskFull`.
pub async fn restore(citizen: &Citizen, document: Uuid) -> Result<DocumentView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let (vault, index) = room.indexed()?;
            let found = vault.get::<StoredDocument>(document)?;
            let mut stored =
                found.filter(StoredDocument::is_trashed).ok_or(VaultError::NotFound)?;
            stored.trashed_at = None;
            if let Some(person) = stored.person {
                stored.person = vault.get::<StoredPerson>(person)?.and(Some(person));
            }
            vault.write(|tx| {
                tx.put(document, &stored)?;
                activity::append(tx, now, "document-restored")
            })?;
            index.update(vault, document);
            build(vault, document, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Documents, Topic::Requests]);
    Ok(view)
}
