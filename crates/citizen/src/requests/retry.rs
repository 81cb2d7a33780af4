//! Putting a stuck errand back in its lane: it asks for confirmation again.

use crate::stored::{ErrandState, StoredErrand};
use crate::{Citizen, Error};
use amana_vault::VaultError;
use uuid::Uuid;

/// Makes a stuck errand wait for confirmation again. Its body stays the same.
///
/// # Errors
/// `NotFound` unless it is stuck; `Locked`.
pub async fn retry(citizen: &Citizen, errand: Uuid) -> Result<(), Error> {
    citizen
        .ask(move |room| {
            room.vault()?.write(|tx| {
                let mut stored: StoredErrand = tx.get(errand)?.ok_or(VaultError::NotFound)?;
                if !matches!(stored.state, ErrandState::Stuck { .. }) {
                    return Err(VaultError::NotFound);
                }
                stored.state = ErrandState::NeedsConfirmation;
                tx.put(errand, &stored)
            })?;
            Ok(())
        })
        .await
}
