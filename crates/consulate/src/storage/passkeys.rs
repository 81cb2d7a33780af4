//! Passkeys: public keys only, with the counter that WebAuthn keeps.

use super::columns::{json, to_json};
use amana_sealing::digest::Sha256;
use rusqlite::{Connection, OptionalExtension as _, Transaction, params};
use uuid::Uuid;
use webauthn_rs::prelude::Passkey;

pub(crate) const MIGRATION: &str = "
    create table passkeys (
        credential blob primary key,
        account blob not null references accounts (account),
        passkey text not null
    ) strict, without rowid;
    create index passkeys_of_account on passkeys (account);";

pub(crate) fn insert(
    tx: &Transaction<'_>,
    account: Uuid,
    passkey: &Passkey,
) -> rusqlite::Result<()> {
    let credential: &[u8] = passkey.cred_id().as_ref();
    tx.execute(
        "insert into passkeys (credential, account, passkey) values (?1, ?2, ?3)",
        params![credential, account.as_bytes(), to_json(passkey)],
    )?;
    Ok(())
}

pub(crate) fn of_account(db: &Connection, account: Uuid) -> rusqlite::Result<Vec<Passkey>> {
    db.prepare_cached("select passkey from passkeys where account = ?1 limit 20")?
        .query_map(params![account.as_bytes()], |row| json(row, "passkey"))?
        .collect()
}

pub(crate) fn update(tx: &Transaction<'_>, passkey: &Passkey) -> rusqlite::Result<()> {
    let credential: &[u8] = passkey.cred_id().as_ref();
    tx.execute(
        "update passkeys set passkey = ?2 where credential = ?1",
        params![credential, to_json(passkey)],
    )?;
    Ok(())
}

/// A stable pseudonym: the first 8 characters of the key id of the account's first passkey.
pub(crate) fn pseudonym(db: &Connection, account: Uuid) -> rusqlite::Result<String> {
    let credential: Option<Vec<u8>> = db
        .query_row(
            "select credential from passkeys where account = ?1 order by credential limit 1",
            params![account.as_bytes()],
            |row| row.get("credential"),
        )
        .optional()?;
    let text = Sha256::of(&credential.unwrap_or_default()).to_text();
    Ok(text.chars().take(8).collect())
}
