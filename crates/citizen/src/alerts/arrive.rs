//! The device is somewhere: match on this device, raise what concerns it, once.

use crate::alerts::judge::judge;
use crate::alerts::rest::rest;
use crate::alerts::{outline, way};
use crate::keeper::Room;
use crate::views::ArrivalView;
use crate::{Citizen, Error, Topic};
use amana_geofence::Fix;
use amana_position::Sighting;
use std::time::Duration;

/// Matches a fix with every active alert. Works while locked. The fix is kept in memory until
/// the next one, so that alerts that come later can be judged; never on disk.
///
/// # Errors
/// `Missing`. A disk that fails does not silence an alert: it is raised, and perhaps again after
/// a restart.
pub async fn arrive(citizen: &Citizen, fix: Fix) -> Result<ArrivalView, Error> {
    let now = citizen.now();
    let (arrival, has_changed) = citizen
        .ask(move |room| {
            room.desk.whereabouts.arrive(fix, now);
            let arrival = go_to(room, &fix)?;
            Ok((arrival, outline::has_moved(room, now)))
        })
        .await?;
    if has_changed {
        citizen.changed(&[Topic::Alerts]);
    }
    Ok(arrival)
}

/// As [`arrive`], for who follows a source: answers how long until the next fix is needed. A fix that
/// comes sooner, from where nothing can have changed, is kept as the last one and not matched again:
/// then what was answered before still holds, and the answer is `None`.
///
/// # Errors
/// As [`arrive`].
pub(crate) async fn arrive_and_rest(
    citizen: &Citizen,
    seen: Sighting,
) -> Result<Option<Duration>, Error> {
    let now = citizen.now();
    let (needed_in, has_changed) = citizen
        .ask(move |room| {
            let state = room.desk.whereabouts.state(now);
            room.desk.whereabouts.arrive(seen.fix, now);
            let is_known_anew = room.desk.whereabouts.state(now) != state;
            if !is_known_anew && room.desk.rest.is_some_and(|rest| rest.covers(&seen.fix)) {
                room.desk.way.pass(&seen.fix);
                return Ok((None, false));
            }
            go_to(room, &seen.fix)?;
            Ok((Some(rest(room, &seen)), outline::has_moved(room, now)))
        })
        .await?;
    if has_changed {
        citizen.changed(&[Topic::Alerts]);
    }
    Ok(needed_in)
}

/// Whether the device may still rest: not where alerts are new, or what is watched, since its last fix.
pub(crate) async fn may_rest(citizen: &Citizen) -> bool {
    citizen.ask(|room| Ok(room.desk.rest.is_some())).await.unwrap_or(false)
}

fn go_to(room: &mut Room, fix: &Fix) -> Result<ArrivalView, Error> {
    let arrival = judge(room, Some(*fix), fix.at)?;
    way::go_on(room, fix);
    Ok(arrival)
}
