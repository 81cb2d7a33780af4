//! Content for several recipients: sealed once, its key wrapped by HPKE for each of them.
//!
//! Layout, version 1 (`docs/formats/sealed-item.md`): `AMSI` · version · recipient count ·
//! per recipient key id (32), encapsulated key (1120), wrapped content key (48) · Cobblestone-256.
//! HPKE (RFC 9180) base mode with X-Wing, HKDF-SHA256 and ChaCha20-Poly1305.

use crate::cobblestone::{self, ContentKey};
use crate::digest::Sha256;
use crate::{SealingError, fields};
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::XWing;
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

const MAGIC: &[u8; 4] = b"AMSI";
const VERSION: u8 = 1;
const ENCAPSULATED: usize = 1120;
const WRAPPED: usize = 32 + 16;
const RECIPIENT: usize = 32 + ENCAPSULATED + WRAPPED;
const MOST_RECIPIENTS: usize = 16;

type PublicBytes = <XWing as Kem>::PublicKey;

/// The public half of a recipient's key (X-Wing, 1216 bytes; base64url in JSON).
#[derive(Clone, PartialEq, Eq)]
pub struct RecipientKey(Vec<u8>);

/// The secret half of a recipient's key.
#[derive(Clone)]
pub struct RecipientSecret(Zeroizing<Vec<u8>>);

impl RecipientSecret {
    /// A fresh key pair's secret half.
    pub fn make() -> Self {
        let (secret, _) = XWing::gen_keypair();
        Self(Zeroizing::new(secret.to_bytes().to_vec()))
    }

    /// Reads a secret that was kept.
    ///
    /// # Errors
    /// [`SealingError::BadKey`] when the length is wrong.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SealingError> {
        <XWing as Kem>::PrivateKey::from_bytes(bytes).map_err(|_| SealingError::BadKey)?;
        Ok(Self(Zeroizing::new(bytes.to_vec())))
    }

    /// The secret's bytes, to be kept sealed.
    pub fn as_bytes(&self) -> &[u8] {
        &self.0
    }

    /// The public half.
    pub fn public(&self) -> RecipientKey {
        RecipientKey(XWing::sk_to_pk(&self.parsed()).to_bytes().to_vec())
    }

    fn parsed(&self) -> <XWing as Kem>::PrivateKey {
        <XWing as Kem>::PrivateKey::from_bytes(&self.0).expect("checked when it was made")
    }
}

impl std::fmt::Debug for RecipientSecret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecipientSecret(…)")
    }
}

impl RecipientKey {
    /// Reads a public key.
    ///
    /// # Errors
    /// [`SealingError::BadKey`] when it is not an X-Wing public key.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, SealingError> {
        PublicBytes::from_bytes(bytes).map_err(|_| SealingError::BadKey)?;
        Ok(Self(bytes.to_vec()))
    }

    /// The key's bytes, as they travel.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.0.clone()
    }

    /// The key's id: SHA-256 of its bytes.
    pub fn id(&self) -> Sha256 {
        Sha256::of(&self.0)
    }

    fn parsed(&self) -> PublicBytes {
        PublicBytes::from_bytes(&self.0).expect("checked when it was made")
    }
}

impl std::fmt::Debug for RecipientKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "RecipientKey({:?})", self.id())
    }
}

impl Serialize for RecipientKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&crate::encode_base64url(&self.0))
    }
}

impl<'de> Deserialize<'de> for RecipientKey {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let bytes = crate::decode_base64url(&String::deserialize(deserializer)?);
        bytes
            .and_then(|bytes| Self::from_bytes(&bytes).ok())
            .ok_or_else(|| serde::de::Error::custom("not an X-Wing public key"))
    }
}

/// Seals `plain` to every recipient. `info` binds it to one purpose: request, item, direction.
pub fn seal(recipients: &[&RecipientKey], info: &[u8], plain: &[u8]) -> Vec<u8> {
    assert!((1..=MOST_RECIPIENTS).contains(&recipients.len()), "1 to 16 recipients");
    let key = ContentKey::make();
    let mut sealed = Vec::with_capacity(
        6 + recipients.len() * RECIPIENT + cobblestone::sealed_length(plain.len() as u64) as usize,
    );
    sealed.extend_from_slice(MAGIC);
    sealed.extend_from_slice(&[VERSION, recipients.len() as u8]);
    for recipient in recipients {
        wrap(recipient, info, &key, &mut sealed);
    }
    let context = content_context(info);
    cobblestone::seal_stream(&key, &context, plain, &mut sealed).expect("memory does not fail");
    sealed
}

/// Opens what was sealed to this recipient for this purpose.
///
/// # Errors
/// [`SealingError::Malformed`], [`SealingError::UnknownVersion`], or [`SealingError::CannotOpen`]
/// when it was sealed to somebody else, for another purpose, or changed.
pub fn open(secret: &RecipientSecret, info: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealingError> {
    let (table, content) = split(sealed)?;
    let id = secret.public().id();
    let entry = table
        .chunks_exact(RECIPIENT)
        .find(|entry| entry[..32] == id.0)
        .ok_or(SealingError::CannotOpen)?;
    let key = unwrap(secret, info, &entry[32..])?;
    let mut plain = Vec::with_capacity(content.len());
    cobblestone::open_stream(&key, &content_context(info), content, &mut plain)?;
    Ok(plain)
}

/// The key ids that something was sealed to.
///
/// # Errors
/// [`SealingError::Malformed`] or [`SealingError::UnknownVersion`].
pub fn recipients(sealed: &[u8]) -> Result<Vec<Sha256>, SealingError> {
    let (table, _) = split(sealed)?;
    Ok(table
        .chunks_exact(RECIPIENT)
        .map(|entry| Sha256(entry[..32].try_into().expect("32 bytes were cut")))
        .collect())
}

fn split(sealed: &[u8]) -> Result<(&[u8], &[u8]), SealingError> {
    let rest = sealed.strip_prefix(MAGIC).ok_or(SealingError::Malformed)?;
    let (&version, rest) = rest.split_first().ok_or(SealingError::Malformed)?;
    if version != VERSION {
        return Err(SealingError::UnknownVersion);
    }
    let (&count, rest) = rest.split_first().ok_or(SealingError::Malformed)?;
    let table = usize::from(count) * RECIPIENT;
    if count == 0 || usize::from(count) > MOST_RECIPIENTS {
        return Err(SealingError::Malformed);
    }
    rest.split_at_checked(table).ok_or(SealingError::Malformed)
}

fn content_context(info: &[u8]) -> Vec<u8> {
    fields::join(&[b"amana/sealed-item/1/content", info])
}

fn wrap_info(info: &[u8], recipient: &RecipientKey) -> Vec<u8> {
    fields::join(&[b"amana/sealed-item/1/key", info, &recipient.id().0])
}

fn wrap(recipient: &RecipientKey, info: &[u8], key: &ContentKey, sealed: &mut Vec<u8>) {
    let (encapsulated, wrapped) = hpke::single_shot_seal::<ChaCha20Poly1305, HkdfSha256, XWing>(
        &OpModeS::Base,
        &recipient.parsed(),
        &wrap_info(info, recipient),
        key.as_bytes(),
        b"",
    )
    .expect("a checked public key encapsulates");
    sealed.extend_from_slice(&recipient.id().0);
    sealed.extend_from_slice(&encapsulated.to_bytes());
    sealed.extend_from_slice(&wrapped);
}

fn unwrap(secret: &RecipientSecret, info: &[u8], entry: &[u8]) -> Result<ContentKey, SealingError> {
    let (encapsulated, wrapped) = entry.split_at(ENCAPSULATED);
    let encapsulated = <XWing as Kem>::EncappedKey::from_bytes(encapsulated)
        .map_err(|_| SealingError::Malformed)?;
    let opened = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, XWing>(
        &OpModeR::Base,
        &secret.parsed(),
        &encapsulated,
        &wrap_info(info, &secret.public()),
        wrapped,
        b"",
    )
    .map_err(|_| SealingError::CannotOpen)?;
    let bytes = Zeroizing::new(opened);
    Ok(ContentKey::from_bytes(bytes[..].try_into().map_err(|_| SealingError::Malformed)?))
}

#[cfg(test)]
mod tests {
    use super::{RecipientSecret, open, recipients, seal};
    use crate::SealingError;

    #[test]
    fn each_recipient_opens_and_nobody_else() {
        let (office, own, stranger) =
            (RecipientSecret::make(), RecipientSecret::make(), RecipientSecret::make());
        let sealed = seal(&[&office.public(), &own.public()], b"request 7", b"scan");
        assert_eq!(open(&office, b"request 7", &sealed).as_deref(), Ok(&b"scan"[..]));
        assert_eq!(open(&own, b"request 7", &sealed).as_deref(), Ok(&b"scan"[..]));
        assert_eq!(open(&stranger, b"request 7", &sealed), Err(SealingError::CannotOpen));
        assert_eq!(open(&office, b"request 8", &sealed), Err(SealingError::CannotOpen));
        assert_eq!(recipients(&sealed).map(|ids| ids.len()), Ok(2));
    }

    #[test]
    fn a_cut_or_foreign_item_is_refused_without_panic() {
        let office = RecipientSecret::make();
        let sealed = seal(&[&office.public()], b"", b"scan");
        for length in 0..sealed.len() {
            assert!(open(&office, b"", &sealed[..length]).is_err(), "cut at {length}");
        }
        let mut newer = sealed;
        newer[4] = 2;
        assert_eq!(open(&office, b"", &newer), Err(SealingError::UnknownVersion));
        assert_eq!(open(&office, b"", b"GIF89a"), Err(SealingError::Malformed));
    }
}
