//! Invitations: single-use codes, kept as SHA-256.

use crate::role::Role;
use amana_sealing::digest::Sha256;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};

pub(crate) const MIGRATION: &str = "
    create table invitations (
        code_sha256 blob primary key,
        role text not null,
        expires_at integer not null
    ) strict, without rowid;";

pub(crate) fn insert(
    tx: &Transaction<'_>,
    code: Sha256,
    role: Role,
    expires_at: DateTime<Utc>,
) -> rusqlite::Result<()> {
    tx.execute(
        "insert into invitations (code_sha256, role, expires_at) values (?1, ?2, ?3)",
        params![code.0, role.as_text(), expires_at.timestamp_millis()],
    )?;
    Ok(())
}

/// The role of a code that can still be used.
pub(crate) fn role_of(
    db: &Connection,
    code: Sha256,
    now: DateTime<Utc>,
) -> rusqlite::Result<Option<Role>> {
    let sql = "select role from invitations where code_sha256 = ?1 and expires_at > ?2";
    let role: Option<String> = db
        .query_row(sql, params![code.0, now.timestamp_millis()], |row| row.get("role"))
        .optional()?;
    Ok(role.as_deref().and_then(Role::from_text))
}

/// Uses a code up: it works once.
pub(crate) fn take(
    tx: &Transaction<'_>,
    code: Sha256,
    now: DateTime<Utc>,
) -> rusqlite::Result<Option<Role>> {
    let role = role_of(tx, code, now)?;
    tx.execute("delete from invitations where code_sha256 = ?1", params![code.0])?;
    Ok(role)
}

pub(crate) fn forget_expired(tx: &Transaction<'_>, now: DateTime<Utc>) -> rusqlite::Result<()> {
    let sql = "delete from invitations where expires_at <= ?1";
    tx.execute(sql, params![now.timestamp_millis()])?;
    Ok(())
}
