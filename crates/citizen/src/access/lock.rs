//! Locking: documents and keys are closed, the watch stays.

use crate::{Citizen, Error};

/// Locks the vault. Locking a locked vault changes nothing.
///
/// # Errors
/// [`amana_vault::VaultError::Missing`].
pub async fn lock(citizen: &Citizen) -> Result<(), Error> {
    citizen
        .ask(|room| {
            let locked = room.take_locked()?;
            room.hold_locked(locked)
        })
        .await
}
