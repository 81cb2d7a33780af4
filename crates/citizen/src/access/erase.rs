//! Erasing everything on this device.

use super::{EVERYTHING, status};
use crate::citizen::verify_person;
use crate::keeper::Room;
use crate::views::AccessView;
use crate::{Citizen, Error};

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
    let erased = citizen.ask(erase).await;
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
