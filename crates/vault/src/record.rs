//! What others keep here: any serialisable type that names its namespace.

use crate::{Compartment, VaultError};
use serde::Serialize;
use serde::de::DeserializeOwned;
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
#[derive(Clone, PartialEq, Eq)]
pub(crate) struct Body {
    pub(crate) record_version: u16,
    pub(crate) in_backup: bool,
    pub(crate) bytes: Zeroizing<Vec<u8>>,
}

impl Body {
    pub(crate) fn of<R: Record>(record: &R) -> Self {
        let bytes = serde_json::to_vec(record).expect("records serialise");
        Self { record_version: R::VERSION, in_backup: R::IN_BACKUP, bytes: Zeroizing::new(bytes) }
    }

    pub(crate) fn read<R: Record>(&self) -> Result<R, VaultError> {
        R::read(self.record_version, &self.bytes)
    }
}
