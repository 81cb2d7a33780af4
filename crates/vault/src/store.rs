//! What an open vault and a locked one share: the database, the watch, and reading and writing.

use crate::compartment::{Changes, Damage, Identity, OpenCompartment};
use crate::disk::{Folder, FolderLock};
use crate::holder::{HolderError, KeyHolder};
use crate::keys::Key;
use crate::record::{Entry, Record};
use crate::row::Name;
use crate::slots::{self, Challenge, Slot};
use crate::{Compartment, Transaction, VaultError};
use amana_sealing::digest::Sha256;
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

/// How the watch compartment is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WatchState {
    /// Its key is in the keyring: it survives a restart while the vault stays locked.
    Kept,
    /// Its key was lost; what it held was set aside and it started anew.
    StartedAnew,
    /// No keyring: it lives in memory and ends with the process.
    MemoryOnly(HolderError),
}

/// The database with one or two open compartments.
pub struct Store {
    pub(crate) folder: Folder,
    pub(crate) connection: Connection,
    pub(crate) identity: Identity,
    pub(crate) slots: Vec<Slot>,
    pub(crate) watch: OpenCompartment,
    pub(crate) watch_state: WatchState,
    pub(crate) main: Option<(Key, OpenCompartment)>,
    pub(crate) is_stale: bool,
    /// After the connection, so that the folder is free only when SQLite has closed its files.
    pub(crate) _lock: FolderLock,
    pub(crate) holder: Arc<dyn KeyHolder>,
}

impl Store {
    /// One record.
    ///
    /// # Errors
    /// [`VaultError::Locked`], [`VaultError::TooNew`], [`VaultError::Malformed`].
    pub fn get<R: Record>(&self, id: Uuid) -> Result<Option<R>, VaultError> {
        let name = Name { namespace: R::NAMESPACE.into(), id };
        let kept = self.compartment(R::COMPARTMENT)?.records.get(&name);
        kept.map(|kept| kept.body.read()).transpose()
    }

    /// All records of a type, by id.
    ///
    /// # Errors
    /// As [`Store::get`].
    pub fn list<R: Record>(&self) -> Result<Vec<Entry<R>>, VaultError> {
        let first = Name { namespace: R::NAMESPACE.into(), id: Uuid::nil() };
        let last = Name { namespace: R::NAMESPACE.into(), id: Uuid::max() };
        self.compartment(R::COMPARTMENT)?
            .records
            .range(first..=last)
            .map(|(name, kept)| Ok(Entry { id: name.id, record: kept.body.read()? }))
            .collect()
    }

    /// Runs `change` and commits everything it did at once, durably, or nothing.
    ///
    /// # Errors
    /// What `change` says, or what the disk says.
    pub fn write<T, E: From<VaultError>>(
        &mut self,
        change: impl FnOnce(&mut Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut transaction = Transaction::new(self);
        let answer = change(&mut transaction)?;
        let (changes, slots) = transaction.into_parts();
        self.commit(changes, slots)?;
        Ok(answer)
    }

    /// What must be answered to open the vault, or to verify the person again for a step-up.
    /// Answer it on a thread of its own.
    pub fn challenge(&self) -> Challenge {
        Challenge { vault: self.identity.vault, slots: self.slots.clone() }
    }

    /// How the watch is kept.
    pub const fn watch_state(&self) -> WatchState {
        self.watch_state
    }

    /// Random id of the vault.
    pub const fn vault_id(&self) -> Uuid {
        self.identity.vault
    }

    pub(crate) fn compartment(&self, which: Compartment) -> Result<&OpenCompartment, VaultError> {
        match which {
            Compartment::Watch => Ok(&self.watch),
            Compartment::Vault => self.main(),
        }
    }

    pub(crate) fn main(&self) -> Result<&OpenCompartment, VaultError> {
        self.main.as_ref().map(|(_, compartment)| compartment).ok_or(VaultError::Locked)
    }

    pub(crate) fn commit(
        &mut self,
        changes: BTreeMap<Compartment, Changes>,
        slots: Option<Vec<Slot>>,
    ) -> Result<(), VaultError> {
        if changes.is_empty() {
            return Ok(());
        }
        // Writing on would bury what an unreadable part of the manifest still says.
        if changes.keys().any(|which| self.has_manifest_damage(*which)) {
            return Err(VaultError::Damaged);
        }
        if self.is_stale {
            self.reload()?;
        }
        if let Err(error) = self.write_out(&changes, slots.as_deref()) {
            self.is_stale = self.reload().is_err();
            return Err(error);
        }
        if let Some(slots) = slots {
            self.slots = slots;
            self.forget_old_slots();
        }
        let touches_vault = changes.contains_key(&Compartment::Vault);
        for (which, changes) in changes {
            match which {
                Compartment::Watch => self.watch.apply(changes),
                Compartment::Vault => {
                    if let Some((_, main)) = &mut self.main {
                        main.apply(changes);
                    }
                }
            }
        }
        if touches_vault {
            self.raise_counter();
        }
        Ok(())
    }

    fn has_manifest_damage(&self, which: Compartment) -> bool {
        self.compartment(which)
            .is_ok_and(|open| open.damage.iter().any(|finding| finding.damage == Damage::Manifest))
    }

    fn write_out(
        &mut self,
        changes: &BTreeMap<Compartment, Changes>,
        new_slots: Option<&[Slot]>,
    ) -> Result<(), VaultError> {
        let slots = slots::digest(new_slots.unwrap_or(&self.slots));
        let sql = self.connection.unchecked_transaction()?;
        if let Some(new_slots) = new_slots {
            slots::replace(&sql, new_slots)?;
        }
        for (which, changes) in changes {
            match which {
                Compartment::Watch => self.watch.store(&sql, changes, no_slots())?,
                Compartment::Vault => {
                    let (_, main) = self.main.as_mut().ok_or(VaultError::Locked)?;
                    main.store(&sql, changes, slots)?;
                }
            }
        }
        Ok(sql.commit()?)
    }

    /// The removed slot is overwritten in the database (`secure_delete`); the WAL may still hold it.
    fn forget_old_slots(&self) {
        let emptied = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        if let Err(error) = emptied {
            tracing::debug!(%error, "the WAL was not emptied");
        }
    }

    fn reload(&mut self) -> Result<(), VaultError> {
        self.watch.reload_manifest(&self.connection, no_slots())?;
        if let Some((_, main)) = &mut self.main {
            main.reload_manifest(&self.connection, slots::digest(&self.slots))?;
        }
        self.is_stale = false;
        Ok(())
    }

    /// A counter outside the file makes a whole old copy noticeable. Best effort by design: a
    /// database ahead of it is normal, behind it is a suspected rollback.
    fn raise_counter(&self) {
        if let Ok(main) = self.main() {
            // Never down: an older copy put back stays suspect, however much is written to it.
            if self.is_behind_counter(main.generation()) {
                return;
            }
            let generation = main.generation().to_be_bytes();
            if let Err(error) = self.holder.set(&self.counter_name(), &generation) {
                tracing::debug!(%error, "the rollback counter was not raised");
            }
        }
    }

    pub(crate) fn is_behind_counter(&self, generation: u64) -> bool {
        let kept = self.holder.get(&self.counter_name()).ok().flatten();
        let counter = kept.and_then(|bytes| Some(u64::from_be_bytes(bytes[..].try_into().ok()?)));
        counter.is_some_and(|counter| generation < counter)
    }

    fn counter_name(&self) -> String {
        counter_name(self.identity)
    }
}

fn counter_name(identity: Identity) -> String {
    format!("generation-{}-{}", identity.vault, identity.incarnation)
}

pub(crate) fn watch_name(identity: Identity) -> String {
    format!("watch-{}-{}", identity.vault, identity.incarnation)
}

/// Everything that this vault keeps in a key holder.
pub(crate) fn holder_names(identity: Identity) -> [String; 2] {
    [watch_name(identity), counter_name(identity)]
}

/// The watch knows no slots: it opens with the device's key.
pub(crate) fn no_slots() -> Sha256 {
    Sha256::of(b"")
}

/// Opens the watch with the device's key, makes one, or keeps the watch in memory.
pub(crate) fn open_watch(
    connection: &Connection,
    identity: Identity,
    holder: &dyn KeyHolder,
) -> Result<(OpenCompartment, WatchState), VaultError> {
    let name = watch_name(identity);
    let which = Compartment::Watch;
    let kept = match holder.get(&name) {
        Ok(kept) => kept.and_then(|bytes| Key::from_slice(&bytes)),
        Err(reason) => {
            let memory = OpenCompartment::make(which, identity, false);
            return Ok((memory, WatchState::MemoryOnly(reason)));
        }
    };
    let is_first: bool = connection.query_row(
        "SELECT NOT EXISTS (SELECT 1 FROM epochs WHERE compartment = $1)",
        [which.number()],
        |row| row.get(0),
    )?;
    if let (Some(key), false) = (&kept, is_first) {
        match OpenCompartment::open(which, identity, connection, key, no_slots()) {
            Err(VaultError::Damaged) => {}
            opened => return opened.map(|watch| (watch, WatchState::Kept)),
        }
    }
    let key = Key::make();
    if let Err(reason) = holder.set(&name, key.as_bytes()) {
        let memory = OpenCompartment::make(which, identity, false);
        return Ok((memory, WatchState::MemoryOnly(reason)));
    }
    let watch = start_watch_anew(connection, identity, &key)?;
    Ok((watch, if is_first { WatchState::Kept } else { WatchState::StartedAnew }))
}

fn start_watch_anew(
    connection: &Connection,
    identity: Identity,
    key: &Key,
) -> Result<OpenCompartment, VaultError> {
    let number = Compartment::Watch.number();
    let sql = connection.unchecked_transaction()?;
    sql.execute(
        "INSERT INTO set_aside SELECT locator, version, sealed FROM rows WHERE compartment = $1",
        [number],
    )?;
    for table in ["rows", "buckets", "epochs", "roots"] {
        sql.execute(&format!("DELETE FROM {table} WHERE compartment = $1"), [number])?;
    }
    let mut watch = OpenCompartment::make(Compartment::Watch, identity, true);
    watch.store_keys(&sql, key)?;
    watch.store(&sql, &Changes::new(), no_slots())?;
    sql.commit()?;
    Ok(watch)
}

/// What is wrong, over both compartments.
pub(crate) fn all_damage(store: &Store) -> Vec<Damage> {
    let main = store.main.as_ref().map(|(_, main)| main.damage.as_slice()).unwrap_or_default();
    main.iter().chain(&store.watch.damage).map(|finding| finding.damage).collect()
}
