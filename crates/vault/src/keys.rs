//! Keys: made, derived with HKDF-SHA256 (RFC 5869), wrapped with AES-256-GCM.

use crate::VaultError;
use amana_sealing::fields;
use amana_sealing::random::make_bytes;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::{hkdf, hmac};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// Bytes that sealing adds: nonce and tag.
pub(crate) const OVERHEAD: usize = NONCE_LEN + 16;

/// A 256-bit key.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub(crate) struct Key([u8; 32]);

struct KeyLength;

impl hkdf::KeyType for KeyLength {
    fn len(&self) -> usize {
        32
    }
}

impl Key {
    pub(crate) fn make() -> Self {
        Self(make_bytes())
    }

    pub(crate) const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub(crate) const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key for one purpose, from this one.
    pub(crate) fn derive(&self, purpose: &[&[u8]]) -> Self {
        let info = fields::join(purpose);
        let mut derived = Self([0; 32]);
        hkdf::Salt::new(hkdf::HKDF_SHA256, b"amana/vault/1")
            .extract(&self.0)
            .expand(&[&info], KeyLength)
            .and_then(|okm| okm.fill(&mut derived.0))
            .expect("32 bytes are far below HKDF's limit");
        derived
    }

    /// Random nonce, ciphertext and tag. Each purpose has its own key, so 2^32 messages are far.
    pub(crate) fn seal(&self, aad: &[u8], plain: &[u8]) -> Vec<u8> {
        let nonce: [u8; NONCE_LEN] = make_bytes();
        let mut sealed = Vec::with_capacity(plain.len() + OVERHEAD);
        sealed.extend_from_slice(&nonce);
        sealed.extend_from_slice(plain);
        let tag = self
            .aead()
            .seal_in_place_separate_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(aad),
                &mut sealed[NONCE_LEN..],
            )
            .expect("records are far below the AEAD's limit");
        sealed.extend_from_slice(tag.as_ref());
        sealed
    }

    pub(crate) fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let (nonce, body) = sealed.split_at_checked(NONCE_LEN).ok_or(VaultError::Damaged)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| VaultError::Damaged)?;
        let mut plain = Zeroizing::new(body.to_vec());
        let length = self
            .aead()
            .open_in_place(nonce, Aad::from(aad), &mut plain)
            .map_err(|_| VaultError::Damaged)?
            .len();
        plain.truncate(length);
        Ok(plain)
    }

    /// HMAC-SHA256 over length-prefixed fields.
    pub(crate) fn mac(&self, message: &[&[u8]]) -> [u8; 32] {
        let key = hmac::Key::new(hmac::HMAC_SHA256, &self.0);
        let tag = hmac::sign(&key, &fields::join(message));
        tag.as_ref().try_into().expect("HMAC-SHA256 gives 32 bytes")
    }

    fn aead(&self) -> LessSafeKey {
        LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &self.0).expect("32 bytes are an AES key"))
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Key(…)")
    }
}
