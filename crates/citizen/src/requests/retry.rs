//! Putting a stuck errand back in its lane: it asks for confirmation again.

use crate::requests::build::build;
use crate::stored::{ErrandState, StoredErrand, activity};
use crate::views::RequestView;
use crate::{Citizen, Error, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

/// Makes a stuck errand wait for confirmation again. Its body stays the same.
///
/// # Errors
/// `NotFound` unless it is stuck; `Locked`.
pub async fn retry(citizen: &Citizen, errand: Uuid) -> Result<RequestView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let request = vault.write(|tx| {
                let mut stored: StoredErrand = tx.get(errand)?.ok_or(VaultError::NotFound)?;
                if !matches!(stored.state, ErrandState::Stuck { .. }) {
                    return Err(VaultError::NotFound);
                }
                stored.state = ErrandState::NeedsConfirmation;
                tx.put(errand, &stored)?;
                activity::append(tx, now, "errand-retried")?;
                Ok(stored.request)
            })?;
            build(vault, request, now.date_naive())
        })
        .await?;
    citizen.changed(&[Topic::Requests]);
    Ok(view)
}
