//! Where alerts come from: consulates, feeds that are followed, files.

use crate::alerts;
use crate::consulates;
use crate::keeper::Room;
use crate::sources::trouble::sentence;
use crate::stored::{FeedPlace, StoredFeed, StoredFeedContact};
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
    let followed = followed(room)?;
    let names: Vec<_> = followed.iter().map(|feed| feed.record.at.name()).collect();
    let mut views = Vec::new();
    for Entry { id, record } in &followed {
        let contact = contact(room, *id)?;
        let name = name_among(&names, &record.at);
        views.push(view(*id, name, &record.at, &contact, now));
    }
    views.sort_by(|a, b| a.name.cmp(&b.name).then(a.id.cmp(&b.id)));
    Ok(views)
}

fn view(
    id: Uuid,
    name: String,
    at: &FeedPlace,
    contact: &StoredFeedContact,
    now: DateTime<Utc>,
) -> SourceView {
    SourceView {
        id: Some(id),
        kind: at.kind(),
        name,
        country: at.country(),
        asked: at.asked(),
        sees: at.sees().map(Into::into),
        as_of: contact.read_at,
        is_stale: alerts::is_stale(contact.read_at, now),
        trouble: contact.trouble.map(|trouble| sentence(trouble).into()),
        left_out: contact.left_out,
    }
}

/// Folders of one name are told apart by the way to them.
fn name_among(names: &[String], at: &FeedPlace) -> String {
    let name = at.name();
    let of_this_name = names.iter().filter(|other| **other == name).count();
    match at {
        FeedPlace::Folder { path } if of_this_name > 1 => path.clone(),
        _ => name,
    }
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

/// One that cannot be read takes no other along.
fn followed(room: &mut Room) -> Result<Vec<Entry<StoredFeed>>, Error> {
    if room.has_vault() { Ok(room.store()?.readable::<StoredFeed>()?.0) } else { Ok(Vec::new()) }
}

fn contact(room: &mut Room, feed: Uuid) -> Result<StoredFeedContact, Error> {
    Ok(room.store()?.get(feed)?.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::name_among;
    use crate::stored::FeedPlace;

    #[test]
    fn folders_of_one_name_are_told_apart() {
        let folder = |path: &str| FeedPlace::Folder { path: path.into() };
        let followed = ["/srv/cap", "/mnt/cap", "/srv/floods"].map(folder);
        let names: Vec<_> = followed.iter().map(FeedPlace::name).collect();
        assert_eq!(names, ["cap", "cap", "floods"]);
        let apart = followed.iter().map(|at| name_among(&names, at));
        assert_eq!(apart.collect::<Vec<_>>(), ["/srv/cap", "/mnt/cap", "floods"]);
    }
}
