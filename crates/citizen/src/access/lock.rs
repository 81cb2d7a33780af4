//! Locking: documents and keys are closed, the watch stays.

use super::{EVERYTHING, status};
use crate::stored::activity;
use crate::views::AccessView;
use crate::{Citizen, Error};

/// Locks the vault. Locking a locked vault changes nothing.
///
/// # Errors
/// [`amana_vault::VaultError::Missing`].
pub async fn lock(citizen: &Citizen) -> Result<AccessView, Error> {
    let now = citizen.now();
    let was_open = citizen
        .ask(move |room| {
            let was_open = room.is_open();
            if was_open {
                // Locking is never refused for want of room for a line.
                let noted = room.vault()?.write(|tx| activity::append(tx, now, "locked"));
                if let Err(error) = noted {
                    tracing::warn!(%error, "locking was not noted");
                }
            }
            let locked = room.take_locked()?;
            room.hold_locked(locked)?;
            Ok(was_open)
        })
        .await?;
    if was_open {
        citizen.changed(&EVERYTHING);
    }
    status(citizen).await
}
