//! Countersigned alerts in their order, each with the hash chain up to it. Never changed.

use super::columns::{digest, number, to_signed};
use amana_contract::feed::{CHAIN, MOST_ALERTS, MOST_BYTES, PAGE};
use amana_sealing::chain;
use amana_sealing::digest::Sha256;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

pub(crate) const MIGRATION: &str = "
    create table alerts (
        sequence integer primary key,
        cose blob not null,
        chain blob not null,
        matters_until integer not null
    ) strict;
    create index alerts_that_matter on alerts (matters_until, sequence);";

/// The end of the feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Newest {
    /// 0 for an empty feed.
    pub(crate) sequence: u64,
    pub(crate) chain: Sha256,
}

pub(crate) fn newest(db: &Connection) -> rusqlite::Result<Newest> {
    let read = |row: &Row<'_>| {
        Ok(Newest { sequence: number(row, "sequence")?, chain: digest(row, "chain")? })
    };
    let sql = "select sequence, chain from alerts order by sequence desc limit 1";
    let newest = db.query_row(sql, [], read).optional()?;
    Ok(newest.unwrap_or_else(|| Newest { sequence: 0, chain: chain::origin(CHAIN) }))
}

/// Adds the next alert.
pub(crate) fn append(
    tx: &Transaction<'_>,
    cose: &[u8],
    matters_until: DateTime<Utc>,
) -> rusqlite::Result<()> {
    let before = newest(tx)?;
    let link = chain::next(&before.chain, cose);
    tx.prepare_cached(
        "insert into alerts (sequence, cose, chain, matters_until) values (?1, ?2, ?3, ?4)",
    )?
    .execute(params![
        to_signed(before.sequence + 1),
        cose,
        link.0,
        matters_until.timestamp_millis()
    ])?;
    Ok(())
}

/// The bytes of the alerts before this one in its page.
pub(crate) fn page_bytes(db: &Connection, sequence: u64) -> rusqlite::Result<u64> {
    let before_page = sequence.saturating_sub(1) / PAGE * PAGE;
    db.prepare_cached(
        "select ifnull(sum(length(cose)), 0) as bytes from alerts where sequence > ?1 and sequence < ?2",
    )?
    .query_row(params![to_signed(before_page), to_signed(sequence)], |row| number(row, "bytes"))
}

/// The alerts `first..=last`, as far as there are any.
pub(crate) fn range(db: &Connection, first: u64, last: u64) -> rusqlite::Result<Vec<Vec<u8>>> {
    db.prepare_cached("select cose from alerts where sequence between ?1 and ?2 order by sequence")?
        .query_map(params![to_signed(first), to_signed(last)], |row| row.get(0))?
        .collect()
}

/// Hands over what still matters at that instant, oldest first; of more than a device takes the newest.
pub(crate) fn for_each_that_matters<E: From<rusqlite::Error>>(
    db: &Connection,
    now: DateTime<Utc>,
    mut take: impl FnMut(Vec<u8>) -> Result<(), E>,
) -> Result<(), E> {
    let from = first_that_fits(db, now)?;
    let sql =
        "select cose from alerts where matters_until > ?1 and sequence >= ?2 order by sequence";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params![now.timestamp_millis(), from])?;
    while let Some(row) = rows.next()? {
        take(row.get(0)?)?;
    }
    Ok(())
}

fn first_that_fits(db: &Connection, now: DateTime<Utc>) -> rusqlite::Result<i64> {
    let sql = "select sequence, length(cose) as bytes from alerts where matters_until > ?1
               order by sequence desc limit ?2";
    let mut statement = db.prepare_cached(sql)?;
    let mut rows = statement.query(params![now.timestamp_millis(), MOST_ALERTS])?;
    let (mut first, mut bytes) = (i64::MAX, 0);
    while let Some(row) = rows.next()? {
        bytes += number(row, "bytes")?;
        if bytes > MOST_BYTES {
            break;
        }
        first = row.get(0)?;
    }
    Ok(first)
}

#[cfg(test)]
mod tests {
    use super::{append, for_each_that_matters, newest, range};
    use crate::storage::Store;
    use amana_contract::feed::CHAIN;
    use amana_sealing::chain;
    use chrono::{DateTime, Utc};

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(seconds, 0).expect("a time")
    }

    #[test]
    fn the_chain_binds_every_alert_and_what_is_over_is_left_out_of_what_matters() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).expect("opens");
        let end = store.read(newest).expect("reads");
        assert_eq!((end.sequence, end.chain), (0, chain::origin(CHAIN)));
        let alerts: Vec<Vec<u8>> = (1..=5_u8).map(|n| vec![n; 3]).collect();
        let add = |tx: &rusqlite::Transaction<'_>| {
            let each = alerts.iter().zip(1..);
            each.into_iter().try_for_each(|(alert, n)| append(tx, alert, at(n * 10)))
        };
        store.write(add).expect("adds");
        let end = store.read(newest).expect("reads");
        let head = chain::head(CHAIN, alerts.iter().map(Vec::as_slice));
        assert_eq!((end.sequence, end.chain), (5, head));
        assert_eq!(store.read(|db| range(db, 2, 3)).expect("reads"), alerts[1..3]);
        let mut left = Vec::new();
        let take = |alert| {
            left.push(alert);
            Ok::<_, rusqlite::Error>(())
        };
        store.read(|db| for_each_that_matters(db, at(30), take)).expect("reads");
        assert_eq!(left, alerts[3..]);
    }
}
