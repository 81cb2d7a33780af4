//! Sealed files beside the database: streaming, verified after writing, named by a record.

use crate::record::{Body, Record};
use crate::row::Name;
use crate::store::Store;
use crate::{Vault, VaultError, disk};
use amana_sealing::cobblestone::{self, ContentKey, OpenReader, Summary};
use amana_sealing::digest::Sha256;
use amana_sealing::fields;
use serde::{Deserialize, Serialize};
use std::io::{Read, Write};
use uuid::Uuid;

/// The first byte of every sealed file.
const FORMAT: u8 = 1;

/// A sealed file, finished on disk; it counts once a transaction attaches it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedBlob {
    id: Uuid,
    epoch: u32,
    /// Plaintext length.
    pub plain_bytes: u64,
    header: Vec<u8>,
    last_tag: Vec<u8>,
    digest: Sha256,
}

impl Record for SealedBlob {
    const NAMESPACE: &'static str = "blob";
    const VERSION: u16 = 1;
    // A backup carries the content itself; the restore seals it anew.
    const IN_BACKUP: bool = false;
}

impl SealedBlob {
    /// Never reused.
    pub const fn id(&self) -> Uuid {
        self.id
    }

    pub(crate) fn name(&self) -> Name {
        Name { namespace: Self::NAMESPACE.into(), id: self.id }
    }

    pub(crate) fn body(&self) -> Body {
        Body::of(self)
    }

    fn fits(&self, summary: &Summary) -> bool {
        summary.plain_bytes == self.plain_bytes
            && summary.header[..] == self.header
            && summary.last_tag[..] == self.last_tag
            && summary.plain_digest == self.digest
    }
}

/// Reads a sealed file chunk by chunk. Ask [`BlobReader::verify_end`] before trusting the whole.
pub struct BlobReader<R> {
    reader: OpenReader<R>,
    expected: SealedBlob,
}

impl<R: Read> Read for BlobReader<R> {
    fn read(&mut self, target: &mut [u8]) -> std::io::Result<usize> {
        self.reader.read(target)
    }
}

impl<R: Read> BlobReader<R> {
    /// Whether everything was read and it is the file that was sealed.
    ///
    /// # Errors
    /// [`VaultError::Damaged`].
    pub fn verify_end(self) -> Result<(), VaultError> {
        let summary = self.reader.summary().ok_or(VaultError::Damaged)?;
        if self.expected.fits(&summary) { Ok(()) } else { Err(VaultError::Damaged) }
    }
}

impl Vault {
    /// Seals a stream into a file and reads it back before answering.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], [`VaultError::Disk`].
    pub fn seal_blob(&self, source: impl Read) -> Result<SealedBlob, VaultError> {
        self.store().seal_blob_as(Uuid::new_v4(), source)
    }

    /// Starts reading a sealed file.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], [`VaultError::Damaged`].
    pub fn open_blob(&self, id: Uuid) -> Result<BlobReader<impl Read + use<>>, VaultError> {
        self.store().open_blob(id)
    }

    /// Whether a sealed file is all there, read to its end.
    ///
    /// # Errors
    /// What the disk says; damage is the answer, not an error.
    pub fn is_blob_whole(&self, id: Uuid) -> Result<bool, VaultError> {
        let read = self.open_blob(id).and_then(|mut reader| {
            std::io::copy(&mut reader, &mut std::io::sink())?;
            reader.verify_end()
        });
        match read {
            Ok(()) => Ok(true),
            Err(VaultError::Damaged | VaultError::TooNew | VaultError::NotFound) => Ok(false),
            Err(other) => Err(other),
        }
    }

    /// Removes a sealed file that no record names any more. One that stays behind is set aside at
    /// the next unlock.
    ///
    /// # Errors
    /// What the disk says.
    pub fn discard_blob(&self, id: Uuid) -> Result<(), VaultError> {
        if self.store().get::<SealedBlob>(id)?.is_some() {
            return Ok(());
        }
        self.store().folder.remove_blob(id)
    }

    /// A whole sealed file in memory.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], [`VaultError::Damaged`].
    pub fn read_blob(&self, id: Uuid) -> Result<zeroize::Zeroizing<Vec<u8>>, VaultError> {
        let mut reader = self.open_blob(id)?;
        let mut plain = zeroize::Zeroizing::new(Vec::new());
        reader.read_to_end(&mut plain)?;
        reader.verify_end()?;
        Ok(plain)
    }
}

impl Store {
    /// A restore keeps a file's id: its keys are new, so no key and salt come back.
    pub(crate) fn seal_blob_as(
        &self,
        id: Uuid,
        source: impl Read,
    ) -> Result<SealedBlob, VaultError> {
        let epoch = self.main()?.newest_epoch();
        let (key, context) = self.blob_key(id, epoch)?;
        let mut file = self.folder.new_blob()?;
        file.write_all(&[FORMAT])?;
        let summary = cobblestone::seal_stream(&key, &context, source, &mut file)?;
        let written = read_summary(&key, &context, disk::reopen(&file)?)?;
        if written != summary {
            return Err(VaultError::Disk(std::io::ErrorKind::InvalidData));
        }
        self.folder.keep_blob(file, id)?;
        Ok(SealedBlob {
            id,
            epoch,
            plain_bytes: summary.plain_bytes,
            header: summary.header.to_vec(),
            last_tag: summary.last_tag.to_vec(),
            digest: summary.plain_digest,
        })
    }

    pub(crate) fn open_blob(&self, id: Uuid) -> Result<BlobReader<impl Read + use<>>, VaultError> {
        self.open_sealed(self.get(id)?.ok_or(VaultError::NotFound)?)
    }

    /// As [`Store::open_blob`], also when the record is gone meanwhile.
    pub(crate) fn open_sealed(
        &self,
        expected: SealedBlob,
    ) -> Result<BlobReader<impl Read + use<>>, VaultError> {
        let id = expected.id;
        let (key, context) = self.blob_key(id, expected.epoch)?;
        let mut file = self.folder.open_blob(id)?;
        let mut format = [0];
        file.read_exact(&mut format).map_err(|_| VaultError::Damaged)?;
        if format[0] != FORMAT {
            return Err(if format[0] > FORMAT { VaultError::TooNew } else { VaultError::Damaged });
        }
        Ok(BlobReader { reader: OpenReader::start(&key, &context, file)?, expected })
    }

    fn blob_key(&self, id: Uuid, epoch: u32) -> Result<(ContentKey, Vec<u8>), VaultError> {
        let key = self.main()?.blob_key(id, epoch).ok_or(VaultError::Damaged)?;
        let vault = self.identity.vault;
        let context = fields::join(&[b"amana/blob/1", vault.as_bytes(), id.as_bytes()]);
        Ok((ContentKey::from_bytes(*key.as_bytes()), context))
    }
}

fn read_summary(
    key: &ContentKey,
    context: &[u8],
    mut file: impl Read,
) -> Result<Summary, VaultError> {
    file.read_exact(&mut [0])?;
    Ok(cobblestone::open_stream(key, context, file, std::io::sink())?)
}
