//! The only place of this crate that touches the file system.
#![expect(clippy::disallowed_methods, reason = "the disk of places is here and nowhere else")]

use crate::{PlaceError, Written};
use amana_sealing::digest::Hasher;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;
use tempfile::NamedTempFile;

const PIECE: usize = 64 * 1024;

/// Reads a file to its end.
pub(crate) fn measure(path: &Path) -> Result<Written, PlaceError> {
    copy(&mut File::open(path)?, &mut std::io::sink())
}

/// Copies to the end, and says what it was.
pub(crate) fn copy(source: &mut impl Read, target: &mut impl Write) -> Result<Written, PlaceError> {
    let (mut hasher, mut size_bytes) = (Hasher::default(), 0);
    let mut piece = vec![0; PIECE];
    loop {
        let count = match source.read(&mut piece) {
            Ok(0) => break,
            Ok(count) => count,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        hasher.update(&piece[..count]);
        target.write_all(&piece[..count])?;
        size_bytes += count as u64;
    }
    Ok(Written { size_bytes, digest: hasher.finish() })
}

pub(crate) fn open(path: &Path) -> Result<File, PlaceError> {
    Ok(File::open(path)?)
}

/// A new file that its owner alone may read.
pub(crate) fn make_private(path: &Path) -> Result<File, PlaceError> {
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    Ok(options.open(path)?)
}

/// What was written is on the disk, and what is read next comes from there, not from memory, where
/// the system allows.
pub(crate) fn reopen(file: &NamedTempFile) -> Result<File, PlaceError> {
    file.as_file().sync_all()?;
    let again = file.reopen()?;
    #[cfg(target_os = "linux")]
    if let Err(error) = rustix::fs::fadvise(&again, 0, None, rustix::fs::Advice::DontNeed) {
        tracing::debug!(%error, "the page cache was kept");
    }
    Ok(again)
}

/// fsync, rename, fsync of the folder: the file is there whole or not at all.
pub(crate) fn persist(file: NamedTempFile, target: &Path) -> Result<(), PlaceError> {
    file.as_file().sync_all()?;
    file.persist(target).map_err(|error| PlaceError::from(error.error))?;
    sync_folder(target)
}

pub(crate) fn sync_folder(of: &Path) -> Result<(), PlaceError> {
    // Windows has no such thing, and needs none.
    #[cfg(unix)]
    if let Some(folder) = of.parent().filter(|parent| !parent.as_os_str().is_empty()) {
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = of;
    Ok(())
}

/// Names and lengths of the files of a folder, at most so many.
pub(crate) fn list(folder: &Path, most: usize) -> Result<Vec<(String, u64)>, PlaceError> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)?.take(most) {
        let entry = entry?;
        let there = entry.metadata()?;
        if let (true, Ok(name)) = (there.is_file(), entry.file_name().into_string()) {
            found.push((name, there.len()));
        }
    }
    Ok(found)
}

/// Removing what is not there is no error.
pub(crate) fn remove(path: &Path) -> Result<(), PlaceError> {
    match std::fs::remove_file(path) {
        Ok(()) => sync_folder(path),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// A folder for the owner alone.
pub(crate) fn make_private_folder(path: &Path) -> Result<(), PlaceError> {
    std::fs::create_dir_all(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o700))?;
    }
    Ok(())
}

/// Without links and `..`, as far as it exists.
pub(crate) fn real(path: &Path) -> Result<std::path::PathBuf, PlaceError> {
    Ok(path.canonicalize()?)
}

/// Whether two paths lie on one disk; `false` where the system does not say.
#[cfg(unix)]
pub(crate) fn is_same_disk(one: &Path, other: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    let disk = |path: &Path| std::fs::metadata(path).map(|there| there.dev());
    matches!((disk(one), disk(other)), (Ok(one), Ok(other)) if one == other)
}

#[cfg(not(unix))]
pub(crate) fn is_same_disk(one: &Path, other: &Path) -> bool {
    let disk = |path: &Path| {
        path.canonicalize().ok()?.components().next().map(|first| first.as_os_str().to_owned())
    };
    matches!((disk(one), disk(other)), (Some(one), Some(other)) if one == other)
}
