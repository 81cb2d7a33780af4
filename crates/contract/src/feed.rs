//! Countersigned alerts: immutable numbered pages and one signed head; any cache can serve them.

use crate::Bytes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// `GET /v1/alerts/head`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignedFeedHead {
    /// COSE_Sign1 over [`FeedHead`].
    pub head: Bytes,
}

/// What the feed holds now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FeedHead {
    /// Format version, 1.
    pub format: u8,
    /// The newest alert's sequence number; 0 for an empty feed. Never goes back.
    pub sequence: u64,
    /// SHA-256 of each page's exact JSON bytes, page 0 first.
    pub pages: Vec<Bytes>,
    /// When it was signed.
    pub issued_at: DateTime<Utc>,
    /// After this the head says nothing about now.
    pub expires_at: DateTime<Utc>,
}

/// `GET /v1/alerts/pages/{number}`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page {
    /// Countersigned alerts (COSE_Sign1, content type of the alerts crate), oldest first.
    pub alerts: Vec<Bytes>,
}
