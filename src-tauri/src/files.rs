//! What is written for the person and found again: the kit and backups, in a folder that they know.
#![expect(clippy::disallowed_methods, reason = "the person's own folder is the shell's to write")]

use std::collections::HashMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use amana_citizen::views::FoundBackupView;
use amana_citizen::{Error, access};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use crate::views::SavedFileView;

pub const BACKUP: &str = "amana-backup";
/// Backups that are shown: more than anybody looks through.
const MOST_FOUND: usize = 50;
/// Files that are looked at in a folder that may hold anything.
const MOST_LOOKED_AT: usize = 10_000;

/// The name of a backup made at this time, without its ending.
pub fn backup_stem(at: DateTime<Utc>) -> String {
    at.format("Amana %Y-%m-%d %H%M").to_string()
}

/// A path in the folder, which is made, that no file has yet: "name.pdf", "name (2).pdf", …
///
/// # Errors
/// The disk.
pub fn free_path(folder: &Path, stem: &str, ending: &str) -> std::io::Result<PathBuf> {
    std::fs::create_dir_all(folder)?;
    let first = folder.join(format!("{stem}.{ending}"));
    let others = (2..1000).map(|number| folder.join(format!("{stem} ({number}).{ending}")));
    let mut paths = std::iter::once(first).chain(others);
    paths.find(|path| !path.exists()).ok_or_else(|| std::io::ErrorKind::AlreadyExists.into())
}

/// Writes a new file, whole or not at all, that only the person may read.
///
/// # Errors
/// The disk. A file that is there is not written over.
pub fn write_new(
    folder: &Path,
    stem: &str,
    ending: &str,
    bytes: &[u8],
) -> std::io::Result<PathBuf> {
    let path = free_path(folder, stem, ending)?;
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(bytes)?;
    beside.as_file().sync_all()?;
    beside.persist_noclobber(&path)?;
    Ok(path)
}

/// Paths that the window knows by tokens only.
#[derive(Default)]
pub struct Found(Mutex<HashMap<Uuid, PathBuf>>);

impl Found {
    /// The backups in the folder, newest first. Tokens that were given before are forgotten.
    pub fn look(&self, folder: &Path) -> Vec<FoundBackupView> {
        let mut backups = backups_in(folder);
        backups.sort_by_key(|backup| std::cmp::Reverse(backup.written_at));
        backups.truncate(MOST_FOUND);
        self.paths().clear();
        backups.into_iter().map(|backup| self.remember(backup)).collect()
    }

    /// A file that the person chose.
    ///
    /// # Errors
    /// It is no backup.
    pub fn add(&self, path: PathBuf) -> Result<FoundBackupView, Error> {
        let token = Uuid::new_v4();
        let view = access::found_backup(&path, token.to_string())?;
        self.paths().insert(token, path);
        Ok(view)
    }

    /// The path behind a token.
    pub fn path(&self, token: &str) -> Option<PathBuf> {
        self.paths().get(&token.parse().ok()?).cloned()
    }

    fn remember(&self, backup: Backup) -> FoundBackupView {
        let token = Uuid::new_v4();
        let Backup { path, name, written_at, size_bytes } = backup;
        // One that cannot be read is shown all the same: the person knows that they made it.
        let view = access::found_backup(&path, token.to_string());
        self.paths().insert(token, path);
        let token = token.to_string();
        view.unwrap_or(FoundBackupView { name, written_at, size_bytes, token })
    }

    fn paths(&self) -> std::sync::MutexGuard<'_, HashMap<Uuid, PathBuf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

struct Backup {
    path: PathBuf,
    name: String,
    written_at: DateTime<Utc>,
    size_bytes: u64,
}

impl Backup {
    fn at(path: PathBuf) -> Option<Self> {
        let about = std::fs::metadata(&path).ok().filter(std::fs::Metadata::is_file)?;
        let name = path.file_name()?.to_string_lossy().into_owned();
        let written_at = about.modified().ok()?.into();
        Some(Self { path, name, written_at, size_bytes: about.len() })
    }
}

fn backups_in(folder: &Path) -> Vec<Backup> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.take(MOST_LOOKED_AT).flatten().map(|entry| entry.path());
    let backups = paths.filter(|path| path.extension().is_some_and(|ending| ending == BACKUP));
    backups.filter_map(Backup::at).collect()
}

impl SavedFileView {
    pub fn at(path: &Path) -> Self {
        Self { path: path.display().to_string() }
    }
}

#[cfg(test)]
#[path = "files/tests.rs"]
mod tests;
