//! Signed rosters as they were published; the one of the highest version counts.

use super::columns::{digest, to_signed};
use amana_sealing::digest::Sha256;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

pub(crate) const MIGRATION: &str = "
    create table rosters (
        version integer primary key,
        sha256 blob not null unique,
        body blob not null
    ) strict;";

/// A head that was signed a moment ago may name one of the last ones.
const KEPT: u32 = 8;

/// The hash of the one that counts.
pub(crate) fn newest(db: &Connection) -> rusqlite::Result<Option<Sha256>> {
    let sql = "select sha256 from rosters order by version desc limit 1";
    db.query_row(sql, [], |row| digest(row, "sha256")).optional()
}

/// The exact bytes of the one that counts.
pub(crate) fn newest_body(db: &Connection) -> rusqlite::Result<Option<Vec<u8>>> {
    let sql = "select body from rosters order by version desc limit 1";
    db.query_row(sql, [], |row| row.get(0)).optional()
}

/// The exact bytes that have this hash.
pub(crate) fn find(db: &Connection, sha256: Sha256) -> rusqlite::Result<Option<Vec<u8>>> {
    let sql = "select body from rosters where sha256 = ?1";
    db.query_row(sql, params![sha256.0], |row| row.get(0)).optional()
}

/// Keeps a roster that follows the newest one.
pub(crate) fn insert(tx: &Transaction<'_>, version: u64, body: &[u8]) -> rusqlite::Result<()> {
    tx.execute(
        "insert into rosters (version, sha256, body) values (?1, ?2, ?3)",
        params![to_signed(version), Sha256::of(body).0, body],
    )?;
    tx.execute(
        "delete from rosters where version not in
         (select version from rosters order by version desc limit ?1)",
        params![KEPT],
    )?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{KEPT, find, insert, newest, newest_body};
    use crate::storage::{Store, StoreError};
    use amana_sealing::digest::Sha256;

    #[test]
    fn the_highest_version_counts_and_the_last_ones_are_found() -> Result<(), StoreError> {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path())?;
        assert_eq!((store.read(newest)?, store.read(newest_body)?), (None, None));
        let last = KEPT as u8 + 1;
        store.write(|tx| (1..=last).try_for_each(|n| insert(tx, n.into(), &[n])))?;
        assert_eq!(store.read(newest)?, Some(Sha256::of(&[last])));
        assert_eq!(store.read(newest_body)?, Some(vec![last]));
        assert_eq!(store.read(|db| find(db, Sha256::of(&[2])))?, Some(vec![2]));
        assert_eq!(store.read(|db| find(db, Sha256::of(&[1])))?, None);
        Ok(())
    }
}
