//! The only place where this program touches the file system.
#![expect(clippy::disallowed_methods, reason = "the terminal's files are here and nowhere else")]

pub(crate) mod out;
pub(crate) mod source;

use crate::failure::Failure;
use std::io::Read as _;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// A track or feed larger than this is none.
const LARGEST_FILE: u64 = 80 * 1024 * 1024;

/// A whole file; `-` is standard input. A pipe or device would never end; descriptors may be pipes.
pub(crate) fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    let unreadable = |_| Failure::plain("error-file-unreadable");
    let mut bytes = Vec::new();
    if path == Path::new("-") {
        std::io::stdin().take(LARGEST_FILE).read_to_end(&mut bytes).map_err(unreadable)?;
    } else {
        let is_descriptor = path.starts_with("/dev/fd") || path.starts_with("/proc");
        if !is_descriptor && !path.metadata().is_ok_and(|there| there.is_file()) {
            return Err(Failure::plain("error-file-unreadable"));
        }
        let file = std::fs::File::open(path).map_err(unreadable)?;
        file.take(LARGEST_FILE).read_to_end(&mut bytes).map_err(unreadable)?;
    }
    Ok(bytes)
}

pub(crate) fn read_text(path: &Path) -> Result<String, Failure> {
    String::from_utf8(read(path)?).map_err(|_| Failure::plain("error-file-unreadable"))
}

/// A folder that is there, or what is written like a path, from the root on.
pub(crate) fn folder(typed: &str) -> Option<PathBuf> {
    let is_path = typed.contains(std::path::is_separator) || Path::new(typed).is_dir();
    if is_path { std::path::absolute(typed).ok() } else { None }
}

/// Files, and every file below folders, sorted. Links inside a folder are not followed into folders.
pub(crate) fn list(paths: &[PathBuf]) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in paths {
        if path.is_dir() {
            list_below(path, &mut files);
        } else {
            files.push(path.clone());
        }
    }
    files
}

fn list_below(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        // Read as a file it is unreadable, and said so.
        files.push(folder.to_owned());
        return;
    };
    let mut inside: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    inside.sort();
    for path in inside {
        let is_folder = path.symlink_metadata().is_ok_and(|there| there.is_dir());
        if is_folder {
            list_below(&path, files)
        } else if !path.is_dir() {
            files.push(path)
        }
    }
}

/// A file that its owner alone may read, and that has no name before it is whole. Dropped before
/// that, it leaves nothing.
pub(crate) struct Unnamed(NamedTempFile);

impl Unnamed {
    pub(crate) fn beside(target: &Path) -> Result<Self, Failure> {
        let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty());
        let file = tempfile::Builder::new()
            .prefix(".amana-")
            .tempfile_in(folder.unwrap_or_else(|| Path::new(".")));
        Ok(Self(file.map_err(|_| Failure::plain("error-disk"))?))
    }

    /// fsync, rename, fsync of the folder. A file that is there is not written over.
    pub(crate) fn keep(self, target: &Path) -> Result<(), Failure> {
        let disk = |_| Failure::plain("error-disk");
        self.0.as_file().sync_all().map_err(disk)?;
        let kept = self.0.persist_noclobber(target);
        kept.map_err(|error| match error.error.kind() {
            std::io::ErrorKind::AlreadyExists => Failure::plain("error-file-exists"),
            _ => Failure::plain("error-disk"),
        })?;
        let folder = target.parent().filter(|parent| !parent.as_os_str().is_empty());
        let folder = folder.unwrap_or_else(|| Path::new("."));
        if cfg!(unix) {
            std::fs::File::open(folder).and_then(|folder| folder.sync_all()).map_err(disk)?;
        }
        Ok(())
    }
}

impl Write for Unnamed {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.as_file_mut().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.as_file_mut().flush()
    }
}

impl Seek for Unnamed {
    fn seek(&mut self, to: SeekFrom) -> std::io::Result<u64> {
        self.0.as_file_mut().seek(to)
    }
}
