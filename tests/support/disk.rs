//! What lies in a folder.
#![expect(
    clippy::disallowed_methods,
    reason = "the tests look at the disk behind the vault's back"
)]

use std::path::{Path, PathBuf};

/// Every file below a folder, in order.
///
/// # Panics
/// When the folder cannot be listed.
pub fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder).expect("lists") {
        let path = entry.expect("lists").path();
        if path.is_dir() { files.extend(files_in(&path)) } else { files.push(path) }
    }
    files.sort();
    files
}

/// Whether any file below a folder holds these bytes in the clear.
///
/// # Panics
/// When a file cannot be read.
pub fn holds(folder: &Path, needle: &[u8]) -> bool {
    files_in(folder).iter().any(|file| {
        let bytes = std::fs::read(file).expect("reads");
        bytes.windows(needle.len()).any(|window| window == needle)
    })
}
