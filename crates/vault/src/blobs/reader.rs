//! Reading a sealed file: to its end, or a part.

use super::{FORMAT, FileKey, SealedBlob};
use crate::VaultError;
use crate::disk::Folder;
use amana_sealing::cobblestone::{OpenReader, open_slice};
use std::fs::File;
use std::io::{Read, Write};

/// Reads a sealed file chunk by chunk. Ask [`BlobReader::verify_end`] before trusting the whole.
pub struct BlobReader {
    reader: OpenReader<File>,
    expected: SealedBlob,
}

/// No more is set aside at once on the word of a record.
const MOST_AT_ONCE: u64 = 1024 * 1024 * 1024;

impl Read for BlobReader {
    fn read(&mut self, target: &mut [u8]) -> std::io::Result<usize> {
        self.reader.read(target)
    }
}

impl BlobReader {
    pub(super) fn start(
        folder: &Folder,
        key: &FileKey,
        expected: SealedBlob,
    ) -> Result<Self, VaultError> {
        let file = open(folder, &expected)?;
        Ok(Self { reader: OpenReader::start(&key.key, &key.context, file)?, expected })
    }

    /// Whether everything was read and it is the file that was sealed.
    ///
    /// # Errors
    /// [`VaultError::Damaged`].
    pub fn verify_end(self) -> Result<(), VaultError> {
        let summary = self.reader.summary().ok_or(VaultError::Damaged)?;
        if self.expected.fits(&summary) { Ok(()) } else { Err(VaultError::Damaged) }
    }

    /// Reads everything and forgets it.
    ///
    /// # Errors
    /// [`VaultError::Damaged`]; what the disk says.
    pub fn read_to_end(self) -> Result<(), VaultError> {
        self.copy_to(&mut std::io::sink())
    }

    /// Writes everything into `target` and verifies the end: until then, what was written may lack
    /// its rest.
    ///
    /// # Errors
    /// [`VaultError::Damaged`]; what the disk says.
    pub fn copy_to(mut self, target: &mut impl Write) -> Result<(), VaultError> {
        std::io::copy(&mut self.reader, target)?;
        self.verify_end()
    }

    pub(super) fn room_for_all(&self) -> Vec<u8> {
        Vec::with_capacity(self.expected.plain_bytes.min(MOST_AT_ONCE) as usize + 1)
    }

    pub(super) fn read_to_end_of(mut self, plain: &mut Vec<u8>) -> Result<(), VaultError> {
        self.reader.read_to_end(plain)?;
        self.verify_end()
    }
}

impl std::fmt::Debug for BlobReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("BlobReader(…)")
    }
}

/// Opens the chunks that a part lies in.
pub(super) fn read_part(
    folder: &Folder,
    key: &FileKey,
    blob: &SealedBlob,
    offset: u64,
    target: &mut [u8],
) -> Result<(), VaultError> {
    let file = open(folder, blob)?;
    open_slice(&key.key, &key.context, file, blob.plain_bytes, offset, target)?;
    Ok(())
}

fn open(folder: &Folder, blob: &SealedBlob) -> Result<File, VaultError> {
    let mut file = folder.open_blob(blob.file())?;
    let mut format = [0];
    file.read_exact(&mut format).map_err(|_| VaultError::Damaged)?;
    match format {
        [FORMAT] => Ok(file),
        [newer] if newer > FORMAT => Err(VaultError::TooNew),
        _ => Err(VaultError::Damaged),
    }
}
