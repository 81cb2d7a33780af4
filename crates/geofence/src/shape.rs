//! One piece of an area.

use serde::{Deserialize, Serialize};

use crate::bounds::Bounds;
use crate::{Position, Ring, distance_m};

/// A polygon or a circle, as CAP draws them.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// What a ring encloses.
    Polygon(Ring),
    /// What lies within a radius of a centre.
    Circle {
        /// The centre.
        center: Position,
        /// The radius in kilometres; 0 is a point, and so is a negative one or NaN.
        radius_km: f64,
    },
}

impl Shape {
    /// How far outside the shape the position lies in metres, at most `limit_m`; `None` inside it or
    /// on its edge.
    pub(crate) fn outside_by_m(&self, position: Position, limit_m: f64) -> Option<f64> {
        match self {
            Self::Polygon(ring) => {
                (!ring.contains(position)).then(|| ring.distance_within_m(position, limit_m))
            }
            Self::Circle { center, radius_km } => {
                let beyond_m = distance_m(*center, position) - radius_m(*radius_km);
                (beyond_m > 0.0).then_some(beyond_m.min(limit_m))
            }
        }
    }

    pub(crate) fn bounds(&self) -> Bounds {
        match self {
            Self::Polygon(ring) => Bounds::of(ring.outline()),
            Self::Circle { center, radius_km } => Bounds::around(*center, radius_m(*radius_km)),
        }
    }
}

fn radius_m(radius_km: f64) -> f64 {
    // `max` turns NaN into 0.
    radius_km.max(0.0) * 1_000.0
}

#[cfg(test)]
mod tests {
    use super::{Position, Shape};
    use crate::position::FARTHEST_M;

    fn outside_by_m(shape: &Shape, place: Position) -> Option<f64> {
        shape.outside_by_m(place, FARTHEST_M)
    }

    fn at(lat_deg: f64, lon_deg: f64) -> Position {
        Position::new(lat_deg, lon_deg).expect("a valid position")
    }

    #[test]
    fn a_circle_of_no_radius_is_a_point() {
        for radius_km in [0.0, -3.0, f64::NAN] {
            let point = Shape::Circle { center: at(30.4278, -9.5981), radius_km };
            assert_eq!(outside_by_m(&point, at(30.4278, -9.5981)), None);
            let away_m = outside_by_m(&point, at(30.4288, -9.5981)).expect("outside");
            assert!((away_m - 111.2).abs() < 0.1);
        }
    }

    #[test]
    fn a_circle_ends_at_its_radius() {
        let circle = Shape::Circle { center: at(0.0, 179.9), radius_km: 30.0 };
        assert_eq!(outside_by_m(&circle, at(0.0, -179.9)), None);
        let away_m = outside_by_m(&circle, at(0.0, -179.8)).expect("outside");
        assert!((away_m - 3_358.5).abs() < 1.0, "{away_m}");
    }

    #[test]
    fn a_circle_may_cover_a_pole() {
        let circle = Shape::Circle { center: at(89.0, 0.0), radius_km: 150.0 };
        assert_eq!(outside_by_m(&circle, at(89.7, 180.0)), None);
        assert!(outside_by_m(&circle, at(89.0, 180.0)).is_some());
    }
}
