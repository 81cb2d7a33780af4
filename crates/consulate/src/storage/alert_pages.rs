//! The alert feed's pages: exact JSON bytes, immutable once they are full.

use super::columns::{digest, number, to_signed};
use amana_contract::Bytes;
use amana_contract::feed::Page;
use amana_sealing::digest::Sha256;
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

pub(crate) const MIGRATION: &str = "
    create table alert_pages (
        number integer primary key,
        alerts integer not null,
        body blob not null,
        sha256 blob not null
    ) strict;";

/// Alerts in a full page.
pub(crate) const FULL: u64 = 64;

/// A page as it is served.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptPage {
    pub(crate) number: u64,
    pub(crate) alerts: u64,
    pub(crate) body: Vec<u8>,
    pub(crate) sha256: Sha256,
}

impl KeptPage {
    pub(crate) const fn is_full(&self) -> bool {
        self.alerts >= FULL
    }

    /// The sequence number of the page's newest alert.
    const fn newest(&self) -> u64 {
        self.number * FULL + self.alerts
    }
}

pub(crate) fn find(db: &Connection, number: u64) -> rusqlite::Result<Option<KeptPage>> {
    let sql = "select * from alert_pages where number = ?1";
    db.query_row(sql, params![to_signed(number)], read).optional()
}

/// The newest alert's sequence number; 0 for an empty feed.
pub(crate) fn newest(db: &Connection) -> rusqlite::Result<u64> {
    Ok(last(db)?.map_or(0, |page| page.newest()))
}

/// Every page's digest, page 0 first.
pub(crate) fn digests(db: &Connection) -> rusqlite::Result<Vec<Sha256>> {
    db.prepare_cached("select sha256 from alert_pages order by number")?
        .query_map([], |row| digest(row, "sha256"))?
        .collect()
}

/// Adds the next alert to the last page, or begins a page.
pub(crate) fn append(tx: &Transaction<'_>, alert: Bytes) -> rusqlite::Result<()> {
    let last = last(tx)?;
    let (number, mut page) = match last {
        Some(last) if !last.is_full() => (last.number, read_body(&last)?),
        Some(last) => (last.number + 1, Page { alerts: Vec::new() }),
        None => (0, Page { alerts: Vec::new() }),
    };
    page.alerts.push(alert);
    let body = serde_json::to_vec(&page).expect("plain structs serialise");
    tx.execute(
        "insert or replace into alert_pages (number, alerts, body, sha256)
         values (?1, ?2, ?3, ?4)",
        params![to_signed(number), to_signed(page.alerts.len() as u64), body, Sha256::of(&body).0],
    )?;
    Ok(())
}

fn last(db: &Connection) -> rusqlite::Result<Option<KeptPage>> {
    db.query_row("select * from alert_pages order by number desc limit 1", [], read).optional()
}

fn read_body(page: &KeptPage) -> rusqlite::Result<Page> {
    serde_json::from_slice(&page.body).map_err(|_| rusqlite::Error::InvalidQuery)
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptPage> {
    Ok(KeptPage {
        number: number(row, "number")?,
        alerts: number(row, "alerts")?,
        body: row.get("body")?,
        sha256: digest(row, "sha256")?,
    })
}

#[cfg(test)]
mod tests {
    use super::{FULL, append, digests, find, newest};
    use crate::storage::Store;
    use amana_contract::Bytes;

    #[test]
    fn a_full_page_never_changes_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).expect("opens");
        let add = |count: u64| {
            store
                .write(|tx| (0..count).try_for_each(|n| append(tx, Bytes(vec![n as u8]))))
                .expect("adds");
        };
        add(FULL);
        let full = store.read(|db| find(db, 0)).expect("reads").expect("is there");
        assert!(full.is_full());
        add(1);
        assert_eq!(store.read(|db| find(db, 0)).expect("reads"), Some(full.clone()));
        assert_eq!(store.read(newest).expect("reads"), FULL + 1);
        let digests = store.read(digests).expect("reads");
        assert_eq!((digests.len(), digests[0]), (2, full.sha256));
    }
}
