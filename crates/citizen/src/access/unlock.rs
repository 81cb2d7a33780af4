//! Opening the vault.

use crate::citizen::answer;
use crate::{Citizen, Error};
use amana_vault::{Passphrase, RecoveryCode, Secret, VaultError};

/// Opens the vault with its passphrase. Opening an open vault checks the passphrase.
///
/// # Errors
/// [`VaultError::WrongSecret`]; the vault stays as it was.
pub async fn unlock(citizen: &Citizen, passphrase: String) -> Result<(), Error> {
    unlock_with(citizen, Secret::Passphrase(Passphrase::new(passphrase))).await
}

/// Opens the vault with the recovery code.
///
/// # Errors
/// [`VaultError::NotARecoveryCode`], [`VaultError::WrongSecret`].
pub async fn unlock_with_words(citizen: &Citizen, words: String) -> Result<(), Error> {
    let code = RecoveryCode::from_words(&words)?;
    unlock_with(citizen, Secret::Recovery(code)).await.map_err(|error| match error {
        // Words with a right checksum that are not this vault's: the same thing to do.
        Error::Vault(VaultError::WrongSecret) => VaultError::NotARecoveryCode.into(),
        other => other,
    })
}

async fn unlock_with(citizen: &Citizen, secret: Secret) -> Result<(), Error> {
    let challenge = citizen.ask(|room| Ok(room.store()?.challenge())).await?;
    let answered = answer(challenge, secret).await?;
    citizen
        .ask(move |room| {
            if room.is_open() {
                let is_right = room.vault()?.confirms(&answered);
                return if is_right { Ok(()) } else { Err(VaultError::WrongSecret.into()) };
            }
            match room.take_locked()?.unlock(answered) {
                Ok(vault) => room.hold_open(vault),
                Err(failed) => {
                    let error = failed.error;
                    room.hold_locked(failed.vault)?;
                    Err(error.into())
                }
            }
        })
        .await
}
