//! The only place of this crate that touches the file system.
#![expect(clippy::disallowed_methods, reason = "the vault's disk is here and nowhere else")]

use crate::VaultError;
use std::collections::BTreeSet;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;
use uuid::Uuid;

/// More vaults than this are not set aside within one minute.
const MOST_SET_ASIDE: u32 = 100;

/// A vault's folder: `vault.db`, `blobs/`, `quarantine/`, `vault.lock`.
#[derive(Clone)]
pub(crate) struct Folder(PathBuf);

/// Held as long as the vault is open in this process.
pub(crate) struct FolderLock(#[expect(dead_code, reason = "held, not read")] File);

impl Folder {
    pub(crate) fn new(path: &Path) -> Self {
        Self(path.to_owned())
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.0.join("vault.db")
    }

    /// An empty file for its owner alone, before SQLite writes to it: its WAL is made alike. What
    /// was begun there before is gone.
    pub(crate) fn begin_database(&self) -> Result<PathBuf, VaultError> {
        self.remove_begun_database();
        private().open(self.begun_database())?;
        Ok(self.begun_database())
    }

    /// What was begun, and closed, is the database.
    pub(crate) fn finish_database(&self) -> Result<(), VaultError> {
        File::open(self.begun_database())?.sync_all()?;
        std::fs::rename(self.begun_database(), self.database())?;
        sync_folder(&self.database())
    }

    fn begun_database(&self) -> PathBuf {
        self.0.join(".vault.db.begun")
    }

    fn remove_begun_database(&self) {
        for path in with_side_files(&self.begun_database()) {
            let _ = std::fs::remove_file(path);
        }
    }

    /// What an earlier version left open to others is closed, where the disk can.
    pub(crate) fn restrict_database(&self) {
        for path in self.database_files().iter().filter(|path| path.exists()) {
            if let Err(error) = restrict(path, 0o600) {
                tracing::debug!(%error, "a database file keeps its permissions");
            }
        }
    }

    /// Moves the whole folder beside itself. Nothing in it is changed.
    pub(crate) fn move_beside(&self, suffix: &str) -> Result<PathBuf, VaultError> {
        let name = self.0.file_name().ok_or(VaultError::Missing)?.to_owned();
        for attempt in 1..=MOST_SET_ASIDE {
            let mut moved = name.clone();
            moved.push(format!(".set-aside-{suffix}"));
            if attempt > 1 {
                moved.push(format!("-{attempt}"));
            }
            let target = self.0.with_file_name(moved);
            // rename() would replace an empty folder: what is there already stays.
            if target.symlink_metadata().is_err() {
                std::fs::rename(&self.0, &target)?;
                sync_folder(&target)?;
                return Ok(target);
            }
        }
        Err(VaultError::Exists)
    }

    /// A folder beside this one to make a vault in, which [`Folder::take_place_of`] this one.
    pub(crate) fn beside(&self, suffix: &str) -> Result<Self, VaultError> {
        let mut name = self.0.file_name().ok_or(VaultError::Missing)?.to_owned();
        name.push(suffix);
        Ok(Self(self.0.with_file_name(name)))
    }

    /// Becomes `target`, which holds no vault. What else lies there is moved beside it.
    pub(crate) fn take_place_of(&self, target: &Self) -> Result<(), VaultError> {
        if target.0.exists() {
            target.remove_scaffolding();
            if target.0.exists() {
                target.move_beside("before-restore")?;
            }
        }
        std::fs::rename(&self.0, &target.0)?;
        sync_folder(&target.0)
    }

    /// The lock and the empty folders of a vault that is gone; what is not empty stays.
    fn remove_scaffolding(&self) {
        let _ = std::fs::remove_file(self.0.join("vault.lock"));
        for folder in [self.blobs(), self.quarantine(), self.0.clone()] {
            let _ = std::fs::remove_dir(folder);
        }
    }

    /// Removes a folder that was never finished; nothing where it is not there.
    pub(crate) fn remove_unfinished(&self) -> Result<(), VaultError> {
        if !self.0.exists() {
            return Ok(());
        }
        drop(self.lock()?);
        Ok(std::fs::remove_dir_all(&self.0)?)
    }

    pub(crate) fn path(&self) -> &Path {
        &self.0
    }

    pub(crate) fn has_vault(&self) -> bool {
        self.database().exists()
    }

    /// What was written last may lie in the WAL alone.
    pub(crate) fn has_wal(&self) -> bool {
        let [_, wal, _] = self.database_files();
        std::fs::metadata(wal).is_ok_and(|found| found.len() > 0)
    }

    /// Sealed files without a database: it was lost, and a new vault must not bury them.
    pub(crate) fn has_blobs(&self) -> bool {
        std::fs::read_dir(self.blobs()).is_ok_and(|mut entries| entries.next().is_some())
    }

    pub(crate) fn prepare(&self) -> Result<(), VaultError> {
        for folder in [&self.0, &self.blobs(), &self.quarantine()] {
            std::fs::create_dir_all(folder)?;
            restrict(folder, 0o700)?;
        }
        Ok(())
    }

    pub(crate) fn lock(&self) -> Result<FolderLock, VaultError> {
        let file = private().open(self.0.join("vault.lock"))?;
        match file.try_lock() {
            Ok(()) => Ok(FolderLock(file)),
            Err(TryLockError::WouldBlock) => Err(VaultError::InUse),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    pub(crate) fn new_blob(&self) -> Result<NamedTempFile, VaultError> {
        Ok(tempfile::Builder::new().prefix(".incoming-").tempfile_in(self.blobs())?)
    }

    /// Makes a finished temporary file durable under its name.
    pub(crate) fn keep_blob(&self, file: NamedTempFile, id: Uuid) -> Result<(), VaultError> {
        persist(file, &self.blob(id))
    }

    pub(crate) fn has_blob(&self, file: Uuid) -> bool {
        self.blob(file).is_file()
    }

    pub(crate) fn open_blob(&self, file: Uuid) -> Result<File, VaultError> {
        match File::open(self.blob(file)) {
            Ok(file) => Ok(file),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Err(VaultError::Damaged),
            Err(error) => Err(error.into()),
        }
    }

    /// Removing what is not there is no error.
    pub(crate) fn remove_blob(&self, id: Uuid) -> Result<(), VaultError> {
        match std::fs::remove_file(self.blob(id)) {
            Ok(()) => sync_folder(&self.blob(id)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(error.into()),
        }
    }

    /// Moves blob files that no row names aside. Only the citizen purges them.
    pub(crate) fn quarantine_orphans(&self, known: &BTreeSet<Uuid>) -> Result<usize, VaultError> {
        // A copy of the folder may have lost what was empty.
        self.prepare()?;
        let mut moved = 0;
        for entry in std::fs::read_dir(self.blobs())? {
            let entry = entry?;
            let name = entry.file_name();
            let id = name.to_str().and_then(|name| Uuid::parse_str(name).ok());
            if !id.is_some_and(|id| known.contains(&id)) {
                std::fs::rename(entry.path(), self.quarantine().join(name))?;
                moved += 1;
            }
        }
        Ok(moved)
    }

    /// How many files lie in quarantine, and their bytes.
    pub(crate) fn quarantined(&self) -> Result<(u64, u64), VaultError> {
        let mut found = (0, 0);
        for entry in std::fs::read_dir(self.quarantine())? {
            found = (found.0 + 1, found.1 + entry?.metadata()?.len());
        }
        Ok(found)
    }

    pub(crate) fn purge_quarantine(&self) -> Result<(), VaultError> {
        for entry in std::fs::read_dir(self.quarantine())? {
            std::fs::remove_file(entry?.path())?;
        }
        sync_folder(&self.quarantine().join("."))
    }

    pub(crate) fn remove_everything(&self) -> Result<(), VaultError> {
        self.remove_database();
        for folder in [self.blobs(), self.quarantine()] {
            std::fs::remove_dir_all(folder)?;
        }
        sync_folder(&self.database())
    }

    /// Undoes a creation that did not finish.
    pub(crate) fn remove_database(&self) {
        self.remove_begun_database();
        for path in self.database_files() {
            // What cannot be removed is found as an unreadable vault, which says what to do.
            let _ = std::fs::remove_file(path);
        }
    }

    fn database_files(&self) -> [PathBuf; 3] {
        with_side_files(&self.database())
    }

    fn blobs(&self) -> PathBuf {
        self.0.join("blobs")
    }

    fn quarantine(&self) -> PathBuf {
        self.0.join("quarantine")
    }

    fn blob(&self, id: Uuid) -> PathBuf {
        self.blobs().join(id.to_string())
    }
}

/// A database, its WAL and the WAL's index.
fn with_side_files(database: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|suffix| {
        let mut path = database.as_os_str().to_owned();
        path.push(suffix);
        path.into()
    })
}

/// What lies at a path that is to be written.
pub(crate) enum Found {
    Nothing,
    File,
    /// A folder, a device, a pipe: never replaced.
    SomethingElse,
}

pub(crate) fn what_is_at(path: &Path) -> Result<Found, VaultError> {
    match path.symlink_metadata() {
        Ok(there) if there.is_file() => Ok(Found::File),
        Ok(_) => Ok(Found::SomethingElse),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Found::Nothing),
        Err(error) => Err(error.into()),
    }
}

/// A temporary file beside `target`, to be [`persist`]ed over it. Its name follows from the target's:
/// what a crash left of one is replaced by the next.
pub(crate) fn temporary_beside(target: &Path) -> Result<NamedTempFile, VaultError> {
    let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut name = std::ffi::OsString::from(".amana-");
    name.push(target.file_name().ok_or(VaultError::Disk(std::io::ErrorKind::InvalidInput))?);
    let mut part = name.clone();
    part.push(".part");
    match std::fs::remove_file(folder.join(&part)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => return Err(error.into()),
        _ => {}
    }
    let mut builder = tempfile::Builder::new();
    Ok(builder.prefix(&name).suffix(".part").rand_bytes(0).tempfile_in(folder)?)
}

/// fsync, rename, fsync the folder: after this the file is there whole or not at all.
pub(crate) fn persist(file: NamedTempFile, target: &Path) -> Result<(), VaultError> {
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| VaultError::from(error.error))?;
    sync_folder(target)
}

pub(crate) fn open_file(path: &Path) -> Result<BufReader<File>, VaultError> {
    Ok(BufReader::new(File::open(path)?))
}

pub(crate) fn length(path: &Path) -> Result<u64, VaultError> {
    Ok(std::fs::metadata(path)?.len())
}

/// Opens a file for reading again after writing, past the page cache where the system allows: what
/// is on the disk is asked, not what memory remembers of it.
pub(crate) fn reopen(file: &NamedTempFile) -> Result<File, VaultError> {
    file.as_file().sync_all()?;
    let again = file.reopen()?;
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::fs::fadvise(&again, 0, None, rustix::fs::Advice::DontNeed) {
        tracing::debug!(%error, "a file is read back from memory");
    }
    Ok(again)
}

/// Whether a database file has as many pages as its header says (SQLite file format, 1.3.7): one that
/// was cut is refused before anything is written to it. One whose header does not count, or whose
/// newest pages lie in the WAL, is left to SQLite.
pub(crate) fn is_as_long_as_it_says(database: &Path) -> Result<bool, VaultError> {
    let mut head = [0; 100];
    let mut file = File::open(database)?;
    if file.read_exact(&mut head).is_err() {
        return Ok(false);
    }
    let number = |at: usize| u32::from_be_bytes(head[at..at + 4].try_into().expect("four bytes"));
    let page_bytes = match u16::from_be_bytes([head[16], head[17]]) {
        1 => 65_536,
        size => u64::from(size),
    };
    let is_counted = number(24) == number(92);
    let expected = u64::from(number(28)) * page_bytes;
    Ok(&head[..16] == b"SQLite format 3\0" && (!is_counted || length(database)? >= expected))
}

fn sync_folder(of: &Path) -> Result<(), VaultError> {
    if let Some(folder) = of.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Opens for writing, or makes a file that its owner alone may read.
fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

#[cfg(unix)]
fn restrict(path: &Path, mode: u32) -> Result<(), VaultError> {
    use std::os::unix::fs::PermissionsExt as _;
    let there = std::fs::metadata(path)?.permissions();
    if there.mode() & 0o777 == mode {
        return Ok(());
    }
    Ok(std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))?)
}

#[cfg(not(unix))]
fn restrict(_: &Path, _: u32) -> Result<(), VaultError> {
    Ok(())
}
