//! Files that only their owner reads, written whole or not at all.
#![expect(clippy::disallowed_methods, reason = "owns the files of keys and settings")]

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;
use zeroize::Zeroizing;

const LARGEST: u64 = 1024 * 1024;

/// Makes a folder that only its owner enters.
pub(crate) fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Writes a file with mode 0600: beside its place, to disk, then into it.
pub(crate) fn write(folder: &Path, name: &str, content: &[u8]) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(content)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(name)).map_err(|error| error.error)?;
    File::open(folder)?.sync_all()
}

/// Reads a file; refuses one that others may read too.
pub(crate) fn read(folder: &Path, name: &str) -> io::Result<Zeroizing<Vec<u8>>> {
    read_up_to(folder, name, LARGEST)
}

/// As [`read`], for a file of at most `limit` bytes.
pub(crate) fn read_up_to(folder: &Path, name: &str, limit: u64) -> io::Result<Zeroizing<Vec<u8>>> {
    let path = folder.join(name);
    let metadata = fs::metadata(&path)?;
    if metadata.len() > limit || is_open_to_others(&metadata) {
        return Err(io::ErrorKind::PermissionDenied.into());
    }
    fs::read(path).map(Zeroizing::new)
}

#[cfg(unix)]
fn is_open_to_others(metadata: &fs::Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o077 != 0
}

#[cfg(not(unix))]
fn is_open_to_others(_: &fs::Metadata) -> bool {
    false
}

#[cfg(test)]
mod tests {
    use super::{read, write};
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn a_key_file_is_its_owners_alone() {
        let folder = tempfile::tempdir().expect("a folder");
        write(folder.path(), "key", b"seed").expect("writes");
        assert_eq!(read(folder.path(), "key").expect("reads").as_slice(), b"seed");
        let path = folder.path().join("key");
        assert_eq!(fs::metadata(&path).expect("there").permissions().mode() & 0o777, 0o600);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o644)).expect("sets");
        assert!(read(folder.path(), "key").is_err());
    }
}
