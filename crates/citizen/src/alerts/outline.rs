//! What of all alerts would look different: who shows them is told only then.

use crate::Error;
use crate::alerts::field::ends;
use crate::alerts::fingerprint::Fingerprint;
use crate::alerts::place::place;
use crate::alerts::sources;
use crate::alerts::way::Beside;
use crate::alerts::whereabouts::situation;
use crate::keeper::Room;
use crate::views::PositionState;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A distance that is shown may be this old while the device moves.
const DISTANCE_MAX_AGE: TimeDelta = TimeDelta::seconds(15);

/// What was last told, and when.
#[derive(Default)]
pub(crate) struct Told {
    outline: Outline,
    at: DateTime<Utc>,
}

#[derive(Default, PartialEq, Eq)]
struct Outline {
    alerts: Fingerprint,
    /// When the next block of one of them ends: from then on another one of that alert may be shown.
    next_end: Option<DateTime<Utc>>,
    position: Option<PositionState>,
    stale: Vec<bool>,
}

/// Whether something looks different since the last time that this was asked.
pub(crate) fn has_changed(room: &mut Room, now: DateTime<Utc>) -> Result<bool, Error> {
    let ages = sources::times(room)?.into_iter().chain([room.desk.last_file()]);
    let stale = ages.map(|at| sources::is_stale(at, now)).collect();
    Ok(tell(room, stale, now))
}

/// The same after a fix, which makes no source any older.
pub(crate) fn has_moved(room: &mut Room, now: DateTime<Utc>) -> bool {
    let stale = room.desk.told.outline.stale.clone();
    tell(room, stale, now)
}

fn tell(room: &mut Room, stale: Vec<bool>, now: DateTime<Utc>) -> bool {
    let (alerts, next_end) = alerts(room, now);
    let position = Some(room.desk.whereabouts.state(now));
    let outline = Outline { alerts, next_end, position, stale };
    let is_moving = position == Some(PositionState::Known) && !alerts.is_empty();
    let is_old = is_moving && now - room.desk.told.at >= DISTANCE_MAX_AGE;
    let has_changed = is_old || outline != room.desk.told.outline;
    if has_changed {
        room.desk.told = Told { outline, at: now };
    }
    has_changed
}

/// What changes how alerts look.
type Look = (Fingerprint, Option<DateTime<Utc>>);

/// Every alert that is shown, where it is, and when the next block ends: from the field where that is of
/// now, else each by itself.
fn alerts(room: &mut Room, now: DateTime<Utc>) -> Look {
    let beside = room.desk.way.beside(now);
    let fix = room.desk.whereabouts.to_send();
    match room.desk.field.take() {
        Some(mut field) if field.is_of(now) => {
            let print = field.print(&room.desk, fix, &beside, now);
            let look = print.map(|print| (print, field.next_end()));
            room.desk.field = look.is_some().then_some(field);
            look.unwrap_or_else(|| each(room, &beside, now))
        }
        field => {
            room.desk.field = field;
            each(room, &beside, now)
        }
    }
}

fn each(room: &mut Room, beside: &BTreeMap<Uuid, Beside>, now: DateTime<Utc>) -> Look {
    let situation = situation(room);
    let mut print = Fingerprint::default();
    let active = room.desk.active(now);
    let next_end =
        active.iter().flat_map(|active| ends(active.alert)).filter(|end| *end > now).min();
    for active in active.into_iter().chain(room.desk.drills(now)) {
        let standing = place(active, &situation, now).view.standing;
        let beside = beside.get(&active.id);
        print.add(active.id, beside.map_or(standing, |beside| beside.standing(standing)));
    }
    (print, next_end)
}
