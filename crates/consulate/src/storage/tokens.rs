//! Tokens: opaque, kept as SHA-256, bound to a DPoP key.

use super::columns::{digest, id, json, time, to_json};
use crate::role::Role;
use amana_contract::access::Scope;
use amana_sealing::digest::Sha256;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};
use uuid::Uuid;

pub(crate) const MIGRATION: &str = "
    create table tokens (
        sha256 blob primary key,
        account blob not null references accounts (account),
        kind text not null,
        scopes text not null,
        thumbprint text not null,
        expires_at integer not null,
        errand blob,
        body_sha256 blob
    ) strict, without rowid;
    create index tokens_by_expiry on tokens (expires_at);";

/// What a token is shown for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Access,
    Refresh,
}

/// The one errand that a token was granted for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Grant {
    pub(crate) errand: Uuid,
    pub(crate) body_sha256: Sha256,
}

/// A token as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptToken {
    pub(crate) account: Uuid,
    pub(crate) role: Role,
    pub(crate) scopes: Vec<Scope>,
    pub(crate) thumbprint: String,
    pub(crate) expires_at: DateTime<Utc>,
    pub(crate) grant: Option<Grant>,
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    sha256: Sha256,
    kind: Kind,
    token: &KeptToken,
) -> rusqlite::Result<()> {
    tx.execute(
        "insert into tokens
            (sha256, account, kind, scopes, thumbprint, expires_at, errand, body_sha256)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            sha256.0,
            token.account.as_bytes(),
            kind.as_text(),
            to_json(&token.scopes),
            token.thumbprint,
            token.expires_at.timestamp_millis(),
            token.grant.map(|grant| *grant.errand.as_bytes()),
            token.grant.map(|grant| grant.body_sha256.0),
        ],
    )?;
    Ok(())
}

/// A token that has not expired.
pub(crate) fn find(
    db: &Connection,
    sha256: Sha256,
    kind: Kind,
    now: DateTime<Utc>,
) -> rusqlite::Result<Option<KeptToken>> {
    db.prepare_cached(
        "select tokens.*, role from tokens join accounts using (account)
         where sha256 = ?1 and kind = ?2 and expires_at > ?3",
    )?
    .query_row(params![sha256.0, kind.as_text(), now.timestamp_millis()], read)
    .optional()
}

pub(crate) fn extend(
    tx: &Transaction<'_>,
    sha256: Sha256,
    expires_at: DateTime<Utc>,
) -> rusqlite::Result<()> {
    tx.execute(
        "update tokens set expires_at = ?2 where sha256 = ?1",
        params![sha256.0, expires_at.timestamp_millis()],
    )?;
    Ok(())
}

pub(crate) fn forget_expired(tx: &Transaction<'_>, now: DateTime<Utc>) -> rusqlite::Result<()> {
    tx.execute("delete from tokens where expires_at <= ?1", params![now.timestamp_millis()])?;
    Ok(())
}

impl Kind {
    const fn as_text(self) -> &'static str {
        match self {
            Self::Access => "access",
            Self::Refresh => "refresh",
        }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptToken> {
    let role: String = row.get("role")?;
    let errand: Option<[u8; 16]> = row.get("errand")?;
    let grant = errand
        .map(Uuid::from_bytes)
        .map(|errand| digest(row, "body_sha256").map(|body_sha256| Grant { errand, body_sha256 }));
    Ok(KeptToken {
        account: id(row, "account")?,
        role: Role::from_text(&role).ok_or(rusqlite::Error::InvalidQuery)?,
        scopes: json(row, "scopes")?,
        thumbprint: row.get("thumbprint")?,
        expires_at: time(row, "expires_at")?,
        grant: grant.transpose()?,
    })
}
