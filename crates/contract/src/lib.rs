//! What travels between the app and a consulate: types only, no I/O, no rules.
//!
//! Every body is JSON under `/v1`; every error is an RFC 9457 problem ([`problem::Problem`]).
//! Signed things travel as COSE_Sign1 bytes whose payload is the JSON of a type in this crate.

pub mod access;
pub mod bytes;
pub mod feed;
pub mod office;
pub mod problem;
pub mod requests;
pub mod safety;
pub mod sealed;
pub mod trust;
pub mod uploads;

pub use bytes::Bytes;

/// COSE content types, one for each kind of signed statement.
pub mod content_type {
    /// [`crate::trust::Root`], signed by its own threshold.
    pub const ROOT: &str = "application/vnd.amana.root+json";
    /// [`crate::trust::Delegation`], signed by the root's threshold.
    pub const DELEGATION: &str = "application/vnd.amana.delegation+json";
    /// [`crate::requests::Event`], signed by an officer or, for receipts, by the server.
    pub const EVENT: &str = "application/vnd.amana.event+json";
    /// [`crate::requests::Head`], signed by the feed-head key.
    pub const HEAD: &str = "application/vnd.amana.request-head+json";
    /// [`crate::requests::Receipt`], signed by the receipts key.
    pub const RECEIPT: &str = "application/vnd.amana.receipt+json";
    /// [`crate::safety::SafetyReceipt`], signed by the receipts key.
    pub const SAFETY_RECEIPT: &str = "application/vnd.amana.safety-receipt+json";
    /// [`crate::safety::SafetyAnswer`], signed by an officer.
    pub const SAFETY_ANSWER: &str = "application/vnd.amana.safety-answer+json";
    /// [`crate::feed::FeedHead`], signed by the feed-head key.
    pub const FEED_HEAD: &str = "application/vnd.amana.feed-head+json";
}
