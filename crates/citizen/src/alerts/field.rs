//! Every alert that counts, made ready to be held against a fix.
//!
//! What does not depend on the place (an area that nobody drew, a place or a country that is watched) is
//! decided once and remembered. What is drawn lies in an index, so that a fix is held only against what
//! it touches. The field is built anew when the set of alerts, what is watched, the settings or the day
//! change, because one message may withdraw any other; what expires is taken out alone.

mod ahead;
mod build;
mod look;
mod nearby;
mod slot;
mod standing;
#[cfg(test)]
mod tests;

use crate::alerts::Desk;
use crate::alerts::fingerprint::Fingerprint;
use crate::alerts::way::Beside;
use crate::alerts::whereabouts::situation_at;
use crate::keeper::Room;
use crate::stored::Said;
use crate::views::Nearness;
use amana_alerts::relevance::{Relevance, Situation, Standpoint};
use amana_geofence::{Fix, Index, Position, Scratch};
pub(crate) use build::ends;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use look::Look;
use nearby::Nearby;
pub(crate) use slot::{Slot, is_unresolved};
use standing::Standing;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Times that are earlier than the last one by this are taken for the last one: a fix is a little older
/// than the moment in which somebody looks.
const FORGIVEN: TimeDelta = TimeDelta::minutes(1);
/// So far an edge is looked for: nothing on the ground is farther within the longest rest.
const LOOKED_FOR_M: f64 = 60_000.0;

/// An info block: the number of the alert's slot, and its place in the alert.
type Block = (u32, u32);

/// The alerts that count, what is known of each from afar, and what the device touches.
pub(crate) struct Field {
    /// What is watched, and the country.
    around: Situation,
    day: NaiveDate,
    /// In the order in which alerts are listed.
    slots: Vec<Slot>,
    numbers: BTreeMap<Uuid, u32>,
    /// Exercises and tests, with their end.
    drills: Vec<(DateTime<Utc>, Uuid)>,
    /// When blocks end, the soonest last.
    ends: Vec<(DateTime<Utc>, u32)>,
    latest: DateTime<Utc>,
    areas: Index<Block>,
    /// What is around the points whose extent nobody states.
    points: Index<Block>,
    standing: Standing,
    look: Look,
    nearby: Option<Nearby>,
    scratch: Scratch,
    /// Whether all of it was matched with what is watched, to tell of it once.
    pub(crate) is_hinted: bool,
}

/// What all alerts together mean where the device is.
pub(crate) struct Judged {
    /// The strongest answer, if there is an alert.
    pub(crate) nearest: Option<Relevance>,
    /// The slots of those that are alarms, as they are listed.
    pub(crate) alarms: Vec<u32>,
}

/// The field as of that instant, taken out of the desk: whoever asked for it puts it back.
pub(crate) fn ready(room: &mut Room, at: DateTime<Utc>) -> Box<Field> {
    let day = room.world.clock.now().date_naive();
    if let Some(mut field) = room.desk.field.take()
        && field.day == day
        && field.advance(&room.desk, at)
    {
        return field;
    }
    let around = situation_at(room, None);
    Box::new(Field::build(&room.desk, around, day, at))
}

impl Field {
    /// Holds every alert against where the device is. The answer is that of deciding each of them.
    pub(crate) fn hold(&mut self, desk: &Desk, fix: Option<Fix>) -> Judged {
        let standpoint = self.stand(desk, fix);
        let (mut nearest, alarms) = self.loudest();
        let is_loud = nearest.is_some_and(|(relevance, _)| relevance.loudness() > 0);
        if !is_loud && let Standpoint::At(fix) = standpoint {
            let beside = self.nearest_outside(desk, &fix);
            nearest = nearest.into_iter().chain(beside).min_by(standing::loudest_first);
        }
        Judged { nearest: nearest.map(|(relevance, _)| relevance), alarms }
    }

    /// Looks from there, unless that is where it was looked from last.
    fn stand(&mut self, desk: &Desk, fix: Option<Fix>) -> Standpoint {
        self.around.fix = fix;
        let standpoint = self.around.standpoint(self.latest);
        self.settle(desk, standpoint);
        self.look_from(desk, standpoint);
        standpoint
    }

    /// The strongest answer of what is touched and what is known from afar, and every alarm.
    fn loudest(&self) -> (Option<(Relevance, u32)>, Vec<u32>) {
        let is_touched = |number: u32| self.look.touches(number);
        let afar = self.standing.sorted.iter().filter(|(_, number)| !is_touched(*number));
        let near = self.look.touched.iter().map(|touched| (touched.relevance, touched.slot));
        let first = afar.clone().next().copied();
        let nearest = near.clone().chain(first).min_by(standing::loudest_first);
        let is_alarm = |one: &(Relevance, u32)| matches!(one.0, Relevance::Alarm { .. });
        let afar = afar.copied().take_while(is_alarm);
        let alarms = near.filter(is_alarm).chain(afar).map(|(_, number)| number);
        let mut alarms: Vec<_> = alarms.collect();
        alarms.sort_unstable();
        (nearest, alarms)
    }

    /// The alert of that number.
    pub(crate) fn slot(&self, number: u32) -> &Slot {
        &self.slots[number as usize]
    }

    /// Whether it is of that instant, or of a moment before. A recording is judged at other times than
    /// now: it keeps its field.
    pub(crate) fn is_of(&self, now: DateTime<Utc>) -> bool {
        self.day == now.date_naive() && (now - self.latest).abs() <= FORGIVEN
    }

    /// How many alerts count.
    pub(crate) fn count(&self) -> u32 {
        self.slots.iter().filter(|slot| slot.is_alive).count() as u32
    }

    /// Whether an alert names its area and nobody drew it.
    pub(crate) fn has_unresolved(&self) -> bool {
        self.slots.iter().any(|slot| slot.is_alive && slot.is_unresolved)
    }

    /// How far every edge is, in metres, at most 60 km.
    pub(crate) fn clearance_m(&mut self, position: Position) -> f64 {
        let areas_m = self.areas.clearance_m(position, LOOKED_FOR_M, &mut self.scratch);
        self.points.clearance_m(position, areas_m, &mut self.scratch)
    }

    /// What is shown of all of it now, where the device is; `None` where it must be read anew first.
    pub(crate) fn print(
        &mut self,
        desk: &Desk,
        fix: Option<Fix>,
        beside: &BTreeMap<Uuid, Beside>,
        now: DateTime<Utc>,
    ) -> Option<Fingerprint> {
        if !self.advance(desk, now) {
            return None;
        }
        self.stand(desk, fix);
        let mut print = self.standing.print;
        for touched in &self.look.touched {
            let slot = self.slot(touched.slot);
            print.replace(slot.id, slot.standing, touched.standing());
        }
        for (id, beside) in beside {
            if let Some(standing) =
                self.numbers.get(id).and_then(|number| self.standing_of(*number))
            {
                print.replace(*id, standing, beside.standing(standing));
            }
        }
        self.drills.iter().for_each(|(_, id)| print.add(*id, Nearness::Elsewhere));
        Some(print)
    }

    /// When the next block ends.
    pub(crate) fn next_end(&self) -> Option<DateTime<Utc>> {
        self.ends.last().map(|(end, _)| *end)
    }

    fn standing_of(&self, number: u32) -> Option<Nearness> {
        let slot = self.slot(number);
        let touched = self.look.find(number);
        slot.is_alive.then(|| touched.map_or(slot.standing, |touched| touched.standing()))
    }

    /// Whom the alarm of that number reaches, the device that is there or what is watched, and how grave
    /// it is there; nothing of what is no alarm.
    pub(crate) fn reaches(&self, number: u32) -> Said {
        self.look.find(number).map_or(self.slot(number).reaches, |touched| touched.reaches)
    }

    /// The alerts that the device is inside of or near to.
    pub(crate) fn here(&self) -> impl Iterator<Item = Uuid> {
        let here = self.look.touched.iter().filter(|touched| touched.is_here());
        here.map(|touched| self.slot(touched.slot).id)
    }
}
