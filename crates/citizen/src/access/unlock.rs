//! Opening the vault.

use super::{EVERYTHING, status, tries};
use crate::citizen::{answer, something_typed};
use crate::keeper::Room;
use crate::stored::activity;
use crate::views::AccessView;
use crate::{Citizen, Error, Topic};
use amana_vault::{Answered, Challenge, Passphrase, RecoveryCode, Secret, VaultError};
use chrono::{DateTime, Utc};

/// Opens the vault with its passphrase. Opening an open vault checks the passphrase.
///
/// # Errors
/// [`VaultError::WrongSecret`], [`Error::TooManyTries`], [`Error::Form`] when nothing was typed; the
/// vault stays as it was.
pub async fn unlock(citizen: &Citizen, passphrase: String) -> Result<AccessView, Error> {
    something_typed(&passphrase)?;
    let now = citizen.now();
    let challenge = citizen
        .ask(move |room| {
            let store = room.store()?;
            tries::begin(store, now)?;
            Ok(store.challenge())
        })
        .await?;
    let secret = Secret::Passphrase(Passphrase::new(passphrase));
    let opened = unlock_with(citizen, challenge, secret).await;
    if opened.is_err() {
        citizen.changed(&[Topic::Access]);
    }
    opened
}

/// Opens the vault with the recovery code. It cannot be guessed, so nobody waits for it.
///
/// # Errors
/// [`VaultError::NotARecoveryCode`], [`VaultError::WrongSecret`].
pub async fn unlock_with_words(citizen: &Citizen, words: String) -> Result<AccessView, Error> {
    let code = RecoveryCode::from_words(&words)?;
    let challenge = citizen.ask(|room| Ok(room.store()?.challenge())).await?;
    let opened = unlock_with(citizen, challenge, Secret::Recovery(code)).await;
    opened.map_err(|error| match error {
        // Words with a right checksum that are not this vault's: the same thing to do.
        Error::Vault(VaultError::WrongSecret) => VaultError::NotARecoveryCode.into(),
        other => other,
    })
}

/// Opens the vault with what this device's keyring holds, where the person asked for that once;
/// `None` where nothing is there to open it with: the other ways in serve.
///
/// # Errors
/// [`VaultError::Keyring`], [`VaultError::WrongSecret`].
pub async fn unlock_with_keyring(citizen: &Citizen) -> Result<Option<AccessView>, Error> {
    let (secret, challenge) =
        citizen.ask(|room| Ok((room.device_secret()?, room.store()?.challenge()))).await?;
    match secret {
        Some(secret) => unlock_with(citizen, challenge, secret).await.map(Some),
        None => Ok(None),
    }
}

async fn unlock_with(
    citizen: &Citizen,
    challenge: Challenge,
    secret: Secret,
) -> Result<AccessView, Error> {
    let answered = answer(challenge, secret).await?;
    let now = citizen.now();
    citizen.ask(move |room| open(room, answered, now)).await?;
    citizen.changed(&EVERYTHING);
    status(citizen).await
}

fn open(room: &mut Room, answered: Answered, now: DateTime<Utc>) -> Result<(), Error> {
    if room.is_open() {
        if !room.vault()?.confirms(&answered) {
            return Err(VaultError::WrongSecret.into());
        }
        tries::forget_now(room.vault()?);
        return Ok(());
    }
    match room.take_locked()?.unlock(answered) {
        Ok(vault) => room.hold_open(vault)?,
        Err(failed) => {
            let error = failed.error;
            room.hold_locked(failed.vault)?;
            return Err(error.into());
        }
    }
    let noted = room.vault()?.write(|tx| {
        tries::forget(tx)?;
        activity::append(tx, now, "unlocked")
    });
    // A full disk or a damaged manifest takes no line; what the vault holds is still to be read.
    if let Err(error) = noted {
        tracing::warn!(%error, "unlocking was not noted");
        tries::forget_now(room.vault()?);
    }
    Ok(())
}
