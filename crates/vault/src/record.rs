//! What others keep here: any serialisable type that names its namespace.

use crate::plain::Plain;
use crate::{Compartment, VaultError};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::ops::Range;
use std::sync::Arc;
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

/// What the bytes of an opened row say.
pub(crate) struct Outline<'a> {
    pub(crate) namespace: &'a str,
    pub(crate) id: Uuid,
    pub(crate) part: Part,
}

/// Where in opened bytes a body lies, and what is said about it.
#[derive(Clone)]
pub(crate) struct Part {
    pub(crate) record_version: u16,
    pub(crate) in_backup: bool,
    pub(crate) range: Range<usize>,
}

/// A record as it lies in a sealed row: opened, not yet understood.
#[derive(Clone)]
pub(crate) struct Body {
    /// The body alone, or many rows as they were opened, one behind the other.
    plain: Arc<Plain>,
    part: Part,
}

impl Body {
    pub(crate) fn of<R: Record>(record: &R) -> Self {
        Self::written(record, &mut Zeroizing::default())
    }

    /// As [`Body::of`]; what is written for many grows once, and none takes more than it needs.
    pub(crate) fn written<R: Record>(record: &R, scratch: &mut Zeroizing<Vec<u8>>) -> Self {
        scratch.clear();
        serde_json::to_writer(&mut **scratch, record).expect("records serialise");
        Self::whole(R::VERSION, R::IN_BACKUP, Zeroizing::new(scratch.to_vec()))
    }

    pub(crate) fn whole(record_version: u16, in_backup: bool, bytes: Zeroizing<Vec<u8>>) -> Self {
        let range = 0..bytes.len();
        Self::part_of(&Arc::new(bytes.into()), Part { record_version, in_backup, range })
    }

    pub(crate) fn part_of(plain: &Arc<Plain>, part: Part) -> Self {
        Self { plain: Arc::clone(plain), part }
    }

    pub(crate) const fn record_version(&self) -> u16 {
        self.part.record_version
    }

    pub(crate) const fn in_backup(&self) -> bool {
        self.part.in_backup
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.plain[self.part.range.clone()]
    }

    pub(crate) fn read<R: Record>(&self) -> Result<R, VaultError> {
        R::read(self.record_version(), self.bytes())
    }
}

impl PartialEq for Body {
    fn eq(&self, other: &Self) -> bool {
        self.record_version() == other.record_version()
            && self.in_backup() == other.in_backup()
            && self.bytes() == other.bytes()
    }
}
