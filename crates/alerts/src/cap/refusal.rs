//! Why a document is not accepted.

use super::limits::{MAX_BYTES, MAX_DEPTH, MAX_KEY_BYTES};

/// Why a document is not accepted. None of it quotes the document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CapRefusal {
    /// Larger than the bound.
    #[error("{size_bytes} bytes; at most {MAX_BYTES} are read")]
    TooLarge {
        /// The document's size.
        size_bytes: usize,
    },
    /// Bytes in no encoding that is known or declared.
    #[error("not text in any encoding that is known")]
    NotText,
    /// A document type declaration: nothing in CAP needs one, attacks with entities do.
    #[error("a DOCTYPE is never read: CAP has none, entity attacks need one")]
    Doctype,
    /// Not well-formed XML.
    #[error("not well-formed XML at byte {at_byte}")]
    NotWellFormed {
        /// Where reading stopped.
        at_byte: u64,
    },
    /// Elements nested beyond the bound.
    #[error("elements nested deeper than {MAX_DEPTH}")]
    TooDeep,
    /// More of something than the bound.
    #[error("more than {limit} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// The bound.
        limit: usize,
    },
    /// Well-formed XML, but no CAP message.
    #[error("not a CAP 1.0, 1.1 or 1.2 message")]
    NotCap,
    /// A feed that at most links to messages.
    #[error("a feed that holds no CAP message; its links lead to them")]
    FeedWithoutMessages,
    /// No `identifier`.
    #[error("no identifier")]
    MissingIdentifier,
    /// No `sender`.
    #[error("no sender")]
    MissingSender,
    /// No `sent`.
    #[error("no time of sending")]
    MissingSent,
    /// `sent` is no time.
    #[error("the time of sending is not readable")]
    BadTime,
    /// `identifier` or `sender` beyond the bound.
    #[error("identifier or sender longer than {MAX_KEY_BYTES} bytes")]
    KeyTooLong,
}

impl CapRefusal {
    /// A stable code for tools and tests.
    pub const fn reason(&self) -> &'static str {
        match self {
            Self::TooLarge { .. } => "too-large",
            Self::NotText => "not-text",
            Self::Doctype => "doctype",
            Self::NotWellFormed { .. } => "not-well-formed",
            Self::TooDeep => "too-deep",
            Self::TooMany { .. } => "too-many",
            Self::NotCap => "not-cap",
            Self::FeedWithoutMessages => "feed-without-messages",
            Self::MissingIdentifier => "missing-identifier",
            Self::MissingSender => "missing-sender",
            Self::MissingSent => "missing-sent",
            Self::BadTime => "bad-time",
            Self::KeyTooLong => "key-too-long",
        }
    }
}
