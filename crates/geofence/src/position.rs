//! A place on the sphere, and how far two places are apart.

use std::f64::consts::PI;
use std::fmt;

use geo::{Distance, HaversineMeasure, Point};
use serde::{Deserialize, Serialize};

use crate::GeofenceError;

/// The sphere's radius in metres: the mean radius R1 of WGS 84, as the IUGG recommends.
pub const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// Half the sphere's circumference in metres: no place is farther from another.
pub(crate) const FARTHEST_M: f64 = PI * EARTH_RADIUS_M;

/// A place on Earth, in degrees of WGS 84. Always finite and in range.
///
/// Its `Debug` text is `Position(…)`, so that no log can give a person's place away.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Degrees")]
pub struct Position {
    lat_deg: f64,
    lon_deg: f64,
}

impl Position {
    /// The place at `lat_deg` degrees north (−90 to 90) and `lon_deg` degrees east (−180 to 180).
    pub fn new(lat_deg: f64, lon_deg: f64) -> Result<Self, GeofenceError> {
        // A range never contains NaN.
        if !(-90.0..=90.0).contains(&lat_deg) {
            return Err(GeofenceError::Latitude);
        }
        if !(-180.0..=180.0).contains(&lon_deg) {
            return Err(GeofenceError::Longitude);
        }
        Ok(Self { lat_deg, lon_deg })
    }

    /// A corner of a path whose longitudes do not jump: it may lie whole turns away. None leaves the
    /// crate.
    pub(crate) fn unrolled(lat_deg: f64, lon_deg: f64) -> Self {
        Self { lat_deg, lon_deg }
    }

    /// Degrees north of the equator, −90 to 90.
    pub fn lat_deg(&self) -> f64 {
        self.lat_deg
    }

    /// Degrees east of Greenwich, −180 to 180.
    pub fn lon_deg(&self) -> f64 {
        self.lon_deg
    }
}

impl fmt::Debug for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Position(…)")
    }
}

#[derive(Deserialize)]
struct Degrees {
    lat_deg: f64,
    lon_deg: f64,
}

impl TryFrom<Degrees> for Position {
    type Error = GeofenceError;

    fn try_from(degrees: Degrees) -> Result<Self, GeofenceError> {
        Self::new(degrees.lat_deg, degrees.lon_deg)
    }
}

/// The great-circle distance from `a` to `b` in metres, by the haversine formula on a sphere of
/// radius [`EARTH_RADIUS_M`].
pub fn distance_m(a: Position, b: Position) -> f64 {
    let sphere = HaversineMeasure::new(EARTH_RADIUS_M);
    // Rounding makes the arcsine of exact antipodes NaN; `min` then answers with the bound.
    sphere.distance(point(a), point(b)).min(FARTHEST_M)
}

pub(crate) fn point(position: Position) -> Point {
    Point::new(position.lon_deg, position.lat_deg)
}

#[cfg(test)]
mod tests {
    use serde::de::value::{Error, MapDeserializer};

    use super::{Deserialize, EARTH_RADIUS_M, FARTHEST_M, GeofenceError, Position, distance_m};

    fn at(lat_deg: f64, lon_deg: f64) -> Position {
        Position::new(lat_deg, lon_deg).expect("a valid position")
    }

    #[test]
    fn refuses_what_is_not_on_the_globe() {
        for lat_deg in [90.000_001, -90.1, f64::NAN, f64::INFINITY] {
            assert_eq!(Position::new(lat_deg, 0.0), Err(GeofenceError::Latitude));
        }
        for lon_deg in [180.000_001, -181.0, f64::NAN, f64::NEG_INFINITY] {
            assert_eq!(Position::new(0.0, lon_deg), Err(GeofenceError::Longitude));
        }
        assert!(Position::new(-90.0, 180.0).is_ok());
    }

    #[test]
    fn refuses_stored_nonsense_too() {
        let stored = [("lat_deg", 91.0), ("lon_deg", 0.0)];
        let read = Position::deserialize(MapDeserializer::<_, Error>::new(stored.into_iter()));
        assert!(read.is_err());
    }

    #[test]
    fn debug_gives_no_place_away() {
        assert_eq!(format!("{:?}", at(34.0209, -6.8416)), "Position(…)");
        assert_eq!(format!("{:#?}", Some(at(34.0209, -6.8416))), "Some(\n    Position(…),\n)");
    }

    #[test]
    fn measures_known_distances() {
        let degree_m = EARTH_RADIUS_M.to_radians();
        assert!((distance_m(at(0.0, 0.0), at(1.0, 0.0)) - degree_m).abs() < 1e-3);
        assert!((distance_m(at(0.0, 179.5), at(0.0, -179.5)) - degree_m).abs() < 1e-3);
        // Sofia to Plovdiv, the example in geo's documentation.
        let sofia_plovdiv_m = distance_m(at(42.698334, 23.319941), at(42.136097, 24.742168));
        assert!((sofia_plovdiv_m - 132_433.1).abs() < 0.1);
        assert_eq!(distance_m(at(90.0, 12.0), at(90.0, 12.0)), 0.0);
    }

    #[test]
    fn antipodes_are_half_a_circumference_apart() {
        for (lat_deg, lon_deg) in [(0.0, 0.0), (34.0209, -6.8416), (12.3456, 98.7654)] {
            let there = at(-lat_deg, if lon_deg > 0.0 { lon_deg - 180.0 } else { lon_deg + 180.0 });
            assert!((distance_m(at(lat_deg, lon_deg), there) - FARTHEST_M).abs() < 1.0);
        }
    }
}
