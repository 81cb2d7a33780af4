//! Safety reports: sealed to the crisis desk, with the receipt that each got.

use super::columns::{id, time};
use amana_contract::office::SealedReport;
use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};
use uuid::Uuid;

pub(crate) const MIGRATION: &str = "
    create table safety_reports (
        report blob primary key,
        account blob not null references accounts (account),
        sealed blob not null,
        receipt blob not null,
        received_at integer not null
    ) strict;
    create index safety_reports_by_time on safety_reports (received_at);
    create index safety_reports_of_account on safety_reports (account, received_at);";

/// A report as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KeptReport {
    pub(crate) report: Uuid,
    pub(crate) account: Uuid,
    pub(crate) sealed: Vec<u8>,
    pub(crate) receipt: Vec<u8>,
    pub(crate) received_at: DateTime<Utc>,
}

pub(crate) fn insert(tx: &Transaction<'_>, report: &KeptReport) -> rusqlite::Result<()> {
    tx.execute(
        "insert into safety_reports (report, account, sealed, receipt, received_at)
         values (?1, ?2, ?3, ?4, ?5)",
        params![
            report.report.as_bytes(),
            report.account.as_bytes(),
            report.sealed,
            report.receipt,
            report.received_at.timestamp_millis(),
        ],
    )?;
    Ok(())
}

pub(crate) fn find(db: &Connection, report: Uuid) -> rusqlite::Result<Option<KeptReport>> {
    let sql = "select * from safety_reports where report = ?1";
    db.query_row(sql, params![report.as_bytes()], read).optional()
}

pub(crate) fn count_since(
    db: &Connection,
    account: Uuid,
    since: DateTime<Utc>,
) -> rusqlite::Result<u32> {
    db.query_row(
        "select count(*) from safety_reports where account = ?1 and received_at >= ?2",
        params![account.as_bytes(), since.timestamp_millis()],
        |row| row.get(0),
    )
}

pub(crate) fn newest(db: &Connection, limit: u32) -> rusqlite::Result<Vec<SealedReport>> {
    db.prepare_cached(
        "select * from safety_reports order by received_at desc, rowid desc limit ?1",
    )?
    .query_map(params![limit], |row| read(row).map(Into::into))?
    .collect()
}

impl From<KeptReport> for SealedReport {
    fn from(kept: KeptReport) -> Self {
        Self { report: kept.report, received_at: kept.received_at, sealed: kept.sealed.into() }
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<KeptReport> {
    Ok(KeptReport {
        report: id(row, "report")?,
        account: id(row, "account")?,
        sealed: row.get("sealed")?,
        receipt: row.get("receipt")?,
        received_at: time(row, "received_at")?,
    })
}
