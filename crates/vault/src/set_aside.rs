//! A vault that cannot be read is moved beside its place: nothing in it is changed or deleted.

use crate::VaultError;
use crate::disk::Folder;
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};

/// Moves the vault's folder beside itself and answers with its new place.
///
/// # Errors
/// [`VaultError::Missing`], [`VaultError::InUse`], or what the disk says; the folder stays then.
pub fn set_aside(folder: &Path, now: DateTime<Utc>) -> Result<PathBuf, VaultError> {
    let folder = Folder::new(folder);
    if !folder.has_vault() && !folder.has_blobs() {
        return Err(VaultError::Missing);
    }
    // Held only to learn that nobody else does: a folder with an open file is not moved everywhere.
    drop(folder.lock()?);
    folder.move_beside(&now.format("%Y-%m-%d-%H%M").to_string())
}
