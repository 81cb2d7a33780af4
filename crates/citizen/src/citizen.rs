//! The person's handle: cheap to clone, closed when the last clone is dropped.

use crate::keeper::{Keeper, Room};
use crate::{Error, World};
use amana_vault::{Challenge, Passphrase, Secret, VaultError};
use chrono::{DateTime, Utc};
use std::path::PathBuf;
use std::sync::Arc;

/// A person with a data folder.
#[derive(Clone)]
pub struct Citizen {
    pub(crate) world: Arc<World>,
    keeper: Keeper,
}

impl Citizen {
    /// Opens the data folder. A vault that is there is opened as far as its watch.
    ///
    /// # Errors
    /// [`VaultError::Unreadable`], [`VaultError::InUse`], [`VaultError::TooNew`].
    pub async fn open(world: World) -> Result<Self, Error> {
        let world = Arc::new(world);
        let citizen = Self { keeper: Keeper::start(world.clone())?, world };
        let folder = citizen.vault_folder();
        let holder = citizen.world.holder.clone();
        citizen
            .ask(move |room| match amana_vault::open(&folder, holder) {
                Ok(locked) => room.hold_locked(locked),
                Err(VaultError::Missing) => Ok(()),
                Err(error) => Err(error.into()),
            })
            .await?;
        Ok(citizen)
    }

    /// Closes the vault's files and frees the folder; other clones find no vault any more. Without
    /// it the folder is free a moment after the last clone is dropped.
    ///
    /// # Errors
    /// None but [`Error::Internal`].
    pub async fn close(self) -> Result<(), Error> {
        self.ask(|room| {
            room.let_go();
            Ok(())
        })
        .await
    }

    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Room) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        self.keeper.ask(work).await
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.world.clock.now()
    }

    pub(crate) fn vault_folder(&self) -> PathBuf {
        self.world.folder.join("vault")
    }
}

/// Answers a challenge on a thread of its own: it is slow on purpose.
pub(crate) async fn answer(
    challenge: Challenge,
    secret: Secret,
) -> Result<amana_vault::Answered, Error> {
    let answered = tokio::task::spawn_blocking(move || challenge.answer(&secret)).await;
    Ok(answered.map_err(|_| Error::Internal)??)
}

/// The person proves again that they are there: the factor is asked for at every use.
pub(crate) async fn verify_person(citizen: &Citizen, passphrase: String) -> Result<(), Error> {
    let challenge = citizen.ask(|room| Ok(room.vault()?.challenge())).await?;
    let secret = Secret::Passphrase(Passphrase::new(passphrase));
    let answered = answer(challenge, secret).await?;
    let is_right = citizen.ask(move |room| Ok(room.vault()?.confirms(&answered))).await?;
    if is_right { Ok(()) } else { Err(VaultError::WrongSecret.into()) }
}
