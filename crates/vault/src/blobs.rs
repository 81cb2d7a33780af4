//! Sealed files beside the database: streaming, verified after writing, named by a record.

mod reader;
mod sealer;

pub use reader::BlobReader;
pub use sealer::BlobSealer;

use crate::compartment::OpenCompartment;
use crate::record::{Body, Record};
use crate::row::Name;
use crate::store::Store;
use crate::{Vault, VaultError};
use amana_sealing::cobblestone::{ContentKey, Summary};
use amana_sealing::fields;
use serde::{Deserialize, Serialize};
use std::io::Read;
use uuid::Uuid;
use zeroize::Zeroizing;

/// The first byte of every sealed file.
const FORMAT: u8 = 1;

/// A sealed file, finished on disk; it counts once a transaction attaches it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedBlob {
    id: Uuid,
    /// The file's name, and what its key is derived from, where that is not the id: sealed again, it is
    /// another file, so that no key seals twice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    file: Option<Uuid>,
    epoch: u32,
    /// Plaintext length.
    pub plain_bytes: u64,
    #[serde(with = "base64_bytes")]
    header: Vec<u8>,
    #[serde(with = "base64_bytes")]
    last_tag: Vec<u8>,
}

impl Record for SealedBlob {
    const NAMESPACE: &'static str = "blob";
    const VERSION: u16 = 2;
    // A backup carries the content itself; the restore seals it anew.
    const IN_BACKUP: bool = false;
}

impl SealedBlob {
    fn of(id: Uuid, file: Uuid, epoch: u32, summary: &Summary) -> Self {
        Self {
            id,
            file: (file != id).then_some(file),
            epoch,
            plain_bytes: summary.plain_bytes,
            header: summary.header.to_vec(),
            last_tag: summary.last_tag.to_vec(),
        }
    }

    /// Never reused.
    pub const fn id(&self) -> Uuid {
        self.id
    }

    /// The file that holds it.
    pub(crate) fn file(&self) -> Uuid {
        self.file.unwrap_or(self.id)
    }

    pub(crate) const fn epoch(&self) -> u32 {
        self.epoch
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
    }
}

/// What opens one file, and nothing else.
struct FileKey {
    key: ContentKey,
    context: Vec<u8>,
}

impl FileKey {
    fn derive(
        main: &OpenCompartment,
        vault: Uuid,
        file: Uuid,
        epoch: u32,
    ) -> Result<Self, VaultError> {
        let key = main.epochs().derive(epoch, &[b"blob", file.as_bytes()]);
        let key = ContentKey::from_bytes(*key.ok_or(VaultError::Damaged)?.as_bytes());
        let context = fields::join(&[b"amana/blob/1", vault.as_bytes(), file.as_bytes()]);
        Ok(Self { key, context })
    }
}

impl Vault {
    /// Seals a stream into a file and reads it back before answering. For what is long,
    /// [`Vault::blob_sealer`] does the same on a thread of its own.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], [`VaultError::Disk`].
    pub fn seal_blob(&self, source: impl Read) -> Result<SealedBlob, VaultError> {
        self.blob_sealer()?.seal(source)
    }

    /// What seals one file. It holds that file's key and not the vault: a long file is sealed while
    /// the vault serves others.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn blob_sealer(&self) -> Result<BlobSealer, VaultError> {
        let id = Uuid::new_v4();
        self.store().blob_sealer(id, id)
    }

    /// Starts reading a sealed file. The reader needs the vault no longer.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], [`VaultError::Damaged`].
    pub fn open_blob(&self, id: Uuid) -> Result<BlobReader, VaultError> {
        self.store().open_blob(id)
    }

    /// Up to `length` bytes of a sealed file from `offset` on; fewer where it ends. Only what is
    /// read is verified.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], [`VaultError::Damaged`].
    pub fn read_blob_part(
        &self,
        id: Uuid,
        offset: u64,
        length: usize,
    ) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let blob: SealedBlob = self.get(id)?.ok_or(VaultError::NotFound)?;
        let left = usize::try_from(blob.plain_bytes.saturating_sub(offset)).unwrap_or(usize::MAX);
        let mut plain = Zeroizing::new(vec![0; length.min(left)]);
        self.store().read_part(&blob, offset, &mut plain)?;
        Ok(plain)
    }

    /// Whether a sealed file is all there, read to its end.
    ///
    /// # Errors
    /// What the disk says; damage is the answer, not an error.
    pub fn is_blob_whole(&self, id: Uuid) -> Result<bool, VaultError> {
        match self.open_blob(id).and_then(BlobReader::read_to_end) {
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
    pub fn discard_blob(&self, blob: &SealedBlob) -> Result<(), VaultError> {
        let named = self.store().get::<SealedBlob>(blob.id())?;
        if named.is_some_and(|named| named.file() == blob.file()) {
            return Ok(());
        }
        self.store().folder.remove_blob(blob.file())
    }

    /// A whole sealed file in memory.
    ///
    /// # Errors
    /// [`VaultError::NotFound`], [`VaultError::Damaged`].
    pub fn read_blob(&self, id: Uuid) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let reader = self.open_blob(id)?;
        let mut plain = Zeroizing::new(reader.room_for_all());
        reader.read_to_end_of(&mut plain)?;
        Ok(plain)
    }
}

/// Bytes as base64url text; version 1 wrote arrays of numbers, which are read for ever.
mod base64_bytes {
    use base64::Engine as _;
    use base64::prelude::BASE64_URL_SAFE_NO_PAD;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Either {
        Text(String),
        Numbers(Vec<u8>),
    }

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], into: S) -> Result<S::Ok, S::Error> {
        into.serialize_str(&BASE64_URL_SAFE_NO_PAD.encode(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        match Either::deserialize(from)? {
            Either::Text(text) => BASE64_URL_SAFE_NO_PAD.decode(text).map_err(D::Error::custom),
            Either::Numbers(bytes) => Ok(bytes),
        }
    }
}

impl Store {
    /// `file` must never have been sealed in this incarnation.
    pub(crate) fn blob_sealer(&self, id: Uuid, file: Uuid) -> Result<BlobSealer, VaultError> {
        let main = self.main()?;
        let epoch = main.epochs().newest();
        let key = FileKey::derive(main, self.identity.vault, file, epoch)?;
        Ok(BlobSealer::new(self.folder.clone(), key, (id, file, epoch)))
    }

    pub(crate) fn open_blob(&self, id: Uuid) -> Result<BlobReader, VaultError> {
        self.open_sealed(self.get(id)?.ok_or(VaultError::NotFound)?)
    }

    /// As [`Store::open_blob`], also when the record is gone meanwhile.
    pub(crate) fn open_sealed(&self, blob: SealedBlob) -> Result<BlobReader, VaultError> {
        BlobReader::start(&self.folder, &self.file_key(&blob)?, blob)
    }

    fn read_part(
        &self,
        blob: &SealedBlob,
        offset: u64,
        target: &mut [u8],
    ) -> Result<(), VaultError> {
        reader::read_part(&self.folder, &self.file_key(blob)?, blob, offset, target)
    }

    fn file_key(&self, blob: &SealedBlob) -> Result<FileKey, VaultError> {
        FileKey::derive(self.main()?, self.identity.vault, blob.file(), blob.epoch())
    }
}
