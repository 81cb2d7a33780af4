//! What may concern the person, or what they watch, without being an alarm: told once, as one notice.

use crate::alerts::show::severity;
use crate::keeper::Room;
use crate::stored::{StoredHint, StoredNotice};
use crate::views::Severity;
use crate::watched::touches;
use crate::{Error, Event};
use amana_alerts::Info;
use amana_alerts::relevance::Situation;
use amana_alerts::relevance::{Relevance, Why, decide};
use amana_vault::VaultError;
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
) -> Result<(), Error> {
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
    tell(room, found, at)
}

/// "Maybe here" interrupts only for what is grave; what is here or at a place that is watched always.
fn is_grave(alert: &amana_alerts::Alert, why: Why) -> bool {
    let gravest = alert.infos.iter().map(severity).min();
    !why.is_doubt() || gravest.is_some_and(|gravest| gravest <= Severity::Severe)
}

/// Tells of those that were neither told nor raised before, as one notice.
pub(super) fn tell(room: &mut Room, found: Vec<Uuid>, at: DateTime<Utc>) -> Result<(), Error> {
    let mut fresh = Vec::new();
    for id in found {
        let store = room.store()?;
        let was_told = store.get::<StoredHint>(id)?.is_some();
        if !was_told && store.get::<StoredNotice>(id)?.is_none() {
            fresh.push(id);
        }
    }
    if fresh.is_empty() {
        return Ok(());
    }
    let store = room.store()?;
    let noted: Result<(), VaultError> =
        store.write(|tx| fresh.iter().try_for_each(|id| tx.put(*id, &StoredHint { at })));
    if let Err(error) = noted {
        tracing::warn!(%error, "a notice was told and could not be noted");
    }
    room.world.events.event(Event::NoticeGiven { alerts: fresh });
    Ok(())
}
