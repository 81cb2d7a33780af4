//! The alerts between what is known and the head: the hash chain says that none is missing or other.

use super::{Known, chain_at};
use crate::SyncError;
use amana_channel::{Call, Channel, ChannelError, parcel};
use amana_contract::feed::{LARGEST_PACKED, LARGEST_UNPACKED, ranges};
use amana_contract::problem::Code;
use amana_sealing::chain;

/// The most bytes of alerts in one visit: whoever sends more is not believed.
const MOST_BYTES: usize = 4 * LARGEST_UNPACKED;
/// What the smallest alert counts for, so that a list without end ends.
const LEAST_BYTES: usize = 1024;

/// Fetches `known.sequence` + 1 to `newest.sequence` and checks that they lead to its chain. The last
/// alert's parcel need not be asked for where it was told.
pub(super) async fn fetch(
    channel: &Channel,
    known: Known,
    newest: Known,
    told: Option<&[u8]>,
) -> Result<Vec<Vec<u8>>, SyncError> {
    let mut alerts: Vec<Vec<u8>> = Vec::new();
    let (mut link, mut bytes) = (chain_at(known), 0);
    for (first, last) in ranges(known.sequence, newest.sequence) {
        let range = match told {
            Some(parcel) if first == newest.sequence => unpack(parcel, 1)?,
            _ => fetch_range(channel, first, last).await?,
        };
        for alert in range {
            link = chain::next(&link, &alert);
            bytes += alert.len().max(LEAST_BYTES);
            alerts.push(alert);
        }
        if bytes > MOST_BYTES {
            return Err(SyncError::BadSignature);
        }
    }
    if link == chain_at(newest) { Ok(alerts) } else { Err(SyncError::BadSignature) }
}

async fn fetch_range(channel: &Channel, first: u64, last: u64) -> Result<Vec<Vec<u8>>, SyncError> {
    let call = Call::get(format!("/v1/alerts/{first}/{last}"));
    let answer = match channel.send_for(call, LARGEST_PACKED).await {
        // The head says that they are there.
        Err(ChannelError::Refused(Code::NotFound)) => return Err(SyncError::Withheld),
        other => other?,
    };
    let count = usize::try_from(last - first + 1).map_err(|_| SyncError::BadSignature)?;
    unpack(&answer.body, count)
}

fn unpack(packed: &[u8], count: usize) -> Result<Vec<Vec<u8>>, SyncError> {
    parcel::unpack(packed, count).map_err(|_| SyncError::BadSignature)
}
