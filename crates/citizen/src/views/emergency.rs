//! Whom to call.

use chrono::NaiveDate;
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
    /// Where the numbers come from.
    pub source: String,
    /// When they were collected from it; none: nobody has compared them with a source yet, and whoever
    /// shows them says so.
    pub collected_on: Option<NaiveDate>,
}

/// A mission of the person's country abroad.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MissionAbroadView {
    /// `mission-kind-…`
    pub kind: String,
    /// The city, as it is written in Latin letters.
    pub city: String,
    /// The country, as two letters of ISO 3166-1.
    pub country: String,
    /// As it is dialled from abroad, where it is known.
    pub phone: Option<String>,
    /// How far it is from the device, rounded to kilometres; none without a position.
    pub distance_km: Option<u32>,
    /// Where this comes from.
    pub source: String,
    /// When it was collected from there; none: nobody has compared it with a source yet.
    pub collected_on: Option<NaiveDate>,
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
