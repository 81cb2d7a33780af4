//! A snapshot of what still matters, for a device that knows nothing or was away for long.

use super::head::digest;
use crate::SyncError;
use amana_channel::{Call, Channel, ChannelError, parcel};
use amana_contract::feed::{
    LARGEST_PACKED, LARGEST_SNAPSHOT, LARGEST_UNPACKED, MOST_ALERTS, MOST_BYTES, MOST_PARCELS,
    ParcelAt, Snapshot, SnapshotAt,
};
use amana_contract::problem::Code;
use amana_sealing::digest::Sha256;
use futures_util::{StreamExt as _, TryStreamExt as _, stream};

/// Parcels that are on their way at once: one is unpacked while the next ones come.
const AT_ONCE: usize = 3;

/// Fetches the snapshot that a head names. Nothing is unpacked whose hash is not the signed one.
pub(super) async fn fetch(channel: &Channel, at: &SnapshotAt) -> Result<Vec<Vec<u8>>, SyncError> {
    let json = fetch_object(channel, digest(&at.sha256)?, LARGEST_SNAPSHOT).await?;
    let snapshot: Snapshot = serde_json::from_slice(&json).map_err(|_| SyncError::BadSignature)?;
    check(&snapshot, at)?;
    let parcels = stream::iter(snapshot.parcels).map(|parcel| fetch_parcel(channel, parcel));
    parcels
        .buffered(AT_ONCE)
        .try_fold(Vec::new(), async |mut all, alerts: Vec<Vec<u8>>| {
            all.extend(alerts);
            Ok(all)
        })
        .await
}

fn check(snapshot: &Snapshot, at: &SnapshotAt) -> Result<(), SyncError> {
    let alerts: u64 = snapshot.parcels.iter().map(|parcel| u64::from(parcel.alerts)).sum();
    let bytes: u64 = snapshot.parcels.iter().map(|parcel| u64::from(parcel.unpacked_bytes)).sum();
    let is_bounded = snapshot.parcels.len() <= MOST_PARCELS
        && alerts <= u64::from(MOST_ALERTS)
        && bytes <= MOST_BYTES
        && snapshot.parcels.iter().all(|parcel| parcel.unpacked_bytes as usize <= LARGEST_UNPACKED);
    let is_it = snapshot.format == 1 && snapshot.sequence == at.sequence;
    if is_bounded && is_it { Ok(()) } else { Err(SyncError::BadSignature) }
}

async fn fetch_parcel(channel: &Channel, at: ParcelAt) -> Result<Vec<Vec<u8>>, SyncError> {
    let most = LARGEST_PACKED.min(at.packed_bytes as usize);
    let packed = fetch_object(channel, digest(&at.sha256)?, most).await?;
    let alerts =
        parcel::unpack(&packed, at.alerts as usize).map_err(|_| SyncError::BadSignature)?;
    let bytes: usize = alerts.iter().map(Vec::len).sum();
    if bytes == at.unpacked_bytes as usize { Ok(alerts) } else { Err(SyncError::BadSignature) }
}

async fn fetch_object(
    channel: &Channel,
    sha256: Sha256,
    most: usize,
) -> Result<Vec<u8>, SyncError> {
    let call = Call::get(format!("/v1/alerts/objects/{}", sha256.to_text()));
    let body = match channel.send_for(call, most).await {
        Err(ChannelError::Refused(Code::NotFound)) => return Err(SyncError::Withheld),
        other => other?.body,
    };
    if Sha256::of(&body) == sha256 { Ok(body) } else { Err(SyncError::BadSignature) }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::SyncError;
    use amana_contract::feed::{ParcelAt, Snapshot, SnapshotAt};

    #[test]
    fn a_snapshot_that_is_another_or_without_bounds_is_not_believed() {
        let hash = || vec![1; 32].into();
        let at = SnapshotAt { sequence: 9, chain: hash(), sha256: hash() };
        let parcel = |alerts, unpacked_bytes| ParcelAt {
            sha256: hash(),
            alerts,
            packed_bytes: 100,
            unpacked_bytes,
        };
        let snapshot = |parcels| Snapshot { format: 1, sequence: 9, parcels };
        assert_eq!(check(&snapshot(vec![parcel(9, 4_000)]), &at), Ok(()));
        for bad in [
            Snapshot { format: 2, ..snapshot(Vec::new()) },
            Snapshot { sequence: 8, ..snapshot(Vec::new()) },
            snapshot((0..257).map(|_| parcel(1, 1)).collect()),
            snapshot(vec![parcel(25_001, 1), parcel(25_000, 1)]),
            snapshot(vec![parcel(1, 64 * 1024 * 1024 + 1)]),
            snapshot((0..9).map(|_| parcel(1, 64 * 1024 * 1024)).collect()),
        ] {
            assert_eq!(check(&bad, &at), Err(SyncError::BadSignature), "{bad:?}");
        }
    }
}
