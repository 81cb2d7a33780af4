//! What can go wrong with a vault. No text here holds personal data or a path.

use crate::holder::HolderError;
use amana_sealing::SealingError;

/// Every failure of this crate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VaultError {
    /// There is no vault in this folder.
    #[error("no vault here")]
    Missing,
    /// There is one already.
    #[error("there is a vault here already")]
    Exists,
    /// Another process holds it.
    #[error("the vault is open in another program")]
    InUse,
    /// The passphrase or recovery code opens no slot.
    #[error("this does not open the vault")]
    WrongSecret,
    /// Not a recovery code: a word or the checksum is wrong.
    #[error("not a recovery code")]
    NotARecoveryCode,
    /// The passphrase is shorter than [`crate::Passphrase::SHORTEST`].
    #[error("the passphrase is too short")]
    PassphraseTooShort,
    /// The database file is cut, foreign or damaged. Nothing was changed.
    #[error("the vault's file cannot be read")]
    Unreadable,
    /// Written by a newer version.
    #[error("the vault was written by a newer version")]
    TooNew,
    /// A record of the vault compartment was asked for while it is locked.
    #[error("the vault is locked")]
    Locked,
    /// Not there.
    #[error("not found")]
    NotFound,
    /// This item was changed outside, or its file is missing.
    #[error("the item is damaged")]
    Damaged,
    /// No room on the disk. What was being written is not there; all else is.
    #[error("the disk is full")]
    DiskFull,
    /// The disk failed otherwise.
    #[error("the disk failed: {0:?}")]
    Disk(std::io::ErrorKind),
    /// A stored record does not have the shape of its type.
    #[error("a record cannot be understood")]
    Malformed,
    /// The backup file cannot be read.
    #[error("not a backup, or a cut one")]
    BackupUnreadable,
    /// The backup file was changed.
    #[error("the backup is damaged")]
    BackupDamaged,
    /// The device's keyring does not serve.
    #[error("the keyring: {0}")]
    Keyring(HolderError),
    /// The last way in that a person can carry to another device stays.
    #[error("this is the last way in")]
    LastWayIn,
    /// KDF parameters outside the accepted range.
    #[error("the key derivation's cost is out of range")]
    KdfOutOfRange,
}

impl From<HolderError> for VaultError {
    fn from(error: HolderError) -> Self {
        Self::Keyring(error)
    }
}

impl From<std::io::Error> for VaultError {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => {
                Self::DiskFull
            }
            ErrorKind::InvalidData => Self::Damaged,
            kind => Self::Disk(kind),
        }
    }
}

impl From<rusqlite::Error> for VaultError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::{ErrorCode, ffi};
        // The WAL's index is a file too, and no longer fits.
        let is_shm = error.sqlite_error().map(|error| error.extended_code)
            == Some(ffi::SQLITE_IOERR_SHMSIZE);
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            _ if is_shm => Self::DiskFull,
            Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt) => Self::Unreadable,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            _ => Self::Disk(std::io::ErrorKind::Other),
        }
    }
}

impl From<SealingError> for VaultError {
    fn from(error: SealingError) -> Self {
        match error {
            SealingError::Stream(kind) => std::io::Error::from(kind).into(),
            _ => Self::Damaged,
        }
    }
}
