//! The outer line of a polygon, taken as it comes from a feed.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::outline::Outline;
use crate::plane::Reach;
use crate::position::FARTHEST_M;
use crate::{GeofenceError, Position, distance_m};

/// The most vertices a ring may have; the longest seen in a real message has 41,009.
pub const MAX_VERTICES: usize = 250_000;

/// Up to here the plane is asked first how near a ring is, in metres.
const CLOSE_M: f64 = 1_000.0;

/// A closed ring of at least three distinct vertices, turning either way.
///
/// Inside is by the even-odd rule, so a ring may cross itself, touch itself or run back on itself. A ring
/// that crosses the antimeridian or runs round a pole (it then encloses the pole on its smaller side) is
/// understood. A clone shares the vertices.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Position>", into = "Vec<Position>")]
pub struct Ring(Outline);

impl Ring {
    /// The ring through these vertices. Whether the last repeats the first does not matter.
    pub fn new(mut vertices: Vec<Position>) -> Result<Self, GeofenceError> {
        while vertices.len() > 1 && vertices.first() == vertices.last() {
            vertices.pop();
        }
        if vertices.len() > MAX_VERTICES {
            return Err(GeofenceError::TooManyVertices { limit: MAX_VERTICES });
        }
        if !has_three_distinct(&vertices) {
            return Err(GeofenceError::TooFewVertices);
        }
        Ok(Self(Outline::new(vertices)))
    }

    /// The vertices in the order given, without the closing one.
    pub fn vertices(&self) -> &[Position] {
        self.0.vertices()
    }

    /// Whether the position lies inside the ring or on it. Exact for edges that are straight in degrees.
    pub fn contains(&self, position: Position) -> bool {
        self.outline().contains(position)
    }

    /// Whether the position lies exactly on the ring's line, an edge or a vertex.
    pub fn is_on_line(&self, position: Position) -> bool {
        self.outline().is_on_line(position)
    }

    /// The distance from the position to the ring's line in metres, from either side; within 0.1 m
    /// of the truth on the sphere.
    pub fn distance_m(&self, position: Position) -> f64 {
        self.distance_within_m(position, FARTHEST_M)
    }

    /// The same, or `limit_m` when that is less.
    pub(crate) fn distance_within_m(&self, position: Position, limit_m: f64) -> f64 {
        let close_m = limit_m.clamp(0.0, CLOSE_M);
        // Whether the plane is asked may not depend on the limit, or answers would.
        let Some(reach) = Reach::around(position, CLOSE_M) else {
            return self.outline().distance_m(position, limit_m);
        };
        let reach = reach.narrowed(close_m / CLOSE_M);
        let nearest = self.outline().nearest_in_plane(position, &reach);
        let found_m = nearest.map_or(f64::INFINITY, |(_, point)| distance_m(position, point));
        if found_m > close_m && limit_m > close_m {
            return self.outline().distance_m(position, limit_m);
        }
        found_m.min(limit_m)
    }

    pub(crate) fn outline(&self) -> &Outline {
        &self.0
    }
}

impl fmt::Debug for Ring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ring({} vertices)", self.vertices().len())
    }
}

impl TryFrom<Vec<Position>> for Ring {
    type Error = GeofenceError;

    fn try_from(vertices: Vec<Position>) -> Result<Self, GeofenceError> {
        Self::new(vertices)
    }
}

impl From<Ring> for Vec<Position> {
    fn from(ring: Ring) -> Self {
        ring.vertices().to_vec()
    }
}

fn has_three_distinct(vertices: &[Position]) -> bool {
    let Some(first) = vertices.first() else { return false };
    let Some(second) = vertices.iter().find(|v| *v != first) else { return false };
    vertices.iter().any(|v| v != first && v != second)
}

#[cfg(test)]
mod tests {
    use super::{GeofenceError, MAX_VERTICES, Position, Ring};

    fn at(lat_deg: f64, lon_deg: f64) -> Position {
        Position::new(lat_deg, lon_deg).expect("a valid position")
    }

    #[test]
    fn open_and_closed_are_the_same_ring() {
        let open = vec![at(0.0, 0.0), at(0.0, 1.0), at(1.0, 0.0)];
        let mut closed = open.clone();
        closed.extend([at(0.0, 0.0), at(0.0, 0.0)]);
        let closed = Ring::new(closed).expect("a closed ring");
        assert_eq!(closed.vertices(), open);
        assert_eq!(closed, Ring::new(open).expect("an open ring"));
    }

    #[test]
    fn refuses_a_line_and_a_point() {
        let (a, b) = (at(0.0, 0.0), at(1.0, 1.0));
        for vertices in [vec![], vec![a], vec![a, a, a, a], vec![a, b, a, b, b, a]] {
            assert_eq!(Ring::new(vertices), Err(GeofenceError::TooFewVertices));
        }
    }

    #[test]
    fn is_bounded() {
        let zigzag = |n: usize| (0..n).map(|i| at((i % 7) as f64, (i % 5) as f64)).collect();
        assert!(Ring::new(zigzag(MAX_VERTICES)).is_ok());
        let refused = Err(GeofenceError::TooManyVertices { limit: MAX_VERTICES });
        assert_eq!(Ring::new(zigzag(MAX_VERTICES + 2)), refused);
    }

    #[test]
    fn debug_gives_no_place_away() {
        let ring = Ring::new(vec![at(0.0, 0.0), at(0.0, 1.0), at(1.0, 0.0)]).expect("a ring");
        assert_eq!(format!("{ring:?}"), "Ring(3 vertices)");
    }

    #[test]
    fn measures_from_both_sides() {
        let ring = Ring::new(vec![at(0.0, 0.0), at(0.0, 2.0), at(2.0, 2.0), at(2.0, 0.0)])
            .expect("a square");
        let hundredth_m = crate::distance_m(at(0.0, 0.0), at(0.01, 0.0));
        for lat in [-0.01, 0.01] {
            assert!((ring.distance_m(at(lat, 1.0)) - hundredth_m).abs() < 0.1);
        }
    }
}
