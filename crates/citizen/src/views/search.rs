//! What was found.

use crate::views::{DocumentCardView, RequestCardView, Severity};
use serde::Serialize;
use uuid::Uuid;

/// What was found, of each kind the nearest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SearchView {
    /// By name, number, state or person.
    pub documents: Vec<DocumentCardView>,
    /// By service, consulate, reference or the person's own words.
    pub requests: Vec<RequestCardView>,
    /// By what happens.
    #[cfg_attr(test, ts(inline))]
    pub alerts: Vec<FoundAlertView>,
}

/// An alert that was found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundAlertView {
    /// Its id on this device.
    pub id: Uuid,
    /// The issuer's word.
    pub event: String,
    /// How grave.
    pub severity: Severity,
}
