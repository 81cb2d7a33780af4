//! What concerns the person now is raised, once, and again when it gets worse.

use crate::alerts::field::{self, Field};
use crate::alerts::hint::hint;
use crate::alerts::lineage;
use crate::alerts::place::place_of;
use crate::alerts::show::Show;
use crate::alerts::whereabouts::situation_at;
use crate::keeper::Room;
use crate::stored::StoredNotice;
use crate::views::{AlertView, ArrivalView};
use crate::{Error, Event};
use amana_geofence::Fix;
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// An alarm, with all the messages that it only continues.
struct Alarm {
    id: Uuid,
    slot: u32,
    continues: BTreeSet<Uuid>,
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
    let fresh = not_raised(room, &field, &judged.alarms);
    let nearest = judged.nearest.map(place_of);
    let is_hinted = field.is_hinted;
    let alarmed = |number: &u32| field.slot(*number).id;
    let alarmed: BTreeSet<_> = judged.alarms.iter().filter(|_| !is_hinted).map(alarmed).collect();
    room.desk.field = Some(field);
    let raised = raise(room, fix, at, &fresh)?;
    if !is_hinted && room.has_vault() {
        let situation = situation_at(room, fix);
        hint(room, &situation, at, &alarmed)?;
        room.desk.field.iter_mut().for_each(|field| field.is_hinted = true);
    }
    Ok(ArrivalView { nearest, raised })
}

/// The same for where the device is and what is watched now.
pub(crate) fn judge_here(room: &mut Room, now: DateTime<Utc>) -> Result<ArrivalView, Error> {
    let fix = room.desk.whereabouts.to_send();
    judge(room, fix, now)
}

/// The alarms that were not raised in this run, and that the person did not mute.
fn not_raised(room: &Room, field: &Field, alarms: &[u32]) -> Vec<Alarm> {
    let slots = alarms.iter().map(|number| (*number, field.slot(*number)));
    let open = slots.filter(|(_, slot)| !slot.is_silenced && !room.desk.raised.contains(&slot.id));
    let alarms = open.filter_map(|(slot, held)| {
        let active = held.find(&room.desk)?;
        Some(Alarm { id: active.id, slot, continues: lineage::without_escalation(active) })
    });
    alarms.collect()
}

fn raise(
    room: &mut Room,
    fix: Option<Fix>,
    at: DateTime<Utc>,
    alarms: &[Alarm],
) -> Result<Vec<AlertView>, Error> {
    let mut fresh = Vec::new();
    for alarm in alarms {
        if !was_said(room, alarm)? {
            fresh.push(alarm.slot);
        }
        room.desk.raised.insert(alarm.id);
    }
    note(room, alarms, at)?;
    if fresh.is_empty() {
        return Ok(Vec::new());
    }
    let situation = situation_at(room, fix);
    let show = Show::read(room, situation, at, "")?;
    let slots = room.desk.field.iter().flat_map(|field| fresh.iter().map(|slot| field.slot(*slot)));
    let raised: Vec<_> =
        slots.filter_map(|slot| slot.find(&room.desk)).map(|active| show.view(active)).collect();
    for alert in &raised {
        room.world.events.event(Event::AlertRaised(Box::new(alert.clone())));
    }
    Ok(raised)
}

fn was_said(room: &mut Room, alarm: &Alarm) -> Result<bool, Error> {
    for id in &alarm.continues {
        if room.desk.raised.contains(id) || room.store()?.get::<StoredNotice>(*id)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Those that continue another are noted too: when that one is forgotten they stand for it.
fn note(room: &mut Room, alarms: &[Alarm], at: DateTime<Utc>) -> Result<(), Error> {
    let store = room.store()?;
    let mut unknown = Vec::new();
    for alarm in alarms {
        if store.get::<StoredNotice>(alarm.id)?.is_none() {
            unknown.push(alarm.id);
        }
    }
    if unknown.is_empty() {
        return Ok(());
    }
    let noted: Result<(), VaultError> =
        store.write(|tx| unknown.iter().try_for_each(|id| tx.put(*id, &StoredNotice { at })));
    if let Err(error) = noted {
        tracing::warn!(%error, "an alert was raised and could not be noted");
    }
    Ok(())
}
