//! Throwing a draft away.

use crate::requests;
use crate::stored::{StoredDraft, activity};
use crate::views::RequestsView;
use crate::{Citizen, Error, Topic};
use amana_vault::{SealedBlob, VaultError};
use uuid::Uuid;

/// Removes a draft and its photo. Nothing of it was sent.
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`.
pub async fn discard(citizen: &Citizen, draft: Uuid) -> Result<RequestsView, Error> {
    let now = citizen.now();
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let stored: StoredDraft = vault.get(draft)?.ok_or(VaultError::NotFound)?;
            let photo: Vec<Uuid> = stored.photo.iter().map(|photo| photo.blob).collect();
            vault.write(|tx| {
                photo.iter().try_for_each(|photo| tx.delete::<SealedBlob>(*photo))?;
                tx.delete::<StoredDraft>(draft)?;
                activity::append(tx, now, "draft-discarded")
            })?;
            Ok(())
        })
        .await?;
    citizen.changed(&[Topic::Requests, Topic::Documents]);
    requests::list(citizen).await
}
