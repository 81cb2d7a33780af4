//! What others keep here: any serialisable type that names its namespace.

use crate::{Compartment, VaultError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::ops::Range;
use uuid::Uuid;
use zeroize::Zeroizing;

/// A type that can be kept.
pub trait Record: Serialize + DeserializeOwned {
    /// Its place, unique among all records.
    const NAMESPACE: &'static str;
    /// Grows when the stored shape changes; [`Record::read`] understands all earlier ones.
    const VERSION: u16;
    /// Whose keys seal it.
    const COMPARTMENT: Compartment = Compartment::Vault;
    /// Tokens and device-bound keys stay out of backups.
    const IN_BACKUP: bool = true;

    /// Reads a stored body of `version`.
    ///
    /// # Errors
    /// [`VaultError::TooNew`] or [`VaultError::Malformed`].
    fn read(version: u16, body: &[u8]) -> Result<Self, VaultError> {
        if version > Self::VERSION {
            return Err(VaultError::TooNew);
        }
        serde_json::from_slice(body).map_err(|_| VaultError::Malformed)
    }
}

/// A record with its id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry<R> {
    /// Random id.
    pub id: Uuid,
    /// The record.
    pub record: R,
}

/// A record as it lies in a sealed row: opened, not yet understood.
#[derive(Clone)]
pub(crate) struct Body {
    pub(crate) record_version: u16,
    pub(crate) in_backup: bool,
    /// The row as it was opened, or the body alone.
    plain: Zeroizing<Vec<u8>>,
    /// Where the body lies in it.
    range: Range<usize>,
}

impl Body {
    pub(crate) fn of<R: Record>(record: &R) -> Self {
        let mut bytes = Zeroizing::new(Vec::with_capacity(512));
        serde_json::to_writer(&mut *bytes, record).expect("records serialise");
        Self::whole(R::VERSION, R::IN_BACKUP, bytes)
    }

    pub(crate) fn whole(record_version: u16, in_backup: bool, bytes: Zeroizing<Vec<u8>>) -> Self {
        let range = 0..bytes.len();
        Self { record_version, in_backup, plain: bytes, range }
    }

    /// The part of an opened row; `None` where it does not reach that far.
    pub(crate) fn part(
        record_version: u16,
        in_backup: bool,
        plain: Zeroizing<Vec<u8>>,
        range: Range<usize>,
    ) -> Option<Self> {
        (range.end <= plain.len()).then_some(Self { record_version, in_backup, plain, range })
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.plain[self.range.clone()]
    }

    pub(crate) fn read<R: Record>(&self) -> Result<R, VaultError> {
        R::read(self.record_version, self.bytes())
    }
}

impl PartialEq for Body {
    fn eq(&self, other: &Self) -> bool {
        self.record_version == other.record_version
            && self.in_backup == other.in_backup
            && self.bytes() == other.bytes()
    }
}
