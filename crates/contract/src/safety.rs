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

/// What a crisis desk says to a report. No words of its own: what is said in the open to somebody in
/// danger is the same few sentences for everybody, and the app says them in the person's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AnswerKind {
    /// A person has read it.
    Read,
    /// The desk will call.
    WillCall,
    /// Help is on its way.
    HelpComing,
    /// Call the local emergency number: the desk cannot help from where it is.
    CallLocal,
    /// A kind that this version does not know: a person has read it.
    #[serde(other)]
    Other,
}

/// A crisis desk's signed answer to one report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafetyAnswer {
    /// Format version, 1.
    pub format: u8,
    /// The report.
    pub report: Uuid,
    /// SHA-256 of the sealed bytes that were read.
    pub sealed_sha256: Bytes,
    /// When it was said.
    pub at: DateTime<Utc>,
    /// What is said.
    pub kind: AnswerKind,
}

/// `GET /v1/safety-reports/{report}`, scope `distress:write`: how far the person's own report is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SafetyProgress {
    /// COSE_Sign1 over [`SafetyReceipt`].
    pub receipt: Bytes,
    /// COSE_Sign1 over the newest [`SafetyAnswer`], by an officer's key; none yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<Bytes>,
}

/// `PUT /v1/office/safety-reports/{report}/answer`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishSafetyAnswer {
    /// COSE_Sign1 over [`SafetyAnswer`], by an officer's key.
    pub answer: Bytes,
}
