//! Whom to call.

use serde::Serialize;

/// Whom to call in a country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EmergencyView {
    /// The country, as two letters of ISO 3166-1; `None` when none was chosen or it is not listed.
    pub country: Option<String>,
    /// The one for everything first.
    pub numbers: Vec<EmergencyNumberView>,
    /// Every country that is listed.
    pub countries: Vec<String>,
    /// Where the numbers come from, and when they were looked up.
    pub source: String,
}

/// One number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct EmergencyNumberView {
    /// `emergency-…`
    pub service: String,
    /// As it is dialled.
    pub number: String,
}
