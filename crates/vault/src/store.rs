//! What an open vault and a locked one share: the database, the watch, and reading and writing.

use crate::blobs::SealedBlob;
use crate::compartment::{Changes, Damage, Identity, OpenCompartment};
use crate::counters::Counters;
use crate::disk::{Folder, FolderLock};
use crate::holder::{HolderError, KeyHolder};
use crate::keys::{HeldKey, Key, KeyBytes};
use crate::leaving;
use crate::record::{Body, Entry, Record};
use crate::rekey::Rekey;
use crate::row::Name;
use crate::slots::{self, Challenge, Slot, SlotKind};
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
    pub(crate) main: Option<(HeldKey, OpenCompartment)>,
    /// What the keyring says was committed; `None` where it says nothing.
    pub(crate) counters: Option<Counters>,
    /// Files that were removed, and stand in the database's list of those to remove.
    pub(crate) left: Vec<Uuid>,
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
        self.each()?.collect()
    }

    /// As [`Store::list`], one after the other.
    ///
    /// # Errors
    /// As [`Store::get`].
    pub fn each<R: Record>(
        &self,
    ) -> Result<impl Iterator<Item = Result<Entry<R>, VaultError>>, VaultError> {
        let all = self.compartment(R::COMPARTMENT)?.records.of(R::NAMESPACE);
        Ok(all.map(|(id, kept)| Ok(Entry { id, record: kept.body.read()? })))
    }

    /// All records of a type that can be read, by id, and why others cannot: one of a later version of the
    /// app takes no other along.
    ///
    /// # Errors
    /// [`VaultError::Locked`] for a compartment that is not open.
    pub fn readable<R: Record>(&self) -> Result<(Vec<Entry<R>>, Vec<VaultError>), VaultError> {
        let (mut read, mut unread) = (Vec::new(), Vec::new());
        for entry in self.each()? {
            match entry {
                Ok(entry) => read.push(entry),
                Err(error) => unread.push(error),
            }
        }
        Ok((read, unread))
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
        let (changes, rekey) = transaction.into_parts();
        self.commit(changes, rekey)?;
        Ok(answer)
    }

    /// Takes every row that opens as what there is, where the manifest is broken, and moves the others
    /// aside. From here on the vault can be written again. What is missing nobody can say any more:
    /// restore it from a backup.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; what the disk says. Everything is as it was then.
    pub fn danger_accept_what_is_there(&mut self) -> Result<(), VaultError> {
        let slots = slots::digest(&self.slots);
        let (_, main) = self.main.as_mut().ok_or(VaultError::Locked)?;
        let sql = self.connection.unchecked_transaction()?;
        main.accept_what_is_there(&sql)?;
        main.store(&sql, &Changes::new(), slots)?;
        sql.commit()?;
        self.raise_counter();
        Ok(())
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
        mut rekey: Rekey,
    ) -> Result<(), VaultError> {
        if changes.is_empty() {
            return Ok(());
        }
        // Writing on would bury what an unreadable part of the manifest still says.
        if changes.keys().any(|which| self.is_broken(*which)) {
            return Err(VaultError::Damaged);
        }
        if self.is_stale {
            self.reload()?;
        }
        let leaving = self.leaving(&changes);
        let epochs = rekey.epochs.take();
        let before = epochs.and_then(|epochs| Some(self.main.as_mut()?.1.take_epochs(epochs)));
        if let Err(error) = self.write_out(&changes, &rekey, &leaving, before.is_some()) {
            if let (Some(before), Some((_, main))) = (before, &mut self.main) {
                main.take_epochs(before);
            }
            self.is_stale = self.reload().is_err();
            return Err(error);
        }
        self.follow(changes, rekey, before.is_some());
        self.remove_files(leaving);
        Ok(())
    }

    /// Memory follows the disk.
    fn follow(&mut self, changes: BTreeMap<Compartment, Changes>, rekey: Rekey, is_rotated: bool) {
        if let (Some(key), Some((held, _))) = (rekey.vault_key, &mut self.main) {
            *held = key;
        }
        let had_keyring = self.has_keyring_slot();
        let are_slots_new = rekey.slots.is_some();
        if let Some(slots) = rekey.slots {
            self.slots = slots;
            if had_keyring && !self.has_keyring_slot() {
                self.forget_device_secret();
            }
        }
        if are_slots_new || is_rotated {
            self.forget_old_keys();
        }
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
        self.raise_counter();
    }

    fn is_broken(&self, which: Compartment) -> bool {
        let is_grave = |damage| matches!(damage, Damage::Manifest | Damage::Structure);
        self.compartment(which)
            .is_ok_and(|open| open.damage.iter().any(|finding| is_grave(finding.damage)))
    }

    fn write_out(
        &mut self,
        changes: &BTreeMap<Compartment, Changes>,
        rekey: &Rekey,
        leaving: &[Uuid],
        is_rotated: bool,
    ) -> Result<(), VaultError> {
        let slots = slots::digest(rekey.slots.as_deref().unwrap_or(&self.slots));
        let sql = self.connection.unchecked_transaction()?;
        leaving::note(&sql, leaving, &self.left)?;
        if let Some(new_slots) = &rekey.slots {
            slots::replace(&sql, new_slots)?;
        }
        for (which, changes) in changes {
            match which {
                Compartment::Watch => self.watch.store(&sql, changes, no_slots())?,
                Compartment::Vault => {
                    let (present, main) = self.main.as_mut().ok_or(VaultError::Locked)?;
                    main.store(&sql, changes, slots)?;
                    if rekey.vault_key.is_some() || is_rotated {
                        main.store_keys(&sql, rekey.vault_key.as_ref().unwrap_or(present))?;
                    }
                }
            }
        }
        sql.commit()?;
        self.left.clear();
        Ok(())
    }

    /// What was replaced is overwritten in the database (`secure_delete`); the WAL may still hold it.
    fn forget_old_keys(&self) {
        let emptied = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        if let Err(error) = emptied {
            tracing::debug!(%error, "the WAL was not emptied");
        }
    }

    /// Whether there is a way in for the device's keyring. The keyring itself is not asked.
    pub fn has_keyring_slot(&self) -> bool {
        self.slots.iter().any(|slot| slot.kind == SlotKind::Keyring)
    }

    fn forget_device_secret(&self) {
        if let Err(error) = self.holder.remove(&unlock_name(self.identity)) {
            tracing::warn!(%error, "the keyring did not forget");
        }
    }

    /// Files whose records this change deletes or gives another file.
    fn leaving(&self, changes: &BTreeMap<Compartment, Changes>) -> Vec<Uuid> {
        let (Some(changes), Ok(main)) = (changes.get(&Compartment::Vault), self.main()) else {
            return Vec::new();
        };
        let file = |body: &Body| body.read::<SealedBlob>().ok().map(|blob| blob.file());
        let blobs = changes.iter().filter(|(name, _)| &*name.namespace == SealedBlob::NAMESPACE);
        let before = blobs.filter_map(|(name, body)| {
            let old = file(&main.records.get(name)?.body)?;
            (body.as_ref().and_then(file) != Some(old)).then_some(old)
        });
        before.collect()
    }

    fn remove_files(&mut self, files: Vec<Uuid>) {
        for file in files {
            match self.folder.remove_blob(file) {
                Ok(()) => self.left.push(file),
                Err(error) => {
                    tracing::warn!(%error, "a sealed file goes with the next unlock");
                }
            }
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

    /// Counters outside the file make a whole old copy noticeable. Best effort by design: a
    /// database ahead of them is normal, behind is a suspected rollback.
    fn raise_counter(&mut self) {
        let mut raised = self.counters.unwrap_or_default();
        if let Ok(main) = self.main() {
            raised.vault = raised.vault.max(main.generation());
        }
        // Never down: an older copy put back stays suspect, however much is written to it.
        raised.watch = raised.watch.max(self.watch.generation());
        if !self.watch.is_persistent() || self.counters == Some(raised) {
            return;
        }
        match self.holder.set(&counter_name(self.identity), &raised.to_bytes()) {
            Ok(()) => self.counters = Some(raised),
            Err(error) => tracing::debug!(%error, "the rollback counter was not raised"),
        }
    }

    pub(crate) fn is_behind_counter(&self, which: Compartment, generation: u64) -> bool {
        self.counters.is_some_and(|counters| match which {
            Compartment::Vault => generation < counters.vault,
            Compartment::Watch => generation < counters.watch,
        })
    }
}

pub(crate) fn counter_name(identity: Identity) -> String {
    format!("generation-{}-{}", identity.vault, identity.incarnation)
}

pub(crate) fn watch_name(identity: Identity) -> String {
    format!("watch-{}-{}", identity.vault, identity.incarnation)
}

/// The secret of the keyring slot.
pub(crate) fn unlock_name(identity: Identity) -> String {
    format!("unlock-{}-{}", identity.vault, identity.incarnation)
}

/// Everything that this vault keeps in a key holder.
pub(crate) fn holder_names(identity: Identity) -> [String; 3] {
    [watch_name(identity), counter_name(identity), unlock_name(identity)]
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
            opened => return Ok((opened?, WatchState::Kept)),
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
    key: &KeyBytes,
) -> Result<OpenCompartment, VaultError> {
    let number = Compartment::Watch.number();
    let sql = connection.unchecked_transaction()?;
    sql.execute(
        "INSERT INTO set_aside SELECT locator, version, sealed FROM rows WHERE compartment = $1",
        [number],
    )?;
    // With the keys that seal them: whoever finds the device's key again can open them.
    sql.execute(
        "INSERT INTO set_aside SELECT x'', epoch, wrapped FROM epochs WHERE compartment = $1",
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
