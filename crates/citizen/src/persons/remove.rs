//! Removing somebody; their documents stay.

use crate::documents::{discard, history, overview};
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
            let files = vault.write(|tx| {
                tx.get::<StoredPerson>(person)?.ok_or(VaultError::NotFound)?;
                tx.delete::<StoredPerson>(person)?;
                let files = orphan(tx, person, now)?;
                activity::append(tx, now, "person-removed")?;
                Ok::<_, Error>(files)
            })?;
            discard(vault, &files);
            index.update_of(vault, person);
            overview(vault, index, now.date_naive(), String::new())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}

/// That they were theirs stays in their history. Answers with the files that nothing names any more.
fn orphan(
    tx: &mut Transaction<'_>,
    person: Uuid,
    now: DateTime<Utc>,
) -> Result<Vec<Uuid>, VaultError> {
    let mut files = Vec::new();
    for document in tx.list::<StoredDocument>()? {
        if document.record.person == Some(person) {
            let nobodys = StoredDocument { person: None, ..document.record.clone() };
            let deed = ("person-removed", now);
            files.extend(history::replace(tx, document.id, document.record, nobodys, deed)?);
        }
    }
    Ok(files)
}
