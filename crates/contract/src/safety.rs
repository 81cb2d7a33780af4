//! "I'm safe" and SOS: sealed to the crisis desk, acknowledged by a signed receipt.

use crate::Bytes;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `PUT /v1/safety-reports/{report}`, scope `distress:write`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SendSafetyReport {
    /// [`crate::sealed::SafetyReport`], sealed to the crisis desk.
    pub sealed: Bytes,
}

/// Answer to a safety report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SafetyAccepted {
    /// COSE_Sign1 over [`SafetyReceipt`].
    pub receipt: Bytes,
}

/// The server's signed word that it keeps a safety report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyReceipt {
    /// Format version, 1.
    pub format: u8,
    /// The report.
    pub report: Uuid,
    /// SHA-256 of the sealed bytes.
    pub sealed_sha256: Bytes,
    /// When it was kept.
    pub received_at: DateTime<Utc>,
}
