//! What concerns the person now is raised, once, and again when it gets worse.

use crate::alerts::field::{self, Field};
use crate::alerts::hint::hint;
use crate::alerts::place::place_of;
use crate::alerts::show::Show;
use crate::alerts::whereabouts::situation_at;
use crate::alerts::{Desk, lineage};
use crate::keeper::Room;
use crate::stored::{Said, StoredNotice};
use crate::views::{AlertView, ArrivalView};
use crate::{Error, Event};
use amana_geofence::Fix;
use amana_vault::{Store, VaultError};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// An alarm, with all the messages that it only continues.
pub(super) struct Alarm {
    pub(super) id: Uuid,
    pub(super) slot: u32,
    /// Whom it reaches now, and how grave it is there.
    pub(super) reaches: Said,
    pub(super) continues: BTreeSet<Uuid>,
}

/// Matches every active alert with where the device is and what is watched. The events leave from here,
/// on the vault's thread: a caller who is gone by then silences nothing.
pub(crate) fn judge(
    room: &mut Room,
    fix: Option<Fix>,
    at: DateTime<Utc>,
) -> Result<ArrivalView, Error> {
    let mut field = field::ready(room, at);
    let judged = field.hold(&room.desk, fix);
    let said = |id: Uuid| room.desk.raised.get(&id).copied().unwrap_or_default();
    let fresh = alarms(&room.desk, &field, &judged.alarms, said);
    let nearest = judged.nearest.map(place_of);
    let is_hinted = field.is_hinted;
    let alarmed = |number: &u32| field.slot(*number).id;
    let alarmed: BTreeSet<_> = judged.alarms.iter().filter(|_| !is_hinted).map(alarmed).collect();
    room.desk.field = Some(field);
    let raised = raise(room, fix, at, &fresh)?;
    if !is_hinted && room.has_vault() {
        let situation = situation_at(room, fix);
        hint(room, &situation, at, &alarmed);
        room.desk.field.iter_mut().for_each(|field| field.is_hinted = true);
    }
    Ok(ArrivalView { nearest, raised })
}

/// The same for where the device is and what is watched now.
pub(crate) fn judge_here(room: &mut Room, now: DateTime<Utc>) -> Result<ArrivalView, Error> {
    let fix = room.desk.whereabouts.to_send();
    judge(room, fix, now)
}

/// The alarms that were not said so far, as far as `said` knows, and that the person did not mute.
pub(super) fn alarms(
    desk: &Desk,
    field: &Field,
    numbers: &[u32],
    said: impl Fn(Uuid) -> Said,
) -> Vec<Alarm> {
    let open = numbers.iter().filter_map(|number| {
        let (held, reaches) = (field.slot(*number), field.reaches(*number));
        if held.is_silenced || said(held.id).covers(reaches) {
            return None;
        }
        let active = held.find(desk)?;
        let continues = lineage::without_escalation(active);
        Some(Alarm { id: active.id, slot: *number, reaches, continues })
    });
    open.collect()
}

/// Raised first, noted then: what comes between the two makes an alert sound twice, never not at all.
fn raise(
    room: &mut Room,
    fix: Option<Fix>,
    at: DateTime<Utc>,
    alarms: &[Alarm],
) -> Result<Vec<AlertView>, Error> {
    // Without a vault nothing is watched, and whoever asks is told so.
    room.store()?;
    let (mut fresh, mut said) = (Vec::new(), Vec::new());
    for alarm in alarms {
        let before = said_before(room, alarm);
        if !before.covers(alarm.reaches) {
            fresh.push(alarm.slot);
        }
        said.push((alarm.id, before.and(alarm.reaches)));
    }
    let raised = views(room, fix, at, &fresh)?;
    for alert in &raised {
        room.world.events.event(Event::AlertRaised(Box::new(alert.clone())));
    }
    room.desk.raised.extend(said.iter().copied());
    note(room, said, at);
    Ok(raised)
}

/// The alerts of those slots, as they are shown to somebody who is there.
pub(super) fn views(
    room: &mut Room,
    fix: Option<Fix>,
    at: DateTime<Utc>,
    slots: &[u32],
) -> Result<Vec<AlertView>, Error> {
    if slots.is_empty() {
        return Ok(Vec::new());
    }
    let situation = situation_at(room, fix);
    let show = Show::read(room, situation, at, "")?;
    let found = room.desk.field.iter().flat_map(|field| slots.iter().map(|slot| field.slot(*slot)));
    Ok(found.filter_map(|slot| slot.find(&room.desk)).map(|active| show.view(active)).collect())
}

/// What was said of it before, or of what it only continues.
fn said_before(room: &mut Room, alarm: &Alarm) -> Said {
    alarm.continues.iter().fold(Said::default(), |said, id| {
        let in_this_run = room.desk.raised.get(id).copied().unwrap_or_default();
        said.and(in_this_run).and(noted(room, *id))
    })
}

/// What is noted of an alert. A note that cannot be read silences nothing: it was not said.
pub(super) fn noted(room: &mut Room, id: Uuid) -> Said {
    match room.store().and_then(|store| Ok(store.get::<StoredNotice>(id)?)) {
        Ok(notice) => notice.map(|notice| notice.said()).unwrap_or_default(),
        Err(error) => {
            tracing::warn!(%error, "whether an alert was raised could not be read");
            Said::default()
        }
    }
}

/// Those that continue another are noted too: when that one is forgotten they stand for it.
fn note(room: &mut Room, mut said: Vec<(Uuid, Said)>, at: DateTime<Utc>) {
    said.retain(|(id, said)| noted(room, *id) != *said);
    if said.is_empty() {
        return;
    }
    if let Err(error) = room.store().and_then(|store| Ok(keep(store, &said, at)?)) {
        tracing::warn!(%error, "an alert was raised and could not be noted");
    }
}

fn keep(store: &mut Store, said: &[(Uuid, Said)], at: DateTime<Utc>) -> Result<(), VaultError> {
    store.write(|tx| {
        said.iter().try_for_each(|(id, said)| tx.put(*id, &StoredNotice::new(at, *said)))
    })
}

#[cfg(test)]
mod tests;
