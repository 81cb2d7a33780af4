//! The only place of this crate that touches the file system.
#![expect(clippy::disallowed_methods, reason = "the vault's disk is here and nowhere else")]

use crate::VaultError;
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

    /// An empty file for its owner alone, before SQLite writes to it: its WAL is made alike.
    pub(crate) fn make_database(&self) -> Result<(), VaultError> {
        private().open(self.database())?;
        Ok(())
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

    pub(crate) fn has_vault(&self) -> bool {
        self.database().exists()
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

    pub(crate) fn open_blob(&self, id: Uuid) -> Result<BufReader<File>, VaultError> {
        match File::open(self.blob(id)) {
            Ok(file) => Ok(BufReader::new(file)),
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
    pub(crate) fn quarantine_orphans(&self, known: &[Uuid]) -> Result<usize, VaultError> {
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

    pub(crate) fn remove_everything(&self) -> Result<(), VaultError> {
        self.remove_database();
        for folder in [self.blobs(), self.quarantine()] {
            std::fs::remove_dir_all(folder)?;
        }
        sync_folder(&self.database())
    }

    /// Undoes a creation that did not finish.
    pub(crate) fn remove_database(&self) {
        for path in self.database_files() {
            // What cannot be removed is found as an unreadable vault, which says what to do.
            let _ = std::fs::remove_file(path);
        }
    }

    fn database_files(&self) -> [PathBuf; 3] {
        ["", "-wal", "-shm"].map(|suffix| {
            let mut path = self.database().into_os_string();
            path.push(suffix);
            path.into()
        })
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

/// A temporary file beside `target`, to be [`persist`]ed over it.
pub(crate) fn temporary_beside(target: &Path) -> Result<NamedTempFile, VaultError> {
    let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty());
    let folder = folder.unwrap_or_else(|| Path::new("."));
    std::fs::create_dir_all(folder)?;
    Ok(tempfile::Builder::new().prefix(".amana-").tempfile_in(folder)?)
}

/// fsync, rename, fsync the folder: after this the file is there whole or not at all.
pub(crate) fn persist(file: NamedTempFile, target: &Path) -> Result<(), VaultError> {
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| VaultError::from(error.error))?;
    sync_folder(target)
}

pub(crate) fn open_file(path: &Path) -> Result<impl Read + use<>, VaultError> {
    Ok(BufReader::new(File::open(path)?))
}

pub(crate) fn length(path: &Path) -> Result<u64, VaultError> {
    Ok(std::fs::metadata(path)?.len())
}

/// Opens a file for reading again after writing, past the page cache where the system allows.
pub(crate) fn reopen(file: &NamedTempFile) -> Result<impl Read + use<>, VaultError> {
    file.as_file().sync_all()?;
    Ok(BufReader::new(file.reopen()?))
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
