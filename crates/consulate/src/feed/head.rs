//! The signed head: signed again when the feed changed or the head grows old.

use crate::storage::alerts::Newest;
use crate::storage::snapshots::KeptSnapshot;
use amana_contract::content_type;
use amana_contract::feed::{FeedHead, SignedFeedHead, SnapshotAt};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1::{self, SigningKey};
use axum::body::Bytes;
use chrono::{DateTime, TimeDelta, Utc};

const LIFETIME: TimeDelta = TimeDelta::minutes(15);
const SIGNED_AGAIN_AFTER: TimeDelta = TimeDelta::minutes(5);

/// A signed head as it is served.
pub(crate) struct KeptHead {
    issued_at: DateTime<Utc>,
    /// The newest alert's number; 0 for an empty feed.
    pub(crate) sequence: u64,
    /// COSE_Sign1, as a wake-up brings it.
    pub(crate) cose: amana_contract::Bytes,
    /// JSON, as it is asked for.
    pub(crate) body: Bytes,
    pub(crate) sha256: Sha256,
}

impl KeptHead {
    pub(super) fn still_serves(&self, now: DateTime<Utc>) -> bool {
        let age = now - self.issued_at;
        age >= TimeDelta::zero() && age < SIGNED_AGAIN_AFTER
    }
}

pub(super) fn sign(
    key: &SigningKey,
    newest: Newest,
    snapshot: Option<KeptSnapshot>,
    roster: Option<Sha256>,
    now: DateTime<Utc>,
) -> KeptHead {
    let head = FeedHead {
        format: 2,
        sequence: newest.sequence,
        chain: newest.chain.0.to_vec().into(),
        snapshot: snapshot.map(|snapshot| SnapshotAt {
            sequence: snapshot.at.sequence,
            chain: snapshot.at.chain.0.to_vec().into(),
            sha256: snapshot.sha256.0.to_vec().into(),
        }),
        roster: roster.map(|sha256| sha256.0.to_vec().into()),
        issued_at: now,
        expires_at: now + LIFETIME,
    };
    let payload = serde_json::to_vec(&head).expect("plain structs serialise");
    let signed =
        SignedFeedHead { head: sign1::sign(key, content_type::FEED_HEAD, &payload, b"").into() };
    let body = serde_json::to_vec(&signed);
    let body = Bytes::from(body.expect("plain structs serialise"));
    let (cose, sha256) = (signed.head, Sha256::of(&body));
    KeptHead { issued_at: now, sequence: head.sequence, cose, body, sha256 }
}
