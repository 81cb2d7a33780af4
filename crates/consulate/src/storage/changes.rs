//! Changes: what each account has not seen, numbered without gaps.

use super::accounts;
use super::columns::{id, number, time, to_signed};
use amana_contract::requests::{Change, News};
use chrono::{DateTime, Utc};
use rusqlite::{Connection, Row, Transaction, params};
use uuid::Uuid;

pub(crate) const MIGRATION: &str = "
    create table changes (
        account blob not null references accounts (account),
        seq integer not null,
        request blob not null,
        event integer,
        accessed_at integer,
        officer text,
        primary key (account, seq),
        foreign key (request, event) references events (request, sequence)
    ) strict, without rowid;";

/// A signed event was added to the request.
pub(crate) fn add_event(
    tx: &Transaction<'_>,
    account: Uuid,
    request: Uuid,
    sequence: u64,
) -> rusqlite::Result<u64> {
    let seq = accounts::next_seq(tx, account)?;
    tx.execute(
        "insert into changes (account, seq, request, event) values (?1, ?2, ?3, ?4)",
        params![account.as_bytes(), to_signed(seq), request.as_bytes(), to_signed(sequence)],
    )?;
    Ok(seq)
}

/// A member of staff looked.
pub(crate) fn add_access(
    tx: &Transaction<'_>,
    account: Uuid,
    request: Uuid,
    at: DateTime<Utc>,
    officer: &str,
) -> rusqlite::Result<u64> {
    let seq = accounts::next_seq(tx, account)?;
    tx.execute(
        "insert into changes (account, seq, request, accessed_at, officer)
         values (?1, ?2, ?3, ?4, ?5)",
        params![
            account.as_bytes(),
            to_signed(seq),
            request.as_bytes(),
            at.timestamp_millis(),
            officer
        ],
    )?;
    Ok(seq)
}

pub(crate) fn since(
    db: &Connection,
    account: Uuid,
    cursor: u64,
    limit: u32,
) -> rusqlite::Result<Vec<Change>> {
    db.prepare_cached(
        "select changes.*, cose from changes
         left join events on events.request = changes.request and events.sequence = changes.event
         where account = ?1 and seq > ?2 order by seq limit ?3",
    )?
    .query_map(params![account.as_bytes(), to_signed(cursor), limit], read)?
    .collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Change> {
    let event: Option<Vec<u8>> = row.get("cose")?;
    let news = match event {
        Some(cose) => News::Event { event: cose.into() },
        None => News::StaffAccess { at: time(row, "accessed_at")?, officer: row.get("officer")? },
    };
    Ok(Change { seq: number(row, "seq")?, request: id(row, "request")?, news })
}
