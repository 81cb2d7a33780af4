//! One piece of an area.

use serde::{Deserialize, Serialize};

use crate::bounds::Bounds;
use crate::outline::Side;
use crate::plane::Reach;
use crate::{Placement, Position, Ring, distance_m};

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
    /// Whether the position lies inside the shape or on its edge.
    pub(crate) fn contains(&self, position: Position) -> bool {
        match self {
            Self::Polygon(ring) => ring.contains(position),
            Self::Circle { center, radius_km } => {
                distance_m(*center, position) <= radius_m(*radius_km)
            }
        }
    }

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

    /// Inside, or near when the position lies at most `limit_m` metres outside; as [`Self::outside_by_m`]
    /// says, and cheaper where `reach` is given, which is around the position and at least as wide.
    pub(crate) fn touched(
        &self,
        position: Position,
        limit_m: f64,
        reach: Option<&Reach>,
    ) -> Option<Placement> {
        let beyond_m = match (self, reach) {
            (Self::Polygon(ring), Some(reach)) => match ring.outline().side(position, reach) {
                Side::Inside => None,
                Side::Clear => return None,
                Side::Beside => Some(ring.distance_within_m(position, 2.0 * limit_m)),
            },
            _ => self.outside_by_m(position, 2.0 * limit_m),
        };
        match beyond_m {
            None => Some(Placement::Inside),
            Some(distance_m) => (distance_m <= limit_m).then_some(Placement::Near { distance_m }),
        }
    }

    /// How far the device may go, in metres, without leaving the shape, entering it, or coming within or
    /// out of `limit_m` of it: at least this. `reach` is around the position and `limit_m + at_most_m` wide.
    pub(crate) fn margin_m(
        &self,
        position: Position,
        limit_m: f64,
        at_most_m: f64,
        reach: &Reach,
    ) -> f64 {
        let margin_m = match self {
            Self::Polygon(ring) => match ring.outline().nearest_in_plane(position, reach) {
                None => at_most_m,
                Some((squared_deg, point)) => {
                    let least_m = reach.at_least_m(squared_deg);
                    let most_m = distance_m(position, point);
                    margin_m(ring.contains(position), least_m, most_m, limit_m)
                }
            },
            Self::Circle { center, radius_km } => {
                let beyond_m = distance_m(*center, position) - radius_m(*radius_km);
                margin_m(beyond_m <= 0.0, beyond_m.abs(), beyond_m.abs(), limit_m)
            }
        };
        // What rounding, and the error of a planar nearest point, may come to.
        ((margin_m - 0.5) * 0.999).clamp(0.0, at_most_m)
    }

    /// The distance to the shape's line from either side in metres, or `limit_m` when that is less; within
    /// 0.2 m of the truth.
    pub(crate) fn line_m(&self, position: Position, limit_m: f64) -> f64 {
        match self {
            Self::Polygon(ring) => ring.distance_within_m(position, limit_m),
            Self::Circle { center, radius_km } => {
                (distance_m(*center, position) - radius_m(*radius_km)).abs().min(limit_m)
            }
        }
    }

    pub(crate) fn bounds(&self) -> Bounds {
        match self {
            Self::Polygon(ring) => Bounds::of(ring.outline().span()),
            Self::Circle { center, radius_km } => Bounds::around(*center, radius_m(*radius_km)),
        }
    }
}

/// How far one may go when a line is between `least_m` and `most_m` away, without reaching it, or from
/// outside the band of `limit_m` around it.
fn margin_m(inside: bool, least_m: f64, most_m: f64, limit_m: f64) -> f64 {
    if inside {
        least_m
    } else if least_m > limit_m {
        least_m - limit_m
    } else {
        least_m.min(limit_m - most_m)
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
