//! Snapshots of what still mattered at a point of the feed; the newest is the one that the head names.

use super::alerts::Newest;
use super::columns::{digest, number, time, to_signed};
use amana_sealing::digest::Sha256;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

pub(crate) const MIGRATION: &str = "
    create table snapshots (
        sequence integer primary key,
        chain blob not null,
        sha256 blob not null,
        made_at integer not null
    ) strict;";

/// A snapshot that can be fetched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct KeptSnapshot {
    pub(crate) at: Newest,
    /// Of its list of parcels.
    pub(crate) sha256: Sha256,
    pub(crate) made_at: DateTime<Utc>,
}

pub(crate) fn newest(db: &Connection) -> rusqlite::Result<Option<KeptSnapshot>> {
    let sql = "select * from snapshots order by sequence desc limit 1";
    db.query_row(sql, [], read).optional()
}

pub(crate) fn insert(tx: &Transaction<'_>, snapshot: &KeptSnapshot) -> rusqlite::Result<()> {
    tx.execute(
        "insert or replace into snapshots (sequence, chain, sha256, made_at)
         values (?1, ?2, ?3, ?4)",
        params![
            to_signed(snapshot.at.sequence),
            snapshot.at.chain.0,
            snapshot.sha256.0,
            snapshot.made_at.timestamp_millis(),
        ],
    )?;
    Ok(())
}

/// Forgets those that another replaced before that instant, with their objects: no head names them any
/// more.
pub(crate) fn forget_older(tx: &Transaction<'_>, than: DateTime<Utc>) -> rusqlite::Result<()> {
    tx.execute(
        "delete from snapshots where sequence <
         (select max(sequence) from snapshots where made_at < ?1)",
        params![than.timestamp_millis()],
    )?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptSnapshot> {
    let at = Newest { sequence: number(row, "sequence")?, chain: digest(row, "chain")? };
    Ok(KeptSnapshot { at, sha256: digest(row, "sha256")?, made_at: time(row, "made_at")? })
}

#[cfg(test)]
mod tests {
    use super::{KeptSnapshot, forget_older, insert};
    use crate::storage::alerts::Newest;
    use crate::storage::{Store, StoreError};
    use amana_sealing::digest::Sha256;
    use chrono::DateTime;

    #[test]
    fn the_one_before_stays_until_no_head_can_name_it() -> Result<(), StoreError> {
        let at = |hours: i64| DateTime::from_timestamp(hours * 3600, 0).expect("a time");
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path())?;
        let make = |sequence: u8, hours| {
            let (chain, sha256) = (Sha256::of(b"chain"), Sha256::of(&[sequence]));
            let at_sequence = Newest { sequence: sequence.into(), chain };
            let made = KeptSnapshot { at: at_sequence, sha256, made_at: at(hours) };
            store.write(|tx| insert(tx, &made).and_then(|()| forget_older(tx, at(hours - 1))))
        };
        let kept = || {
            store.read(|db| {
                db.query_row("select count(*) from snapshots", [], |row| row.get::<_, u8>(0))
            })
        };
        make(1, 0)?;
        make(2, 10)?;
        assert_eq!(kept()?, 2, "a head of a moment ago names the first");
        make(3, 12)?;
        assert_eq!(kept()?, 2, "nobody names the first any more");
        Ok(())
    }
}
