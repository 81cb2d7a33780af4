//! Folders as they lie on the disk: copied, taken into memory, put back, listed.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// Every file below a folder, by its path from there.
pub type Image = BTreeMap<PathBuf, Vec<u8>>;

/// All files below a folder.
pub fn list(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).into_iter().flatten() {
            let path = entry.expect("lists").path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

/// A folder that is removed in the end, in memory where the system has such a place: what is tried
/// there needs no disk that waits.
pub fn temporary() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).expect("a folder")
}

pub fn take(folder: &Path) -> Image {
    let below = |path: &PathBuf| path.strip_prefix(folder).expect("it is below").to_owned();
    list(folder).iter().map(|path| (below(path), std::fs::read(path).expect("reads"))).collect()
}

/// Makes the folder hold these files and no others.
pub fn put(folder: &Path, image: &Image) {
    for path in list(folder) {
        if !image.contains_key(path.strip_prefix(folder).expect("it is below")) {
            std::fs::remove_file(path).expect("removes");
        }
    }
    for (path, bytes) in image {
        let path = folder.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("makes a folder");
        std::fs::write(path, bytes).expect("writes");
    }
}

/// With its empty folders.
pub fn copy(from: &Path, to: &Path) {
    put(to, &take(from));
    for folder in ["vault/blobs", "vault/quarantine", "backups", "keyring"] {
        if from.join(folder).exists() {
            std::fs::create_dir_all(to.join(folder)).expect("makes a folder");
        }
    }
}

/// The names in a folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.expect("lists").file_name();
    let mut names: Vec<_> =
        entries.map(|entry| name(entry).to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
