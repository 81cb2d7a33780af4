//! From where an alert is looked at.

use super::Situation;
use amana_geofence::Fix;
use chrono::{DateTime, Utc};

/// What is known of where the person is, when an alert is held against it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Standpoint {
    /// There.
    At(Fix),
    /// Far from everything that is drawn: what an alert says to somebody whom its area does not touch.
    /// The distance of [`OutsideArea`](super::Why::OutsideArea) is infinite.
    Far,
    /// The last fix is too old to be relied on.
    Stale,
    /// Nobody knows.
    Unknown,
}

impl Standpoint {
    /// The place, where there is one.
    pub const fn fix(&self) -> Option<Fix> {
        match self {
            Self::At(fix) => Some(*fix),
            Self::Far | Self::Stale | Self::Unknown => None,
        }
    }

    /// The same without the place: far from everything instead of somewhere.
    #[must_use]
    pub const fn far(self) -> Self {
        match self {
            Self::At(_) => Self::Far,
            other => other,
        }
    }
}

impl Situation {
    /// From where alerts are looked at now.
    pub fn standpoint(&self, now: DateTime<Utc>) -> Standpoint {
        match self.fix {
            Some(fix) if now.signed_duration_since(fix.at) <= self.fix_max_age => {
                Standpoint::At(fix)
            }
            Some(_) => Standpoint::Stale,
            None => Standpoint::Unknown,
        }
    }
}
