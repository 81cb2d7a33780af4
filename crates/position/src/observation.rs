//! What a position source says: a fix, or why there is none.

use std::fmt;

use amana_geofence::{Fix, Position};
use chrono::{DateTime, Utc};

/// One thing that a source says. Everything but a fix is a state: it holds until the source says
/// something else, and it is told, because who hears nothing believes that all is well.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Observation {
    /// The device is there.
    Fix(Sighting),
    /// Nobody has yet said whether the position may be used.
    PermissionUnknown,
    /// The position may not be used.
    Denied(Denial),
    /// The position is not known now. The source goes on looking.
    Lost(Loss),
    /// Nothing new came for too long.
    Stale {
        /// When the last fix was taken.
        since: DateTime<Utc>,
    },
    /// Something came that cannot be believed. What it said is dropped.
    Doubtful(Doubt),
}

/// Who said no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Denial {
    /// The person, or the system's settings.
    Refused,
    /// The system's location service asks an agent of the desktop, and none is running.
    NoAgent,
}

/// Why the position is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Loss {
    /// Nothing answers where the source should be, or it went away.
    Unreachable,
    /// Something else answers there.
    Foreign,
    /// It answers, and has no fix, or none with a time.
    NoSignal,
    /// It stopped talking.
    Silent,
}

/// Why a fix is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Not a number, or off the globe.
    NotAPlace,
    /// Where longitude and latitude are zero: what a broken source says instead of nothing.
    NullIsland,
    /// The system says that an app made it up.
    Mocked,
    /// Farther from the fix before than anything travels.
    Teleport,
}

/// Where a sighting comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// gpsd.
    Gpsd,
    /// The location service of a Linux desktop.
    GeoClue,
    /// The location service of a telephone.
    Device,
    /// A recording.
    Replay,
}

/// A fix, and how the device moved. Its `Debug` text names the origin only.
#[derive(Clone, Copy, PartialEq)]
pub struct Sighting {
    /// Where, how surely (metres; negative when the source does not know) and when.
    pub fix: Fix,
    /// Metres a second over the ground, not negative.
    pub speed_mps: Option<f64>,
    /// Degrees clockwise from true north, 0 to under 360.
    pub heading_deg: Option<f64>,
    /// From where.
    pub origin: Origin,
}

impl Sighting {
    /// A sighting at `fix` of a device whose movement is not known.
    pub fn new(fix: Fix, origin: Origin) -> Self {
        Self { fix, speed_mps: None, heading_deg: None, origin }
    }

    /// The same with a movement, as far as it can be one: a speed that is negative or not finite, or
    /// a heading off the compass, is what services say for "unknown".
    pub fn moving(self, speed_mps: Option<f64>, heading_deg: Option<f64>) -> Self {
        let speed_mps = speed_mps.filter(|speed| speed.is_finite() && *speed >= 0.0);
        let heading_deg = heading_deg.filter(|heading| (0.0..=360.0).contains(heading));
        Self { speed_mps, heading_deg: heading_deg.map(|heading| heading % 360.0), ..self }
    }
}

impl fmt::Debug for Sighting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Sighting({:?})", self.origin)
    }
}

impl Observation {
    /// A fix at a place in degrees, or the doubt that there is such a place.
    pub(crate) fn at(
        (lat_deg, lon_deg): (f64, f64),
        accuracy_m: f64,
        at: DateTime<Utc>,
        origin: Origin,
    ) -> Result<Sighting, Doubt> {
        let position = Position::new(lat_deg, lon_deg).map_err(|_| Doubt::NotAPlace)?;
        Ok(Sighting::new(Fix { position, accuracy_m, at }, origin))
    }
}

impl From<Result<Sighting, Doubt>> for Observation {
    fn from(seen: Result<Sighting, Doubt>) -> Self {
        seen.map_or_else(Self::Doubtful, Self::Fix)
    }
}

#[cfg(test)]
mod tests {
    use super::{DateTime, Doubt, Observation, Origin, Sighting};

    fn at(lat_deg: f64, lon_deg: f64) -> Result<Sighting, Doubt> {
        Observation::at((lat_deg, lon_deg), 5.0, DateTime::UNIX_EPOCH, Origin::Gpsd)
    }

    #[test]
    fn what_is_no_place_is_a_doubt() {
        for (lat_deg, lon_deg) in [(f64::NAN, 0.0), (91.0, 0.0), (0.0, 180.5), (0.0, f64::INFINITY)]
        {
            let said = Observation::from(at(lat_deg, lon_deg));
            assert_eq!(said, Observation::Doubtful(Doubt::NotAPlace));
        }
    }

    #[test]
    fn what_is_no_movement_is_unknown() {
        let seen = at(1.0, 2.0).expect("a place");
        let moving = |speed, heading| {
            let seen = seen.moving(Some(speed), Some(heading));
            (seen.speed_mps, seen.heading_deg)
        };
        assert_eq!(moving(1.5, 360.0), (Some(1.5), Some(0.0)));
        assert_eq!(moving(0.0, 0.0), (Some(0.0), Some(0.0)));
        assert_eq!(moving(-1.0, -1.0), (None, None));
        assert_eq!(moving(f64::NAN, f64::NAN), (None, None));
        assert_eq!(moving(f64::INFINITY, 361.0), (None, None));
    }
}
