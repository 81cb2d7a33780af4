//! What the vault's tests share: two kinds of records, one passphrase, one time.
#![allow(dead_code, reason = "each test binary uses a part of it")]

use amana_vault::holder::{KeyHolder, MemoryHolder};
use amana_vault::{
    Compartment, Damage, KdfCost, Passphrase, Record, RecoveryCode, Secret, Vault, VaultError,
    create, open,
};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note(pub String);
impl Record for Note {
    const NAMESPACE: &'static str = "note";
    const VERSION: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Floor(pub u64);
impl Record for Floor {
    const NAMESPACE: &'static str = "floor";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

pub const PHRASE: &str = "sept oranges bleues";
pub const OTHER: &str = "huit citrons verts";

pub fn phrase(text: &str) -> Secret {
    Secret::Passphrase(Passphrase::new(text))
}

pub fn words(code: &RecoveryCode) -> Secret {
    Secret::Recovery(code.clone())
}

pub fn passphrase() -> Secret {
    phrase(PHRASE)
}

pub fn holder() -> Arc<dyn KeyHolder> {
    Arc::new(MemoryHolder::default())
}

pub fn new_vault(folder: &Path, holder: &Arc<dyn KeyHolder>) -> (Vault, RecoveryCode) {
    create(folder, &Passphrase::new(PHRASE), KdfCost::FLOOR, holder.clone()).expect("creates")
}

pub fn reopen(folder: &Path, holder: &Arc<dyn KeyHolder>) -> Vault {
    open(folder, holder.clone()).expect("opens").unlock_with(&passphrase()).expect("unlocks")
}

pub fn opens(
    folder: &Path,
    holder: &Arc<dyn KeyHolder>,
    secret: &Secret,
) -> Result<(), VaultError> {
    let opened = open(folder, holder.clone()).expect("is a vault").unlock_with(secret);
    opened.map_err(|failed| failed.error).map(|vault| assert_eq!(vault.damage(), []))
}

pub fn put(vault: &mut Vault, text: &str) -> Uuid {
    let id = Uuid::new_v4();
    vault.write(|tx| tx.put(id, &Note(text.into()))).expect("writes");
    id
}

/// A sealed file that counts.
pub fn attach(vault: &mut Vault, content: &[u8]) -> Uuid {
    let blob = vault.seal_blob(content).expect("seals");
    vault.write(|tx| tx.attach(&blob)).expect("attaches");
    blob.id()
}

pub fn restore(
    folder: &Path,
    backup: &Path,
    secret: &Secret,
    holder: Arc<dyn KeyHolder>,
) -> Result<Vault, VaultError> {
    amana_vault::restore(folder, backup, secret, holder, &mut |_, _| {}).map(|(vault, _)| vault)
}

pub fn damaged(vault: &Vault) -> Vec<Damage> {
    let found = vault.verify(&mut |_, _| {}).expect("reads everything");
    found.damage.into_iter().map(|damaged| damaged.damage).collect()
}

pub fn now() -> DateTime<Utc> {
    "2026-11-22T14:05:59Z".parse().expect("a time")
}

/// Works on the database behind the vault's back.
pub fn tamper(folder: &Path, sql: &str) {
    let database = rusqlite::Connection::open(folder.join("vault.db")).expect("opens");
    assert!(database.execute(sql, []).expect("runs") > 0, "{sql}");
}

/// A number that the database answers.
pub fn ask(folder: &Path, sql: &str) -> i64 {
    let database = rusqlite::Connection::open(folder.join("vault.db")).expect("opens");
    database.query_row(sql, [], |row| row.get(0)).expect("answers")
}
