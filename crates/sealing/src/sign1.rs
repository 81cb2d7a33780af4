//! COSE_Sign1 (RFC 9052 section 4.2) with Ed25519 (RFC 9053 section 2.2) over exact bytes.

use crate::{SealingError, random};
use coset::{
    CborSerializable, CoseSign1, CoseSign1Builder, HeaderBuilder, TaggedCborSerializable, iana,
};
use ring::signature::{ED25519, Ed25519KeyPair, KeyPair, UnparsedPublicKey};
use serde::{Deserialize, Serialize};
use zeroize::{Zeroize, ZeroizeOnDrop};

/// An Ed25519 signing key, kept as its 32-byte seed.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct SigningKey([u8; 32]);

/// An Ed25519 public key; base64url in JSON.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct VerifyingKey([u8; 32]);

impl SigningKey {
    /// A fresh random key.
    pub fn make() -> Self {
        Self(random::make_bytes())
    }

    /// The key of a kept seed.
    pub const fn from_seed(seed: [u8; 32]) -> Self {
        Self(seed)
    }

    /// The seed, to be kept sealed.
    pub const fn seed(&self) -> &[u8; 32] {
        &self.0
    }

    /// The public half.
    pub fn public(&self) -> VerifyingKey {
        let bytes = self.pair().public_key().as_ref().try_into();
        VerifyingKey(bytes.expect("an Ed25519 public key has 32 bytes"))
    }

    fn pair(&self) -> Ed25519KeyPair {
        Ed25519KeyPair::from_seed_unchecked(&self.0).expect("any 32 bytes are an Ed25519 seed")
    }
}

impl std::fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("SigningKey(…)")
    }
}

impl VerifyingKey {
    /// A public key from its 32 bytes.
    pub const fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The key's bytes; they are also its COSE key id.
    pub const fn as_bytes(&self) -> &[u8; 32] {
        &self.0
    }
}

impl std::fmt::Debug for VerifyingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "VerifyingKey({}…)", &crate::encode_base64url(&self.0)[..8])
    }
}

impl Serialize for VerifyingKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&crate::encode_base64url(&self.0))
    }
}

impl<'de> Deserialize<'de> for VerifyingKey {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        crate::decode_base64url(&String::deserialize(deserializer)?)
            .and_then(|bytes| bytes.try_into().ok())
            .map(Self)
            .ok_or_else(|| serde::de::Error::custom("not an Ed25519 public key"))
    }
}

/// Signs `payload` as a thing of `content_type` (a media type), in a `context` both sides know.
pub fn sign(key: &SigningKey, content_type: &str, payload: &[u8], context: &[u8]) -> Vec<u8> {
    assert!(content_type.contains('/'), "RFC 9052 section 3.1: a content type is type/subtype");
    let protected = HeaderBuilder::new()
        .algorithm(iana::Algorithm::EdDSA)
        .content_type(content_type.to_owned())
        .key_id(key.public().0.to_vec())
        .build();
    CoseSign1Builder::new()
        .protected(protected)
        .payload(payload.to_vec())
        .create_signature(context, |to_sign| key.pair().sign(to_sign).as_ref().to_vec())
        .build()
        .to_tagged_vec()
        .expect("a built COSE_Sign1 serialises")
}

/// Verifies and answers with the payload's exact bytes.
///
/// # Errors
/// [`SealingError::Malformed`], [`SealingError::WrongContentType`] or
/// [`SealingError::BadSignature`].
pub fn verify(
    cose: &[u8],
    key: &VerifyingKey,
    content_type: &str,
    context: &[u8],
) -> Result<Vec<u8>, SealingError> {
    let signed = parse(cose)?;
    if signed.protected.header.alg != Some(coset::Algorithm::Assigned(iana::Algorithm::EdDSA)) {
        return Err(SealingError::BadSignature);
    }
    let expected = coset::ContentType::Text(content_type.to_owned());
    let same_type = signed.protected.header.content_type == Some(expected);
    let public = UnparsedPublicKey::new(&ED25519, key.0);
    signed
        .verify_signature(context, |signature, to_verify| public.verify(to_verify, signature))
        .map_err(|_| SealingError::BadSignature)?;
    if !same_type {
        return Err(SealingError::WrongContentType);
    }
    signed.payload.ok_or(SealingError::Malformed)
}

/// The key that a message claims to be signed with. A claim, until [`verify`] confirms it.
pub fn claimed_signer(cose: &[u8]) -> Option<VerifyingKey> {
    let id = parse(cose).ok()?.protected.header.key_id;
    id.try_into().ok().map(VerifyingKey)
}

fn parse(cose: &[u8]) -> Result<CoseSign1, SealingError> {
    CoseSign1::from_tagged_slice(cose)
        .or_else(|_| CoseSign1::from_slice(cose))
        .map_err(|_| SealingError::Malformed)
}

#[cfg(test)]
mod tests {
    use super::{SigningKey, claimed_signer, sign, verify};
    use crate::SealingError;

    #[test]
    fn payload_type_context_and_key_are_all_signed() {
        let key = SigningKey::make();
        let cose = sign(&key, "application/x-event", b"payload", b"request 7");
        let public = key.public();
        assert_eq!(claimed_signer(&cose), Some(public));
        let opened = verify(&cose, &public, "application/x-event", b"request 7");
        assert_eq!(opened.as_deref(), Ok(&b"payload"[..]));
        assert_eq!(
            verify(&cose, &public, "application/x-head", b"request 7"),
            Err(SealingError::WrongContentType)
        );
        assert_eq!(
            verify(&cose, &public, "application/x-event", b"request 8"),
            Err(SealingError::BadSignature)
        );
        let stranger = SigningKey::make().public();
        assert_eq!(
            verify(&cose, &stranger, "application/x-event", b"request 7"),
            Err(SealingError::BadSignature)
        );
    }

    #[test]
    fn every_cut_is_refused() {
        let key = SigningKey::make();
        let cose = sign(&key, "application/x", b"payload", b"");
        assert!(verify(&cose, &key.public(), "application/x", b"").is_ok());
        for length in 0..cose.len() {
            assert!(verify(&cose[..length], &key.public(), "application/x", b"").is_err());
        }
    }
}
