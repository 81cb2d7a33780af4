//! What the crisis desk answered: the exact COSE bytes of the newest answer to each report.

use super::columns::time;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};
use uuid::Uuid;

pub(crate) const MIGRATION: &str = "
    create table safety_answers (
        report blob primary key references safety_reports (report),
        cose blob not null,
        at integer not null
    ) strict, without rowid;";

/// An answer as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptAnswer {
    pub(crate) cose: Vec<u8>,
    pub(crate) at: DateTime<Utc>,
}

/// In the place of an earlier one.
pub(crate) fn put(tx: &Transaction<'_>, report: Uuid, answer: &KeptAnswer) -> rusqlite::Result<()> {
    tx.execute(
        "insert into safety_answers (report, cose, at) values (?1, ?2, ?3)
         on conflict (report) do update set cose = excluded.cose, at = excluded.at",
        params![report.as_bytes(), answer.cose, answer.at.timestamp_millis()],
    )?;
    Ok(())
}

pub(crate) fn find(db: &Connection, report: Uuid) -> rusqlite::Result<Option<KeptAnswer>> {
    let sql = "select cose, at from safety_answers where report = ?1";
    db.query_row(sql, params![report.as_bytes()], read).optional()
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptAnswer> {
    Ok(KeptAnswer { cose: row.get("cose")?, at: time(row, "at")? })
}
