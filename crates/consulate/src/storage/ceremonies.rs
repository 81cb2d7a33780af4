//! Started passkey ceremonies: their state stays here, lives five minutes and is used once.

use super::columns::json;
use amana_sealing::digest::Sha256;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use webauthn_rs::prelude::{DiscoverableAuthentication, PasskeyRegistration};

pub(crate) const MIGRATION: &str = "
    create table ceremonies (
        ceremony blob primary key,
        state text not null,
        expires_at integer not null
    ) strict, without rowid;
    create index ceremonies_by_expiry on ceremonies (expires_at);";

/// What the server must remember between start and finish.
#[derive(Serialize, Deserialize)]
pub(crate) enum Started {
    Registration { account: Uuid, invitation: Sha256, state: Box<PasskeyRegistration> },
    SignIn { state: Box<DiscoverableAuthentication> },
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    ceremony: Uuid,
    started: &Started,
    expires_at: DateTime<Utc>,
) -> rusqlite::Result<()> {
    tx.execute(
        "insert into ceremonies (ceremony, state, expires_at) values (?1, ?2, ?3)",
        params![
            ceremony.as_bytes(),
            super::columns::to_json(started),
            expires_at.timestamp_millis()
        ],
    )?;
    Ok(())
}

/// Takes a ceremony out for good, whatever becomes of it.
pub(crate) fn take(
    tx: &Transaction<'_>,
    ceremony: Uuid,
    now: DateTime<Utc>,
) -> rusqlite::Result<Option<Started>> {
    let sql = "delete from ceremonies where ceremony = ?1 and expires_at > ?2 returning state";
    tx.query_row(sql, params![ceremony.as_bytes(), now.timestamp_millis()], |row| {
        json(row, "state")
    })
    .optional()
}

pub(crate) fn count(db: &Connection) -> rusqlite::Result<u32> {
    db.query_row("select count(*) from ceremonies", [], |row| row.get(0))
}

pub(crate) fn forget_expired(tx: &Transaction<'_>, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let sql = "delete from ceremonies where expires_at <= ?1";
    tx.execute(sql, params![now.timestamp_millis()])?;
    Ok(())
}
