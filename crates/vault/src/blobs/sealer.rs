//! Sealing one file: written, flushed to the disk, read back past the page cache, named.

use super::{FORMAT, FileKey, SealedBlob};
use crate::VaultError;
use crate::disk::{self, Folder};
use amana_sealing::cobblestone;
use std::io::{Read, Write};
use uuid::Uuid;

/// Seals one file, on whatever thread: it holds that file's key, and not the vault.
pub struct BlobSealer {
    folder: Folder,
    key: FileKey,
    id: Uuid,
    file: Uuid,
    epoch: u32,
}

impl BlobSealer {
    pub(super) const fn new(
        folder: Folder,
        key: FileKey,
        (id, file, epoch): (Uuid, Uuid, u32),
    ) -> Self {
        Self { folder, key, id, file, epoch }
    }

    /// Seals a stream into the file and reads it back before answering. In constant memory.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], [`VaultError::Disk`]: of the disk, and of the source.
    pub fn seal(self, source: impl Read) -> Result<SealedBlob, VaultError> {
        let FileKey { key, context } = &self.key;
        let mut file = self.folder.new_blob()?;
        file.write_all(&[FORMAT])?;
        let summary = cobblestone::seal_stream(key, context, source, &mut file)?;
        let mut written = disk::reopen(&file)?;
        written.read_exact(&mut [0])?;
        let read = cobblestone::open_stream(key, context, written, std::io::sink());
        if read.ok().as_ref() != Some(&summary) {
            return Err(VaultError::Disk(std::io::ErrorKind::InvalidData));
        }
        self.folder.keep_blob(file, self.file)?;
        Ok(SealedBlob::of(self.id, self.file, self.epoch, &summary))
    }
}

impl std::fmt::Debug for BlobSealer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BlobSealer(…)")
    }
}
