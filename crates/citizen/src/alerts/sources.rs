//! From whom alerts come, and up to when it is known that nothing is missing.

use crate::alerts::roster;
use crate::keeper::Room;
use crate::stored::{StoredConfidant, StoredContact, StoredFeed, StoredMission, StoredReport};
use crate::views::{MissionView, SourceKind, SourceView};
use crate::{Error, sources as feeds};
use amana_vault::{Record, Store};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// A source that was silent for longer may have more to say.
const STALE_AFTER: TimeDelta = TimeDelta::minutes(60);

pub(crate) fn is_stale(as_of: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    as_of.is_none_or(|at| now - at > STALE_AFTER)
}

/// Whether a source, somebody to call or a report cannot be read: it is left out, and that is told.
pub(crate) fn are_partial(store: &Store) -> Result<bool, Error> {
    let unread = [
        unread::<StoredMission>(store)?,
        unread::<StoredFeed>(store)?,
        unread::<StoredConfidant>(store)?,
        unread::<StoredReport>(store)?,
    ];
    Ok(unread.iter().any(|count| *count > 0))
}

/// Up to when each source is known that renews itself: consulates, then feeds that are followed, in the
/// order of their ids.
pub(crate) fn times(room: &mut Room) -> Result<Vec<Option<DateTime<Utc>>>, Error> {
    Ok(times_of_each(room)?.into_iter().map(|(_, at)| at).collect())
}

/// The same, with whose it is.
pub(crate) fn times_of_each(room: &mut Room) -> Result<Vec<feeds::KnownTo>, Error> {
    if !room.has_vault() {
        return Ok(Vec::new());
    }
    let store = room.store()?;
    let (missions, _) = store.readable::<StoredMission>()?;
    let read = |id| {
        let contact = store.get::<StoredContact>(id)?;
        Ok((id, contact.and_then(|contact| contact.alerts_at)))
    };
    let consulates = missions.into_iter().map(|entry| read(entry.id));
    let mut times = consulates.collect::<Result<Vec<_>, Error>>()?;
    times.extend(feeds::times(room)?);
    Ok(times)
}

/// The consulates whose root has not confirmed who may alert, and since when.
pub(crate) fn rosters_not_confirmed(
    room: &mut Room,
    now: DateTime<Utc>,
) -> Result<Vec<(Uuid, DateTime<Utc>)>, Error> {
    if !room.has_vault() {
        return Ok(Vec::new());
    }
    let (missions, _) = room.store()?.readable::<StoredMission>()?;
    let mut found = Vec::new();
    for mission in missions {
        let since = roster::not_confirmed_since(room, mission.id, now)?;
        found.extend(since.map(|since| (mission.id, since)));
    }
    Ok(found)
}

/// Every consulate, every feed that is followed, then the files as one.
pub(crate) fn views(
    room: &mut Room,
    missions: &[MissionView],
    now: DateTime<Utc>,
) -> Result<Vec<SourceView>, Error> {
    let mut sources = Vec::new();
    for mission in missions {
        let contact: Option<StoredContact> = room.store()?.get(mission.id)?;
        let as_of = contact.and_then(|contact| contact.alerts_at);
        let doubt = roster::trouble(room, mission.id, now)?;
        sources.push(SourceView {
            id: None,
            kind: SourceKind::Consulate,
            name: mission.name.clone(),
            country: None,
            asked: None,
            sees: None,
            as_of,
            is_stale: is_stale(as_of, now),
            trouble: mission.trouble.clone().or(doubt.map(Into::into)),
            left_out: 0,
        });
    }
    if room.has_vault() {
        sources.extend(feeds::views(room, now)?);
    }
    let file = |at| SourceView {
        id: None,
        kind: SourceKind::File,
        name: String::new(),
        country: None,
        asked: None,
        sees: None,
        as_of: Some(at),
        is_stale: is_stale(Some(at), now),
        trouble: None,
        left_out: 0,
    };
    sources.extend(room.desk.last_file().map(file));
    Ok(sources)
}

/// How many of them cannot be read.
fn unread<R: Record>(store: &Store) -> Result<usize, Error> {
    let (_, errors) = store.readable::<R>()?;
    for error in &errors {
        tracing::warn!(%error, kind = R::NAMESPACE, "something that warns could not be read");
    }
    Ok(errors.len())
}

#[cfg(test)]
mod tests;
