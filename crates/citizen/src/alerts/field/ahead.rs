//! Which alerts lie ahead of a device that moves.

use super::Field;
use crate::alerts::Desk;
use amana_alerts::relevance::{AHEAD, Standpoint, Why, heading_there};
use amana_geofence::{Fix, Heading};
use uuid::Uuid;

/// No farther ahead, in metres: who is in the air passes over everything.
const FARTHEST_M: f64 = 100_000.0;

impl Field {
    /// Those that do not reach the device at the fix and would alarm ahead, with the minutes until then.
    /// What is muted is not told.
    pub(crate) fn ahead(&mut self, desk: &Desk, fix: &Fix, heading: Heading) -> Vec<(Uuid, u32)> {
        let ahead_m = heading.speed_m_per_s * AHEAD.as_seconds_f64();
        let slots = self.within(fix, ahead_m.min(FARTHEST_M));
        let open = slots.into_iter().filter(|slot| !self.look.touches(*slot));
        let found = open.filter_map(|slot| self.minutes_to(desk, slot, fix, heading));
        found.collect()
    }

    fn minutes_to(
        &self,
        desk: &Desk,
        number: u32,
        fix: &Fix,
        heading: Heading,
    ) -> Option<(Uuid, u32)> {
        let slot = self.slot(number);
        let active = slot.find(desk).filter(|_| !slot.is_silenced)?;
        let there = heading_there(active.alert, fix, heading, self.latest)?;
        let here = self.decide(desk, number, Standpoint::At(*fix))?;
        match there.why() {
            Why::Heading { minutes } if is_away(here.why()) => Some((slot.id, minutes)),
            _ => None,
        }
    }
}

/// Whether the device is outside: also where something else that is watched is not.
const fn is_away(why: Why) -> bool {
    matches!(
        why,
        Why::OutsideArea { .. }
            | Why::CountryWatched { .. }
            | Why::PlaceInsideArea { .. }
            | Why::PlaceNearArea { .. }
    )
}
