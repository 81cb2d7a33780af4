//! The way that the device goes: what it has not left for good yet, and what it is heading for.

use crate::alerts::hint;
use crate::alerts::place::place_of;
use crate::keeper::Room;
use crate::views::{Nearness, WhereView};
use amana_alerts::relevance::{Relevance, Why};
use amana_geofence::{Course, Fix, Placement, Tracker};
use amana_position::age::FIX_MAX_AGE;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// So often it is looked where the device is heading.
const LOOKED_EVERY: TimeDelta = TimeDelta::minutes(1);
/// What the device was heading for counts for so long, also when a bend points elsewhere.
const KEPT_FOR: TimeDelta = TimeDelta::minutes(3);

/// What is known of the way beside the last fix; in memory only.
#[derive(Default)]
pub(crate) struct Way {
    course: Course,
    /// Alerts that the device is inside of or near to, or was until a moment ago.
    here: BTreeMap<Uuid, Tracker>,
    ahead: BTreeMap<Uuid, Ahead>,
    looked_at: Option<DateTime<Utc>>,
}

struct Ahead {
    reached_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
}

/// What the way says of an alert beside what the last fix says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    /// The device was there, and has not left for good: three fixes over a minute say so.
    StillHere,
    /// The device will be inside in so many minutes.
    Heading { minutes: u32 },
}

impl Beside {
    /// How the alert is shown that the last fix puts there.
    pub(crate) fn standing(self, standing: Nearness) -> Nearness {
        match (self, standing) {
            (Self::StillHere, Nearness::Elsewhere) => Nearness::Here,
            (Self::Heading { .. }, Nearness::Elsewhere) => Nearness::Maybe,
            (_, standing) => standing,
        }
    }

    /// The same with its reason. What was withdrawn meanwhile, or is over, stays so.
    pub(crate) fn over(self, shown: WhereView) -> WhereView {
        let is_outside = shown.message.key.starts_with("why-outside-area");
        let is_of_country = shown.message.key == "why-country-watched";
        match self {
            Self::StillHere if is_outside => WhereView { standing: Nearness::Here, ..shown },
            Self::Heading { minutes } if is_outside || is_of_country => {
                place_of(Relevance::Notice { why: Why::Heading { minutes } })
            }
            Self::StillHere | Self::Heading { .. } => shown,
        }
    }
}

impl Way {
    /// The device went on to that fix, which is inside of or near to these alerts.
    fn take(&mut self, fix: &Fix, here: &BTreeSet<Uuid>) {
        self.course.take(fix);
        for id in here {
            self.here.entry(*id).or_default().update(Placement::Inside, fix);
        }
        let away = Placement::Outside { distance_m: f64::INFINITY };
        self.here.retain(|id, tracker| {
            if !here.contains(id) {
                tracker.update(away, fix);
            }
            tracker.is_inside()
        });
    }

    /// The device went on to where nothing can have changed.
    pub(crate) fn pass(&mut self, fix: &Fix) {
        self.course.take(fix);
    }

    /// Notes what is ahead; answers with what was not.
    fn note(&mut self, ahead: Vec<(Uuid, u32)>, at: DateTime<Utc>) -> Vec<Uuid> {
        let mut fresh = Vec::new();
        for (id, minutes) in ahead {
            let reached_at = at + TimeDelta::minutes(minutes.into());
            if self.ahead.insert(id, Ahead { reached_at, seen_at: at }).is_none() {
                fresh.push(id);
            }
        }
        self.ahead.retain(|_, ahead| (at - ahead.seen_at).abs() <= KEPT_FOR);
        fresh
    }

    /// Whether the device was seen at all.
    pub(crate) fn is_known(&self) -> bool {
        self.course.seen_at().is_some()
    }

    /// How fast the device moves, in metres a second, where that is known.
    pub(crate) fn speed_mps(&self) -> Option<f64> {
        self.course.heading().map(|heading| heading.speed_m_per_s)
    }

    /// What it says of alerts now; nothing of a device that was not seen for too long.
    pub(crate) fn beside(&self, now: DateTime<Utc>) -> BTreeMap<Uuid, Beside> {
        let is_seen = self.course.seen_at().is_some_and(|at| (now - at).abs() <= FIX_MAX_AGE);
        if !is_seen {
            return BTreeMap::new();
        }
        let ahead = self.ahead.iter().map(|(id, ahead)| {
            let minutes = ahead.reached_at.signed_duration_since(now).num_seconds().max(1);
            let minutes = u32::try_from(minutes).unwrap_or(u32::MAX).div_ceil(60);
            (*id, Beside::Heading { minutes })
        });
        let here = self.here.keys().map(|id| (*id, Beside::StillHere));
        ahead.chain(here).collect()
    }

    fn is_due(&mut self, at: DateTime<Utc>) -> bool {
        let is_due = self.looked_at.is_none_or(|last| (at - last).abs() >= LOOKED_EVERY);
        if is_due {
            self.looked_at = Some(at);
        }
        is_due
    }
}

/// After a fix was judged: the way goes on. What the device now heads for is told, each alert once.
pub(crate) fn go_on(room: &mut Room, fix: &Fix) {
    let Some(mut field) = room.desk.field.take() else { return };
    let here = field.here().collect();
    room.desk.way.take(fix, &here);
    let is_due = room.desk.way.is_due(fix.at);
    let heading = room.desk.way.course.heading().filter(|_| is_due);
    let ahead = heading.map_or_else(Vec::new, |heading| field.ahead(&room.desk, fix, heading));
    room.desk.field = Some(field);
    let fresh = room.desk.way.note(ahead, fix.at);
    if room.has_vault() {
        hint::tell_ahead(room, fresh, fix.at);
    }
}

#[cfg(test)]
mod tests;
