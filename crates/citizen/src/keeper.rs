//! The one thread that owns the vault. Verbs send it a closure and await the answer.

use crate::access::kit::Kit;
use crate::alerts::Desk;
use crate::consulates::heal::heal;
use crate::search::Index;
use crate::{Error, World, settings};
use amana_vault::{LockedVault, RecoveryCode, Secret, Store, Vault, VaultError};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::{mpsc, oneshot};

const LONGEST_QUEUE: usize = 256;

/// What the thread holds.
pub(crate) struct Room {
    pub(crate) world: Arc<World>,
    holding: Holding,
    /// Alerts in memory, rebuilt from the watch when a vault is opened.
    pub(crate) desk: Desk,
    /// The recovery kit while it is on screen.
    kit: Option<Kit>,
}

enum Holding {
    Nothing,
    /// There is one, and it cannot be opened. Nothing of it was changed.
    Unreadable(VaultError),
    Locked(LockedVault),
    /// With what is kept in memory to find its documents.
    Open(Vault, Index),
}

impl Room {
    /// The open vault.
    pub(crate) fn vault(&mut self) -> Result<&mut Vault, Error> {
        self.indexed().map(|(vault, _)| vault)
    }

    /// The open vault and its index: whoever changes a document in the one changes it in the other.
    pub(crate) fn indexed(&mut self) -> Result<(&mut Vault, &mut Index), Error> {
        match &mut self.holding {
            Holding::Open(vault, index) => Ok((vault, index)),
            Holding::Locked(_) => Err(VaultError::Locked.into()),
            Holding::Unreadable(trouble) => Err((*trouble).into()),
            Holding::Nothing => Err(VaultError::Missing.into()),
        }
    }

    /// The vault, open or locked: the watch is in both.
    pub(crate) fn store(&mut self) -> Result<&mut Store, Error> {
        match &mut self.holding {
            Holding::Open(vault, _) => Ok(vault),
            Holding::Locked(vault) => Ok(vault),
            Holding::Unreadable(trouble) => Err((*trouble).into()),
            Holding::Nothing => Err(VaultError::Missing.into()),
        }
    }

    /// What the device's keyring kept to open the locked vault.
    pub(crate) fn device_secret(&self) -> Result<Option<Secret>, Error> {
        match &self.holding {
            Holding::Locked(vault) => Ok(vault.device_secret()?),
            _ => Ok(None),
        }
    }

    /// Whether the locked vault has a way in for the device's keyring.
    pub(crate) fn has_keyring_lock(&self) -> bool {
        matches!(&self.holding, Holding::Locked(vault) if vault.has_keyring_slot())
    }

    /// Opens what is in the folder as far as its watch. What cannot be opened is held as that.
    pub(crate) fn open(&mut self, folder: &Path) {
        self.let_go();
        match amana_vault::open(folder, self.world.holder.clone()) {
            Ok(locked) => {
                if let Err(error) = self.hold_locked(locked) {
                    tracing::warn!(%error, "the alerts of the watch could not be read");
                }
            }
            Err(VaultError::Missing) => {}
            Err(trouble) => self.holding = Holding::Unreadable(trouble),
        }
    }

    pub(crate) const fn has_vault(&self) -> bool {
        !matches!(self.holding, Holding::Nothing)
    }

    /// Why the vault that is there cannot be opened.
    pub(crate) const fn trouble(&self) -> Option<VaultError> {
        match self.holding {
            Holding::Unreadable(trouble) => Some(trouble),
            _ => None,
        }
    }

    /// Refuses where there is a vault.
    pub(crate) fn expect_nothing(&self) -> Result<(), Error> {
        match self.holding {
            Holding::Nothing => Ok(()),
            Holding::Unreadable(trouble) => Err(trouble.into()),
            Holding::Locked(_) | Holding::Open(..) => Err(VaultError::Exists.into()),
        }
    }

    /// The kit that is on screen.
    pub(crate) fn kit(&mut self) -> Result<&mut Kit, Error> {
        self.kit.as_mut().ok_or(Error::KitClosed)
    }

    pub(crate) fn show_kit(&mut self, code: RecoveryCode) {
        self.kit = Some(Kit::of(code));
    }

    pub(crate) fn close_kit(&mut self) {
        self.kit = None;
    }

    pub(crate) const fn is_open(&self) -> bool {
        matches!(self.holding, Holding::Open(..))
    }

    pub(crate) fn hold_open(&mut self, vault: Vault) -> Result<(), Error> {
        let index = Index::build(&vault);
        self.holding = Holding::Open(vault, index);
        // A vault whose manifest is damaged takes no writes; what it holds is still to be read.
        let healed = heal(self.vault()?).and_then(|()| Ok(settings::heal(self.vault()?)?));
        if let Err(error) = healed {
            tracing::warn!(%error, "the watch could not be healed");
        }
        self.read_watch()
    }

    /// After a change that names no single document.
    pub(crate) fn index_anew(&mut self) -> Result<(), Error> {
        let (vault, index) = self.indexed()?;
        *index = Index::build(vault);
        Ok(())
    }

    pub(crate) fn hold_locked(&mut self, vault: LockedVault) -> Result<(), Error> {
        self.close_kit();
        self.holding = Holding::Locked(vault);
        self.read_watch()
    }

    /// Takes the vault out; the room is empty until it is held again.
    pub(crate) fn take_locked(&mut self) -> Result<LockedVault, Error> {
        self.close_kit();
        match std::mem::replace(&mut self.holding, Holding::Nothing) {
            Holding::Open(vault, _) => Ok(vault.lock()),
            Holding::Locked(vault) => Ok(vault),
            Holding::Unreadable(trouble) => {
                self.holding = Holding::Unreadable(trouble);
                Err(trouble.into())
            }
            Holding::Nothing => Err(VaultError::Missing.into()),
        }
    }

    /// Closes whatever is held.
    pub(crate) fn let_go(&mut self) {
        self.close_kit();
        self.holding = Holding::Nothing;
        self.desk = Desk::default();
    }

    fn read_watch(&mut self) -> Result<(), Error> {
        let read = self.store().and_then(|store| Desk::read(store));
        self.desk.is_partial |= read.is_err();
        self.desk = read?.in_place_of(std::mem::take(&mut self.desk));
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
            let (holding, desk) = (Holding::Nothing, Desk::default());
            let mut room = Room { world, holding, desk, kit: None };
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
