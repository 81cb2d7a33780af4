//! A vault that cannot be opened: moved beside, or tried again.

use super::{EVERYTHING, status};
use crate::views::AccessView;
use crate::{Citizen, Error};
use amana_vault::VaultError;
use std::path::PathBuf;

/// Moves an unreadable vault beside its place, whole, and answers with where it is now. A new one
/// can be made or restored then.
///
/// # Errors
/// [`VaultError::Exists`] for a vault that can be opened, [`VaultError::InUse`],
/// [`VaultError::Missing`]; what the disk says. It stays where it is then.
pub async fn set_aside(citizen: &Citizen) -> Result<PathBuf, Error> {
    let (folder, now) = (citizen.vault_folder(), citizen.now());
    let moved = citizen
        .ask(move |room| {
            match room.trouble() {
                Some(trouble) if can_set_aside(trouble) => {}
                Some(trouble) => return Err(trouble.into()),
                None => {
                    return Err(room.expect_nothing().err().unwrap_or(VaultError::Missing.into()));
                }
            }
            let moved = amana_vault::set_aside(&folder, now)?;
            room.let_go();
            Ok(moved)
        })
        .await?;
    citizen.changed(&EVERYTHING);
    Ok(moved)
}

/// Tries again to open a vault that could not be: another program may have let it go.
///
/// # Errors
/// None but [`Error::Internal`]: what still hinders is in the view.
pub async fn try_again(citizen: &Citizen) -> Result<AccessView, Error> {
    let folder = citizen.vault_folder();
    citizen
        .ask(move |room| {
            if room.trouble().is_some() {
                room.open(&folder);
            }
            Ok(())
        })
        .await?;
    citizen.changed(&EVERYTHING);
    status(citizen).await
}

/// Whether the vault's own files are what hinders. One that another program holds, or a disk that
/// fails, is to be tried again.
pub(super) const fn can_set_aside(trouble: VaultError) -> bool {
    matches!(trouble, VaultError::Unreadable | VaultError::TooNew | VaultError::Damaged)
}
