//! What can go wrong at a second place.

use amana_web::is_about_the_certificate;
use std::io::ErrorKind;

/// Every failure. None quotes an address, a path, a login or an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlaceError {
    /// Not an address that a copy may be sent to: https, or http on this computer itself.
    #[error("not an address for copies")]
    BadAddress,
    /// The folder lies inside the app's own, and would be lost with it.
    #[error("the folder belongs to the app")]
    OwnFolder,
    /// The folder, the stick or the collection is not there now.
    #[error("it is not there now")]
    Absent,
    /// The copy is not there any more.
    #[error("the copy is gone")]
    Gone,
    /// No connection, or it was cut.
    #[error("cannot be reached")]
    Unreachable,
    /// Nothing moved for too long.
    #[error("too slow")]
    TimedOut,
    /// Somebody answered with a certificate that this computer does not trust.
    #[error("the certificate is not trusted")]
    WrongCertificate,
    /// The login is refused, or lacks the right to write.
    #[error("the login is refused")]
    Unauthorised,
    /// There is no room.
    #[error("there is no room")]
    Full,
    /// One file may not be that large there.
    #[error("the copy is too large for it")]
    TooLarge,
    /// The address leads to another one. Nothing is sent there.
    #[error("the address leads elsewhere")]
    Moved,
    /// What answers does not know WebDAV.
    #[error("not a WebDAV collection")]
    NotWebDav,
    /// What was read back is not what was written.
    #[error("what was read back differs")]
    Differs,
    /// Any other answer (HTTP status).
    #[error("refused with {0}")]
    Refused(u16),
    /// The disk failed.
    #[error("the disk failed: {0}")]
    Disk(ErrorKind),
}

impl From<std::io::Error> for PlaceError {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::Absent,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::Full,
            ErrorKind::FileTooLarge => Self::TooLarge,
            other => Self::Disk(other),
        }
    }
}

impl From<&reqwest::Error> for PlaceError {
    fn from(error: &reqwest::Error) -> Self {
        if is_about_the_certificate(error) {
            Self::WrongCertificate
        } else if error.is_timeout() {
            Self::TimedOut
        } else {
            Self::Unreachable
        }
    }
}
