//! The server's database: one SQLite file, one writer, several readers, one transaction per verb.

pub(crate) mod accounts;
pub(crate) mod alert_pages;
pub(crate) mod alerts;
pub(crate) mod ceremonies;
pub(crate) mod changes;
pub(crate) mod columns;
pub(crate) mod errands;
pub(crate) mod events;
pub(crate) mod invitations;
pub(crate) mod items;
pub(crate) mod passkeys;
pub(crate) mod proofs;
pub(crate) mod requests;
pub(crate) mod rosters;
pub(crate) mod safety_answers;
pub(crate) mod safety_reports;
pub(crate) mod snapshot_objects;
pub(crate) mod snapshots;
pub(crate) mod tokens;
pub(crate) mod uploads;

use crate::private_files;
use refinery::{Migration, Runner};
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

const FILE: &str = "consulate.db";
const MOST_IDLE_READERS: usize = 8;
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// In the order in which they were added. A migration is never changed, only followed.
const MIGRATIONS: [(&str, &str); 20] = [
    ("V1__accounts", accounts::MIGRATION),
    ("V2__invitations", invitations::MIGRATION),
    ("V3__passkeys", passkeys::MIGRATION),
    ("V4__ceremonies", ceremonies::MIGRATION),
    ("V5__tokens", tokens::MIGRATION),
    ("V6__proofs", proofs::MIGRATION),
    ("V7__requests", requests::MIGRATION),
    ("V8__uploads", uploads::MIGRATION),
    ("V9__items", items::MIGRATION),
    ("V10__events", events::MIGRATION),
    ("V11__changes", changes::MIGRATION),
    ("V12__errands", errands::MIGRATION),
    ("V13__safety_reports", safety_reports::MIGRATION),
    ("V14__alert_pages", alert_pages::MIGRATION),
    ("V15__safety_answers", safety_answers::MIGRATION),
    ("V16__alerts", alerts::MIGRATION),
    ("V17__snapshots", snapshots::MIGRATION),
    ("V18__snapshot_objects", snapshot_objects::MIGRATION),
    ("V19__rosters", rosters::MIGRATION),
    ("V20__no_alert_pages", alert_pages::REMOVAL),
];

/// The database cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The folder cannot be made.
    #[error("the server's folder cannot be used: {0:?}")]
    Folder(std::io::ErrorKind),
    /// SQLite failed.
    #[error("the database failed: {0}")]
    Sqlite(#[from] rusqlite::Error),
    /// The schema is newer, or was changed by somebody.
    #[error("the database's schema is not one of this program")]
    Schema,
}

/// The server's database.
pub struct Store {
    file: PathBuf,
    writer: Mutex<Connection>,
    idle_readers: Mutex<Vec<Connection>>,
}

impl Store {
    /// Opens or makes `consulate.db` in `folder`.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        private_files::make_folder(folder).map_err(|error| StoreError::Folder(error.kind()))?;
        let file = folder.join(FILE);
        let mut writer = Connection::open(&file)?;
        writer.busy_timeout(BUSY_TIMEOUT)?;
        writer.pragma_update(None, "journal_mode", "wal")?;
        writer.pragma_update(None, "synchronous", "full")?;
        writer.pragma_update(None, "foreign_keys", true)?;
        writer.pragma_update(None, "secure_delete", true)?;
        migrate(&mut writer)?;
        Ok(Self { file, writer: Mutex::new(writer), idle_readers: Mutex::default() })
    }

    /// Runs a verb in one transaction that is kept only when it succeeds.
    pub(crate) fn write<T, E: From<rusqlite::Error>>(
        &self,
        verb: impl FnOnce(&Transaction<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut writer = lock(&self.writer);
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let outcome = verb(&transaction)?;
        transaction.commit()?;
        Ok(outcome)
    }

    /// Runs a verb over one snapshot.
    pub(crate) fn read<T, E: From<rusqlite::Error>>(
        &self,
        verb: impl FnOnce(&Connection) -> Result<T, E>,
    ) -> Result<T, E> {
        let idle = lock(&self.idle_readers).pop();
        let mut reader = idle.map_or_else(|| self.open_reader(), Ok)?;
        let snapshot = reader.transaction()?;
        let outcome = verb(&snapshot);
        snapshot.finish()?;
        let mut idle = lock(&self.idle_readers);
        if idle.len() < MOST_IDLE_READERS {
            idle.push(reader);
        }
        outcome
    }

    fn open_reader(&self) -> rusqlite::Result<Connection> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let reader = Connection::open_with_flags(&self.file, flags)?;
        reader.busy_timeout(BUSY_TIMEOUT)?;
        Ok(reader)
    }
}

impl std::fmt::Debug for Store {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Store(…)")
    }
}

/// A panic inside a verb has rolled its transaction back: the connection is still good.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn migrate(writer: &mut Connection) -> Result<(), StoreError> {
    let migrations: Vec<Migration> = MIGRATIONS
        .iter()
        .map(|(name, sql)| Migration::unapplied(name, sql).expect("names are V<number>__<table>"))
        .collect();
    Runner::new(&migrations).run(writer).map_err(|_| StoreError::Schema)?;
    Ok(())
}
