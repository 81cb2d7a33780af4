//! Countersigned alerts: COSE_Sign1 over the exact bytes that a hub received.
//!
//! The XML signatures of issuers break across platforms, so a device trusts the consulate or hub
//! that verified the source instead: authenticity fails closed.

mod freshness;
mod ledger;
mod resolved;
mod root;
mod roster;
mod territory;

pub use freshness::Freshness;
pub use ledger::{Ledger, Trusted, WINDOW};
pub use resolved::{ResolvedCode, resolve};
pub use root::{PinnedRoot, ROOT_CONTENT_TYPE};
pub use roster::{Issuer, IssuerKey, MAX_ISSUERS, ROSTER_CONTENT_TYPE, Roster};
pub use territory::{GeoBox, Territory};

use crate::cap::{self, CapRefusal, Reading};
use amana_sealing::SealingError;
use amana_sealing::sign1::{self, SigningKey, VerifyingKey};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The content type in the COSE header; it names the version of the format.
pub const CONTENT_TYPE: &str = "application/vnd.amana.countersigned-alert.v1+json";
/// The largest countersigned alert that is looked at, in bytes.
pub const MAX_COSE_BYTES: usize = 8 * 1024 * 1024;

const CONTEXT: &[u8] = b"amana alert countersignature v1";

/// What a hub signs about a message that it received.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Countersigned {
    /// Grows with every alert of this hub and never goes back.
    pub sequence: u64,
    /// When the hub signed.
    pub issued_at: DateTime<Utc>,
    /// Until when the signature may be relied on; the alert's own `expires` is another matter.
    pub expires_at: DateTime<Utc>,
    /// How the hub knows whose message it is.
    pub source: SourceVerdict,
    /// The exact bytes of the CAP message; base64url in JSON.
    #[serde(with = "in_base64url")]
    pub message: Vec<u8>,
    /// Where the places lie that the message only names by a code, as the hub's tables say.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resolved: Vec<ResolvedCode>,
}

impl Countersigned {
    /// What the message says, with the places of its codes.
    ///
    /// # Errors
    /// As [`cap::read`].
    pub fn reading(&self) -> Result<Reading, CapRefusal> {
        let mut reading = cap::read(&self.message)?;
        resolve(&mut reading.alert, &self.resolved);
        Ok(reading)
    }
}

/// How a hub knows whose message it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "verified_by", rename_all = "kebab-case")]
pub enum SourceVerdict {
    /// The issuer's signature verified under a key that the hub holds for it.
    IssuerSignature {
        /// The issuer, as in `sender`.
        issuer: String,
    },
    /// It came over TLS from the issuer's own host.
    IssuerHost {
        /// The host.
        host: String,
    },
    /// The hub's own office wrote or confirmed it.
    Office,
    /// Not at all: passed on as received.
    Unverified,
}

/// Why a countersigned alert is not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// Larger than [`MAX_COSE_BYTES`].
    #[error("larger than any countersigned alert")]
    TooLarge,
    /// Not signed by that key, as a countersigned alert.
    #[error("the countersignature does not hold")]
    Signature(#[from] SealingError),
    /// Signed, but not of this shape.
    #[error("signed, but not a countersigned alert of this version")]
    Malformed,
    /// The sequence was seen before: an old alert, served again.
    #[error("sequence {sequence} is not above {floor}, the highest seen")]
    Rollback {
        /// Its sequence.
        sequence: u64,
        /// The highest sequence seen.
        floor: u64,
    },
    /// The countersignature has expired.
    #[error("the countersignature expired at {expires_at}")]
    Expired {
        /// When.
        expires_at: DateTime<Utc>,
    },
    /// Two rosters of one version with different content.
    #[error("another roster of the same version is held")]
    TwoFaced,
    /// By a key that is nobody's in the roster.
    #[error("no issuer of the roster has that key")]
    UnknownIssuer,
    /// By a key outside of its time.
    #[error("the issuer's key does not count at that time")]
    KeyRetired,
    /// A message of a sender for which the issuer does not speak.
    #[error("the issuer does not speak for that sender")]
    ForeignSender,
    /// An alert for a territory that is not the issuer's.
    #[error("outside of the issuer's territory")]
    ForeignTerritory,
}

impl TrustError {
    /// A stable code, to be told by.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooLarge => "too-large",
            Self::Signature(_) => "signature",
            Self::Malformed => "malformed",
            Self::Rollback { .. } => "rollback",
            Self::Expired { .. } => "expired",
            Self::TwoFaced => "two-faced",
            Self::UnknownIssuer => "unknown-issuer",
            Self::KeyRetired => "key-retired",
            Self::ForeignSender => "foreign-sender",
            Self::ForeignTerritory => "foreign-territory",
        }
    }
}

/// Signs what a hub says about a message.
pub fn countersign(alert: &Countersigned, key: &SigningKey) -> Vec<u8> {
    let payload = serde_json::to_vec(alert).expect("numbers, times and strings serialise");
    sign1::sign(key, CONTENT_TYPE, &payload, CONTEXT)
}

/// Accepts a countersigned alert whose sequence is above `floor`, the highest seen of this key.
///
/// # Errors
/// A [`TrustError`]; nothing of the content may then be used.
pub fn verify(
    cose: &[u8],
    key: &VerifyingKey,
    now: DateTime<Utc>,
    floor: u64,
) -> Result<Countersigned, TrustError> {
    if cose.len() > MAX_COSE_BYTES {
        return Err(TrustError::TooLarge);
    }
    let payload = sign1::verify(cose, key, CONTENT_TYPE, CONTEXT)?;
    let alert: Countersigned =
        serde_json::from_slice(&payload).map_err(|_| TrustError::Malformed)?;
    if alert.sequence <= floor {
        return Err(TrustError::Rollback { sequence: alert.sequence, floor });
    }
    if alert.expires_at <= now {
        return Err(TrustError::Expired { expires_at: alert.expires_at });
    }
    Ok(alert)
}

/// Bytes as base64url in JSON.
mod in_base64url {
    use amana_sealing::{decode_base64url, encode_base64url};
    use serde::{Deserialize, Deserializer, Serializer, de};

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&encode_base64url(bytes))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        decode_base64url(&text).ok_or_else(|| de::Error::custom("not base64url"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Countersigned, SourceVerdict, TrustError, countersign, verify};
    use amana_sealing::sign1::SigningKey;
    use amana_sealing::{SealingError, sign1};
    use chrono::{DateTime, Utc};

    /// Must verify for ever: format version 1, key of seed 7, sequence 42.
    const VECTOR: &[u8] = include_bytes!("../fixtures/countersigned-v1.cose");

    fn time(text: &str) -> DateTime<Utc> {
        text.parse().expect("a time")
    }

    fn now() -> DateTime<Utc> {
        time("2026-11-22T08:00:00Z")
    }

    fn key() -> SigningKey {
        SigningKey::from_seed([7; 32])
    }

    fn countersigned() -> Countersigned {
        Countersigned {
            sequence: 42,
            issued_at: time("2026-11-22T06:00:05Z"),
            expires_at: time("2026-11-23T06:00:05Z"),
            source: SourceVerdict::IssuerHost { host: "demo.amana.example".to_owned() },
            message: include_bytes!("../fixtures/valencia-flood.cap.xml").to_vec(),
            resolved: Vec::new(),
        }
    }

    #[test]
    fn the_exact_bytes_come_back() {
        let cose = countersign(&countersigned(), &key());
        assert_eq!(verify(&cose, &key().public(), now(), 41), Ok(countersigned()));
    }

    #[test]
    fn the_vector_of_version_1_still_verifies() {
        assert_eq!(verify(VECTOR, &key().public(), now(), 0), Ok(countersigned()));
    }

    #[test]
    fn changed_bytes_and_other_keys_are_refused() {
        let mut cose = countersign(&countersigned(), &key());
        let stranger = SigningKey::make().public();
        let refused = Err(TrustError::Signature(SealingError::BadSignature));
        assert_eq!(verify(&cose, &stranger, now(), 0), refused);
        let middle = cose.len() / 2;
        cose[middle] ^= 1;
        assert_eq!(verify(&cose, &key().public(), now(), 0), refused);
        assert!(verify(b"", &key().public(), now(), 0).is_err());
        let large = vec![0; super::MAX_COSE_BYTES + 1];
        assert_eq!(verify(&large, &key().public(), now(), 0), Err(TrustError::TooLarge));
    }

    #[test]
    fn signed_as_something_else_is_refused() {
        let payload = serde_json::to_vec(&countersigned()).expect("serialisable");
        let cose = sign1::sign(&key(), "application/json", &payload, super::CONTEXT);
        let wrong = Err(TrustError::Signature(SealingError::WrongContentType));
        assert_eq!(verify(&cose, &key().public(), now(), 0), wrong);
        let cose = sign1::sign(&key(), super::CONTENT_TYPE, b"{}", super::CONTEXT);
        assert_eq!(verify(&cose, &key().public(), now(), 0), Err(TrustError::Malformed));
    }

    #[test]
    fn old_sequences_and_expired_signatures_are_refused() {
        let cose = countersign(&countersigned(), &key());
        let public = key().public();
        let rollback = Err(TrustError::Rollback { sequence: 42, floor: 42 });
        assert_eq!(verify(&cose, &public, now(), 42), rollback);
        let expires_at = countersigned().expires_at;
        assert_eq!(verify(&cose, &public, expires_at, 0), Err(TrustError::Expired { expires_at }));
    }

    #[test]
    fn json_is_stable() {
        let issuer = "alerts@demo.amana.example".to_owned();
        let verdicts = [
            SourceVerdict::IssuerSignature { issuer },
            countersigned().source,
            SourceVerdict::Office,
            SourceVerdict::Unverified,
        ];
        let message = b"<alert/>".to_vec();
        insta::assert_json_snapshot!(verdicts.map(|source| Countersigned {
            source,
            message: message.clone(),
            ..countersigned()
        }));
    }
}
