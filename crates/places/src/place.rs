//! One of the places that a person can choose, and what can be done at each.

use crate::{CopyName, Folder, PlaceError, Tag, WebDav, disk};
use amana_sealing::digest::Sha256;
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// As slow as a disk may be before it is given up on.
const SLOWEST_BYTES_PER_S: u64 = 100_000;
const ALWAYS: Duration = Duration::from_secs(120);

/// Exact bytes, as they must be read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// Their number.
    pub size_bytes: u64,
    /// SHA-256 of them.
    pub digest: Sha256,
}

/// A copy that lies at the place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub name: CopyName,
    /// Its length, where the place says so.
    pub size_bytes: Option<u64>,
}

/// A place for copies.
#[derive(Debug, Clone)]
pub enum Place {
    /// A folder, on a disk or on a stick that may be out.
    Folder(Folder),
    /// A WebDAV collection (RFC 4918).
    WebDav(WebDav),
}

impl Place {
    /// Looks whether copies can be written here, and makes it ready for them.
    ///
    /// # Errors
    /// Why not; see [`PlaceError`].
    pub async fn prepare(&self) -> Result<(), PlaceError> {
        match self {
            Self::Folder(folder) => {
                let folder = folder.clone();
                apart(0, move || folder.prepare()).await
            }
            Self::WebDav(collection) => collection.prepare().await,
        }
    }

    /// Writes a copy under a temporary name, reads it back to its end, and only then gives it its
    /// name. After an error nothing that was there is changed.
    ///
    /// # Errors
    /// See [`PlaceError`].
    pub async fn put(&self, source: &Path, name: &CopyName) -> Result<Written, PlaceError> {
        let path = source.to_owned();
        let written = apart(0, move || disk::measure(&path)).await?;
        match self {
            Self::Folder(folder) => {
                let (folder, source) = (folder.clone(), source.to_owned());
                let of = name.clone();
                apart(written.size_bytes, move || folder.put(&source, &of, written)).await?;
            }
            Self::WebDav(collection) => collection.put(source, name, written).await?,
        }
        let is_it = |kept: &Kept| {
            kept.name == *name && kept.size_bytes.is_none_or(|size| size == written.size_bytes)
        };
        let is_there = self.list(name.tag()).await?.iter().any(is_it);
        if is_there { Ok(written) } else { Err(PlaceError::Differs) }
    }

    /// Reads a copy to its end and compares it with what was written.
    ///
    /// # Errors
    /// [`PlaceError::Gone`], [`PlaceError::Differs`]; why it cannot be read.
    pub async fn check(&self, name: &CopyName, written: Written) -> Result<(), PlaceError> {
        match self {
            Self::Folder(folder) => {
                let (folder, name) = (folder.clone(), name.clone());
                apart(written.size_bytes, move || folder.check(&name, written)).await
            }
            Self::WebDav(collection) => collection.check(name, written).await,
        }
    }

    /// Brings a copy back into a file of this device, which must not exist yet.
    ///
    /// # Errors
    /// [`PlaceError::Gone`]; why it cannot be read or written.
    pub async fn get(&self, name: &CopyName, target: PathBuf) -> Result<Written, PlaceError> {
        match self {
            Self::Folder(folder) => {
                let (folder, name) = (folder.clone(), name.clone());
                apart(u64::MAX, move || folder.get(&name, &target)).await
            }
            Self::WebDav(collection) => collection.get(name, &target).await,
        }
    }

    /// The copies under this tag, the oldest first.
    ///
    /// # Errors
    /// See [`PlaceError`].
    pub async fn list(&self, tag: &Tag) -> Result<Vec<Kept>, PlaceError> {
        let mut kept = match self {
            Self::Folder(folder) => {
                let folder = folder.clone();
                apart(0, move || folder.list()).await?
            }
            Self::WebDav(collection) => collection.list().await?,
        };
        kept.retain(|kept| kept.name.tag() == tag);
        kept.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(kept)
    }

    /// Removes all copies under this tag but the newest `most`, and never `spared`.
    ///
    /// # Errors
    /// See [`PlaceError`]; those that were removed before it are gone.
    pub async fn keep_newest(
        &self,
        tag: &Tag,
        most: usize,
        spared: &CopyName,
    ) -> Result<usize, PlaceError> {
        let kept = self.list(tag).await?;
        let surplus = kept.len().saturating_sub(most);
        let old = kept.into_iter().take(surplus).filter(|kept| kept.name != *spared);
        let mut removed = 0;
        for kept in old {
            self.remove(&kept.name).await?;
            removed += 1;
        }
        Ok(removed)
    }

    /// Removes one copy. Removing what is not there is no error.
    ///
    /// # Errors
    /// See [`PlaceError`].
    pub async fn remove(&self, name: &CopyName) -> Result<(), PlaceError> {
        match self {
            Self::Folder(folder) => {
                let (folder, name) = (folder.clone(), name.clone());
                apart(0, move || folder.remove(&name)).await
            }
            Self::WebDav(collection) => collection.remove(name).await,
        }
    }
}

/// A disk that hangs holds a thread, never a verb.
async fn apart<T: Send + 'static>(
    size_bytes: u64,
    work: impl FnOnce() -> Result<T, PlaceError> + Send + 'static,
) -> Result<T, PlaceError> {
    let patience = ALWAYS + Duration::from_secs(size_bytes / SLOWEST_BYTES_PER_S);
    match tokio::time::timeout(patience, tokio::task::spawn_blocking(work)).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(_)) => Err(PlaceError::Disk(std::io::ErrorKind::Other)),
        Err(_) => Err(PlaceError::TimedOut),
    }
}
