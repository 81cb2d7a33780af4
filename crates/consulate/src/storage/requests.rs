//! Requests: where each stands, as its latest signed event says.

use super::columns::{digest, id, json, number, to_json, to_signed};
use amana_contract::requests::{ActionRequired, Phase};
use amana_sealing::digest::Sha256;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};
use uuid::Uuid;

pub(crate) const MIGRATION: &str = "
    create table requests (
        request blob primary key,
        account blob not null references accounts (account),
        service text not null,
        phase text not null,
        sequence integer not null,
        chain blob not null,
        actions text not null,
        created_at integer not null
    ) strict, without rowid;
    create index requests_of_account on requests (account);
    create index requests_by_phase on requests (phase, created_at);";

/// A request as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptRequest {
    pub(crate) request: Uuid,
    pub(crate) account: Uuid,
    pub(crate) service: String,
    pub(crate) phase: Phase,
    pub(crate) sequence: u64,
    pub(crate) chain: Sha256,
    pub(crate) actions: Vec<ActionRequired>,
}

pub(crate) fn insert(
    tx: &Transaction<'_>,
    request: &KeptRequest,
    now: DateTime<Utc>,
) -> rusqlite::Result<()> {
    tx.execute(
        "insert into requests
            (request, account, service, phase, sequence, chain, actions, created_at)
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            request.request.as_bytes(),
            request.account.as_bytes(),
            request.service,
            to_json(&request.phase),
            to_signed(request.sequence),
            request.chain.0,
            to_json(&request.actions),
            now.timestamp_millis(),
        ],
    )?;
    Ok(())
}

/// Writes where the request stands after its latest event.
pub(crate) fn update(tx: &Transaction<'_>, request: &KeptRequest) -> rusqlite::Result<()> {
    tx.execute(
        "update requests set phase = ?2, sequence = ?3, chain = ?4, actions = ?5
         where request = ?1",
        params![
            request.request.as_bytes(),
            to_json(&request.phase),
            to_signed(request.sequence),
            request.chain.0,
            to_json(&request.actions),
        ],
    )?;
    Ok(())
}

pub(crate) fn find(db: &Connection, request: Uuid) -> rusqlite::Result<Option<KeptRequest>> {
    db.prepare_cached("select * from requests where request = ?1")?
        .query_row(params![request.as_bytes()], read)
        .optional()
}

/// A request that this account may see.
pub(crate) fn find_own(
    db: &Connection,
    request: Uuid,
    account: Uuid,
) -> rusqlite::Result<Option<KeptRequest>> {
    Ok(find(db, request)?.filter(|found| found.account == account))
}

/// Not closed, oldest first.
pub(crate) fn open(db: &Connection, limit: u32) -> rusqlite::Result<Vec<KeptRequest>> {
    db.prepare_cached("select * from requests where phase <> ?1 order by created_at limit ?2")?
        .query_map(params![to_json(&Phase::Closed), limit], read)?
        .collect()
}

pub(crate) fn count_open(db: &Connection, account: Uuid) -> rusqlite::Result<u32> {
    db.query_row(
        "select count(*) from requests where account = ?1 and phase <> ?2",
        params![account.as_bytes(), to_json(&Phase::Closed)],
        |row| row.get(0),
    )
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptRequest> {
    Ok(KeptRequest {
        request: id(row, "request")?,
        account: id(row, "account")?,
        service: row.get("service")?,
        phase: json(row, "phase")?,
        sequence: number(row, "sequence")?,
        chain: digest(row, "chain")?,
        actions: json(row, "actions")?,
    })
}
