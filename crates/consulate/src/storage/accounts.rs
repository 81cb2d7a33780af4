//! Accounts: a random id, a role, and the counter of everything that changed for this account.

use super::columns::number;
use crate::role::Role;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};
use uuid::Uuid;

pub(crate) const MIGRATION: &str = "
    create table accounts (
        account blob primary key,
        role text not null,
        seq integer not null default 0
    ) strict, without rowid;";

pub(crate) fn insert(tx: &Transaction<'_>, account: Uuid, role: Role) -> rusqlite::Result<()> {
    tx.execute(
        "insert into accounts (account, role) values (?1, ?2)",
        params![account.as_bytes(), role.as_text()],
    )?;
    Ok(())
}

/// Takes the account's next number, in the same transaction as the change that gets it.
pub(crate) fn next_seq(tx: &Transaction<'_>, account: Uuid) -> rusqlite::Result<u64> {
    tx.query_row(
        "update accounts set seq = seq + 1 where account = ?1 returning seq",
        params![account.as_bytes()],
        |row| number(row, "seq"),
    )
}

pub(crate) fn seq(db: &Connection, account: Uuid) -> rusqlite::Result<u64> {
    let sql = "select seq from accounts where account = ?1";
    let seq = db.query_row(sql, params![account.as_bytes()], |row| number(row, "seq"));
    Ok(seq.optional()?.unwrap_or(0))
}

pub(crate) fn role(db: &Connection, account: Uuid) -> rusqlite::Result<Option<Role>> {
    let sql = "select role from accounts where account = ?1";
    let role: Option<String> =
        db.query_row(sql, params![account.as_bytes()], |row| row.get("role")).optional()?;
    Ok(role.as_deref().and_then(Role::from_text))
}
