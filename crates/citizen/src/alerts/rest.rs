//! How long the device may rest, and from where nothing can have changed: position's rule of sampling,
//! with the distance to the nearest edge of any alert.

use crate::keeper::Room;
use amana_geofence::{Fix, NEAR_M, distance_m};
use amana_position::Sighting;
use amana_position::sampling::{Battery, Edge, Gravity, LONGEST, Motion, SHORTEST, next_sample_in};
use std::time::Duration;

/// What was found at a fix: no edge is nearer, and no fix is needed sooner.
#[derive(Clone, Copy)]
pub(crate) struct Rest {
    fix: Fix,
    clearance_m: f64,
    pace: Duration,
}

impl Rest {
    /// Whether what was decided at its fix is true at this one too: it comes earlier than one is needed,
    /// and no edge is so near to either that it counts.
    pub(crate) fn covers(&self, fix: &Fix) -> bool {
        let tolerance_m = fix.tolerance_m().max(self.fix.tolerance_m());
        let gone_m = distance_m(self.fix.position, fix.position);
        let since = (fix.at - self.fix.at).to_std();
        since.is_ok_and(|since| since < self.pace) && gone_m + tolerance_m < self.clearance_m
    }
}

/// After a fix was judged: how long to rest. Every edge counts as that of the gravest alert, and as near
/// as the overshoot within which it alarms; nobody knows what the battery has left.
pub(crate) fn rest(room: &mut Room, seen: &Sighting) -> Duration {
    let Some(field) = room.desk.field.as_mut() else { return SHORTEST };
    let clearance_m = field.clearance_m(seen.fix.position);
    let speed_mps = seen.speed_mps.or(room.desk.way.speed_mps());
    let motion = Motion { speed_mps, accuracy_m: seen.fix.accuracy_m };
    let edge = Edge { distance_m: clearance_m - NEAR_M, gravity: Gravity::Extreme };
    let pace = next_sample_in([edge], motion, Battery::Good).min(LONGEST);
    room.desk.rest = Some(Rest { fix: seen.fix, clearance_m, pace });
    pace
}

#[cfg(test)]
mod tests;
