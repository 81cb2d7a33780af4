//! Forgetting the second place.

use super::status::show;
use crate::stored::{StoredSecondCopy, StoredSecondPlace, activity};
use crate::views::SecondPlaceView;
use crate::{Citizen, Error, Topic};
use uuid::Uuid;

/// No more copies are made, and the login is forgotten. The copies that lie there stay.
///
/// # Errors
/// [`Error::NoSecondPlace`]; [`amana_vault::VaultError::Locked`].
pub async fn forget(citizen: &Citizen) -> Result<SecondPlaceView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            vault.get::<StoredSecondPlace>(Uuid::nil())?.ok_or(Error::NoSecondPlace)?;
            vault.write(|tx| {
                tx.delete::<StoredSecondPlace>(Uuid::nil())?;
                tx.delete::<StoredSecondCopy>(Uuid::nil())?;
                activity::append(tx, now, "second-place-forgotten")
            })?;
            show(vault)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(view)
}
