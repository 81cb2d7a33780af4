//! The roster: who may alert, for which territory, with which keys, and until when.

use super::{Countersigned, Freshness, MAX_COSE_BYTES, PinnedRoot, Territory, TrustError, verify};
use crate::alert::Alert;
use amana_sealing::sign1::{self, VerifyingKey};
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
    /// When it should have been confirmed anew; see [`Roster::freshness`].
    pub expires_at: DateTime<Utc>,
    /// Each with an id of its own.
    pub issuers: Vec<Issuer>,
}

/// One authority, or a hub that speaks for several.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Issuer {
    /// Stable over all rotations; sequences are counted under it.
    pub id: String,
    /// What it may write as CAP's `sender`; none if anything: a hub passes on what others wrote.
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
    /// Takes a roster in as [`Roster::open`] does, if it has not expired: for whoever hands it on.
    ///
    /// # Errors
    /// As [`Roster::open`], and [`TrustError::Expired`].
    pub fn accept(
        signatures: &[impl AsRef<[u8]>],
        root: &PinnedRoot,
        held: Option<&Self>,
        now: DateTime<Utc>,
    ) -> Result<Self, TrustError> {
        let roster = Self::open(signatures, root, held)?;
        if roster.expires_at <= now {
            return Err(TrustError::Expired { expires_at: roster.expires_at });
        }
        Ok(roster)
    }

    /// Takes a roster in that at least two of the root's three keys signed, in place of `held`. One
    /// that has expired still says whom the root took away: [`Roster::freshness`] says that it is old.
    ///
    /// # Errors
    /// [`TrustError::Signature`] below two signatures, [`TrustError::Malformed`],
    /// [`TrustError::Rollback`] if it is older than the one that is held, and
    /// [`TrustError::TwoFaced`] if it has its version and other content.
    pub fn open(
        signatures: &[impl AsRef<[u8]>],
        root: &PinnedRoot,
        held: Option<&Self>,
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
        Ok(roster)
    }

    /// Whether the root vouches for now.
    pub fn freshness(&self, now: DateTime<Utc>) -> Freshness {
        Freshness::of(self.issued_at, self.expires_at, now)
    }

    /// What one of the issuers signed, under a key that counts. Where and for whom it may speak is
    /// another question: [`Issuer::check`].
    ///
    /// # Errors
    /// [`TrustError`]; nothing of the content may then be used.
    pub fn vouch(
        &self,
        cose: &[u8],
        now: DateTime<Utc>,
    ) -> Result<(&Issuer, Countersigned), TrustError> {
        if cose.len() > MAX_COSE_BYTES {
            return Err(TrustError::TooLarge);
        }
        let claimed = sign1::claimed_signer(cose).ok_or(TrustError::UnknownIssuer)?;
        let (issuer, own) = self.holder_of(&claimed).ok_or(TrustError::UnknownIssuer)?;
        let countersigned = verify(cose, &own.key, now, 0)?;
        if !(own.from..own.until).contains(&countersigned.issued_at) || own.until <= now {
            return Err(TrustError::KeyRetired);
        }
        Ok((issuer, countersigned))
    }

    /// The issuer with that key, and the key's time.
    fn holder_of(&self, key: &VerifyingKey) -> Option<(&Issuer, &IssuerKey)> {
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

impl Issuer {
    /// Whether it may say this: as that sender, and about its own territory.
    ///
    /// # Errors
    /// [`TrustError::ForeignSender`], [`TrustError::ForeignTerritory`].
    pub fn check(&self, alert: &Alert) -> Result<(), TrustError> {
        if !self.senders.is_empty() && !self.senders.contains(&alert.key.sender) {
            return Err(TrustError::ForeignSender);
        }
        if self.territory.holds(alert) { Ok(()) } else { Err(TrustError::ForeignTerritory) }
    }
}
