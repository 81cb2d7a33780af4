//! Where alerts come from: consulates, feeds that are followed, files.

use crate::alerts;
use crate::consulates;
use crate::keeper::Room;
use crate::sources::trouble::sentence;
use crate::stored::{StoredFeed, StoredFeedContact};
use crate::views::SourceView;
use crate::{Citizen, Error};
use amana_vault::Entry;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Every source, and how fresh each is. Works while locked.
///
/// # Errors
/// `Missing`.
pub async fn list(citizen: &Citizen) -> Result<Vec<SourceView>, Error> {
    let (now, pulse) = (citizen.now(), citizen.pulse.clone());
    citizen
        .ask(move |room| {
            room.store()?;
            let missions = consulates::views(room, &pulse)?;
            alerts::source_views(room, &missions, now)
        })
        .await
}

/// The feeds alone, by their names.
pub(crate) fn views(room: &mut Room, now: DateTime<Utc>) -> Result<Vec<SourceView>, Error> {
    let mut views = Vec::new();
    for Entry { id, record } in followed(room)? {
        let contact = contact(room, id)?;
        views.push(SourceView {
            id: Some(id),
            kind: record.at.kind(),
            name: record.at.name(),
            country: record.at.country(),
            asked: record.at.asked(),
            sees: record.at.sees().map(Into::into),
            as_of: contact.read_at,
            is_stale: alerts::is_stale(contact.read_at, now),
            trouble: contact.trouble.map(|trouble| sentence(trouble).into()),
            left_out: contact.left_out,
        });
    }
    views.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    Ok(views)
}

/// A source, and up to when it is known.
pub(crate) type KnownTo = (Uuid, Option<DateTime<Utc>>);

/// Up to when each feed is known, in the order of their ids.
pub(crate) fn times(room: &mut Room) -> Result<Vec<KnownTo>, Error> {
    let mut times = Vec::new();
    for feed in followed(room)? {
        times.push((feed.id, contact(room, feed.id)?.read_at));
    }
    Ok(times)
}

fn followed(room: &mut Room) -> Result<Vec<Entry<StoredFeed>>, Error> {
    if room.has_vault() { Ok(room.store()?.list()?) } else { Ok(Vec::new()) }
}

fn contact(room: &mut Room, feed: Uuid) -> Result<StoredFeedContact, Error> {
    Ok(room.store()?.get(feed)?.unwrap_or_default())
}
