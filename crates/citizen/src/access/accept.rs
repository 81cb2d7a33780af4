//! Going on with what is there, where the list of it is broken; and clearing what was set aside.

use crate::citizen::verify_person;
use crate::stored::activity;
use crate::views::SecurityView;
use crate::{Citizen, Error, Topic, security};

/// Takes every entry that is authentic as what there is, so that the vault can be written again. What
/// is missing nobody can say any more: [`super::mend`] brings it from a backup.
///
/// # Errors
/// [`amana_vault::VaultError::WrongSecret`], [`Error::TooManyTries`]; what the disk says. Everything is
/// as it was then.
pub async fn accept_what_is_there(
    citizen: &Citizen,
    passphrase: String,
) -> Result<SecurityView, Error> {
    verify_person(citizen, passphrase).await?;
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            vault.danger_accept_what_is_there()?;
            vault.write(|tx| activity::append(tx, now, "accepted"))?;
            room.index_anew()?;
            security::show(room, now)
        })
        .await?;
    citizen.changed(&[Topic::Documents, Topic::Requests, Topic::Security]);
    Ok(view)
}

/// Removes for good the sealed files that no entry names, which were set aside.
///
/// # Errors
/// `Locked`; what the disk says.
pub async fn purge_quarantine(citizen: &Citizen) -> Result<SecurityView, Error> {
    let now = citizen.now();
    let view = citizen
        .ask(move |room| {
            room.vault()?.purge_quarantine()?;
            security::show(room, now)
        })
        .await?;
    citizen.changed(&[Topic::Security]);
    Ok(view)
}
