//! Forgetting what a document was.

use crate::documents::build::build;
use crate::documents::history;
use crate::stored::{StoredDocument, activity};
use crate::views::DocumentView;
use crate::{Citizen, Error, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

/// Removes every earlier version for good, with the scans that only they name.
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`: then everything is as it was.
pub async fn purge_versions(citizen: &Citizen, document: Uuid) -> Result<DocumentView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let mut stored: StoredDocument = vault.get(document)?.ok_or(VaultError::NotFound)?;
            let old = std::mem::take(&mut stored.versions);
            if !old.is_empty() {
                vault.write(|tx| {
                    history::let_go(tx, &stored, &old)?;
                    tx.put(document, &stored)?;
                    activity::append(tx, now, "versions-purged")
                })?;
            }
            build(vault, document, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Documents]);
    Ok(view)
}
