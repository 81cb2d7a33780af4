//! The pinned root: three offline keys, of which two must sign whatever counts.

use super::TrustError;
use amana_sealing::sign1::VerifyingKey;
use amana_sealing::threshold;
use serde::{Deserialize, Serialize};

/// The content type of a change of root; it names the version of the format.
pub const ROOT_CONTENT_TYPE: &str = "application/vnd.amana.alert-root.v1+json";

/// How many of the three keys must sign.
const THRESHOLD: usize = 2;

/// The keys that an app is built with, or those that took their place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PinnedRoot {
    /// Grows with each rotation, and never goes back.
    pub version: u64,
    /// Ed25519 keys, kept offline, in three hands.
    pub keys: [VerifyingKey; 3],
}

impl PinnedRoot {
    /// The root of these keys, if it is three of which two must sign.
    pub fn of(version: u64, keys: &[VerifyingKey], threshold: usize) -> Option<Self> {
        let keys: [VerifyingKey; 3] = keys.try_into().ok()?;
        (threshold == THRESHOLD).then_some(Self { version, keys })
    }

    /// The payload that at least two of the keys signed.
    ///
    /// # Errors
    /// [`TrustError::Signature`] if fewer did.
    pub(super) fn open(
        &self,
        signatures: &[impl AsRef<[u8]>],
        content_type: &str,
    ) -> Result<Vec<u8>, TrustError> {
        Ok(threshold::verify(signatures, &self.keys, THRESHOLD, content_type)?)
    }

    /// The root that follows this one: signed by two of the old keys, so that it is meant, and by two
    /// of the new ones, so that they are there.
    ///
    /// # Errors
    /// [`TrustError::Signature`], [`TrustError::Malformed`], or [`TrustError::Rollback`] if its version
    /// is not above this one's.
    pub fn rotate(&self, signatures: &[impl AsRef<[u8]>]) -> Result<Self, TrustError> {
        let payload = self.open(signatures, ROOT_CONTENT_TYPE)?;
        let next: Self = serde_json::from_slice(&payload).map_err(|_| TrustError::Malformed)?;
        if next.open(signatures, ROOT_CONTENT_TYPE)? != payload {
            return Err(TrustError::Malformed);
        }
        if next.version <= self.version {
            return Err(TrustError::Rollback { sequence: next.version, floor: self.version });
        }
        Ok(next)
    }
}
