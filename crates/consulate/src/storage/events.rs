//! Signed events: the exact COSE bytes of each request's history.

use super::columns::to_signed;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};
use uuid::Uuid;

pub(crate) const MIGRATION: &str = "
    create table events (
        request blob not null references requests (request),
        sequence integer not null,
        cose blob not null,
        primary key (request, sequence)
    ) strict, without rowid;";

pub(crate) fn insert(
    tx: &Transaction<'_>,
    request: Uuid,
    sequence: u64,
    cose: &[u8],
) -> rusqlite::Result<()> {
    tx.execute(
        "insert into events (request, sequence, cose) values (?1, ?2, ?3)",
        params![request.as_bytes(), to_signed(sequence), cose],
    )?;
    Ok(())
}

pub(crate) fn find(
    db: &Connection,
    request: Uuid,
    sequence: u64,
) -> rusqlite::Result<Option<Vec<u8>>> {
    let sql = "select cose from events where request = ?1 and sequence = ?2";
    db.query_row(sql, params![request.as_bytes(), to_signed(sequence)], |row| row.get("cose"))
        .optional()
}
