//! Reading everything to its end, in steps that other work can come between.

use crate::blobs::SealedBlob;
use crate::compartment::{Damage, OpenCompartment};
use crate::keys::Key;
use crate::slots;
use crate::store::{self, Store};
use crate::{Compartment, Vault, VaultError};
use std::collections::VecDeque;
use uuid::Uuid;

/// One thing that is not on the disk as it was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Damaged {
    /// What is wrong.
    pub damage: Damage,
    /// Namespace and id of the record, where memory still knows it.
    pub item: Option<(String, Uuid)>,
}

/// What reading everything found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Verification {
    /// Records whose rows are whole.
    pub records: u64,
    /// Sealed files that are whole.
    pub files: u64,
    /// Everything else.
    pub damage: Vec<Damaged>,
}

/// A verification under way. Each step reads one sealed file.
pub struct Verifying {
    pending: VecDeque<SealedBlob>,
    done: u64,
    of: u64,
    found: Verification,
}

impl Verifying {
    /// Reads the keys, the ways in, the manifest and every row, from the disk.
    ///
    /// # Errors
    /// What the disk says; damage is not an error but in the list.
    pub fn start(vault: &Vault) -> Result<Self, VaultError> {
        let mut started = Self::files(vault)?;
        let store = vault.store();
        let (vault_key, main) = store.main.as_ref().ok_or(VaultError::Locked)?;
        let slots = slots::digest(&store.slots);
        if slots::load(&store.connection).map(|kept| slots::digest(&kept)) != Ok(slots) {
            started.found.damage.push(Damaged { damage: Damage::Keys, item: None });
        }
        started.read_rows(store, main, Compartment::Vault, vault_key)?;
        let watch_key = store.holder.get(&store::watch_name(store.identity)).ok().flatten();
        let watch_key = watch_key.and_then(|bytes| Key::from_slice(&bytes));
        // Without its key the watch lives in memory, and there is nothing to read.
        if let (true, Some(key)) = (store.watch.is_persistent(), watch_key) {
            started.read_rows(store, &store.watch, Compartment::Watch, &key)?;
        }
        Ok(started)
    }

    /// For the sealed files alone.
    pub(crate) fn files(vault: &Vault) -> Result<Self, VaultError> {
        let blobs = vault.list::<SealedBlob>()?.into_iter().map(|entry| entry.record);
        let pending: VecDeque<_> = blobs.collect();
        let of = pending.len() as u64;
        Ok(Self { pending, done: 0, of, found: Verification::default() })
    }

    fn read_rows(
        &mut self,
        store: &Store,
        known: &OpenCompartment,
        which: Compartment,
        key: &Key,
    ) -> Result<(), VaultError> {
        let slots = match which {
            Compartment::Vault => slots::digest(&store.slots),
            Compartment::Watch => store::no_slots(),
        };
        let read = OpenCompartment::open(which, store.identity, &store.connection, key, slots);
        let read = match read {
            Err(VaultError::Damaged) => {
                self.found.damage.push(Damaged { damage: Damage::Keys, item: None });
                return Ok(());
            }
            read => read?,
        };
        self.found.records += read.records.len() as u64;
        for finding in &read.damage {
            let name = finding.locator.and_then(|locator| known.name_at(&locator));
            let item = name.map(|name| (name.namespace.to_string(), name.id));
            self.found.damage.push(Damaged { damage: finding.damage, item });
        }
        Ok(())
    }

    /// How many files were read, of how many.
    pub const fn progress(&self) -> (u64, u64) {
        (self.done, self.of)
    }

    /// Reads the next file; `false` when there is none.
    ///
    /// # Errors
    /// [`VaultError::Locked`], or what the disk says.
    pub fn step(&mut self, vault: &Vault) -> Result<bool, VaultError> {
        let Some(blob) = self.pending.pop_front() else { return Ok(false) };
        let id = blob.id();
        match read_to_end(vault.store(), blob) {
            Ok(()) => self.found.files += 1,
            // Removed since the start: it is not missed.
            Err(VaultError::Damaged) if vault.get::<SealedBlob>(id)?.is_none() => {}
            Err(VaultError::Damaged | VaultError::TooNew) => {
                let item = Some(("blob".to_owned(), id));
                self.found.damage.push(Damaged { damage: Damage::Blob(id), item });
            }
            Err(other) => return Err(other),
        }
        self.done += 1;
        Ok(true)
    }

    /// What was found so far.
    pub fn found(self) -> Verification {
        self.found
    }
}

fn read_to_end(store: &Store, blob: SealedBlob) -> Result<(), VaultError> {
    let mut reader = store.open_sealed(blob)?;
    std::io::copy(&mut reader, &mut std::io::sink())?;
    reader.verify_end()
}

impl Vault {
    /// Reads every row and every sealed file to its end, in one go.
    ///
    /// # Errors
    /// What the disk says; damage is not an error but in the list.
    pub fn verify(&self, progress: &mut dyn FnMut(u64, u64)) -> Result<Verification, VaultError> {
        let mut verifying = Verifying::start(self)?;
        while verifying.step(self)? {
            let (done, of) = verifying.progress();
            progress(done, of);
        }
        Ok(verifying.found())
    }
}

impl std::fmt::Debug for Verifying {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Verifying({} of {})", self.done, self.of)
    }
}
