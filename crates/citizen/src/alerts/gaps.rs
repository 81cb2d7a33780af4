//! What Amana may not see: told, never silence. Relevance fails open, and says so.

use crate::alerts::field::is_unresolved;
use crate::alerts::sources;
use crate::alerts::whereabouts::sentence;
use crate::keeper::Room;
use crate::stored::{StoredConfidant, StoredMission, StoredWatchToken};
use crate::views::{GapKind, GapView, PositionState, WatchView};
use crate::{Error, Event, Message, Value};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// A receiver may take as long to find the sky.
const SEARCHED_FOR: TimeDelta = TimeDelta::minutes(5);

/// A gap, and whose it is where it is one of several sources'.
type Found = (Option<Uuid>, GapView);

/// What makes a gap another one: the source, and the reason.
pub(crate) type GapKey = (GapKind, Option<Uuid>, Option<String>);

/// Every gap there is now, the worst first; sources that are silent are one. Works while locked, and
/// without a vault.
pub(crate) fn of(room: &mut Room, now: DateTime<Utc>) -> Result<Vec<GapView>, Error> {
    let mut gaps: Vec<GapView> = Vec::new();
    for (_, gap) in each(room, now)? {
        let is_same =
            |other: &&mut GapView| gap.kind == GapKind::StaleSource && other.message == gap.message;
        match gaps.iter_mut().find(is_same) {
            Some(other) => other.since = other.since.min(gap.since),
            None => gaps.push(gap),
        }
    }
    Ok(gaps)
}

/// The same, with one for each source that is silent.
fn each(room: &mut Room, now: DateTime<Utc>) -> Result<Vec<Found>, Error> {
    let mut gaps = of_sources(room, now)?;
    let mut others: Vec<_> = of_books(room).collect();
    others.extend(of_position(room, now));
    others.extend(of_areas(room, now));
    others.extend(of_watch(room)?);
    others.extend(of_distress(room)?);
    gaps.extend(others.into_iter().map(|gap| (None, gap)));
    gaps.sort_by_key(|(_, gap)| gap.kind);
    Ok(gaps)
}

/// Tells of every gap that opened since this was asked last, once each: those that open by themselves,
/// not those that the person chose or that stand on the screen from the beginning. A source that is
/// silent hides no other.
pub(crate) fn tell_of_new(room: &mut Room, now: DateTime<Utc>) -> Result<(), Error> {
    let gaps = each(room, now)?;
    let there: BTreeSet<_> = gaps.iter().map(key).collect();
    let new: Vec<_> = gaps
        .into_iter()
        .filter(|found| opens_by_itself(found.1.kind))
        .filter(|found| !room.desk.gaps_told.contains(&key(found)))
        .collect();
    room.desk.gaps_told = there;
    for (_, gap) in new {
        room.world.events.event(Event::GapOpened(Box::new(gap)));
    }
    Ok(())
}

/// A position is lost for one reason after the other: that is told once.
fn key((source, gap): &Found) -> GapKey {
    let reason = (gap.kind != GapKind::PositionLost).then(|| gap.message.key.clone());
    (gap.kind, *source, reason)
}

const fn opens_by_itself(kind: GapKind) -> bool {
    matches!(
        kind,
        GapKind::StaleSource
            | GapKind::PositionDenied
            | GapKind::PositionLost
            | GapKind::PositionSearching
    )
}

fn gap(kind: GapKind, message: Message, since: Option<DateTime<Utc>>) -> GapView {
    GapView { kind, message: message.into(), since }
}

fn of_sources(room: &mut Room, now: DateTime<Utc>) -> Result<Vec<Found>, Error> {
    let times = sources::times_of_each(room)?.into_iter();
    let mut times: Vec<_> = times.map(|(source, at)| (Some(source), at)).collect();
    if times.is_empty() {
        times.extend(room.desk.last_file().map(|at| (None, Some(at))));
    }
    if times.is_empty() {
        return Ok(vec![(None, gap(GapKind::NoSource, Message::plain("gap-no-source"), None))]);
    }
    times.retain(|(_, at)| sources::is_stale(*at, now));
    let stale = |at: Option<DateTime<Utc>>| {
        let sentence = if at.is_some() { "gap-stale-source" } else { "gap-silent-source" };
        gap(GapKind::StaleSource, Message::plain(sentence), at)
    };
    let mut gaps: Vec<Found> = times.into_iter().map(|(source, at)| (source, stale(at))).collect();
    for (mission, since) in sources::rosters_not_confirmed(room, now)? {
        // Of one that is silent nothing can be confirmed: that is said once.
        if gaps.iter().all(|(source, _)| *source != Some(mission)) {
            let message = Message::plain("gap-stale-roster");
            gaps.push((Some(mission), gap(GapKind::StaleSource, message, Some(since))));
        }
    }
    Ok(gaps)
}

/// There is more than is held, or than can be read.
fn of_books(room: &Room) -> impl Iterator<Item = GapView> {
    let desk = &room.desk;
    let is_partial = desk.is_partial || desk.are_sources_partial || desk.targets.is_partial;
    let found = [(desk.is_full(), "gap-book-full"), (is_partial, "gap-not-all-read")];
    let there = found.into_iter().filter(|(is_there, _)| *is_there);
    there.map(|(_, sentence)| gap(GapKind::StaleSource, Message::plain(sentence), None))
}

fn of_position(room: &Room, now: DateTime<Utc>) -> Option<GapView> {
    let whereabouts = &room.desk.whereabouts;
    let since = whereabouts.view(now).as_of.or(whereabouts.followed_since());
    let state = whereabouts.state(now);
    match state {
        PositionState::Known => None,
        PositionState::Asking | PositionState::NoAgent => {
            Some(gap(GapKind::PositionDenied, sentence(state), since))
        }
        PositionState::Unreachable | PositionState::Doubtful => {
            Some(gap(GapKind::PositionLost, sentence(state), since))
        }
        PositionState::Denied => {
            Some(gap(GapKind::PositionDenied, Message::plain("gap-position-denied"), since))
        }
        PositionState::Lost => {
            Some(gap(GapKind::PositionLost, Message::plain("gap-position-lost"), since))
        }
        PositionState::Searching => {
            let is_long = since.is_some_and(|since| now - since >= SEARCHED_FOR);
            let found =
                || gap(GapKind::PositionSearching, Message::plain("gap-position-searching"), since);
            is_long.then(found)
        }
        PositionState::Off => {
            Some(gap(GapKind::PositionOff, Message::plain("gap-position-off"), None))
        }
    }
}

fn of_areas(room: &Room, now: DateTime<Utc>) -> Vec<GapView> {
    let field = room.desk.field.as_ref().filter(|field| field.is_of(now));
    let is_there = field.map_or_else(
        || room.desk.active(now).iter().any(|active| is_unresolved(active.alert)),
        |field| field.has_unresolved(),
    );
    let areas =
        is_there.then(|| gap(GapKind::AreaUnresolved, Message::plain("gap-area-unresolved"), None));
    let towns = room.desk.targets.unresolved_towns(now).map(|town| {
        let message =
            Message::plain("gap-town-unresolved").with("town", Value::Text(town.name.clone()));
        gap(GapKind::TownUnresolved, message, Some(town.typed_at))
    });
    areas.into_iter().chain(towns).collect()
}

/// Whether a restart forgets what is watched.
fn of_watch(room: &mut Room) -> Result<Option<GapView>, Error> {
    if !room.has_vault() {
        return Ok(None);
    }
    let watch = WatchView::from(room.store()?.watch_state());
    let in_memory = match watch {
        WatchView::Kept | WatchView::StartedAnew => None,
        WatchView::MemoryNoKeyring | WatchView::MemoryKeyringLocked => {
            Some(Message::plain("gap-watch-in-memory"))
        }
    };
    Ok(in_memory.map(|message| gap(GapKind::WatchInMemory, message, None)))
}

/// Whom a call for help does not reach, for whoever asks: also that it reaches nobody.
pub(super) fn of_help(room: &mut Room) -> Result<Option<GapView>, Error> {
    let is_nobody_there = !room.has_vault()
        || (room.store()?.readable::<StoredMission>()?.0.is_empty()
            && room.store()?.readable::<StoredConfidant>()?.0.is_empty());
    if !is_nobody_there {
        return of_distress(room);
    }
    let nobody = Message::plain("gap-distress-nobody");
    Ok(Some(gap(GapKind::DistressNeedsSignIn, nobody, None)))
}

/// A consulate without a token takes no call for help.
fn of_distress(room: &mut Room) -> Result<Option<GapView>, Error> {
    if !room.has_vault() {
        return Ok(None);
    }
    let store = room.store()?;
    for mission in store.readable::<StoredMission>()?.0 {
        if store.get::<StoredWatchToken>(mission.id)?.is_none() {
            let message = Message::plain("gap-distress-needs-sign-in");
            return Ok(Some(gap(GapKind::DistressNeedsSignIn, message, None)));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests;
