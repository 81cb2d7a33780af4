//! Alerts in numbers, and how fresh they are.

use crate::alerts::place::place;
use crate::alerts::sources;
use crate::alerts::whereabouts::situation;
use crate::keeper::Room;
use crate::views::{AlertsSummaryView, Nearness};
use crate::{Citizen, Error};
use amana_alerts::{Alert, Info};
use chrono::{DateTime, Utc};

/// Alerts in numbers. Works while locked.
///
/// # Errors
/// What the disk says.
pub async fn summary(citizen: &Citizen) -> Result<AlertsSummaryView, Error> {
    let now = citizen.now();
    citizen.ask(move |room| of(room, now)).await
}

/// The same on the vault's thread.
pub(crate) fn of(room: &mut Room, now: DateTime<Utc>) -> Result<AlertsSummaryView, Error> {
    let (as_of, is_stale) = freshness(room, now)?;
    let situation = situation(room);
    let beside = room.desk.way.beside(now);
    let mut summary = AlertsSummaryView { here: 0, maybe: 0, elsewhere: 0, as_of, is_stale };
    for active in room.desk.active(now) {
        if is_all_clear(active.alert) {
            continue;
        }
        let standing = place(active, &situation, now).view.standing;
        match beside.get(&active.id).map_or(standing, |beside| beside.standing(standing)) {
            Nearness::Here => summary.here += 1,
            Nearness::Maybe => summary.maybe += 1,
            Nearness::Elsewhere => summary.elsewhere += 1,
        }
    }
    Ok(summary)
}

fn is_all_clear(alert: &Alert) -> bool {
    !alert.infos.is_empty() && alert.infos.iter().all(Info::is_all_clear)
}

/// As fresh as the oldest consulate or feed; a file says nothing about what came after it.
fn freshness(room: &mut Room, now: DateTime<Utc>) -> Result<(Option<DateTime<Utc>>, bool), Error> {
    let times = sources::times(room)?;
    if times.is_empty() {
        let file = room.desk.last_file();
        return Ok((file, sources::is_stale(file, now)));
    }
    let is_stale = times.iter().any(|at| sources::is_stale(*at, now));
    Ok((times.into_iter().flatten().min(), is_stale))
}
