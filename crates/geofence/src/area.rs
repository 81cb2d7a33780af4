//! Where an alert applies, and where a fix stands towards it.

use serde::{Deserialize, Serialize};

use crate::position::FARTHEST_M;
use crate::{Fix, Shape};

/// The union of its shapes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// The pieces, in the order of the message; they may overlap.
    pub shapes: Vec<Shape>,
}

/// Where a fix stands towards an area.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Placement {
    /// In one of the shapes or on its edge.
    Inside,
    /// Outside, but by no more than [`Fix::tolerance_m`]: it may well be inside.
    Near {
        /// To the nearest shape, in metres.
        distance_m: f64,
    },
    /// Outside.
    Outside {
        /// To the nearest shape, in metres; half the Earth's circumference without any shape.
        distance_m: f64,
    },
}

impl Area {
    /// The union of these shapes.
    pub fn new(shapes: Vec<Shape>) -> Self {
        Self { shapes }
    }

    /// Where the fix stands: inside any shape, near one, or outside all of them.
    pub fn placement(&self, fix: &Fix) -> Placement {
        self.placement_within(fix, FARTHEST_M)
    }

    /// The placement with a distance of at most `limit_m`.
    fn placement_within(&self, fix: &Fix, limit_m: f64) -> Placement {
        let mut distance_m = limit_m;
        for shape in &self.shapes {
            match shape.outside_by_m(fix.position, distance_m) {
                None => return Placement::Inside,
                Some(beyond_m) => distance_m = beyond_m,
            }
        }
        if distance_m <= fix.tolerance_m() && !self.shapes.is_empty() {
            Placement::Near { distance_m }
        } else {
            Placement::Outside { distance_m }
        }
    }
}
