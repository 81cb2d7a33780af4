//! Saying whose a document is.

use crate::documents::build::build;
use crate::persons;
use crate::stored::{StoredDocument, activity};
use crate::views::DocumentView;
use crate::{Citizen, Error, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

/// Gives a document to somebody, or to nobody.
///
/// # Errors
/// [`Error::Form`] for a person who is gone; `NotFound`, `Locked`.
pub async fn assign(
    citizen: &Citizen,
    document: Uuid,
    person: Option<Uuid>,
) -> Result<DocumentView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            persons::check(vault, person)?;
            vault.write(|tx| {
                let mut stored: StoredDocument = tx.get(document)?.ok_or(VaultError::NotFound)?;
                stored.person = person;
                tx.put(document, &stored)?;
                activity::append(tx, now, "document-assigned")
            })?;
            build(vault, document, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}
