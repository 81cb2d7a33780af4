//! What Amana may not see: told, never silence. Relevance fails open, and says so.

use crate::alerts::field::is_unresolved;
use crate::alerts::sources;
use crate::alerts::whereabouts::sentence;
use crate::keeper::Room;
use crate::stored::{StoredMission, StoredWatchToken};
use crate::views::{GapKind, GapView, PositionState, WatchView};
use crate::{Error, Event, Message, Value};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;

/// A receiver may take as long to find the sky.
const SEARCHED_FOR: TimeDelta = TimeDelta::minutes(5);

/// Every gap there is now, the worst first. Works while locked, and without a vault.
pub(crate) fn of(room: &mut Room, now: DateTime<Utc>) -> Result<Vec<GapView>, Error> {
    let mut gaps = of_sources(room, now)?;
    gaps.extend(of_books(room));
    gaps.extend(of_position(room, now));
    gaps.extend(of_areas(room, now));
    gaps.extend(of_watch(room)?);
    gaps.extend(of_distress(room)?);
    gaps.sort_by_key(|gap| gap.kind);
    Ok(gaps)
}

/// Tells of every gap that opened since this was asked last, once each: those that open by themselves,
/// not those that the person chose or that stand on the screen from the beginning.
pub(crate) fn tell_of_new(room: &mut Room, now: DateTime<Utc>) -> Result<(), Error> {
    let gaps = of(room, now)?;
    let there: BTreeSet<_> = gaps.iter().map(|gap| gap.kind).collect();
    let new: Vec<_> = gaps
        .into_iter()
        .filter(|gap| opens_by_itself(gap.kind) && !room.desk.gaps_told.contains(&gap.kind))
        .collect();
    room.desk.gaps_told = there;
    for gap in new {
        room.world.events.event(Event::GapOpened(Box::new(gap)));
    }
    Ok(())
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

fn of_sources(room: &mut Room, now: DateTime<Utc>) -> Result<Vec<GapView>, Error> {
    let mut times = sources::times(room)?;
    if times.is_empty() {
        times.extend(room.desk.last_file().map(Some));
    }
    if times.is_empty() {
        return Ok(vec![gap(GapKind::NoSource, Message::plain("gap-no-source"), None)]);
    }
    let stale: Vec<_> = times.into_iter().filter(|at| sources::is_stale(*at, now)).collect();
    if stale.is_empty() {
        let since = sources::rosters_not_confirmed_since(room, now)?;
        let message = Message::plain("gap-stale-roster");
        return Ok(since
            .map(|since| gap(GapKind::StaleSource, message, Some(since)))
            .into_iter()
            .collect());
    }
    // One that never answered is older than any other.
    let since = stale.into_iter().min().flatten();
    let message = Message::plain("gap-stale-source");
    Ok(vec![gap(GapKind::StaleSource, message, since)])
}

/// There is more than is held.
fn of_books(room: &Room) -> Option<GapView> {
    let full = || gap(GapKind::StaleSource, Message::plain("gap-book-full"), None);
    room.desk.is_full().then(full)
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

/// A consulate without a token takes no call for help.
fn of_distress(room: &mut Room) -> Result<Option<GapView>, Error> {
    if !room.has_vault() {
        return Ok(None);
    }
    let store = room.store()?;
    for mission in store.list::<StoredMission>()? {
        if store.get::<StoredWatchToken>(mission.id)?.is_none() {
            let message = Message::plain("gap-distress-needs-sign-in");
            return Ok(Some(gap(GapKind::DistressNeedsSignIn, message, None)));
        }
    }
    Ok(None)
}
