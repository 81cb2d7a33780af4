//! What the device knows about its person; it never leaves the device.

use amana_geofence::{Fix, Position};
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

/// Where a person is and which places they watch.
#[derive(Clone)]
pub struct Situation {
    /// The last known position, if any.
    pub fix: Option<Fix>,
    /// How old it may be.
    pub fix_max_age: Duration,
    /// The last known country, as two letters of ISO 3166-1.
    pub country: Option<String>,
    /// Saved places and stops of trips.
    pub places: Vec<WatchedPlace>,
}

/// A place that the person watches. Its name stays in the vault.
#[derive(Clone)]
pub struct WatchedPlace {
    /// Where its name is found.
    pub label_id: Uuid,
    /// Where it is.
    pub position: Position,
}

impl Situation {
    /// The position, unless it is too old to be relied on.
    pub(super) fn fresh_fix(&self, now: DateTime<Utc>) -> Option<Fix> {
        self.fix.filter(|fix| now.signed_duration_since(fix.at) <= self.fix_max_age)
    }
}
