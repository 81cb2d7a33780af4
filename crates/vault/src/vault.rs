//! The two states of a vault: locked, with the watch alone, and open.

use crate::blobs::SealedBlob;
use crate::compartment::{Changes, Damage, Finding, Identity, OpenCompartment};
use crate::counters::Counters;
use crate::disk::{self, Folder};
use crate::holder::KeyHolder;
use crate::kdf::KdfCost;
use crate::keys::HeldKey;
use crate::leaving;
use crate::slots::{self, Answered, NewPassphrase, Slot, SlotView};
use crate::store::{self, Store, WatchState};
use crate::{Compartment, DeviceSecret, Passphrase, RecoveryCode, Secret, VaultError};
use rusqlite::{Connection, OpenFlags};
use std::ops::{Deref, DerefMut};
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

mod migrations {
    refinery::embed_migrations!("migrations");
}

const FORMAT: u8 = 1;

/// A vault whose documents are closed. The watch is open.
pub struct LockedVault(Store);

/// An open vault.
pub struct Vault(Store);

/// The vault stays locked, and here it is.
pub struct UnlockFailed {
    /// As it was.
    pub vault: LockedVault,
    /// Why.
    pub error: VaultError,
}

/// Whether there is a vault in this folder.
pub fn exists(folder: &Path) -> bool {
    Folder::new(folder).has_vault()
}

/// Makes a vault with a passphrase and a recovery code.
///
/// # Errors
/// [`VaultError::PassphraseTooShort`], and as [`create_with`].
pub fn create(
    folder: &Path,
    passphrase: &Passphrase,
    cost: KdfCost,
    holder: Arc<dyn KeyHolder>,
) -> Result<(Vault, RecoveryCode), VaultError> {
    create_with(folder, NewPassphrase::derive(passphrase, cost)?, holder)
}

/// Makes a vault with a passphrase that was derived before, and a recovery code.
///
/// # Errors
/// [`VaultError::Exists`], [`VaultError::InUse`], [`VaultError::Unreadable`] where sealed files lie
/// without their database, or what the disk says; then nothing is left behind.
pub fn create_with(
    folder: &Path,
    passphrase: NewPassphrase,
    holder: Arc<dyn KeyHolder>,
) -> Result<(Vault, RecoveryCode), VaultError> {
    if Folder::new(folder).has_blobs() && !exists(folder) {
        return Err(VaultError::Unreadable);
    }
    let vault_key = HeldKey::make();
    let identity = Identity { vault: Uuid::new_v4(), incarnation: Uuid::new_v4() };
    let recovery = RecoveryCode::make();
    let slots = vec![
        Slot::for_passphrase(identity.vault, passphrase, &vault_key),
        Slot::for_recovery(identity.vault, &recovery, &vault_key),
    ];
    Ok((build(folder, identity, vault_key, slots, holder)?, recovery))
}

/// Writes the database of a new vault, or of a restored one.
pub(crate) fn build(
    folder: &Path,
    identity: Identity,
    vault_key: HeldKey,
    slots: Vec<Slot>,
    holder: Arc<dyn KeyHolder>,
) -> Result<Vault, VaultError> {
    let folder = Folder::new(folder);
    if folder.has_vault() {
        return Err(VaultError::Exists);
    }
    folder.prepare()?;
    let lock = folder.lock()?;
    let written = write_new(&folder, identity, &vault_key, &slots, &*holder);
    let (connection, main, (watch, watch_state)) = match written {
        Ok(written) => written,
        Err(error) => {
            folder.remove_database();
            return Err(error);
        }
    };
    Ok(Vault(Store {
        folder,
        _lock: lock,
        connection,
        identity,
        holder,
        slots,
        watch,
        watch_state,
        main: Some((vault_key, main)),
        counters: None,
        left: Vec::new(),
        is_stale: false,
    }))
}

type NewParts = (Connection, OpenCompartment, (OpenCompartment, store::WatchState));

fn write_new(
    folder: &Folder,
    identity: Identity,
    vault_key: &HeldKey,
    slots: &[Slot],
    holder: &dyn KeyHolder,
) -> Result<NewParts, VaultError> {
    let main = write_begun(folder, identity, vault_key, slots)?;
    folder.finish_database()?;
    let connection = connect(&folder.database())?;
    let watch = store::open_watch(&connection, identity, holder)?;
    Ok((connection, main, watch))
}

/// Under another name until it is whole and closed: a creation that is killed leaves no vault.
fn write_begun(
    folder: &Folder,
    identity: Identity,
    vault_key: &HeldKey,
    slots: &[Slot],
) -> Result<OpenCompartment, VaultError> {
    let connection = connect(&folder.begin_database()?)?;
    let mut main = OpenCompartment::make(Compartment::Vault, identity, true);
    let sql = connection.unchecked_transaction()?;
    for (name, value) in [
        ("format", &[FORMAT][..]),
        ("vault", identity.vault.as_bytes()),
        ("incarnation", identity.incarnation.as_bytes()),
    ] {
        sql.execute("INSERT INTO meta (name, value) VALUES ($1, $2)", (name, value))?;
    }
    for slot in slots {
        slots::insert(&sql, slot)?;
    }
    main.store_keys(&sql, vault_key)?;
    main.store(&sql, &Changes::new(), slots::digest(slots))?;
    sql.commit()?;
    connection.close().map_err(|(_, error)| error)?;
    Ok(main)
}

/// Opens the watch of the vault in this folder.
///
/// # Errors
/// [`VaultError::Missing`], [`VaultError::InUse`], [`VaultError::Unreadable`] (nothing was
/// changed), [`VaultError::TooNew`].
pub fn open(folder: &Path, holder: Arc<dyn KeyHolder>) -> Result<LockedVault, VaultError> {
    let folder = Folder::new(folder);
    if !folder.has_vault() {
        let is_lost = folder.has_blobs();
        return Err(if is_lost { VaultError::Unreadable } else { VaultError::Missing });
    }
    let lock = folder.lock()?;
    folder.restrict_database();
    // A checkpoint that was killed has written the new length before the pages: the WAL still has them.
    let is_cut = !folder.has_wal() && !disk::is_as_long_as_it_says(&folder.database())?;
    if is_cut || is_without_tables(&folder)? {
        return Err(VaultError::Unreadable);
    }
    let connection = connect(&folder.database())?;
    let identity = read_identity(&connection)?;
    let slots = slots::load(&connection)?;
    let (mut watch, watch_state) = store::open_watch(&connection, identity, &*holder)?;
    let mut counters = Counters::read(identity, &*holder);
    match (&mut counters, watch_state) {
        // It begins to count again.
        (Some(counters), WatchState::StartedAnew) => counters.watch = 0,
        (Some(counters), WatchState::Kept) if watch.generation() < counters.watch => {
            watch.damage.push(Finding::of(Damage::RolledBack));
        }
        _ => {}
    }
    Ok(LockedVault(Store {
        folder,
        _lock: lock,
        connection,
        identity,
        holder,
        slots,
        watch,
        watch_state,
        main: None,
        counters,
        left: Vec::new(),
        is_stale: false,
    }))
}

/// A database that never got its tables, or lost the WAL that held them: laying them out now would
/// write over what may still be put back.
fn is_without_tables(folder: &Folder) -> Result<bool, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(folder.database(), flags)?;
    let sql = "SELECT NOT EXISTS (SELECT 1 FROM sqlite_schema)";
    Ok(connection.query_row(sql, [], |row| row.get(0))?)
}

fn connect(database: &Path) -> Result<Connection, VaultError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(database, flags)?;
    // A row of a few kilobytes lies whole on a page: it is read where it is, and written in one piece.
    // A file that is there keeps the size of its pages.
    connection.execute_batch(
        "PRAGMA page_size = 32768; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 500;
         PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;
         PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;",
    )?;
    let known = migrations::migrations::runner().get_migrations().len() as i64;
    let applied: i64 = connection
        .query_row("SELECT count(*) FROM refinery_schema_history", [], |row| row.get(0))
        .unwrap_or(0);
    if applied > known {
        return Err(VaultError::TooNew);
    }
    if applied < known {
        migrations::migrations::runner().run(&mut connection).map_err(|error| {
            let cause = std::error::Error::source(&error);
            let sqlite = cause.and_then(|cause| cause.downcast_ref::<rusqlite::Error>());
            match sqlite.and_then(rusqlite::Error::sqlite_error_code) {
                Some(rusqlite::ErrorCode::DiskFull) => VaultError::DiskFull,
                Some(rusqlite::ErrorCode::SystemIoFailure) => {
                    VaultError::Disk(std::io::ErrorKind::Other)
                }
                _ => VaultError::Unreadable,
            }
        })?;
    }
    Ok(connection)
}

fn read_identity(connection: &Connection) -> Result<Identity, VaultError> {
    let meta = |name: &str| {
        connection.query_row("SELECT value FROM meta WHERE name = $1", [name], |row| {
            row.get::<_, Vec<u8>>(0)
        })
    };
    let id = |name: &str| {
        let bytes = meta(name).map_err(|_| VaultError::Unreadable)?;
        Uuid::from_slice(&bytes).map_err(|_| VaultError::Unreadable)
    };
    match meta("format").map_err(|_| VaultError::Unreadable)?.as_slice() {
        [FORMAT] => Ok(Identity { vault: id("vault")?, incarnation: id("incarnation")? }),
        [newer] if *newer > FORMAT => Err(VaultError::TooNew),
        _ => Err(VaultError::Unreadable),
    }
}

impl LockedVault {
    /// Opens the vault with an answered challenge. Damage is listed by [`Vault::damage`].
    ///
    /// # Errors
    /// [`UnlockFailed`], with the vault still locked.
    pub fn unlock(mut self, answered: Answered) -> Result<Vault, Box<UnlockFailed>> {
        match self.open_main(answered.0) {
            Ok(()) => Ok(Vault(self.0)),
            Err(error) => Err(Box::new(UnlockFailed { vault: self, error })),
        }
    }

    pub(crate) fn into_store(self) -> Store {
        self.0
    }

    fn open_main(&mut self, vault_key: HeldKey) -> Result<(), VaultError> {
        let store = &mut self.0;
        let slots = slots::digest(&store.slots);
        let which = Compartment::Vault;
        let mut main =
            OpenCompartment::open(which, store.identity, &store.connection, &vault_key, slots)?;
        if store.is_behind_counter(which, main.generation()) {
            main.damage.push(Finding::of(Damage::RolledBack));
        }
        let is_whole = main.damage.is_empty();
        store.main = Some((vault_key, main));
        if is_whole {
            let blobs = store.list::<SealedBlob>()?.into_iter();
            let named = blobs.map(|entry| entry.record.file()).collect();
            leaving::finish(&store.connection, &store.folder, &named)?;
            store.folder.quarantine_orphans(&named)?;
        }
        Ok(())
    }
}

impl Vault {
    /// Closes documents and keys; the watch stays open.
    pub fn lock(mut self) -> LockedVault {
        self.0.main = None;
        LockedVault(self.0)
    }

    /// Whether an answer is this vault's.
    pub fn confirms(&self, answered: &Answered) -> bool {
        let key = self.0.main.as_ref().map(|(key, _)| key.as_bytes());
        key.is_some_and(|key| amana_sealing::equal_in_constant_time(key, answered.0.as_bytes()))
    }

    /// What was found changed or missing when it was opened. Everything else is whole.
    pub fn damage(&self) -> Vec<Damage> {
        store::all_damage(&self.0)
    }

    /// What was set aside because no record names it: how many files, and bytes in all.
    ///
    /// # Errors
    /// What the disk says.
    pub fn quarantined(&self) -> Result<(u64, u64), VaultError> {
        self.0.folder.quarantined()
    }

    /// Removes for good what was set aside.
    ///
    /// # Errors
    /// What the disk says.
    pub fn purge_quarantine(&self) -> Result<(), VaultError> {
        self.0.folder.purge_quarantine()
    }

    /// The ways in.
    pub fn slots(&self) -> Vec<SlotView> {
        let view = |slot: &Slot| SlotView { id: slot.id, kind: slot.kind.clone() };
        self.0.slots.iter().map(view).collect()
    }

    pub(crate) const fn store(&self) -> &Store {
        &self.0
    }
}

impl LockedVault {
    /// What the device's keyring kept to open this vault; `None` where that was never asked for, or
    /// the keyring has it no longer.
    ///
    /// # Errors
    /// [`VaultError::Keyring`]. The other ways in serve then.
    pub fn device_secret(&self) -> Result<Option<Secret>, VaultError> {
        if !self.0.has_keyring_slot() {
            return Ok(None);
        }
        let kept = self.0.holder.get(&store::unlock_name(self.0.identity))?;
        Ok(kept.and_then(|bytes| DeviceSecret::from_slice(&bytes)).map(Secret::Device))
    }

    /// Answers the challenge here and opens the vault: for tests and one-shot tools.
    ///
    /// # Errors
    /// [`UnlockFailed`], with the vault still locked.
    pub fn unlock_with(self, secret: &Secret) -> Result<Vault, Box<UnlockFailed>> {
        match self.challenge().answer(secret) {
            Ok(answered) => self.unlock(answered),
            Err(error) => Err(Box::new(UnlockFailed { vault: self, error })),
        }
    }
}

impl Deref for LockedVault {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.0
    }
}

impl DerefMut for LockedVault {
    fn deref_mut(&mut self) -> &mut Store {
        &mut self.0
    }
}

impl Deref for Vault {
    type Target = Store;
    fn deref(&self) -> &Store {
        &self.0
    }
}

impl DerefMut for Vault {
    fn deref_mut(&mut self) -> &mut Store {
        &mut self.0
    }
}

impl std::fmt::Debug for LockedVault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("LockedVault(…)")
    }
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault(…)")
    }
}

impl std::fmt::Debug for UnlockFailed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "UnlockFailed({})", self.error)
    }
}
