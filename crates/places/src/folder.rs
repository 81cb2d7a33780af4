//! A folder, on a disk or on a stick that may be out.
//!
//! A file in it says that it is the one that was chosen. An empty folder where a stick is mounted
//! when it is in would otherwise take the copies, on the very disk that they are to outlive.

use crate::{CopyName, Kept, PlaceError, Tag, Written, disk};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// More files than this are not looked through.
const MOST_FILES: usize = 100_000;

/// A folder that was chosen for copies.
#[derive(Clone)]
pub struct Folder {
    path: PathBuf,
    tag: Tag,
}

impl Folder {
    /// The folder at `path`, for the copies under `tag`.
    pub const fn at(path: PathBuf, tag: Tag) -> Self {
        Self { path, tag }
    }

    /// Whether it is there now, and is the one that was chosen.
    pub fn is_there(&self) -> bool {
        self.marker().is_file()
    }

    /// Whether it lies on the same disk as `other`, and would be lost with it.
    pub fn is_on_the_disk_of(&self, other: &Path) -> bool {
        disk::is_same_disk(&self.path, other)
    }

    /// Refuses a folder inside `own`, the app's data folder.
    ///
    /// # Errors
    /// [`PlaceError::OwnFolder`], [`PlaceError::Absent`]; [`PlaceError::BadAddress`] for a path
    /// that depends on where the program was started.
    pub fn expect_outside(&self, own: &Path) -> Result<(), PlaceError> {
        if !self.path.is_absolute() {
            return Err(PlaceError::BadAddress);
        }
        let (path, own) = (disk::real(&self.path)?, disk::real(own));
        if own.is_ok_and(|own| path.starts_with(own)) {
            return Err(PlaceError::OwnFolder);
        }
        Ok(())
    }

    /// Marks it as the one that was chosen.
    pub(crate) fn prepare(&self) -> Result<(), PlaceError> {
        if !self.path.is_dir() {
            return Err(PlaceError::Absent);
        }
        if self.is_there() {
            return Ok(());
        }
        let mut file = self.temporary()?;
        writeln!(file, "{}", self.tag.as_str())?;
        disk::persist(file, &self.marker())
    }

    pub(crate) fn put(
        &self,
        source: &Path,
        name: &CopyName,
        written: Written,
    ) -> Result<(), PlaceError> {
        self.expect_there()?;
        self.sweep();
        let copied = self.copy(source, name, written);
        // A stick that is drawn out while it is written to fails in many ways.
        copied.map_err(|error| if self.is_there() { error } else { PlaceError::Absent })
    }

    fn copy(&self, source: &Path, name: &CopyName, written: Written) -> Result<(), PlaceError> {
        let mut file = self.temporary()?;
        disk::copy(&mut disk::open(source)?, &mut file)?;
        if disk::copy(&mut disk::reopen(&file)?, &mut std::io::sink())? != written {
            return Err(PlaceError::Differs);
        }
        disk::persist(file, &self.path.join(name.to_text()))
    }

    pub(crate) fn check(&self, name: &CopyName, written: Written) -> Result<(), PlaceError> {
        self.expect_there()?;
        let read = self.open(name).and_then(|mut file| {
            let is_same = disk::copy(&mut file, &mut std::io::sink())? == written;
            if is_same { Ok(()) } else { Err(PlaceError::Differs) }
        });
        read.map_err(|error| if self.is_there() { error } else { PlaceError::Absent })
    }

    pub(crate) fn get(&self, name: &CopyName, target: &Path) -> Result<Written, PlaceError> {
        self.expect_there()?;
        let mut source = self.open(name)?;
        let mut file = disk::make_private(target)?;
        let copied = disk::copy(&mut source, &mut file).and_then(|written| {
            file.sync_all()?;
            Ok(written)
        });
        if copied.is_err() {
            disk::remove(target)?;
        }
        copied
    }

    pub(crate) fn list(&self) -> Result<Vec<Kept>, PlaceError> {
        self.expect_there()?;
        let files = disk::list(&self.path, MOST_FILES)?.into_iter();
        let kept = files.filter_map(|(name, size)| {
            let name = CopyName::parse(&name)?;
            Some(Kept { name, size_bytes: Some(size) })
        });
        Ok(kept.collect())
    }

    pub(crate) fn remove(&self, name: &CopyName) -> Result<(), PlaceError> {
        self.expect_there()?;
        disk::remove(&self.path.join(name.to_text()))
    }

    fn open(&self, name: &CopyName) -> Result<std::fs::File, PlaceError> {
        disk::open(&self.path.join(name.to_text())).map_err(|error| match error {
            PlaceError::Absent => PlaceError::Gone,
            other => other,
        })
    }

    fn expect_there(&self) -> Result<(), PlaceError> {
        if self.is_there() { Ok(()) } else { Err(PlaceError::Absent) }
    }

    /// What a stick that was drawn out was left with. Others' files are not touched.
    fn sweep(&self) {
        let first = self.temporary_name();
        for (name, _) in disk::list(&self.path, MOST_FILES).unwrap_or_default() {
            if name.starts_with(&first)
                && let Err(error) = disk::remove(&self.path.join(name))
            {
                tracing::debug!(%error, "an unfinished copy stays");
            }
        }
    }

    fn temporary(&self) -> Result<NamedTempFile, PlaceError> {
        let prefix = self.temporary_name();
        Ok(tempfile::Builder::new().prefix(&prefix).tempfile_in(&self.path)?)
    }

    fn temporary_name(&self) -> String {
        format!(".amana-{}-", self.tag.as_str())
    }

    fn marker(&self) -> PathBuf {
        self.path.join(format!("amana-{}.place", self.tag.as_str()))
    }
}

impl std::fmt::Debug for Folder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Folder(…)")
    }
}
