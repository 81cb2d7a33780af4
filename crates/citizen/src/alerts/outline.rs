//! What of all alerts would look different: who shows them is told only then.

use crate::Error;
use crate::alerts::place::place;
use crate::alerts::sources;
use crate::alerts::whereabouts::situation;
use crate::keeper::Room;
use crate::views::{Nearness, PositionState};
use chrono::{DateTime, TimeDelta, Utc};
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
    alerts: Vec<(Uuid, Nearness)>,
    position: Option<PositionState>,
    stale: Vec<bool>,
}

/// Whether something looks different since the last time that this was asked.
pub(crate) fn has_changed(room: &mut Room, now: DateTime<Utc>) -> Result<bool, Error> {
    let situation = situation(room);
    let place = |active| place(active, &situation, now).standing;
    let active = room.desk.active(now).into_iter().chain(room.desk.drills(now));
    let alerts: Vec<_> = active.map(|active| (active.id, place(active))).collect();
    let position = Some(room.desk.whereabouts.state(now));
    let ages = sources::times(room)?.into_iter().chain([room.desk.last_file()]);
    let stale = ages.map(|at| sources::is_stale(at, now)).collect();
    let outline = Outline { alerts, position, stale };
    let is_moving = position == Some(PositionState::Known) && !outline.alerts.is_empty();
    let is_old = is_moving && now - room.desk.told.at >= DISTANCE_MAX_AGE;
    let has_changed = is_old || outline != room.desk.told.outline;
    if has_changed {
        room.desk.told = Told { outline, at: now };
    }
    Ok(has_changed)
}
