//! The consulate's alert feed: a signed head, objects that never change, never a coordinate in a query.

mod head;
mod pages;
mod roster;
mod snapshot;

pub use roster::{FetchedRoster, fetch_roster};

use crate::SyncError;
use amana_channel::Channel;
use amana_channel::trust::Trusted;
use amana_contract::feed::{CHAIN, FeedHead, LARGEST_TOLD_HEAD, LARGEST_TOLD_PARCEL, SnapshotAt};
use amana_sealing::chain;
use amana_sealing::digest::Sha256;

/// Farther behind than this, a snapshot is the shorter way. In alerts.
const FAR_BEHIND: u64 = 512;

/// Up to where this device knows the feed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Known {
    /// The last sequence number; 0 for a device that knows nothing.
    pub sequence: u64,
    /// The feed's hash chain there; `None` when it was not kept, or nothing is known.
    pub chain: Option<Sha256>,
}

/// What a wake-up told of the feed.
#[derive(Debug, Clone, Copy)]
pub struct Told<'a> {
    /// The signed head.
    pub head: &'a [u8],
    /// The newest alert's parcel.
    pub newest: Option<&'a [u8]>,
}

/// What the feed brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetched {
    /// The verified head.
    pub head: FeedHead,
    /// Up to where the feed is known now.
    pub known: Known,
    /// The first of `alerts` comes after this sequence number; 0 when it began anew, with a snapshot.
    pub after: u64,
    /// Countersigned alerts, sequence numbers rising, still to be verified by the alerts crate.
    pub alerts: Vec<Vec<u8>>,
}

/// Asks for the head and for what is behind it that is not `known`: the pages in between, or a snapshot
/// of what still matters and the pages after it.
///
/// # Errors
/// [`SyncError::OldNews`] for an expired head or one behind what is known, [`SyncError::BadSignature`]
/// for anything that the head does not vouch for, [`SyncError::Withheld`] for less than it says, or
/// the way's.
pub async fn fetch(
    channel: &Channel,
    trusted: &Trusted,
    known: Known,
    now: i64,
) -> Result<Fetched, SyncError> {
    let head = head::ask(channel, trusted, known, now).await?;
    fetch_behind(channel, head, known, None).await
}

/// As [`fetch`], by what a wake-up told, which is checked as if it had been asked for: of a head without
/// anything new, or with one alert that came along, nothing is asked for.
///
/// # Errors
/// As [`fetch`], and [`SyncError::BadSignature`] for what is too large. What a refused wake-up kept back
/// comes by [`fetch`].
pub async fn fetch_told(
    channel: &Channel,
    trusted: &Trusted,
    known: Known,
    told: Told<'_>,
    now: i64,
) -> Result<Fetched, SyncError> {
    let parcel_bytes = told.newest.map_or(0, <[u8]>::len);
    if told.head.len() > LARGEST_TOLD_HEAD || parcel_bytes > LARGEST_TOLD_PARCEL {
        return Err(SyncError::BadSignature);
    }
    let head = head::read(told.head, trusted, known, now)?;
    fetch_behind(channel, head, known, told.newest).await
}

/// What a verified head vouches for, beyond what is known.
async fn fetch_behind(
    channel: &Channel,
    head: FeedHead,
    known: Known,
    told: Option<&[u8]>,
) -> Result<Fetched, SyncError> {
    let newest = Known { sequence: head.sequence, chain: Some(head::digest(&head.chain)?) };
    let (begin, mut alerts) = match &head.snapshot {
        Some(at) if is_shorter(at, known, head.sequence) => {
            (begin_of(at)?, snapshot::fetch(channel, at).await?)
        }
        _ => (known_or_nothing(known), Vec::new()),
    };
    let after = if alerts.is_empty() { begin.sequence } else { 0 };
    let page_alerts = pages::fetch(channel, begin, newest, told).await?;
    alerts.extend(page_alerts);
    Ok(Fetched { head, known: newest, after, alerts })
}

fn is_shorter(at: &SnapshotAt, known: Known, newest: u64) -> bool {
    let behind = newest - known_or_nothing(known).sequence;
    at.sequence > known.sequence && behind > FAR_BEHIND
}

/// Without its chain, what is known cannot be gone on from: it is read again.
fn known_or_nothing(known: Known) -> Known {
    if known.chain.is_some() { known } else { Known::default() }
}

fn begin_of(at: &SnapshotAt) -> Result<Known, SyncError> {
    Ok(Known { sequence: at.sequence, chain: Some(head::digest(&at.chain)?) })
}

/// The chain where this is known; its origin where nothing is.
fn chain_at(known: Known) -> Sha256 {
    known.chain.unwrap_or_else(|| chain::origin(CHAIN))
}
