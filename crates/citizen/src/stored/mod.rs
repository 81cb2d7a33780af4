//! What the vault keeps for the citizen: versioned structs of our own, never a vendor's.
//!
//! A shape may gain optional fields; anything else is a new `VERSION` whose `read` understands the
//! earlier ones.

pub(crate) mod activity;
mod alert;
mod document;
mod errand;
mod mission;
mod passkey;
mod report;
mod request;

pub(crate) use alert::{AlertSource, StoredAlert, StoredFloor, StoredNotice};
pub(crate) use document::{StoredDocument, StoredScan};
pub(crate) use errand::{ErrandState, StoredErrand, StoredGrant, StoredPurpose};
pub(crate) use mission::{StoredMission, StoredWatchToken};
pub(crate) use passkey::StoredPasskey;
pub(crate) use report::{ReportState, StoredReport};
pub(crate) use request::{NotedEvent, RequestKind, StoredRequest};
