//! The only place where this program touches the file system.
#![expect(clippy::disallowed_methods, reason = "the terminal's files are here and nowhere else")]

use crate::failure::Failure;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// A track or feed larger than this is none.
const LARGEST_FILE: u64 = 80 * 1024 * 1024;

/// A whole file; `-` is standard input.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |_| Failure::plain("error-file-unreadable");
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().take(LARGEST_FILE).read_to_end(&mut bytes).map_err(unreadable)?;
    } else {
        let file = std::fs::File::open(path).map_err(unreadable)?;
        file.take(LARGEST_FILE).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    Ok(bytes)
}

pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read(path)?).map_err(|_| Failure::plain("error-file-unreadable"))
}

/// Files, and every file below folders, sorted.
pub(crate) fn list(paths: &[PathBuf]) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            let mut inside = Vec::new();
            let entries = std::fs::read_dir(path);
            for entry in entries.map_err(|_| Failure::plain("error-file-unreadable"))?.flatten() {
                inside.push(entry.path());
            }
            inside.sort();
            files.extend(list(&inside)?);
        } else {
            files.push(path.clone());
        }
    }
    Ok(files)
}
