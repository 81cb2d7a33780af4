//! Sealed files on their way out: noted with the change that gives them up, removed after it.

use crate::VaultError;
use crate::disk::Folder;
use rusqlite::Connection;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Notes what leaves, and strikes what is gone, in the caller's transaction.
pub(crate) fn note(sql: &Connection, leaving: &[Uuid], gone: &[Uuid]) -> Result<(), VaultError> {
    for file in gone {
        sql.execute("DELETE FROM leaving WHERE file = $1", [file.as_bytes()])?;
    }
    for file in leaving {
        sql.execute("INSERT OR IGNORE INTO leaving (file) VALUES ($1)", [file.as_bytes()])?;
    }
    Ok(())
}

/// What a crash left: removed now, unless a record names it.
pub(crate) fn finish(
    connection: &Connection,
    folder: &Folder,
    named: &BTreeSet<Uuid>,
) -> Result<(), VaultError> {
    let mut statement = connection.prepare("SELECT file FROM leaving")?;
    let noted = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
    let mut is_empty = true;
    for file in noted {
        is_empty = false;
        if let Ok(file) = Uuid::from_slice(&file?)
            && !named.contains(&file)
        {
            folder.remove_blob(file)?;
        }
    }
    if !is_empty {
        connection.execute("DELETE FROM leaving", [])?;
    }
    Ok(())
}
