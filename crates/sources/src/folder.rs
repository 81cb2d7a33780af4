//! A folder of one's own, as a feed: every message file in it, within bounds.
#![expect(clippy::disallowed_methods, reason = "this module owns the reading of a feed's folder")]

use crate::{LARGEST_DOCUMENT, MOST_ENTRIES, Memory, Received, Round, SourceError};
use amana_sealing::digest::Sha256;
use std::collections::BTreeSet;
use std::fs::{self, DirEntry};
use std::path::Path;

/// The most bytes of all files together; what comes behind is not read.
const MOST_BYTES: u64 = 4 * LARGEST_DOCUMENT as u64;
const EXTENSIONS: [&str; 5] = ["xml", "cap", "atom", "rss", "edxl"];

/// A file's name, and its bytes or why there are none.
type MessageFile = (String, Result<Vec<u8>, SourceError>);

/// Looks into a folder as [`visit`](crate::visit) asks a feed: nothing of one that is as it was.
///
/// One file that cannot be read, or is too large, is a failure of the round and stops no other.
///
/// # Errors
/// [`SourceError::Folder`]; [`SourceError::TooLarge`] for more files than a list may have entries.
pub fn look_into(folder: &Path, known: &Memory) -> Result<Round, SourceError> {
    let (mut documents, mut failures) = (Vec::new(), Vec::new());
    let mut content = Vec::new();
    for (name, file) in read_folder(folder)? {
        match file {
            Ok(bytes) => {
                content.extend([Sha256::of(name.as_bytes()), Sha256::of(&bytes)]);
                documents.push(Received { host: String::new(), entry: None, body: bytes });
            }
            Err(error) => failures.push(error),
        }
    }
    let fields: Vec<&[u8]> = content.iter().map(|digest| digest.0.as_slice()).collect();
    let fetched = BTreeSet::from([Sha256::of_fields(&fields)]);
    let memory = Memory { fetched, ..Memory::default() };
    if memory == *known && failures.is_empty() {
        documents.clear();
    }
    Ok(Round { documents, failures, remaining: 0, memory })
}

/// Whether a folder is there that can be looked into; no file of it is read.
pub fn is_folder(folder: &Path) -> bool {
    list(folder).is_ok()
}

/// Reads the message files of a folder, in the order of their names; not of folders in it.
fn read_folder(folder: &Path) -> Result<Vec<MessageFile>, SourceError> {
    let mut left = MOST_BYTES;
    let read = |file: DirEntry| {
        (file.file_name().to_string_lossy().into_owned(), read_file(&file, &mut left))
    };
    Ok(list(folder)?.into_iter().map(read).collect())
}

fn list(folder: &Path) -> Result<Vec<DirEntry>, SourceError> {
    let failed = |error: std::io::Error| SourceError::Folder(error.kind());
    let mut files: Vec<DirEntry> = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if is_message(&entry.path()) {
            files.push(entry);
        }
        if files.len() > MOST_ENTRIES {
            return Err(SourceError::TooLarge);
        }
    }
    files.sort_by_key(DirEntry::file_name);
    Ok(files)
}

fn read_file(file: &DirEntry, left: &mut u64) -> Result<Vec<u8>, SourceError> {
    let failed = |error: std::io::Error| SourceError::Folder(error.kind());
    // The size of what a link leads to.
    let about = fs::metadata(file.path()).map_err(failed)?;
    if !about.is_file() {
        return Err(SourceError::NotAFeed);
    }
    if about.len() > LARGEST_DOCUMENT as u64 || about.len() > *left {
        return Err(SourceError::TooLarge);
    }
    *left -= about.len();
    fs::read(file.path()).map_err(failed)
}

fn is_message(path: &Path) -> bool {
    let extension = path.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| EXTENSIONS.contains(&extension.to_ascii_lowercase().as_str()))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::disallowed_methods, reason = "the test writes the folder that is read")]

    use super::read_folder;
    use crate::SourceError;
    use std::fs;

    #[test]
    fn one_bad_file_stops_no_other() {
        let folder = tempfile::tempdir().expect("a folder");
        let at = |name: &str| folder.path().join(name);
        fs::write(at("b.xml"), b"<b/>").expect("writes");
        fs::write(at("a.CAP"), b"<a/>").expect("writes");
        fs::write(at("notes.txt"), b"no").expect("writes");
        fs::create_dir(at("c.xml")).expect("makes");
        let large = fs::File::create(at("d.atom")).expect("makes");
        large.set_len(super::LARGEST_DOCUMENT as u64 + 1).expect("grows");
        let read = read_folder(folder.path()).expect("reads");
        let expected = [
            ("a.CAP".to_owned(), Ok(b"<a/>".to_vec())),
            ("b.xml".to_owned(), Ok(b"<b/>".to_vec())),
            ("c.xml".to_owned(), Err(SourceError::NotAFeed)),
            ("d.atom".to_owned(), Err(SourceError::TooLarge)),
        ];
        assert_eq!(read, expected);
        let missing = read_folder(&at("nowhere"));
        assert_eq!(missing, Err(SourceError::Folder(std::io::ErrorKind::NotFound)));
    }
}
