//! Keys: made, derived with HKDF-SHA256 (RFC 5869), wrapped with AES-256-GCM, held in locked memory.

use crate::VaultError;
use amana_sealing::fields;
use amana_sealing::random::{self, make_bytes};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use ring::{hkdf, hmac};
use std::ops::Deref;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

pub(crate) const TAG: usize = 16;
/// Bytes that sealing adds: nonce and tag.
pub(crate) const OVERHEAD: usize = NONCE_LEN + TAG;

/// The bytes of a key, and what is done with them. Never moved: that would leave a copy behind.
#[derive(Zeroize, ZeroizeOnDrop)]
pub(crate) struct KeyBytes([u8; 32]);

/// A 256-bit key, on the heap.
pub(crate) struct Key(Box<KeyBytes>);

struct KeyLength;

impl hkdf::KeyType for KeyLength {
    fn len(&self) -> usize {
        32
    }
}

impl Key {
    pub(crate) fn make() -> Self {
        Self::filled(random::fill)
    }

    /// Written in its place.
    pub(crate) fn filled(fill: impl FnOnce(&mut [u8])) -> Self {
        let mut key = Self(Box::new(KeyBytes([0; 32])));
        fill(&mut key.0.0);
        key
    }

    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        (bytes.len() == 32).then(|| Self::filled(|key| key.copy_from_slice(bytes)))
    }
}

impl Clone for Key {
    fn clone(&self) -> Self {
        Self::filled(|key| key.copy_from_slice(&self.0.0))
    }
}

impl Deref for Key {
    type Target = KeyBytes;
    fn deref(&self) -> &KeyBytes {
        &self.0
    }
}

impl KeyBytes {
    pub(crate) const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// A key for one purpose, from this one.
    pub(crate) fn derive(&self, purpose: &[&[u8]]) -> Key {
        Deriver::of(self).derive(purpose)
    }

    /// Random nonce, ciphertext and tag. Each purpose has its own key, so 2^32 messages are far.
    pub(crate) fn seal(&self, aad: &[u8], plain: &[u8]) -> Vec<u8> {
        let mut sealed = Vec::with_capacity(plain.len() + OVERHEAD);
        self.seal_onto(&mut sealed, aad, |sealed| sealed.extend_from_slice(plain));
        sealed
    }

    /// As [`Key::seal`], behind what is in `target` already; `write` puts the plain bytes there, and
    /// they are sealed in their place.
    pub(crate) fn seal_onto(
        &self,
        target: &mut Vec<u8>,
        aad: &[u8],
        write: impl FnOnce(&mut Vec<u8>),
    ) {
        let nonce: [u8; NONCE_LEN] = make_bytes();
        target.extend_from_slice(&nonce);
        let from = target.len();
        write(target);
        let tag = self
            .aead()
            .seal_in_place_separate_tag(
                Nonce::assume_unique_for_key(nonce),
                Aad::from(aad),
                &mut target[from..],
            )
            .expect("records are far below the AEAD's limit");
        target.extend_from_slice(tag.as_ref());
    }

    pub(crate) fn open(&self, aad: &[u8], sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, VaultError> {
        let mut plain = Zeroizing::new(vec![0; sealed.len()]);
        let length = self.open_into(&mut plain, aad, sealed)?;
        plain.truncate(length);
        Ok(plain)
    }

    /// As [`Key::open`], into the beginning of `target`, which is no shorter than what is sealed.
    /// Answers with how much that is.
    pub(crate) fn open_into(
        &self,
        target: &mut [u8],
        aad: &[u8],
        sealed: &[u8],
    ) -> Result<usize, VaultError> {
        let (nonce, body) = sealed.split_at_checked(NONCE_LEN).ok_or(VaultError::Damaged)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| VaultError::Damaged)?;
        let target = target.get_mut(..body.len()).ok_or(VaultError::Damaged)?;
        target.copy_from_slice(body);
        let opened = self.aead().open_in_place(nonce, Aad::from(aad), target);
        opened.map(|plain| plain.len()).map_err(|_| VaultError::Damaged)
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

/// Derives many keys from one: HKDF's first step is done once. On the heap, which the programs zero
/// when it is freed; what is derived here would open rows.
pub(crate) struct Deriver(Box<hkdf::Prk>);

impl Deriver {
    pub(crate) fn of(key: &KeyBytes) -> Self {
        let salt = hkdf::Salt::new(hkdf::HKDF_SHA256, b"amana/vault/1");
        Self(Box::new(salt.extract(&key.0)))
    }

    /// A key for one purpose.
    pub(crate) fn derive(&self, purpose: &[&[u8]]) -> Key {
        let info = fields::join(purpose);
        Key::filled(|derived| {
            self.0
                .expand(&[&info], KeyLength)
                .and_then(|okm| okm.fill(derived))
                .expect("32 bytes are far below HKDF's limit");
        })
    }
}

/// A key that is held for long: alone on a page that is kept out of swap where the system allows.
pub(crate) struct HeldKey {
    /// Before the page: it is unlocked while it is still there.
    _lock: Option<region::LockGuard>,
    page: Box<Page>,
}

#[repr(align(4096))]
struct Page(KeyBytes);

impl HeldKey {
    pub(crate) fn make() -> Self {
        Self::of(&Key::make())
    }

    pub(crate) fn of(key: &KeyBytes) -> Self {
        let mut page = Box::new(Page(KeyBytes([0; 32])));
        let lock = region::lock(&raw const *page, size_of::<Page>());
        if let Err(error) = &lock {
            tracing::debug!(%error, "a key's memory may be swapped out");
        }
        page.0.0.copy_from_slice(&key.0);
        Self { _lock: lock.ok(), page }
    }
}

impl Deref for HeldKey {
    type Target = KeyBytes;
    fn deref(&self) -> &KeyBytes {
        &self.page.0
    }
}

#[cfg(test)]
mod tests {
    use super::{Deriver, HeldKey, Key};
    use ring::hkdf;

    #[test]
    fn a_held_key_lies_alone_on_its_page_and_is_the_key() {
        let key = Key::make();
        let (one, other) = (HeldKey::of(&key), HeldKey::of(&key));
        let page = |held: &HeldKey| std::ptr::from_ref(held.as_bytes()) as usize;
        assert_eq!((page(&one) % 4096, page(&other) % 4096), (0, 0));
        assert_ne!(page(&one), page(&other));
        drop(one);
        assert_eq!(other.as_bytes(), key.as_bytes());
    }

    #[test]
    fn what_is_derived_is_hkdf_over_the_joined_purpose() {
        let key = Key::filled(|key| key.fill(7));
        let salt = hkdf::Salt::new(hkdf::HKDF_SHA256, b"amana/vault/1");
        let info: &[u8] = b"\0\0\0\x03row\0\0\0\x02ab";
        let mut expected = [0; 32];
        salt.extract(&[7; 32])
            .expand(&[info], super::KeyLength)
            .and_then(|okm| okm.fill(&mut expected))
            .expect("32 bytes");
        assert_eq!(key.derive(&[b"row", b"ab"]).as_bytes(), &expected);
        assert_eq!(Deriver::of(&key).derive(&[b"row", b"ab"]).as_bytes(), &expected);
    }
}
