//! What the device knows about its person; it never leaves the device.

use amana_geofence::{Fix, Position};
use chrono::Duration;
use uuid::Uuid;

/// Where a person is, and what they watch now.
#[derive(Clone, Default)]
pub struct Situation {
    /// The last known position, if any.
    pub fix: Option<Fix>,
    /// How old it may be.
    pub fix_max_age: Duration,
    /// The last known country, as two letters of ISO 3166-1.
    pub country: Option<String>,
    /// What else is watched: places, what is around them, whole countries.
    pub watched: Vec<Watched>,
}

/// A target that the person watches: a saved place, a trip, a relative's town, a country. Its name
/// and what it is to the person stay in the vault.
#[derive(Clone)]
pub struct Watched {
    /// Where its name is found.
    pub label_id: Uuid,
    /// What is watched.
    pub target: Target,
}

/// What is watched.
#[derive(Clone)]
pub enum Target {
    /// A place and what is around it.
    Around {
        /// Its centre.
        position: Position,
        /// How far around it counts, in metres.
        radius_m: f64,
    },
    /// Everything in a country, as two letters of ISO 3166-1: a subscription, or a trip.
    Country(String),
}

impl Watched {
    pub(super) const fn is_a_country(&self) -> bool {
        matches!(self.target, Target::Country(_))
    }
}

impl Situation {
    /// The places to look at, each with the distance that counts as there.
    pub(super) fn places(&self) -> impl Iterator<Item = (Uuid, Position, f64)> {
        self.watched.iter().filter_map(|watched| match watched.target {
            Target::Around { position, radius_m } => Some((watched.label_id, position, radius_m)),
            Target::Country(_) => None,
        })
    }

    /// The countries that are watched.
    pub(super) fn countries(&self) -> impl Iterator<Item = (Uuid, &str)> {
        self.watched.iter().filter_map(|watched| match &watched.target {
            Target::Country(country) => Some((watched.label_id, &country[..])),
            Target::Around { .. } => None,
        })
    }
}
