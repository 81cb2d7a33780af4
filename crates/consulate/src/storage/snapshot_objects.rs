//! What a snapshot consists of, by hash: its list of parcels, and the parcels.

use super::columns::to_signed;
use amana_sealing::digest::Sha256;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

pub(crate) const MIGRATION: &str = "
    create table snapshot_objects (
        sha256 blob primary key,
        snapshot integer not null references snapshots (sequence) on delete cascade,
        body blob not null
    ) strict;
    create index objects_of_snapshots on snapshot_objects (snapshot);";

pub(crate) fn find(db: &Connection, sha256: Sha256) -> rusqlite::Result<Option<Vec<u8>>> {
    let sql = "select body from snapshot_objects where sha256 = ?1";
    db.query_row(sql, params![sha256.0], |row| row.get(0)).optional()
}

/// Keeps an object; one that an earlier snapshot has too stays as long as the later one.
pub(crate) fn insert(
    tx: &Transaction<'_>,
    snapshot: u64,
    sha256: Sha256,
    body: &[u8],
) -> rusqlite::Result<()> {
    let sql =
        "insert or replace into snapshot_objects (sha256, snapshot, body) values (?1, ?2, ?3)";
    tx.execute(sql, params![sha256.0, to_signed(snapshot), body])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{find, insert};
    use crate::storage::alerts::Newest;
    use crate::storage::snapshots::{self, KeptSnapshot};
    use crate::storage::{Store, StoreError};
    use amana_sealing::digest::Sha256;
    use chrono::{DateTime, Utc};

    #[test]
    fn an_older_snapshot_goes_with_what_no_later_one_has() -> Result<(), StoreError> {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path())?;
        let at = |seconds| DateTime::<Utc>::from_timestamp(seconds, 0).expect("a time");
        let snapshot = |sequence, made_at| KeptSnapshot {
            at: Newest { sequence, chain: Sha256([1; 32]) },
            sha256: Sha256([2; 32]),
            made_at,
        };
        let [own, shared] = [Sha256([3; 32]), Sha256([4; 32])];
        store.write(|tx| {
            snapshots::insert(tx, &snapshot(5, at(10)))?;
            insert(tx, 5, own, b"own")?;
            insert(tx, 5, shared, b"shared")?;
            snapshots::insert(tx, &snapshot(9, at(20)))?;
            insert(tx, 9, shared, b"shared")
        })?;
        store.write(|tx| snapshots::forget_older(tx, at(30)))?;
        assert_eq!(store.read(snapshots::newest)?, Some(snapshot(9, at(20))));
        assert_eq!(store.read(|db| find(db, own))?, None);
        assert_eq!(store.read(|db| find(db, shared))?, Some(b"shared".to_vec()));
        Ok(())
    }
}
