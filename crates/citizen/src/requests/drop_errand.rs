//! Giving up an errand that waits or is stuck. What the consulate has stays with the consulate.

use crate::requests::build::build;
use crate::stored::{
    ErrandState, RequestKind, StoredErrand, StoredGrant, StoredPurpose, StoredRequest, activity,
};
use crate::views::RequestView;
use crate::{Citizen, Error, Topic};
use amana_vault::{SealedBlob, Transaction, VaultError};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Removes an errand with what was sealed for it. An answer can then be given anew; a request that
/// was never received is marked as withdrawn.
///
/// # Errors
/// `NotFound` for one that is on its way or was delivered; `Locked`, `DiskFull`.
pub async fn drop_errand(citizen: &Citizen, errand: Uuid) -> Result<RequestView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let stored: StoredErrand = vault.get(errand)?.ok_or(VaultError::NotFound)?;
            let is_still =
                matches!(stored.state, ErrandState::NeedsConfirmation | ErrandState::Stuck { .. });
            if !is_still {
                return Err(VaultError::NotFound.into());
            }
            let files: Vec<Uuid> = stored.items.iter().map(|(_, file)| *file).collect();
            vault.write(|tx| {
                files.iter().try_for_each(|file| tx.delete::<SealedBlob>(*file))?;
                tx.delete::<StoredErrand>(errand)?;
                tx.delete::<StoredGrant>(errand)?;
                if stored.purpose == StoredPurpose::Submit {
                    withdraw(tx, stored.request, now)?;
                }
                activity::append(tx, now, "errand-dropped")
            })?;
            build(vault, stored.request, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Requests]);
    Ok(view)
}

/// The receipt may have been lost: what the consulate says later counts more than this.
fn withdraw(tx: &mut Transaction<'_>, request: Uuid, now: DateTime<Utc>) -> Result<(), VaultError> {
    let mut stored: StoredRequest = tx.get(request)?.ok_or(VaultError::NotFound)?;
    if let RequestKind::Submitted { dropped_at, .. } = &mut stored.kind {
        *dropped_at = Some(now);
    }
    tx.put(request, &stored)
}
