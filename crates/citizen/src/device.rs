//! The vaults of one device: where each lies, and in which order they were made.
//!
//! Seen from outside there are folders, as many as there are vaults. Whose they are and how they are
//! called is sealed in each.
#![expect(clippy::disallowed_methods, reason = "looks which folders there are; writes nothing")]

use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};
use uuid::{NoContext, Timestamp, Uuid};

/// The vault that a device begins with.
pub(crate) const FIRST: Uuid = Uuid::nil();
/// More are not kept apart.
pub(crate) const MOST: usize = 64;

/// Where a vault lies.
pub(crate) fn folder(data: &Path, vault: Uuid) -> PathBuf {
    if vault == FIRST { data.join("vault") } else { others(data).join(vault.to_string()) }
}

/// Every vault that is there, also one that cannot be opened; in the order of their making.
pub(crate) fn vaults(data: &Path) -> Vec<Uuid> {
    let entries = std::fs::read_dir(others(data)).into_iter().flatten().flatten();
    let name = |entry: std::fs::DirEntry| entry.file_name().into_string().ok();
    // One that was set aside has another name.
    let id = |name: String| Uuid::parse_str(&name).ok().filter(|id| id.to_string() == name);
    let mut vaults: Vec<_> = entries.filter_map(name).filter_map(id).collect();
    vaults.push(FIRST);
    vaults.retain(|vault| is_there(&folder(data, *vault)));
    vaults.sort();
    vaults.dedup();
    vaults
}

/// An id for one more: its time is the order of making, whatever the clock says today.
pub(crate) fn next(known: &[Uuid], now: DateTime<Utc>) -> Uuid {
    let time_of = |id: &Uuid| id.get_timestamp().map(|time| time.to_unix());
    let last = known.iter().filter_map(time_of).max().unwrap_or_default();
    // Ids tell milliseconds apart, and no finer.
    let nanos = now.timestamp_subsec_millis() * 1_000_000;
    let now = (u64::try_from(now.timestamp()).unwrap_or_default(), nanos);
    let after = (last.0 + u64::from(last.1 >= 999_000_000), (last.1 + 1_000_000) % 1_000_000_000);
    let (seconds, nanos) = if now > last { now } else { after };
    Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, nanos))
}

fn others(data: &Path) -> PathBuf {
    data.join("vaults")
}

/// Sealed files without their database are a vault too: one that lost it.
fn is_there(folder: &Path) -> bool {
    let has_files = || {
        std::fs::read_dir(folder.join("blobs")).is_ok_and(|mut entries| entries.next().is_some())
    };
    amana_vault::exists(folder) || has_files()
}

#[cfg(test)]
mod tests {
    use super::{FIRST, folder, next, vaults};
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn the_order_of_making_stands_also_when_the_clock_is_set_back() {
        let now: DateTime<Utc> = "2026-11-22T14:05:00Z".parse().expect("a time");
        let mut made = vec![FIRST];
        for moment in [now, now, now, now - TimeDelta::days(900), now + TimeDelta::days(1)] {
            let id = next(&made, moment);
            assert!(made.iter().all(|before| *before < id), "{made:?} {id}");
            made.push(id);
        }
    }

    #[test]
    fn only_vaults_are_listed() {
        let data = tempfile::tempdir().expect("a folder");
        assert!(vaults(data.path()).is_empty());
        let now: DateTime<Utc> = "2026-11-22T14:05:00Z".parse().expect("a time");
        let (whole, lost, empty) = (next(&[], now), next(&[], now), next(&[], now));
        for id in [FIRST, whole, lost, empty] {
            std::fs::create_dir_all(folder(data.path(), id).join("blobs")).expect("makes");
        }
        let aside = format!("{}.set-aside-2026-11-22-1405", folder(data.path(), whole).display());
        std::fs::create_dir_all(&aside).expect("makes");
        std::fs::write(format!("{aside}/vault.db"), b"x").expect("writes");
        std::fs::write(folder(data.path(), whole).join("vault.db"), b"x").expect("writes");
        std::fs::write(folder(data.path(), lost).join("blobs/x"), b"x").expect("writes");
        let mut expected = vec![whole, lost];
        expected.sort();
        assert_eq!(vaults(data.path()), expected);
        std::fs::write(folder(data.path(), FIRST).join("vault.db"), b"x").expect("writes");
        assert_eq!(vaults(data.path())[0], FIRST);
    }
}
