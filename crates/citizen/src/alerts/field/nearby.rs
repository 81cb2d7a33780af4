//! The nearest alert of somebody whom none concerns: looked for now and then, measured with every fix.

use super::{Field, standing};
use crate::alerts::Desk;
use amana_alerts::relevance::{Relevance, Standpoint, Why};
use amana_geofence::{Fix, Position, distance_m};

/// How far to look, in metres: a kilometre, four times as far each time, until all of the Earth.
const RADII_M: [f64; 9] = [1e3, 4e3, 16e3, 64e3, 256e3, 1_024e3, 4_096e3, 16_384e3, 21_000e3];
/// The device goes at least so far before it is looked again, in metres, and at most so far.
const REACH_M: (f64, f64) = (50.0, 20_000.0);

/// Which alerts may be the nearest while the device is within reach of a place.
pub(super) struct Nearby {
    from: Position,
    reach_m: f64,
    pub(super) slots: Vec<u32>,
}

impl Field {
    /// The nearest alert that is outside, as it is decided for this fix.
    pub(super) fn nearest_outside(&mut self, desk: &Desk, fix: &Fix) -> Option<(Relevance, u32)> {
        let nearby = self.nearby.take().filter(|nearby| nearby.is_within_reach(fix.position));
        let nearby = nearby.unwrap_or_else(|| self.look_around(desk, fix));
        let nearest = self.nearest_of(desk, fix, &nearby.slots);
        self.nearby = Some(nearby);
        nearest
    }

    fn nearest_of(&self, desk: &Desk, fix: &Fix, slots: &[u32]) -> Option<(Relevance, u32)> {
        let standpoint = Standpoint::At(*fix);
        let decided =
            slots.iter().filter_map(|slot| Some((self.decide(desk, *slot, standpoint)?, *slot)));
        decided.min_by(standing::loudest_first)
    }

    /// Whatever is nearest after `reach_m` is now at most twice that farther away than the nearest.
    fn look_around(&mut self, desk: &Desk, fix: &Fix) -> Nearby {
        for radius_m in RADII_M {
            let found = self.within(fix, radius_m);
            let nearest = self.nearest_of(desk, fix, &found);
            let Some(Why::OutsideArea { distance_m }) = nearest.map(|(nearest, _)| nearest.why())
            else {
                continue;
            };
            if distance_m <= radius_m {
                let reach_m = (distance_m / 4.0).clamp(REACH_M.0, REACH_M.1);
                let slots = self.within(fix, distance_m + 2.0 * reach_m + 1.0);
                return Nearby { from: fix.position, reach_m, slots };
            }
        }
        Nearby { from: fix.position, reach_m: f64::INFINITY, slots: Vec::new() }
    }

    /// The slots with an area within that distance.
    pub(super) fn within(&mut self, fix: &Fix, radius_m: f64) -> Vec<u32> {
        let wide = Fix { accuracy_m: radius_m, ..*fix };
        let mut found = Vec::new();
        self.areas.visit(&wide, &mut self.scratch, |(slot, _), _| found.push(*slot));
        found.sort_unstable();
        found.dedup();
        found
    }
}

impl Nearby {
    fn is_within_reach(&self, position: Position) -> bool {
        distance_m(self.from, position) <= self.reach_m
    }
}
