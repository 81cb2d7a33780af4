//! Removing somebody; their documents stay.

use crate::documents::{history, overview};
use crate::stored::{StoredDocument, StoredPerson, activity};
use crate::views::DocumentsView;
use crate::{Citizen, Error, Topic};
use amana_vault::{Transaction, VaultError};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Removes a person. Their documents stay, and are nobody's until they are assigned again.
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`.
pub async fn remove(citizen: &Citizen, person: Uuid) -> Result<DocumentsView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let (vault, index) = room.indexed()?;
            vault.write(|tx| {
                tx.get::<StoredPerson>(person)?.ok_or(VaultError::NotFound)?;
                tx.delete::<StoredPerson>(person)?;
                orphan(tx, person, now)?;
                activity::append(tx, now, "person-removed")
            })?;
            index.update_of(vault, person);
            overview(vault, index, now.date_naive(), String::new())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}

/// That they were theirs stays in their history.
fn orphan(tx: &mut Transaction<'_>, person: Uuid, now: DateTime<Utc>) -> Result<(), VaultError> {
    for document in tx.list::<StoredDocument>()? {
        if document.record.person == Some(person) {
            let nobodys = StoredDocument { person: None, ..document.record.clone() };
            let deed = ("person-removed", now);
            history::replace(tx, document.id, document.record, nobodys, deed)?;
        }
    }
    Ok(())
}
