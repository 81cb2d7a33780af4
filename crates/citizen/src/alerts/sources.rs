//! From whom alerts come, and up to when it is known that nothing is missing.

use crate::Error;
use crate::alerts::roster;
use crate::keeper::Room;
use crate::stored::{StoredContact, StoredMission};
use crate::views::{MissionView, SourceKind, SourceView};
use chrono::{DateTime, TimeDelta, Utc};

/// A source that was silent for longer may have more to say.
const STALE_AFTER: TimeDelta = TimeDelta::minutes(60);

pub(crate) fn is_stale(as_of: Option<DateTime<Utc>>, now: DateTime<Utc>) -> bool {
    as_of.is_none_or(|at| now - at > STALE_AFTER)
}

/// Up to when each consulate's feed is known, in the order of their ids.
pub(crate) fn consulates(room: &mut Room) -> Result<Vec<Option<DateTime<Utc>>>, Error> {
    if !room.has_vault() {
        return Ok(Vec::new());
    }
    let store = room.store()?;
    let missions = store.list::<StoredMission>()?;
    let read = |id| Ok(store.get::<StoredContact>(id)?.and_then(|contact| contact.alerts_at));
    missions.into_iter().map(|entry| read(entry.id)).collect()
}

/// Since when the root of some consulate has not confirmed who may alert: the oldest.
pub(crate) fn rosters_not_confirmed_since(
    room: &mut Room,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    if !room.has_vault() {
        return Ok(None);
    }
    let missions = room.store()?.list::<StoredMission>()?;
    let mut oldest = None;
    for mission in missions {
        let since = roster::not_confirmed_since(room, mission.id, now)?;
        oldest = oldest.into_iter().chain(since).min();
    }
    Ok(oldest)
}

/// Every consulate, then the files as one.
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
            kind: SourceKind::Consulate,
            name: mission.name.clone(),
            as_of,
            is_stale: is_stale(as_of, now),
            trouble: mission.trouble.clone().or(doubt.map(Into::into)),
        });
    }
    let file = |at| SourceView {
        kind: SourceKind::File,
        name: String::new(),
        as_of: Some(at),
        is_stale: is_stale(Some(at), now),
        trouble: None,
    };
    sources.extend(room.desk.last_file().map(file));
    Ok(sources)
}
