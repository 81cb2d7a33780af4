//! One visit to a feed that is followed: asked, read, kept.

use crate::citizen::apart;
use crate::keeper::Room;
use crate::sources::keep::{Brought, keep, note_failure};
use crate::sources::place::Whence;
use crate::sources::read::read;
use crate::stored::{FeedPlace, FeedTrouble, StoredFeed, StoredFeedContact, StoredFeedMemory};
use crate::{Citizen, Error, Topic};
use amana_sources::{Client, Memory, Round, SourceError, left_alone_s, look_into};
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use std::sync::Arc;
use uuid::Uuid;

/// How a visit went.
pub(crate) struct Visited {
    /// Whether its list was read.
    pub(crate) outcome: Result<(), SourceError>,
    /// Visits in a row that did not get so far.
    pub(crate) failures: u32,
    /// There is more than one visit takes.
    pub(crate) has_more: bool,
}

struct Known {
    at: FeedPlace,
    memory: Memory,
    contact: StoredFeedContact,
}

/// Visits a feed, one visit at a time. Whether it answered is in the answer, and kept.
///
/// # Errors
/// `NotFound` for one that is not followed any more; what the disk says.
pub(crate) async fn visit(citizen: &Citizen, feed: Uuid) -> Result<Visited, Error> {
    let turn = citizen.pulse.turn(feed).acquire_owned().await;
    let _turn = turn.map_err(|_| Error::Internal)?;
    let known = citizen.ask(move |room| known(room, feed)).await?;
    let now = citizen.now();
    if let Some(wait_s) = left_alone_s(known.contact.not_before, now) {
        let (outcome, failures) = (Err(SourceError::TooMany { wait_s }), known.contact.failures);
        return Ok(Visited { outcome, failures, has_more: false });
    }
    let visited = match fetch(citizen, &known).await {
        Ok(round) => take_in(citizen, feed, round, known, now).await?,
        Err(error) => fail(citizen, feed, error).await?,
    };
    citizen.changed(&[Topic::Alerts]);
    Ok(visited)
}

async fn fail(citizen: &Citizen, feed: Uuid, error: SourceError) -> Result<Visited, Error> {
    let noted = citizen.ask(move |room| note_failure(room, feed, error)).await?;
    Ok(Visited { outcome: Err(error), failures: noted.failures, has_more: false })
}

fn known(room: &mut Room, feed: Uuid) -> Result<Known, Error> {
    let store = room.store()?;
    let stored: StoredFeed = store.get(feed)?.ok_or(VaultError::NotFound)?;
    let memory: StoredFeedMemory = store.get(feed)?.unwrap_or_default();
    let contact = store.get(feed)?.unwrap_or_default();
    Ok(Known { at: stored.at, memory: memory.memory, contact })
}

/// Thousands of messages take a second: not on a thread that others wait for.
async fn take_in(
    citizen: &Citizen,
    feed: Uuid,
    round: Round,
    known: Known,
    now: DateTime<Utc>,
) -> Result<Visited, Error> {
    let Round { documents, failures, remaining, memory } = round;
    // Of a list that leads to messages, those that came are remembered.
    let is_one_document = memory.fetched.is_empty() && !documents.is_empty();
    let read = apart(move || Ok(read(documents))).await?;
    if is_one_document && read.taken.is_empty() {
        // A page that says "be back soon" is no sign that all is well.
        return fail(citizen, feed, SourceError::NotAFeed).await;
    }
    let is_news = memory != known.memory;
    let still = known.memory.fetched.intersection(&memory.fetched).count();
    let is_whole = matches!(known.at, FeedPlace::Folder { .. }) || memory.fetched.is_empty();
    let brought = Brought { read, failures, remaining, memory, is_news, is_whole, still };
    let kept = citizen.ask(move |room| keep(room, feed, brought, now)).await?;
    // Where nothing more fits, the rest can wait.
    let has_more = remaining > 0 && kept.trouble != Some(FeedTrouble::Full);
    Ok(Visited { outcome: Ok(()), failures: 0, has_more })
}

async fn fetch(citizen: &Citizen, known: &Known) -> Result<Round, SourceError> {
    match known.at.whence()? {
        Whence::Address(address) => {
            amana_sources::visit(&client(citizen).await?, &address, &known.memory).await
        }
        Whence::Folder(folder) => {
            let known = known.memory.clone();
            let look = tokio::task::spawn_blocking(move || look_into(&folder, &known));
            look.await.map_err(|_| SourceError::Unreachable)?
        }
    }
}

/// One for all feeds, made when the first is asked.
async fn client(citizen: &Citizen) -> Result<Client, SourceError> {
    if let Some(client) = citizen.public_web.get() {
        return Ok(client.clone());
    }
    let witness = citizen.world.witness.clone();
    let seen = Arc::new(move |url: &str, headers: &str| witness.wire("GET", url, headers, &[]));
    let open = tokio::task::spawn_blocking(move || Client::open_seen(seen));
    let client = open.await.map_err(|_| SourceError::Unreachable)??;
    Ok(citizen.public_web.get_or_init(|| client).clone())
}
