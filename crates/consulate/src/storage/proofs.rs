//! DPoP proofs that were already seen: each works once.

use amana_sealing::digest::Sha256;
use amana_sealing::dpop::Proof;
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::{Transaction, params};

pub(crate) const MIGRATION: &str = "
    create table proofs (
        proof blob primary key,
        expires_at integer not null
    ) strict, without rowid;
    create index proofs_by_expiry on proofs (expires_at);";

/// Longer than a proof can be fresh (its greatest age and skew are 70 s together).
const KEPT: TimeDelta = TimeDelta::minutes(2);

/// Remembers a proof; `false` when it was seen before.
pub(crate) fn remember(
    tx: &Transaction<'_>,
    proof: &Proof,
    now: DateTime<Utc>,
) -> rusqlite::Result<bool> {
    forget_expired(tx, now)?;
    let name = Sha256::of_fields(&[proof.thumbprint.as_bytes(), proof.jti.as_bytes()]);
    let added = tx.execute(
        "insert into proofs (proof, expires_at) values (?1, ?2) on conflict do nothing",
        params![name.0, (now + KEPT).timestamp_millis()],
    )?;
    Ok(added == 1)
}

fn forget_expired(tx: &Transaction<'_>, now: DateTime<Utc>) -> rusqlite::Result<()> {
    tx.execute("delete from proofs where expires_at <= ?1", params![now.timestamp_millis()])?;
    Ok(())
}
