//! The sources that the office chose.

use crate::office::DeskError;
use amana_sources::{Address, SourceError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use std::path::PathBuf;

const MOST_SOURCES: usize = 256;

/// Why a round of imports ended.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The consulate refused or does not answer.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// No way to the network's feeds.
    #[error(transparent)]
    Source(#[from] SourceError),
    /// The list of sources, or the ledger, is not one.
    #[error("the list of sources or the ledger cannot be understood")]
    Malformed,
    /// A table of codes, by the name of its file.
    #[error("the table {0} cannot be read as GeoJSON polygons with codes")]
    Table(String),
    /// The ledger cannot be read or written.
    #[error("the ledger cannot be kept: {0:?}")]
    Ledger(std::io::ErrorKind),
}

/// What the office imports: a JSON file that a person writes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sources {
    /// Each once.
    pub sources: Vec<Source>,
}

/// One source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The office's name for it.
    pub name: String,
    /// Where it is.
    #[serde(flatten)]
    pub whence: Whence,
}

/// Where a source is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whence {
    /// An Atom or RSS feed, or a document of messages.
    Address(Address),
    /// A folder of such documents.
    Folder(PathBuf),
}

impl Sources {
    /// Reads the file's bytes.
    ///
    /// # Errors
    /// [`ImportError::Malformed`].
    pub fn read(json: &[u8]) -> Result<Self, ImportError> {
        let sources: Self = serde_json::from_slice(json).map_err(|_| ImportError::Malformed)?;
        let names: BTreeSet<_> = sources.sources.iter().map(|source| &source.name).collect();
        let is_sane = sources.sources.len() <= MOST_SOURCES && names.len() == sources.sources.len();
        if is_sane { Ok(sources) } else { Err(ImportError::Malformed) }
    }
}

#[cfg(test)]
mod tests {
    use super::Sources;

    #[test]
    fn a_list_names_each_source_once() {
        let list =
            |entries: &str| Sources::read(format!(r#"{{"sources":[{entries}]}}"#).as_bytes());
        let feed = r#"{"name":"a","address":"https://alerts.example/feed"}"#;
        let folder = r#"{"name":"b","folder":"inbox"}"#;
        assert_eq!(list(&format!("{feed},{folder}")).expect("reads").sources.len(), 2);
        for bad in [
            format!("{feed},{feed}"),
            r#"{"name":"a"}"#.into(),
            r#"{"name":"a","address":"http://alerts.example/"}"#.into(),
        ] {
            assert!(list(&bad).is_err(), "{bad}");
        }
    }
}
