//! How far away every line is: what decides how often to ask for a position.

use super::{Hash, Index, Scratch};
use crate::Position;

/// What a measured distance may be too long by, in metres.
const STRAY_M: f64 = 0.2;
/// The first look around, in metres.
const FIRST_M: f64 = 1_000.0;

impl<K: Clone + Eq + Hash> Index<K> {
    /// A distance in metres within which no area begins or ends, at most `at_most_m`; within 0.2 m the
    /// distance to the nearest edge. A device needs no new position before it can have gone that far.
    pub fn clearance_m(&self, position: Position, at_most_m: f64, scratch: &mut Scratch) -> f64 {
        let mut reach_m = FIRST_M.min(at_most_m);
        loop {
            self.gather(position, reach_m, &mut scratch.boxes);
            let nearest_m = scratch
                .boxes
                .iter()
                .fold(reach_m, |nearest_m, number| self.shape(*number).line_m(position, nearest_m));
            if nearest_m < reach_m || reach_m >= at_most_m || at_most_m.is_nan() {
                return (nearest_m - STRAY_M).max(0.0);
            }
            reach_m = (reach_m * 4.0).min(at_most_m);
        }
    }
}
