//! What concerns the person now is raised, once, and again when it gets worse.

use crate::alerts::hint::hint;
use crate::alerts::lineage;
use crate::alerts::place::place_of;
use crate::alerts::show::Show;
use crate::alerts::whereabouts::situation;
use crate::keeper::Room;
use crate::stored::StoredNotice;
use crate::views::ArrivalView;
use crate::{Error, Event};
use amana_alerts::relevance::{Relevance, Situation, decide};
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// An alarm, with all the messages that it only continues.
struct Alarm {
    id: Uuid,
    continues: BTreeSet<Uuid>,
}

/// Matches every active alert with the situation. The events leave from here, on the vault's
/// thread: a caller who is gone by then silences nothing.
pub(crate) fn judge(
    room: &mut Room,
    situation: &Situation,
    at: DateTime<Utc>,
) -> Result<ArrivalView, Error> {
    let mut nearest: Option<Relevance> = None;
    let mut alarms = Vec::new();
    let mut alarmed = BTreeSet::new();
    for active in room.desk.active(at) {
        let relevance = decide(active.alert, situation, at);
        nearest = Some(nearest.map_or(relevance, |other| other.louder(relevance)));
        let is_alarm = matches!(relevance, Relevance::Alarm { .. });
        if is_alarm {
            alarmed.insert(active.id);
        }
        if is_alarm
            && !room.desk.raised.contains(&active.id)
            && !room.desk.targets.silences(active.alert)
        {
            let continues = lineage::without_escalation(active);
            alarms.push(Alarm { id: active.id, continues });
        }
    }
    let raised = raise(room, situation, at, &alarms)?;
    if room.has_vault() {
        hint(room, situation, at, &alarmed)?;
    }
    Ok(ArrivalView { nearest: nearest.map(place_of), raised })
}

/// The same for where the device is and what is watched now.
pub(crate) fn judge_here(room: &mut Room, now: DateTime<Utc>) -> Result<ArrivalView, Error> {
    let situation = situation(room);
    judge(room, &situation, now)
}

fn raise(
    room: &mut Room,
    situation: &Situation,
    at: DateTime<Utc>,
    alarms: &[Alarm],
) -> Result<Vec<crate::views::AlertView>, Error> {
    let mut fresh = Vec::new();
    for alarm in alarms {
        if !was_said(room, alarm)? {
            fresh.push(alarm.id);
        }
        room.desk.raised.insert(alarm.id);
    }
    note(room, alarms, at)?;
    if fresh.is_empty() {
        return Ok(Vec::new());
    }
    let show = Show::read(room, situation.clone(), at, "")?;
    let raised: Vec<_> = fresh
        .into_iter()
        .filter_map(|id| room.desk.find(id, at).map(|active| show.view(active)))
        .collect();
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
