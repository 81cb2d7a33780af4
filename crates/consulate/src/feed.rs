//! The signed head of the alert feed: signed again when the feed grew or the head grows old.

use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::alert_pages;
use amana_contract::content_type;
use amana_contract::feed::{FeedHead, SignedFeedHead};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1;
use chrono::{DateTime, TimeDelta, Utc};
use std::sync::{Arc, Mutex, PoisonError};

const LIFETIME: TimeDelta = TimeDelta::minutes(15);
const SIGNED_AGAIN_AFTER: TimeDelta = TimeDelta::minutes(5);

/// A signed head as it is served.
pub(crate) struct KeptHead {
    sequence: u64,
    issued_at: DateTime<Utc>,
    pub(crate) body: Vec<u8>,
    pub(crate) sha256: Sha256,
}

/// The newest signed head.
#[derive(Default)]
pub(crate) struct Feed(Mutex<Option<Arc<KeptHead>>>);

impl Feed {
    /// The head of now.
    pub(crate) async fn head(&self, site: &Site) -> Result<Arc<KeptHead>, Refusal> {
        let now = site.now();
        let (sequence, pages) =
            site.read(|db| Ok((alert_pages::newest(db)?, alert_pages::digests(db)?))).await?;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(head) = kept.as_ref().filter(|head| head.still_serves(sequence, now)) {
            return Ok(head.clone());
        }
        let head = Arc::new(sign(site, sequence, &pages, now));
        *kept = Some(head.clone());
        Ok(head)
    }
}

impl KeptHead {
    /// A reader that was overtaken by a newer alert gets the newer head.
    fn still_serves(&self, sequence: u64, now: DateTime<Utc>) -> bool {
        let age = now - self.issued_at;
        self.sequence > sequence
            || (self.sequence == sequence && age >= TimeDelta::zero() && age < SIGNED_AGAIN_AFTER)
    }
}

fn sign(site: &Site, sequence: u64, pages: &[Sha256], now: DateTime<Utc>) -> KeptHead {
    let head = FeedHead {
        format: 1,
        sequence,
        pages: pages.iter().map(|page| page.0.to_vec().into()).collect(),
        issued_at: now,
        expires_at: now + LIFETIME,
    };
    let payload = serde_json::to_vec(&head).expect("plain structs serialise");
    let cose = sign1::sign(&site.keys().heads, content_type::FEED_HEAD, &payload, b"");
    let body = serde_json::to_vec(&SignedFeedHead { head: cose.into() });
    let body = body.expect("plain structs serialise");
    KeptHead { sequence, issued_at: now, sha256: Sha256::of(&body), body }
}
