//! Requests: what the citizen submits, what the consulate says about it, and how it is proved.

use crate::Bytes;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// `PUT /v1/requests/{request}` with `Idempotency-Key: <errand>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Submission {
    /// The request's id, made by the client (UUIDv7).
    pub request: Uuid,
    /// The catalogue's code of the service, such as `passport-renewal`.
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 40))]
    pub service: String,
    /// Sealed items, already uploaded.
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 20))]
    pub items: Vec<SubmittedItem>,
}

/// `POST /v1/requests/{request}/answers` with `Idempotency-Key: <errand>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// Which of the required actions this answers.
    pub action: Uuid,
    /// Sealed items, already uploaded.
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 20))]
    pub items: Vec<SubmittedItem>,
}

/// One sealed item of a submission. The server sees its size, never its content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SubmittedItem {
    /// The item's id, also its upload's.
    pub item: Uuid,
    /// Position in the request's items, from 0; part of the HPKE `info`.
    pub sequence: u32,
    /// SHA-256 of the sealed bytes.
    pub sha256: Bytes,
    /// Length of the sealed bytes.
    pub size_bytes: u64,
}

/// The server's signed word that it keeps a submission or an answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Format version, 1.
    pub format: u8,
    /// The request.
    pub request: Uuid,
    /// The errand that brought it.
    pub errand: Uuid,
    /// SHA-256 of the exact body.
    pub body_sha256: Bytes,
    /// When it was kept.
    pub received_at: DateTime<Utc>,
}

/// Answer to a submission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Accepted {
    /// COSE_Sign1 over [`Receipt`].
    pub receipt: Bytes,
}

/// Where a request stands, the same for every service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Being written by the citizen.
    Draft,
    /// Received, to be looked at.
    Intake,
    /// The citizen is expected in person, for originals and biometrics.
    Visit,
    /// Being examined.
    Review,
    /// Being produced.
    Production,
    /// Ready or on its way.
    Delivery,
    /// Over.
    Closed,
}

/// How a closed request ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Granted and handed over.
    Granted,
    /// Refused.
    Refused,
    /// Withdrawn by the citizen.
    Withdrawn,
    /// Void.
    Void,
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// The server keeps the submission (signed by the receipts key).
    Received,
    /// The server keeps an answer (signed by the receipts key).
    Answered,
    /// An officer found it complete and right.
    Validated,
    /// An officer asks for something; one consolidated list.
    ActionRequired,
    /// Originals were seen and biometrics captured.
    VisitRecorded,
    /// In production.
    InProduction,
    /// Ready for pick-up.
    ReadyForPickup,
    /// Handed over.
    Delivered,
}

impl EventKind {
    /// The only events that the online server itself may sign.
    pub const fn is_signed_by_server(self) -> bool {
        matches!(self, Self::Received | Self::Answered)
    }
}

/// One thing that the citizen must do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActionRequired {
    /// The action's id, named by the [`Answer`].
    pub action: Uuid,
    /// The catalogue's code of what is asked: `photo`, `form`, `document`.
    pub kind: String,
    /// The catalogue's code of why.
    pub reason: String,
    /// Until when.
    pub due_on: Option<NaiveDate>,
}

/// One signed link in a request's history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// Format version, 1.
    pub format: u8,
    /// The request.
    pub request: Uuid,
    /// Position in the request's history, from 1.
    pub sequence: u64,
    /// Chain hash after the previous event (over the exact COSE bytes).
    pub previous: Bytes,
    /// When the signer says it happened.
    pub at: DateTime<Utc>,
    /// What happened.
    pub kind: EventKind,
    /// Where the request stands now.
    pub phase: Phase,
    /// How it ended, once closed.
    pub outcome: Option<Outcome>,
    /// Everything that is asked of the citizen now, replacing what was asked before.
    pub actions_required: Vec<ActionRequired>,
}

/// The signed head of one request's history: exposes an event that is held back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// Format version, 1.
    pub format: u8,
    /// The request.
    pub request: Uuid,
    /// Number of the latest event.
    pub sequence: u64,
    /// Chain hash after it.
    pub chain: Bytes,
    /// When the head was signed.
    pub at: DateTime<Utc>,
}

/// `GET /v1/changes?since=<cursor>`: what this account has not seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Changes {
    /// In the order of `seq`.
    pub changes: Vec<Change>,
    /// Ask `since` this the next time.
    pub cursor: u64,
    /// There is more behind the cursor.
    pub has_more: bool,
    /// COSE_Sign1 over a [`Head`], one for each request of this account that is named in `changes`.
    pub heads: Vec<Bytes>,
}

/// One change, at its place in the account's counter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Change {
    /// The account's counter, without gaps.
    pub seq: u64,
    /// The request.
    pub request: Uuid,
    /// What changed.
    #[serde(flatten)]
    pub news: News,
}

/// The kinds of change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case", tag = "news")]
pub enum News {
    /// A signed event.
    Event {
        /// COSE_Sign1 over [`Event`].
        event: Bytes,
    },
    /// A member of staff looked at the request.
    StaffAccess {
        /// When.
        at: DateTime<Utc>,
        /// The first 8 characters of the officer's key id: a pseudonym, stable over time.
        officer: String,
    },
}

/// The data of an SSE `news` event on `GET /v1/stream`: that there is something new for the account, and
/// what is new for everybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WakeUp {
    /// The account's newest counter.
    pub seq: u64,
    /// The alert feed's signed head of now, as `GET /v1/alerts/head` has it; without one it is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub head: Option<Bytes>,
    /// The newest alert of that head, packed as `GET /v1/alerts/{n}/{n}` has it, where `n` is the head's
    /// sequence number; without it what is new is asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub newest: Option<Bytes>,
}
