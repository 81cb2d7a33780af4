//! Where a backup is written before it is copied: the vault waits for no stick and no network.

use crate::{CopyName, PlaceError, disk};
use std::path::{Path, PathBuf};

const FOLDER: &str = "outgoing";
const MOST_FILES: usize = 1000;

/// A folder inside the vault's own. What is in it goes when this is dropped, and when the next one
/// is opened: after a power cut, one sealed backup may lie there until then.
#[derive(Debug)]
pub struct Staging(PathBuf);

impl Staging {
    /// Opens it, empty. `inside` is the vault's folder.
    ///
    /// # Errors
    /// What the disk says.
    pub fn open(inside: &Path) -> Result<Self, PlaceError> {
        let folder = inside.join(FOLDER);
        disk::make_private_folder(&folder)?;
        let staging = Self(folder);
        staging.empty()?;
        Ok(staging)
    }

    /// Where a backup of this name is to be written.
    pub fn path(&self, name: &CopyName) -> PathBuf {
        self.0.join(name.to_text())
    }

    /// Removes whatever was left in the vault's folder; for a vault that is erased.
    ///
    /// # Errors
    /// What the disk says.
    pub fn clear(inside: &Path) -> Result<(), PlaceError> {
        match Self(inside.join(FOLDER)).empty() {
            Err(PlaceError::Absent) => Ok(()),
            emptied => emptied,
        }
    }

    fn empty(&self) -> Result<(), PlaceError> {
        let files = disk::list(&self.0, MOST_FILES)?;
        files.into_iter().try_for_each(|(name, _)| disk::remove(&self.0.join(name)))
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if let Err(error) = self.empty() {
            tracing::warn!(%error, "an outgoing backup stays on this device");
        }
    }
}
