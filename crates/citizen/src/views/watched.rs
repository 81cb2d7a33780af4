//! What the person watches beside where they are.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// A point and how far around it counts.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SpotView {
    /// Degrees north, WGS 84.
    pub latitude: f64,
    /// Degrees east.
    pub longitude: f64,
    /// How far around it counts, in metres.
    pub radius_m: u32,
}

/// A place to be watched.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SavePlace {
    /// The one that is changed; none: a new one.
    pub id: Option<Uuid>,
    /// What the person calls it.
    pub name: String,
    /// Where it is.
    pub spot: SpotView,
    /// The country, as two letters of ISO 3166-1.
    pub country: Option<String>,
}

/// A trip to be watched.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveTrip {
    /// The one that is changed; none: a new one.
    pub id: Option<Uuid>,
    /// What the person calls it.
    pub name: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Countries, as two letters of ISO 3166-1.
    pub countries: Vec<String>,
    /// Places on the way.
    pub stops: Vec<StopView>,
}

/// A place on a trip.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StopView {
    /// What the person calls it.
    pub name: String,
    /// Where it is.
    pub spot: SpotView,
}

/// A relative's town to be watched for a week.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TypeTown {
    /// Its name.
    pub name: String,
    /// The country, as two letters of ISO 3166-1.
    pub country: String,
    /// Where it is, if that is known; else it is looked for by its name.
    pub spot: Option<SpotView>,
}

/// Everything that the person watches.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WatchedView {
    /// Saved places, by name.
    pub places: Vec<WatchedPlaceView>,
    /// Trips, the next one first.
    pub trips: Vec<TripView>,
    /// Relatives' towns, the newest first.
    pub towns: Vec<TownView>,
    /// Countries.
    pub subscriptions: Vec<SubscriptionView>,
    /// What does not interrupt any more.
    pub mutes: Vec<MuteView>,
}

/// A saved place.
#[derive(Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WatchedPlaceView {
    /// Its id.
    pub id: Uuid,
    /// What the person calls it.
    pub name: String,
    /// Where it is.
    pub spot: SpotView,
    /// The country.
    pub country: Option<String>,
}

/// A trip.
#[derive(Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TripView {
    /// Its id.
    pub id: Uuid,
    /// What the person calls it.
    pub name: String,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
    /// Countries.
    pub countries: Vec<String>,
    /// Places on the way.
    pub stops: Vec<StopView>,
    /// It is watched now: from the day before the first to the day after the last.
    pub is_watched: bool,
}

/// A relative's town.
#[derive(Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TownView {
    /// Its id.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// The country.
    pub country: String,
    /// It is looked for by its name alone: an alert that does not write it is told as "maybe".
    pub is_by_name: bool,
    /// When it is forgotten.
    pub expires_at: DateTime<Utc>,
}

/// A country of which every alert is told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SubscriptionView {
    /// The country, as two letters of ISO 3166-1.
    pub country: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// A kind of alert of one issuer that does not interrupt any more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MuteView {
    /// Its id.
    pub id: Uuid,
    /// The issuer, as in its alerts.
    pub issuer: String,
    /// The event, in the issuer's words.
    pub kind: String,
    /// Since when.
    pub since: DateTime<Utc>,
}

/// What of all that is watched an alert touches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TouchView {
    /// Which kind.
    pub target: TargetKind,
    /// What the person calls it; a country's code for a subscription.
    pub name: String,
    /// Nobody can tell for sure.
    pub is_maybe: bool,
}

/// What can be watched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum TargetKind {
    /// A saved place.
    Place,
    /// A trip, or a place on it.
    Trip,
    /// A relative's town.
    Town,
    /// A country.
    Subscription,
}

/// What to have at hand in a country; all of it is on this device.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PackView {
    /// The country, as two letters of ISO 3166-1.
    pub country: String,
    /// Whom to call.
    pub emergency: super::EmergencyView,
    /// The missions there.
    pub missions: Vec<super::MissionAbroadView>,
    /// Alerts that name the country or touch what is watched there; and those of which nobody can
    /// tell.
    pub alerts: Vec<super::AlertView>,
    /// Up to when the alerts are known.
    pub as_of: Option<DateTime<Utc>>,
    /// "No alerts" may not be said.
    pub is_stale: bool,
}

macro_rules! says_nothing {
    ($($name:ident),+) => {$(
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!(stringify!($name), "(…)"))
            }
        }
    )+};
}
says_nothing!(
    SpotView,
    SavePlace,
    SaveTrip,
    StopView,
    TypeTown,
    WatchedPlaceView,
    TripView,
    TownView
);
