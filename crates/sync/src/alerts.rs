//! The consulate's alert feed: a signed head, immutable pages, never a coordinate in a query.

use crate::SyncError;
use amana_channel::trust::Trusted;
use amana_channel::{Call, Channel, ChannelError};
use amana_contract::content_type;
use amana_contract::feed::{FeedHead, Page, SignedFeedHead};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1;

/// How many alerts one page holds at the most.
const PAGE: u64 = 64;

/// What the feed brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// The verified head.
    pub head: FeedHead,
    /// Countersigned alerts after the floor, still to be verified by the alerts crate.
    pub alerts: Vec<Vec<u8>>,
}

/// Reads the head and the pages behind `floor`, the last sequence number that is known.
///
/// # Errors
/// [`SyncError::OldNews`] for an expired head or one behind the floor, [`SyncError::BadSignature`]
/// for a page that is not the one in the head, or the way's.
pub async fn fetch(
    channel: &Channel,
    trusted: &Trusted,
    floor: u64,
    now: i64,
) -> Result<Fetched, SyncError> {
    let signed: SignedFeedHead = channel.send(Call::get("/v1/alerts/head")).await?.json()?;
    let key = trusted.head_key()?;
    let payload = sign1::verify(signed.head.as_ref(), &key, content_type::FEED_HEAD, b"")?;
    let head: FeedHead = serde_json::from_slice(&payload).map_err(|_| SyncError::BadSignature)?;
    if head.format != 1 {
        return Err(SyncError::BadSignature);
    }
    if head.sequence < floor || head.expires_at.timestamp() < now {
        return Err(SyncError::OldNews);
    }
    let mut alerts = Vec::new();
    if head.sequence > floor {
        let first = floor / PAGE;
        for (number, digest) in (0_u64..).zip(&head.pages).skip(first as usize) {
            let page = read_page(channel, number, digest.as_ref()).await?;
            let known = if number == first { (floor % PAGE) as usize } else { 0 };
            alerts.extend(page.alerts.into_iter().skip(known).map(|alert| alert.0));
        }
        if alerts.len() as u64 != head.sequence - floor {
            return Err(SyncError::Withheld);
        }
    }
    Ok(Fetched { head, alerts })
}

async fn read_page(channel: &Channel, number: u64, digest: &[u8]) -> Result<Page, SyncError> {
    let answer = channel.send(Call::get(format!("/v1/alerts/pages/{number}"))).await?;
    if Sha256::of(&answer.body).0 != digest {
        return Err(SyncError::BadSignature);
    }
    answer.json().map_err(|_: ChannelError| SyncError::BadSignature)
}
