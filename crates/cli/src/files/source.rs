//! A file that may be long: looked at by its first bytes, then read piece by piece.
#![expect(clippy::disallowed_methods, reason = "the terminal's files are here and nowhere else")]

use crate::failure::Failure;
use std::fs::File;
use std::io::{Read as _, Seek as _};
use std::path::Path;

const HEAD_BYTES: u64 = 16;

/// The file at its beginning, and its first bytes.
///
/// # Errors
/// Nothing there, or no plain file: a pipe would never end.
pub(crate) fn open(path: &Path) -> Result<(File, Vec<u8>), Failure> {
    let unreadable = |_| Failure::plain("error-file-unreadable");
    if !path.metadata().is_ok_and(|there| there.is_file()) {
        return Err(Failure::plain("error-file-unreadable"));
    }
    let mut file = File::open(path).map_err(unreadable)?;
    let mut head = Vec::new();
    (&mut file).take(HEAD_BYTES).read_to_end(&mut head).map_err(unreadable)?;
    file.rewind().map_err(unreadable)?;
    Ok((file, head))
}
