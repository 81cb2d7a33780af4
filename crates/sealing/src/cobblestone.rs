//! Cobblestone-256 (C2SP chunked-encryption): seekable authenticated encryption of long content.
//!
//! HKDF-Expand-SHA-512 derives key, nonce base and a key commitment from (key, salt, context);
//! AES-256-GCM seals 16 KiB chunks. The final chunk is the one that is shorter than a full chunk,
//! so a cut at a chunk boundary is a missing final chunk, never a shorter message.

mod slice;
mod stream;

pub use slice::open_slice;
pub use stream::{OpenReader, SealWriter, Summary, open_stream, seal_stream};

use crate::{SealingError, random};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use ring::hkdf;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// Plaintext bytes in a full chunk.
pub const CHUNK: usize = 16 * 1024;
/// Bytes that the AEAD adds to each chunk.
pub const TAG: usize = 16;
/// Salt (24) and key commitment (32) before the first chunk.
pub const HEADER: usize = 56;
const SALT: usize = 24;

/// The key of one piece of content.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct ContentKey([u8; 32]);

impl ContentKey {
    /// A fresh random key.
    pub fn make() -> Self {
        Self(random::make_bytes())
    }

    /// A key from bytes that were derived or opened elsewhere.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key's bytes, to be sealed to somebody.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for ContentKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("ContentKey(…)")
    }
}

/// The derived state that seals or opens chunks at any index.
pub struct Chunks {
    key: LessSafeKey,
    nonce_base: [u8; 12],
    header: [u8; HEADER],
}

struct OutputLength(usize);

impl hkdf::KeyType for OutputLength {
    fn len(&self) -> usize {
        self.0
    }
}

impl Chunks {
    /// Starts sealing under a fresh salt.
    pub fn start(key: &ContentKey, context: &[u8]) -> Self {
        Self::derive(key, &random::make_bytes(), context)
    }

    /// Starts opening: reads the header and checks the key commitment.
    ///
    /// # Errors
    /// [`SealingError::CannotOpen`] when key, context or header are not the ones it was sealed with.
    pub fn resume(
        key: &ContentKey,
        context: &[u8],
        header: &[u8; HEADER],
    ) -> Result<Self, SealingError> {
        let salt: [u8; SALT] = header[..SALT].try_into().expect("the header holds the salt");
        let chunks = Self::derive(key, &salt, context);
        let same = crate::equal_in_constant_time(&chunks.header, header);
        if same { Ok(chunks) } else { Err(SealingError::CannotOpen) }
    }

    /// Derives with a given salt: only tests and test vectors choose one.
    pub fn derive(key: &ContentKey, salt: &[u8; SALT], context: &[u8]) -> Self {
        let info: [&[u8]; 5] =
            [b"c2sp.org/chunked-encryption@v1+", b"AEAD_AES_256_GCM", &[0], salt, context];
        let mut derived = [0; 76];
        hkdf::Prk::new_less_safe(hkdf::HKDF_SHA512, &key.0)
            .expand(&info, OutputLength(derived.len()))
            .and_then(|okm| okm.fill(&mut derived))
            .expect("76 bytes are far below HKDF's limit");
        let aead = UnboundKey::new(&AES_256_GCM, &derived[..32]).expect("32 bytes are an AES key");
        let mut header = [0; HEADER];
        header[..SALT].copy_from_slice(salt);
        header[SALT..].copy_from_slice(&derived[44..]);
        let nonce_base = derived[32..44].try_into().expect("12 bytes were cut");
        derived.zeroize();
        Self { key: LessSafeKey::new(aead), nonce_base, header }
    }

    /// Salt and key commitment, to stand before the chunks.
    pub const fn header(&self) -> &[u8; HEADER] {
        &self.header
    }

    /// Seals the chunk at `index` in place and appends its tag.
    pub fn seal(&self, index: u64, chunk: &mut Vec<u8>) {
        let tag = self.seal_apart(index, chunk);
        chunk.extend_from_slice(&tag);
    }

    /// Seals the chunk at `index` in place and answers with its tag.
    pub fn seal_apart(&self, index: u64, chunk: &mut [u8]) -> [u8; TAG] {
        let tag = self
            .key
            .seal_in_place_separate_tag(self.nonce(index), Aad::empty(), chunk)
            .expect("a chunk is far below the AEAD's limit");
        tag.as_ref().try_into().expect("AES-GCM's tag has 16 bytes")
    }

    /// Opens the chunk at `index` in place; what is left is the plaintext.
    ///
    /// # Errors
    /// [`SealingError::CannotOpen`] when the chunk was changed or belongs elsewhere.
    pub fn open<'a>(&self, index: u64, chunk: &'a mut [u8]) -> Result<&'a [u8], SealingError> {
        self.key
            .open_in_place(self.nonce(index), Aad::empty(), chunk)
            .map(|plain| &*plain)
            .map_err(|_| SealingError::CannotOpen)
    }

    fn nonce(&self, index: u64) -> Nonce {
        let mut nonce = self.nonce_base;
        for (byte, counter) in nonce[4..].iter_mut().zip(index.to_be_bytes()) {
            *byte ^= counter;
        }
        Nonce::assume_unique_for_key(nonce)
    }
}

/// How many bytes a message of `plain` bytes takes when sealed.
pub const fn sealed_length(plain: u64) -> u64 {
    HEADER as u64 + plain + (plain / CHUNK as u64 + 1) * TAG as u64
}

#[cfg(test)]
mod tests;
