//! Uploads: sealed bytes on their way. The offset counts what is safely on disk.

use super::columns::{id, number, to_signed};
use amana_sealing::digest::Sha256;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};
use uuid::Uuid;

pub(crate) const MIGRATION: &str = "
    create table uploads (
        upload blob primary key,
        account blob not null references accounts (account),
        errand blob not null,
        length integer not null,
        offset integer not null default 0,
        sha256 blob,
        request blob references requests (request),
        created_at integer not null
    ) strict, without rowid;
    create index uploads_of_account on uploads (account) where request is null;";

/// An upload as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptUpload {
    pub(crate) upload: Uuid,
    pub(crate) account: Uuid,
    pub(crate) errand: Uuid,
    pub(crate) length: u64,
    pub(crate) offset: u64,
    /// Of the whole content, once it is there.
    pub(crate) sha256: Option<Sha256>,
    pub(crate) is_submitted: bool,
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    upload: &KeptUpload,
    now: DateTime<Utc>,
) -> rusqlite::Result<()> {
    tx.execute(
        "insert into uploads (upload, account, errand, length, created_at)
         values (?1, ?2, ?3, ?4, ?5)",
        params![
            upload.upload.as_bytes(),
            upload.account.as_bytes(),
            upload.errand.as_bytes(),
            to_signed(upload.length),
            now.timestamp_millis(),
        ],
    )?;
    Ok(())
}

pub(crate) fn find(db: &Connection, upload: Uuid) -> rusqlite::Result<Option<KeptUpload>> {
    db.prepare_cached("select * from uploads where upload = ?1")?
        .query_row(params![upload.as_bytes()], read)
        .optional()
}

/// The same person confirmed another errand that sends these bytes.
pub(crate) fn hand_over(tx: &Transaction<'_>, upload: Uuid, errand: Uuid) -> rusqlite::Result<()> {
    tx.execute(
        "update uploads set errand = ?2 where upload = ?1 and request is null",
        params![upload.as_bytes(), errand.as_bytes()],
    )?;
    Ok(())
}

/// Acknowledges what was written to disk; the digest comes with the last byte.
pub(crate) fn advance(
    tx: &Transaction<'_>,
    upload: Uuid,
    offset: u64,
    sha256: Option<Sha256>,
) -> rusqlite::Result<()> {
    tx.execute(
        "update uploads set offset = ?2, sha256 = ?3 where upload = ?1",
        params![upload.as_bytes(), to_signed(offset), sha256.map(|digest| digest.0)],
    )?;
    Ok(())
}

pub(crate) fn submit(tx: &Transaction<'_>, upload: Uuid, request: Uuid) -> rusqlite::Result<()> {
    tx.execute(
        "update uploads set request = ?2 where upload = ?1",
        params![upload.as_bytes(), request.as_bytes()],
    )?;
    Ok(())
}

pub(crate) fn count_unsubmitted(db: &Connection, account: Uuid) -> rusqlite::Result<u32> {
    db.query_row(
        "select count(*) from uploads where account = ?1 and request is null",
        params![account.as_bytes()],
        |row| row.get(0),
    )
}

/// Forgets what was begun long ago and never submitted; answers with what to delete.
pub(crate) fn forget_abandoned(
    tx: &Transaction<'_>,
    begun_before: DateTime<Utc>,
) -> rusqlite::Result<Vec<Uuid>> {
    tx.prepare("delete from uploads where request is null and created_at < ?1 returning upload")?
        .query_map(params![begun_before.timestamp_millis()], |row| id(row, "upload"))?
        .collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptUpload> {
    let sha256: Option<[u8; 32]> = row.get("sha256")?;
    let request: Option<[u8; 16]> = row.get("request")?;
    Ok(KeptUpload {
        upload: id(row, "upload")?,
        account: id(row, "account")?,
        errand: id(row, "errand")?,
        length: number(row, "length")?,
        offset: number(row, "offset")?,
        sha256: sha256.map(Sha256),
        is_submitted: request.is_some(),
    })
}
