//! Making a copy: now, or when one is due.

use super::carry::{Carried, carry, check_or_carry};
use super::reason;
use super::status::{Known, status};
use crate::stored::{FailedCopy, StoredSecondCopy, StoredSecondPlace, activity};
use crate::views::SecondPlaceView;
use crate::{Citizen, Error, Topic};
use amana_vault::VaultError;
use uuid::Uuid;

/// Writes a copy and reads it back. Locking ends it before it was sealed, never after.
///
/// # Errors
/// [`Error::NoSecondPlace`]; [`Error::Place`], which is also kept and shown; `Locked`, `DiskFull`.
pub async fn copy_now(citizen: &Citizen) -> Result<SecondPlaceView, Error> {
    let _turn = citizen.pulse.copying().await;
    let known = known(citizen).await?.ok_or(Error::NoSecondPlace)?;
    let carried = carry(citizen, &known.place).await;
    finish(citizen, known.place, carried).await?;
    status(citizen).await
}

/// Makes a copy if one is due.
///
/// # Errors
/// As [`copy_now`], but no second place is no error.
pub(crate) async fn copy_if_due(citizen: &Citizen) -> Result<(), Error> {
    let _turn = citizen.pulse.copying().await;
    let Some(before) = known(citizen).await? else { return Ok(()) };
    if before.due_at > citizen.now() {
        return Ok(());
    }
    let carried = check_or_carry(citizen, &before).await;
    finish(citizen, before.place, carried).await
}

/// Whether it is the place's or the disk's fault, and to be tried again.
pub(crate) const fn is_trouble(error: &Error) -> bool {
    !matches!(error, Error::Vault(VaultError::Locked | VaultError::Missing) | Error::NoSecondPlace)
}

async fn known(citizen: &Citizen) -> Result<Option<Known>, Error> {
    citizen.ask(|room| Ok(Known::read(room.vault()?)?)).await
}

/// What it came to is kept, unless another place was chosen meanwhile.
async fn finish(
    citizen: &Citizen,
    place: StoredSecondPlace,
    carried: Result<Carried, Error>,
) -> Result<(), Error> {
    let (now, outcome) = (citizen.now(), carried.as_ref().map(drop).map_err(Clone::clone));
    if outcome.as_ref().is_err_and(|error| !is_trouble(error)) {
        return outcome;
    }
    let noted = citizen.ask(move |room| {
        let vault = room.vault()?;
        let chosen = vault.get::<StoredSecondPlace>(Uuid::nil())?;
        if chosen.is_none_or(|chosen| chosen.tag != place.tag) {
            return Ok(());
        }
        let mut copy = vault.get::<StoredSecondCopy>(Uuid::nil())?.unwrap_or_default();
        Ok(vault.write(|tx| match carried {
            Ok(Carried { whole, backup }) => {
                copy = StoredSecondCopy { whole: Some(whole), failed: None };
                tx.put(Uuid::nil(), &copy)?;
                let Some(backup) = backup else {
                    return activity::append(tx, now, "second-copy-checked");
                };
                tx.put(Uuid::nil(), &backup)?;
                activity::append(tx, now, "second-copy-made")
            }
            Err(error) => {
                copy.failed = Some(FailedCopy { at: now, reason: said(&error).to_owned() });
                tx.put(Uuid::nil(), &copy)
            }
        })?)
    });
    // The copy is there and whole, also where the vault takes no line about it.
    if let Err(error) = noted.await {
        tracing::warn!(%error, "the second copy was not noted");
    }
    citizen.changed(&[Topic::Security]);
    outcome
}

const fn said(error: &Error) -> &'static str {
    match error {
        Error::Place(error) => reason(*error),
        Error::Vault(VaultError::DiskFull) => "place-reason-own-disk-full",
        _ => "place-reason-own-disk",
    }
}
