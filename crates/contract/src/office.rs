//! What an officer's tools read and write.

use crate::Bytes;
use crate::requests::{Phase, SubmittedItem};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `GET /v1/office/requests`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Desk {
    /// Requests that are not closed, oldest first.
    pub requests: Vec<DeskRequest>,
}

/// One request, as the server can show it: sizes and signed states, no content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DeskRequest {
    /// The request.
    pub request: Uuid,
    /// The service's code.
    pub service: String,
    /// Where it stands.
    pub phase: Phase,
    /// Number of its latest event.
    pub sequence: u64,
    /// Chain hash after it: the next event's `previous`.
    pub chain: Bytes,
    /// Sealed items; their content is under `/v1/office/requests/{request}/items/{item}`.
    pub items: Vec<SubmittedItem>,
}

/// `POST /v1/office/requests/{request}/events`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishEvent {
    /// COSE_Sign1 over [`crate::requests::Event`], by an officer's key.
    pub event: Bytes,
}

/// `POST /v1/office/alerts`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublishAlert {
    /// The countersigned alert (COSE_Sign1 by the alert key).
    pub alert: Bytes,
}

/// `GET /v1/office/safety-reports`
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SafetyReports {
    /// Newest first, at most 500.
    pub reports: Vec<SealedReport>,
}

/// One sealed safety report.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SealedReport {
    /// The report.
    pub report: Uuid,
    /// When the server kept it.
    pub received_at: DateTime<Utc>,
    /// Sealed to the crisis desk.
    pub sealed: Bytes,
}
