//! Erasing everything on this device.

use super::{EVERYTHING, status};
use crate::citizen::{apart, verify_person};
use crate::keeper::Room;
use crate::views::AccessView;
use crate::{Citizen, Error};
use amana_places::Staging;

/// Erases keys, then files. A backup elsewhere is not touched.
///
/// # Errors
/// What the disk says.
pub async fn erase(citizen: &Citizen) -> Result<(), Error> {
    let erase = |room: &mut Room| {
        let erased = room.take_locked()?.erase();
        // Nor does memory keep what was raised, or where the device is.
        room.let_go();
        Ok(erased?)
    };
    let folder = citizen.vault_folder();
    let mut erased = citizen.ask(erase).await;
    if erased.is_ok() {
        // A copy that was on its way is a backup like any other: it goes too.
        erased = apart(move || Ok(Staging::clear(&folder)?)).await;
    }
    citizen.changed(&EVERYTHING);
    erased
}

/// As [`erase`], once the passphrase was given.
///
/// # Errors
/// [`amana_vault::VaultError::WrongSecret`], [`Error::TooManyTries`]; what the disk says.
pub async fn erase_confirmed(citizen: &Citizen, passphrase: String) -> Result<AccessView, Error> {
    verify_person(citizen, passphrase).await?;
    erase(citizen).await?;
    status(citizen).await
}
