//! The roster: who may alert, for which territory, with which keys, and until when.

use super::{PinnedRoot, Territory, TrustError};
use amana_sealing::sign1::VerifyingKey;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// The content type of a roster; it names the version of the format.
pub const ROSTER_CONTENT_TYPE: &str = "application/vnd.amana.alert-roster.v1+json";
/// The most issuers in a roster; there are about 200 national authorities.
pub const MAX_ISSUERS: usize = 4_096;
/// The most keys of one issuer, those to come and those that went included.
const MAX_KEYS: usize = 16;

/// Who may alert. A higher version takes the place of a lower one, never the other way round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// Grows with each change.
    pub version: u64,
    /// When it was signed.
    pub issued_at: DateTime<Utc>,
    /// When it should have been confirmed anew; see [`Freshness`](super::Freshness).
    pub expires_at: DateTime<Utc>,
    /// Each with an id of its own.
    pub issuers: Vec<Issuer>,
}

/// One authority, or a hub that speaks for several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// Stable over all rotations; sequences are counted under it.
    pub id: String,
    /// What it may write as CAP's `sender`.
    pub senders: Vec<String>,
    /// Where it may alert.
    pub territory: Territory,
    /// Its keys, each for its time.
    pub keys: Vec<IssuerKey>,
}

/// A key and when it counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IssuerKey {
    /// Ed25519.
    pub key: VerifyingKey,
    /// From when what it signs counts.
    pub from: DateTime<Utc>,
    /// Until when; nothing that it signs counts after that.
    pub until: DateTime<Utc>,
}

impl Roster {
    /// Takes a roster in that at least two of the root's three keys signed, in place of `held`.
    ///
    /// # Errors
    /// [`TrustError::Signature`] below two signatures, [`TrustError::Malformed`],
    /// [`TrustError::Rollback`] if it is older than the one that is held,
    /// [`TrustError::TwoFaced`] if it has its version and other content, and
    /// [`TrustError::Expired`].
    pub fn accept(
        signatures: &[impl AsRef<[u8]>],
        root: &PinnedRoot,
        held: Option<&Self>,
        now: DateTime<Utc>,
    ) -> Result<Self, TrustError> {
        let payload = root.open(signatures, ROSTER_CONTENT_TYPE)?;
        let roster: Self = serde_json::from_slice(&payload).map_err(|_| TrustError::Malformed)?;
        if !roster.is_sound() {
            return Err(TrustError::Malformed);
        }
        if let Some(held) = held {
            let (sequence, floor) = (roster.version, held.version);
            if sequence < floor {
                return Err(TrustError::Rollback { sequence, floor });
            }
            if sequence == floor && roster != *held {
                return Err(TrustError::TwoFaced);
            }
        }
        if roster.expires_at <= now {
            return Err(TrustError::Expired { expires_at: roster.expires_at });
        }
        Ok(roster)
    }

    /// The issuer with that key, and the key's time.
    pub(super) fn holder_of(&self, key: &VerifyingKey) -> Option<(&Issuer, &IssuerKey)> {
        self.issuers
            .iter()
            .find_map(|issuer| Some((issuer, issuer.keys.iter().find(|own| own.key == *key)?)))
    }

    /// Bounded, with no id and no key in two hands.
    fn is_sound(&self) -> bool {
        let mut ids: Vec<&str> = self.issuers.iter().map(|issuer| &issuer.id[..]).collect();
        let mut keys: Vec<_> =
            self.issuers.iter().flat_map(|issuer| &issuer.keys).map(|one| one.key).collect();
        let (id_count, key_count) = (ids.len(), keys.len());
        ids.sort_unstable();
        ids.dedup();
        keys.sort_unstable();
        keys.dedup();
        id_count <= MAX_ISSUERS
            && self.issuers.iter().all(|issuer| issuer.keys.len() <= MAX_KEYS)
            && (ids.len(), keys.len()) == (id_count, key_count)
    }
}
