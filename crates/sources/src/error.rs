//! What can go wrong with a public feed.

use amana_web::is_about_the_certificate;

/// Every failure. None quotes an address or an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SourceError {
    /// Not an address that a feed may have: https, or http on this computer itself, without a login.
    #[error("not an address for a feed")]
    BadAddress,
    /// No connection, or it was cut.
    #[error("cannot be reached")]
    Unreachable,
    /// Nothing moved for too long.
    #[error("too slow")]
    TimedOut,
    /// Somebody answered with a certificate that this computer does not trust.
    #[error("the certificate is not trusted")]
    WrongCertificate,
    /// Larger than anything that is read.
    #[error("larger than any feed that is read")]
    TooLarge,
    /// The address leads to another one that may not be followed.
    #[error("the address leads elsewhere")]
    Moved,
    /// The publisher asks for fewer questions.
    #[error("asked too often; wait {wait_s} s")]
    TooMany {
        /// What it asks for, in seconds; a minute when it does not say.
        wait_s: u32,
    },
    /// Any other answer (HTTP status).
    #[error("refused with {0}")]
    Refused(u16),
    /// Neither a message nor a list of messages.
    #[error("not a feed")]
    NotAFeed,
    /// A folder or file cannot be read.
    #[error("the folder cannot be read: {0:?}")]
    Folder(std::io::ErrorKind),
}

impl SourceError {
    /// Whether an entry with it is not asked for again: it leads nowhere, and when it is listed anew, it is
    /// another one. Not there (404) may be not there yet: a list may be faster than what it lists.
    pub const fn is_for_good(self) -> bool {
        matches!(self, Self::BadAddress | Self::Refused(410))
    }
}

impl From<&reqwest::Error> for SourceError {
    fn from(error: &reqwest::Error) -> Self {
        if error.is_timeout() {
            Self::TimedOut
        } else if is_about_the_certificate(error) {
            Self::WrongCertificate
        } else {
            Self::Unreachable
        }
    }
}
