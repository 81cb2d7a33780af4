//! The one thread that owns the vault. Verbs send it a closure and await the answer.

use crate::alerts::Desk;
use crate::consulates::heal::heal;
use crate::{Error, World};
use amana_vault::{LockedVault, Store, Vault, VaultError};
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

const LONGEST_QUEUE: usize = 256;

/// What the thread holds.
pub(crate) struct Room {
    pub(crate) world: Arc<World>,
    holding: Holding,
    /// Alerts in memory, rebuilt from the watch when a vault is opened.
    pub(crate) desk: Desk,
}

enum Holding {
    Nothing,
    Locked(LockedVault),
    Open(Vault),
}

impl Room {
    /// The open vault.
    pub(crate) fn vault(&mut self) -> Result<&mut Vault, Error> {
        match &mut self.holding {
            Holding::Open(vault) => Ok(vault),
            Holding::Locked(_) => Err(VaultError::Locked.into()),
            Holding::Nothing => Err(VaultError::Missing.into()),
        }
    }

    /// The vault, open or locked: the watch is in both.
    pub(crate) fn store(&mut self) -> Result<&mut Store, Error> {
        match &mut self.holding {
            Holding::Open(vault) => Ok(vault),
            Holding::Locked(vault) => Ok(vault),
            Holding::Nothing => Err(VaultError::Missing.into()),
        }
    }

    pub(crate) const fn has_vault(&self) -> bool {
        !matches!(self.holding, Holding::Nothing)
    }

    pub(crate) const fn is_open(&self) -> bool {
        matches!(self.holding, Holding::Open(_))
    }

    pub(crate) fn hold_open(&mut self, vault: Vault) -> Result<(), Error> {
        self.holding = Holding::Open(vault);
        // A vault whose manifest is damaged takes no writes; what it holds is still to be read.
        if let Err(error) = heal(self.vault()?) {
            tracing::warn!(%error, "the watch could not be healed");
        }
        self.read_watch()
    }

    pub(crate) fn hold_locked(&mut self, vault: LockedVault) -> Result<(), Error> {
        self.holding = Holding::Locked(vault);
        self.read_watch()
    }

    /// Takes the vault out; the room is empty until it is held again.
    pub(crate) fn take_locked(&mut self) -> Result<LockedVault, Error> {
        match std::mem::replace(&mut self.holding, Holding::Nothing) {
            Holding::Open(vault) => Ok(vault.lock()),
            Holding::Locked(vault) => Ok(vault),
            Holding::Nothing => Err(VaultError::Missing.into()),
        }
    }

    /// Closes whatever is held.
    pub(crate) fn let_go(&mut self) {
        self.holding = Holding::Nothing;
        self.desk = Desk::default();
    }

    fn read_watch(&mut self) -> Result<(), Error> {
        let desk = Desk::read(self.store()?)?;
        self.desk = desk;
        Ok(())
    }
}

type Job = Box<dyn FnOnce(&mut Room) + Send>;

/// The way to the thread. It ends when the last of these is dropped.
#[derive(Clone)]
pub(crate) struct Keeper(mpsc::Sender<Job>);

impl Keeper {
    pub(crate) fn start(world: Arc<World>) -> Result<Self, Error> {
        let (sender, mut jobs) = mpsc::channel::<Job>(LONGEST_QUEUE);
        let work = move || {
            let mut room = Room { world, holding: Holding::Nothing, desk: Desk::default() };
            while let Some(job) = jobs.blocking_recv() {
                job(&mut room);
            }
        };
        std::thread::Builder::new()
            .name("amana-vault".into())
            .spawn(work)
            .map_err(|_| Error::Internal)?;
        Ok(Self(sender))
    }

    /// Runs `work` on the vault's thread.
    pub(crate) async fn ask<T: Send + 'static>(
        &self,
        work: impl FnOnce(&mut Room) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let (reply, answer) = oneshot::channel();
        let job: Job = Box::new(move |room| {
            // Nobody waits any more: what was done is done and kept.
            let _ = reply.send(work(room));
        });
        self.0.send(job).await.map_err(|_| Error::Internal)?;
        answer.await.map_err(|_| Error::Internal)?
    }
}
