//! The person's handle: cheap to clone, closed when the last clone is dropped.

use crate::access::tries;
use crate::form::FormRefusal;
use crate::keeper::{Keeper, Room};
use crate::live::Pulse;
use crate::{Error, Event, Message, Topic, World, device};
use amana_position::device::DeviceFeed;
use amana_sources::Client;
use amana_vault::{Answered, Challenge, Passphrase, Secret, VaultError};
use chrono::{DateTime, Utc};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use tokio::sync::oneshot;
use uuid::Uuid;

/// A person with a data folder.
#[derive(Clone)]
pub struct Citizen {
    pub(crate) world: Arc<World>,
    /// What runs by itself listens here.
    pub(crate) pulse: Arc<Pulse>,
    /// Which of the device's vaults.
    pub(crate) vault: Uuid,
    /// Asks public feeds; made when the first is asked.
    pub(crate) public_web: Arc<OnceLock<Client>>,
    device_feed: DeviceFeed,
    keeper: Keeper,
}

impl Citizen {
    /// Where a telephone's shell pushes what the system's location service says. It is heard while the
    /// settings choose the device's own position.
    pub fn device_feed(&self) -> &DeviceFeed {
        &self.device_feed
    }

    /// Opens the first vault of the data folder. A vault that is there is opened as far as its watch; one that cannot
    /// be is held as unreadable, and [`crate::access::status`] says so.
    ///
    /// # Errors
    /// None but [`Error::Internal`].
    pub async fn open(world: World) -> Result<Self, Error> {
        Self::at(Arc::new(world), device::FIRST).await
    }

    /// As [`Citizen::open`], with another vault of the device than its first.
    ///
    /// # Errors
    /// [`Error::NoSuchVault`].
    pub async fn open_vault(world: World, vault: Uuid) -> Result<Self, Error> {
        if vault != device::FIRST && !device::vaults(&world.folder).contains(&vault) {
            return Err(Error::NoSuchVault);
        }
        Self::at(Arc::new(world), vault).await
    }

    pub(crate) async fn at(world: Arc<World>, vault: Uuid) -> Result<Self, Error> {
        let pulse = Arc::new(Pulse::new());
        let (device_feed, keeper) = (DeviceFeed::new(), Keeper::start(world.clone())?);
        let public_web = Arc::new(OnceLock::new());
        let citizen = Self { keeper, device_feed, public_web, pulse, world, vault };
        let folder = citizen.vault_folder();
        citizen
            .ask(move |room| {
                room.open(&folder);
                Ok(())
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

    /// Says that what is shown of a topic is no longer true.
    pub(crate) fn changed(&self, topics: &[Topic]) {
        for topic in topics {
            self.world.events.event(Event::Changed(*topic));
        }
        if topics.iter().any(|topic| matches!(topic, Topic::Access | Topic::Settings)) {
            self.wake();
        }
    }

    /// Has what runs by itself look at once: there may be something to carry, or somebody to ask.
    pub(crate) fn wake(&self) {
        self.pulse.wake();
    }

    pub(crate) fn now(&self) -> DateTime<Utc> {
        self.world.clock.now()
    }

    pub(crate) fn vault_folder(&self) -> PathBuf {
        device::folder(&self.world.folder, self.vault)
    }
}

/// Runs slow work of the processor off the runtime's threads and off the vault's.
pub(crate) async fn apart<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::Internal)?
}

/// Runs work on a thread that is none of the runtime's: the keyring's client may block there.
pub(crate) async fn alone<T: Send + 'static>(
    name: &str,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    let (reply, answer) = oneshot::channel();
    let work = move || {
        // Nobody waits any more: what was done is done and kept.
        let _ = reply.send(work());
    };
    let thread = std::thread::Builder::new().name(name.to_owned());
    thread.spawn(work).map_err(|_| Error::Internal)?;
    answer.await.map_err(|_| Error::Internal)?
}

/// Answers a challenge on a thread of its own: it is slow on purpose.
pub(crate) async fn answer(challenge: Challenge, secret: Secret) -> Result<Answered, Error> {
    apart(move || Ok(challenge.answer(&secret)?)).await
}

/// An empty passphrase is no try: it is not counted, and nothing is derived from it.
pub(crate) fn something_typed(passphrase: &str) -> Result<(), Error> {
    let mut form = FormRefusal::default();
    if passphrase.is_empty() {
        form.refuse("passphrase", Message::plain("form-passphrase-missing"));
    }
    form.finish()
}

/// The person proves again that they are there: the factor is asked for at every use. Guessing
/// costs the same waits as at the lock.
pub(crate) async fn verify_person(citizen: &Citizen, passphrase: String) -> Result<(), Error> {
    something_typed(&passphrase)?;
    let now = citizen.now();
    let challenge = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            tries::begin(vault, now)?;
            Ok(vault.challenge())
        })
        .await?;
    let secret = Secret::Passphrase(Passphrase::new(passphrase));
    let answered = answer(challenge, secret).await?;
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            if !vault.confirms(&answered) {
                return Err(VaultError::WrongSecret.into());
            }
            tries::forget_now(vault);
            Ok(())
        })
        .await
}
