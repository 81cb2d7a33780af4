//! Countersigned alerts: one signed head, and objects that never change, so that any cache serves them.

use crate::Bytes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// Alerts in a full page: page `n` holds the sequence numbers `n × 64 + 1` to `n × 64 + 64`.
pub const PAGE: u64 = 64;
/// The most bytes that a parcel may unpack to.
pub const LARGEST_UNPACKED: usize = 64 * 1024 * 1024;
/// The largest countersigned alert, in bytes of COSE_Sign1: a message of 2.3 MB. The largest that was
/// seen, of a hurricane, has 1.7 MB.
pub const LARGEST_ALERT: usize = 3 * 1024 * 1024;
/// Room that a page keeps for each alert that is still to come: larger ones share the rest.
pub const ROOM_KEPT: usize = 512 * 1024;
/// The most packed bytes of a parcel that anybody reads: what cannot be packed may be as large.
pub const LARGEST_PACKED: usize = LARGEST_UNPACKED;
/// The most parcels of a snapshot.
pub const MOST_PARCELS: usize = 256;
/// The most alerts of a snapshot: what a book of the alerts crate holds.
pub const MOST_ALERTS: u32 = 50_000;
/// The most bytes of a snapshot's alerts, all together.
pub const MOST_BYTES: u64 = 512 * 1024 * 1024;
/// The largest list of a snapshot's parcels, in bytes.
pub const LARGEST_SNAPSHOT: usize = 64 * 1024;
/// The largest signed head, in bytes of JSON.
pub const LARGEST_HEAD: usize = 8 * 1024;
/// The largest signed head that a wake-up may bring, in bytes of COSE_Sign1; a larger one is asked for.
pub const LARGEST_TOLD_HEAD: usize = 4 * 1024;
/// The largest parcel that a wake-up may bring; a larger one is asked for.
pub const LARGEST_TOLD_PARCEL: usize = 32 * 1024;
/// The largest signed roster, in bytes of JSON.
pub const LARGEST_ROSTER: usize = 1024 * 1024;
/// The name of the hash chain over the exact bytes of every alert.
pub const CHAIN: &[u8] = b"amana alert feed 2";

/// `GET /v1/alerts/head`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedFeedHead {
    /// COSE_Sign1 over [`FeedHead`].
    pub head: Bytes,
}

/// What the feed holds now. Its size does not depend on how much that is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedHead {
    /// Format version, 2.
    pub format: u8,
    /// The newest alert's sequence number; 0 for an empty feed. Never goes back.
    pub sequence: u64,
    /// The hash chain [`CHAIN`] over the exact bytes of alerts 1 to `sequence`.
    pub chain: Bytes,
    /// What a device that knows nothing begins with; none while the feed is short.
    pub snapshot: Option<SnapshotAt>,
    /// SHA-256 of the exact JSON bytes of the [`SignedRoster`] that says who may alert; none where the
    /// delegation's alert key alone does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roster: Option<Bytes>,
    /// When it was signed.
    pub issued_at: DateTime<Utc>,
    /// After this the head says nothing about now.
    pub expires_at: DateTime<Utc>,
}

/// Where a snapshot stands in the feed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SnapshotAt {
    /// It covers the alerts 1 to this one.
    pub sequence: u64,
    /// The chain after that alert: the pages behind it go on from here.
    pub chain: Bytes,
    /// SHA-256 of the [`Snapshot`]'s exact JSON bytes.
    pub sha256: Bytes,
}

/// `GET /v1/alerts/objects/{sha256}`, where a head names it: what still matters of a long feed.
///
/// That is what has not expired, and what withdraws or replaces something, as long as its
/// countersignature may be relied on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Snapshot {
    /// Format version, 1.
    pub format: u8,
    /// As in the head.
    pub sequence: u64,
    /// Parcels of alerts, oldest first, sequence numbers rising.
    pub parcels: Vec<ParcelAt>,
}

/// A parcel of a snapshot: `GET /v1/alerts/objects/{sha256}`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ParcelAt {
    /// SHA-256 of the packed bytes.
    pub sha256: Bytes,
    /// How many alerts it holds.
    pub alerts: u32,
    /// Its packed size.
    pub packed_bytes: u32,
    /// The size of the alerts in it.
    pub unpacked_bytes: u32,
}

/// `POST /v1/office/roster`, and `GET /v1/alerts/rosters/{sha256}` where a head names it: who may
/// countersign alerts (`docs/formats/alert-roster.md`).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedRoster {
    /// COSE_Sign1 objects over one roster, by at least two of the root's three keys.
    pub roster: Vec<Bytes>,
}

/// Whether `first..=last` may be asked for: within one page, and not backwards.
///
/// `GET /v1/alerts/{first}/{last}` answers with a parcel of these alerts. They never change, so every
/// such address may be kept for ever.
pub const fn is_range(first: u64, last: u64) -> bool {
    first >= 1 && first <= last && (first - 1) / PAGE == (last - 1) / PAGE
}

/// The ranges that lead from `known` (exclusive) to `newest` (inclusive).
pub fn ranges(known: u64, newest: u64) -> impl Iterator<Item = (u64, u64)> {
    let first = known.saturating_add(1);
    let pages = known / PAGE..newest.div_ceil(PAGE);
    let ranges = pages.map(move |page| {
        let begins = page.saturating_mul(PAGE).saturating_add(1);
        (begins.max(first), begins.saturating_add(PAGE - 1).min(newest))
    });
    ranges.filter(|(first, last)| first <= last)
}

/// Whether an alert of that size may become this one of the feed, where the alerts before it in its page
/// have so many bytes: every page fits into a parcel, and an alert of at most [`ROOM_KEPT`] always does.
pub const fn has_room(sequence: u64, bytes_before: u64, bytes: usize) -> bool {
    let to_come = (PAGE - 1 - sequence.saturating_sub(1) % PAGE) * ROOM_KEPT as u64;
    let with_all = bytes_before.saturating_add(bytes as u64).saturating_add(to_come);
    bytes <= ROOM_KEPT || (bytes <= LARGEST_ALERT && with_all <= LARGEST_UNPACKED as u64)
}

#[cfg(test)]
mod tests {
    use super::{LARGEST_ALERT, LARGEST_UNPACKED, PAGE, ROOM_KEPT, has_room, is_range, ranges};

    #[test]
    fn a_page_of_whatever_comes_fits_into_a_parcel_and_a_small_alert_into_every_page() {
        for sizes in
            [vec![LARGEST_ALERT], vec![ROOM_KEPT], vec![LARGEST_ALERT, ROOM_KEPT, 2_000_000]]
        {
            let (mut bytes, mut large) = (0, 0);
            for (sequence, wanted) in (1..=PAGE).zip(sizes.iter().cycle()) {
                let size = if has_room(sequence, bytes, *wanted) { *wanted } else { ROOM_KEPT };
                assert!(has_room(sequence, bytes, size), "the small one always");
                large += usize::from(size > ROOM_KEPT);
                bytes += size as u64;
            }
            assert!(bytes <= LARGEST_UNPACKED as u64, "{bytes}");
            assert!(large >= 12 || sizes == [ROOM_KEPT], "{large}");
        }
        assert!(!has_room(1, 0, LARGEST_ALERT + 1));
    }

    #[test]
    fn ranges_lead_from_what_is_known_to_the_newest_page_by_page() {
        let list = |known, newest| ranges(known, newest).collect::<Vec<_>>();
        assert_eq!(list(0, 0), []);
        assert_eq!(list(0, 1), [(1, 1)]);
        assert_eq!(list(63, 65), [(64, 64), (65, 65)]);
        assert_eq!(list(64, 64), []);
        assert_eq!(list(64, 65), [(65, 65)]);
        assert_eq!(list(10, 200), [(11, 64), (65, 128), (129, 192), (193, 200)]);
        assert_eq!(list(10, 10), []);
        assert_eq!(list(9, 3), []);
        for (first, last) in list(10, 200) {
            assert!(is_range(first, last), "{first}..={last}");
        }
        assert!(!is_range(0, 1) && !is_range(64, 65) && !is_range(3, 2));
    }
}
