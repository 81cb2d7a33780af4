//! What was handed out.

use serde::Serialize;

/// What an export holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExportView {
    /// How many documents.
    pub documents: u32,
    /// How many requests.
    pub requests: u32,
    /// How many scans and photos there are, damaged ones included.
    pub scans: u32,
    /// What is damaged, and therefore not inside.
    pub damaged: u32,
}
