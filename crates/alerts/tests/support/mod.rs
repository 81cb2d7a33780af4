//! Real messages, where they are present.

use std::fs;
use std::path::{Path, PathBuf};

pub const REAL_MESSAGES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/cap");

/// Every message in a folder; none where there is no folder.
pub fn files_under(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] })
        .filter(|path| !path.ends_with("MANIFEST.tsv"))
        .collect();
    files.sort();
    files
}
