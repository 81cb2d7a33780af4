//! Every document of a folder, in memory.

use std::path::{Path, PathBuf};

pub struct Document {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// All files under the folder but lists of them, in the order of their names.
pub fn read(folder: &Path) -> Vec<Document> {
    let mut paths = files_under(folder);
    paths.sort();
    let read = |path: PathBuf| Document {
        name: path.strip_prefix(folder).expect("found there").display().to_string(),
        bytes: std::fs::read(&path).expect("a readable file"),
    };
    paths.into_iter().map(read).collect()
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .map(|entry| entry.expect("a readable folder").path())
        .flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] })
        .filter(|path| path.extension().is_none_or(|extension| extension != "tsv"))
        .collect()
}
