//! What the commands share: the citizen, and what the shell itself remembers while it runs.

use std::sync::{Arc, Mutex, PoisonError};

use amana_citizen::live::Live;
use amana_citizen::views::{AccessView, StagedScanView};
use amana_citizen::{Citizen, Error, NoWitness, OsKeyring, SystemClock, VaultError, World, access};
use tauri::State;
use zeroize::Zeroizing;

use crate::bell::Bell;
use crate::chosen::Chosen;
use crate::clipboard::Copied;
use crate::failure::Answer;
use crate::files::Found;
use crate::folders::Folders;
use crate::idle::Presence;
use crate::outlet::Outlet;
use crate::preferences::Preferences;
use crate::shown::Shown;
use crate::staged::Staged;

/// A command's way to the desk.
pub type AtDesk<'a> = State<'a, Desk>;

/// One for the whole run.
pub struct Desk {
    pub citizen: Citizen,
    pub folders: Folders,
    pub preferences: Preferences,
    pub bell: Arc<Bell>,
    pub outlet: Outlet,
    pub staged: Staged,
    pub shown: Shown,
    pub found: Found,
    pub chosen: Chosen,
    pub copied: Copied,
    pub presence: Presence,
    /// What goes on by itself.
    pub live: Ending<Live>,
    #[cfg(feature = "demo")]
    pub demo: Option<crate::demo::Demo>,
}

impl Desk {
    /// The language that everything is said in.
    pub fn language(&self) -> &'static str {
        self.preferences.language().tag()
    }

    #[cfg(feature = "demo")]
    pub const fn has_demo(&self) -> bool {
        self.demo.is_some()
    }

    #[cfg(not(feature = "demo"))]
    pub const fn has_demo(&self) -> bool {
        false
    }

    /// Stages a scan while the vault is open.
    ///
    /// # Errors
    /// Why it is no scan; the vault is locked, or was while the scan was looked at.
    pub async fn stage(&self, bytes: Zeroizing<Vec<u8>>) -> Answer<StagedScanView> {
        self.expect_open().await?;
        let view = self.staged.put(bytes).await?;
        if let Err(locked) = self.expect_open().await {
            self.staged.drop_it();
            return Err(locked);
        }
        Ok(view)
    }

    async fn expect_open(&self) -> Answer<()> {
        match access::status(&self.citizen).await? {
            AccessView::Open { .. } => Ok(()),
            _ => Err(Error::from(VaultError::Locked).into()),
        }
    }

    /// Locks: what is staged and copied is dropped with the vault's keys.
    ///
    /// # Errors
    /// [`Error`]; what the shell holds is dropped all the same.
    pub async fn lock(&self) -> Result<AccessView, Error> {
        self.forget();
        let locked = access::lock(&self.citizen).await;
        // Once more: what came in between saw an open vault.
        self.forget();
        self.copied.clear().await;
        locked
    }

    /// Drops what the shell holds of the vault's content, and what was about to go into it.
    pub fn forget(&self) {
        self.staged.drop_it();
        self.shown.forget();
        self.chosen.forget();
    }

    /// Puts everything away: the run is over.
    pub async fn leave(&self) {
        self.live.end();
        // There may be no vault, or none that opens.
        let _ = self.lock().await;
        #[cfg(feature = "demo")]
        if let Some(demo) = &self.demo {
            demo.leave(&self.citizen).await;
        }
        let _ = self.citizen.clone().close().await;
    }
}

/// Something that goes on until it is ended.
pub struct Ending<T>(Mutex<Option<T>>);

impl<T> Ending<T> {
    pub const fn new(going_on: T) -> Self {
        Self(Mutex::new(Some(going_on)))
    }

    pub fn end(&self) {
        drop(self.take());
    }

    pub fn take(&self) -> Option<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

/// Everything around the citizen, as people run it.
pub fn world(folders: &Folders, bell: Arc<Bell>) -> World {
    World {
        folder: folders.data.clone(),
        holder: Arc::new(OsKeyring),
        clock: Arc::new(SystemClock),
        witness: Arc::new(NoWitness),
        events: bell,
        kdf_cost: None,
    }
}
