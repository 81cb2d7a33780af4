//! Removing somebody; their documents stay.

use crate::documents::overview;
use crate::stored::{StoredDocument, StoredPerson, activity};
use crate::views::DocumentsView;
use crate::{Citizen, Error, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

/// Removes a person. Their documents stay, and are nobody's until they are assigned again.
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`.
pub async fn remove(citizen: &Citizen, person: Uuid) -> Result<DocumentsView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            vault.write(|tx| {
                tx.get::<StoredPerson>(person)?.ok_or(VaultError::NotFound)?;
                tx.delete::<StoredPerson>(person)?;
                for mut document in tx.list::<StoredDocument>()? {
                    if document.record.person == Some(person) {
                        document.record.person = None;
                        tx.put(document.id, &document.record)?;
                    }
                }
                activity::append(tx, now, "person-removed")
            })?;
            overview(vault, now.date_naive(), String::new())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}
