//! What may concern the person, or what they watch, without being an alarm: told once, as one notice.

use crate::Event;
use crate::alerts::desk::id_of;
use crate::alerts::judge::noted;
use crate::alerts::show::severity;
use crate::keeper::Room;
use crate::stored::StoredHint;
use crate::views::Severity;
use crate::watched::touches;
use amana_alerts::Info;
use amana_alerts::relevance::Situation;
use amana_alerts::relevance::{Relevance, Why, decide};
use amana_vault::{Store, VaultError};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Looks at every alert that was not yet matched with what is watched, and tells of all that are new as
/// one. What is watched stands still: each alert is looked at once, not with every fix.
pub(crate) fn hint(
    room: &mut Room,
    situation: &Situation,
    at: DateTime<Utc>,
    alarmed: &BTreeSet<Uuid>,
) {
    let mut found = Vec::new();
    let mut seen = Vec::new();
    for active in room.desk.active(at) {
        if room.desk.hints.contains(&active.id) {
            continue;
        }
        seen.push(active.id);
        let relevance = decide(active.alert, situation, at);
        let is_silenced = room.desk.targets.silences(active.alert);
        let is_all_clear = active.alert.infos.iter().all(Info::is_all_clear);
        let is_touched = || !touches(active.alert, &room.desk.targets, at).is_empty();
        let is_told = alarmed.contains(&active.id) || is_silenced || is_all_clear;
        let may_concern =
            matches!(relevance, Relevance::Notice { why } if is_grave(active.alert, why));
        if !is_told && (may_concern || is_touched()) {
            found.push(active.id);
        }
    }
    room.desk.hints.extend(seen);
    tell(room, found, at);
}

/// "Maybe here" interrupts only for what is grave; what is here or at a place that is watched always.
fn is_grave(alert: &amana_alerts::Alert, why: Why) -> bool {
    let gravest = alert.infos.iter().map(severity).min();
    !why.is_doubt() || gravest.is_some_and(|gravest| gravest <= Severity::Severe)
}

/// Tells of those that were neither told nor raised before, as one notice.
fn tell(room: &mut Room, mut found: Vec<Uuid>, at: DateTime<Utc>) {
    found.retain(|id| !was_told(room, *id) && noted(room, *id).is_nothing());
    give(room, found, |id| id, at);
}

/// Tells of those that the device is heading for, each once: also of one that "may be here" before, or
/// that was raised for a place that is watched, not of one in which the device was.
pub(super) fn tell_ahead(room: &mut Room, mut found: Vec<Uuid>, at: DateTime<Utc>) {
    found.retain(|id| !was_told(room, ahead(*id)) && !noted(room, *id).was_here());
    give(room, found, ahead, at);
}

/// Under which id it is noted that an alert was told as lying ahead.
pub(super) fn ahead(alert: Uuid) -> Uuid {
    id_of(&[b"heading", alert.as_bytes()])
}

/// What cannot be read was not told.
fn was_told(room: &mut Room, id: Uuid) -> bool {
    let told = room.store().and_then(|store| Ok(store.get::<StoredHint>(id)?.is_some()));
    told.unwrap_or(false)
}

/// One notice of all of them. Given first, noted then, as with alarms.
fn give(room: &mut Room, alerts: Vec<Uuid>, noted_as: fn(Uuid) -> Uuid, at: DateTime<Utc>) {
    if alerts.is_empty() {
        return;
    }
    let ids: Vec<_> = alerts.iter().copied().map(noted_as).collect();
    room.world.events.event(Event::NoticeGiven { alerts });
    if let Err(error) = room.store().and_then(|store| Ok(keep(store, &ids, at)?)) {
        tracing::warn!(%error, "a notice was told and could not be noted");
    }
}

fn keep(store: &mut Store, ids: &[Uuid], at: DateTime<Utc>) -> Result<(), VaultError> {
    store.write(|tx| ids.iter().try_for_each(|id| tx.put(*id, &StoredHint { at })))
}
