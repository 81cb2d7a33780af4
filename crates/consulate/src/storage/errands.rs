//! Errands that were carried out, and the exact answer each got: asked again, answered the same.

use super::columns::digest;
use amana_sealing::digest::Sha256;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};
use uuid::Uuid;

pub(crate) const MIGRATION: &str = "
    create table errands (
        account blob not null references accounts (account),
        errand blob not null,
        body_sha256 blob not null,
        answer blob not null,
        primary key (account, errand)
    ) strict, without rowid;";

/// An errand that was carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct DoneErrand {
    pub(crate) body_sha256: Sha256,
    pub(crate) answer: Vec<u8>,
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    account: Uuid,
    errand: Uuid,
    done: &DoneErrand,
) -> rusqlite::Result<()> {
    tx.execute(
        "insert into errands (account, errand, body_sha256, answer) values (?1, ?2, ?3, ?4)",
        params![account.as_bytes(), errand.as_bytes(), done.body_sha256.0, done.answer],
    )?;
    Ok(())
}

pub(crate) fn find(
    db: &Connection,
    account: Uuid,
    errand: Uuid,
) -> rusqlite::Result<Option<DoneErrand>> {
    db.query_row(
        "select * from errands where account = ?1 and errand = ?2",
        params![account.as_bytes(), errand.as_bytes()],
        |row| {
            Ok(DoneErrand { body_sha256: digest(row, "body_sha256")?, answer: row.get("answer")? })
        },
    )
    .optional()
}
