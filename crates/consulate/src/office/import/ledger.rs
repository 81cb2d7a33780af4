//! What the office imported and refused, and what it remembers of each source: in its key folder.

use super::{ImportError, Source};
use crate::private_files;
use amana_sealing::digest::Sha256;
use amana_sources::{Memory, SourceError, left_alone_s, not_before};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};
use std::path::{Path, PathBuf};

const FILE: &str = "imports.json";
/// The newest of them; who wants all reads them round by round.
const MOST_NOTES: usize = 2_000;
const LARGEST: u64 = 64 * 1024 * 1024;
/// Beyond the busiest country's month.
const MOST_MESSAGES: usize = 100_000;

/// What became of a message or a visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// Published, with this sequence number.
    Published(u64),
    /// Refused, by a stable code.
    Refused(String),
    /// Not fetched.
    Failed(String),
}

/// One line of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    /// When.
    pub at: DateTime<Utc>,
    /// The source's name.
    pub source: String,
    /// What became of it.
    pub said: Said,
}

#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    memories: BTreeMap<String, Memory>,
    /// Digests of messages that were decided on, oldest first.
    messages: VecDeque<Sha256>,
    notes: VecDeque<Note>,
    /// Which sources want to be left alone, and until when.
    #[serde(default)]
    not_before: BTreeMap<String, DateTime<Utc>>,
}

/// The ledger of an office.
#[derive(Debug)]
pub struct Ledger {
    folder: PathBuf,
    kept: Kept,
    known: std::collections::HashSet<Sha256>,
    has_changed: bool,
}

impl Ledger {
    /// Reads the ledger of a key folder, or begins it.
    ///
    /// # Errors
    /// [`ImportError::Ledger`], [`ImportError::Malformed`].
    pub fn open(folder: &Path) -> Result<Self, ImportError> {
        let kept: Kept = match private_files::read_up_to(folder, FILE, LARGEST) {
            Ok(json) => serde_json::from_slice(&json).map_err(|_| ImportError::Malformed)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Kept::default(),
            Err(error) => return Err(ImportError::Ledger(error.kind())),
        };
        let known = kept.messages.iter().copied().collect();
        Ok(Self { folder: folder.to_owned(), kept, known, has_changed: false })
    }

    /// What was noted, oldest first.
    pub fn notes(&self) -> impl DoubleEndedIterator<Item = &Note> {
        self.kept.notes.iter()
    }

    pub(super) fn knows(&self, message: &Sha256) -> bool {
        self.known.contains(message)
    }

    pub(super) fn memory(&self, source: &Source) -> Memory {
        self.kept.memories.get(&source.name).cloned().unwrap_or_default()
    }

    /// A message was decided on: it is not asked about again.
    pub(super) fn take(&mut self, message: Sha256, at: DateTime<Utc>, source: &Source, said: Said) {
        if self.kept.messages.len() == MOST_MESSAGES
            && let Some(oldest) = self.kept.messages.pop_front()
        {
            self.known.remove(&oldest);
        }
        self.kept.messages.push_back(message);
        self.known.insert(message);
        self.note(at, source, said);
    }

    /// Whether the source wants to be left alone still.
    pub(super) fn is_left_alone(&self, source: &Source, now: DateTime<Utc>) -> bool {
        left_alone_s(self.kept.not_before.get(&source.name).copied(), now).is_some()
    }

    /// Something did not come; the source may have said until when it is not to be asked.
    pub(super) fn fail(&mut self, at: DateTime<Utc>, source: &Source, error: SourceError) {
        if let Some(until) = not_before(error, at) {
            self.kept.not_before.insert(source.name.clone(), until);
        }
        self.note(at, source, Said::Failed(error.to_string()));
    }

    pub(super) fn note(&mut self, at: DateTime<Utc>, source: &Source, said: Said) {
        if self.kept.notes.len() == MOST_NOTES {
            self.kept.notes.pop_front();
        }
        self.kept.notes.push_back(Note { at, source: source.name.clone(), said });
        self.has_changed = true;
    }

    /// The source was gone through: only now is it not asked for the same again.
    pub(super) fn remember(&mut self, source: &Source, memory: Memory) {
        let before = self.kept.memories.insert(source.name.clone(), memory);
        self.has_changed |= before.as_ref() != self.kept.memories.get(&source.name);
    }

    pub(super) fn write(&mut self) -> Result<(), ImportError> {
        if !self.has_changed {
            return Ok(());
        }
        let json = serde_json::to_vec(&self.kept).expect("plain structs serialise");
        private_files::write(&self.folder, FILE, &json)
            .map_err(|error| ImportError::Ledger(error.kind()))?;
        self.has_changed = false;
        Ok(())
    }
}
