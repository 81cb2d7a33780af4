//! Keeping what a visit brought: the messages and what is remembered of the feed, at once.

use crate::Error;
use crate::alerts::{id_of, judge_here};
use crate::keeper::Room;
use crate::sources::read::{Read, Taken};
use crate::stored::{
    AlertSource, FeedTrouble, StoredAlert, StoredFeed, StoredFeedContact, StoredFeedMemory,
};
use amana_alerts::Alert;
use amana_sealing::digest::Sha256;
use amana_sources::{Memory, SourceError, not_before};
use amana_vault::{Store, Transaction, VaultError};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Records of one feed; the busiest national ones have some thousands of messages at once.
const MOST_RECORDS: usize = 10_000;
/// Of their messages together.
const MOST_BYTES: usize = 128 * 1024 * 1024;
/// Containers of one feed that cannot be cut: a newer one takes the place of the oldest.
const MOST_WHOLE: u8 = 16;

/// What a visit came to that reached its list.
pub(super) struct Brought {
    pub(super) read: Read,
    /// Why messages of the list did not come.
    pub(super) failures: Vec<SourceError>,
    pub(super) remaining: usize,
    pub(super) memory: Memory,
    /// Whether that is another memory than before.
    pub(super) is_news: bool,
    /// A document or a folder comes whole, or is as it was; of a list of links only what is new comes.
    pub(super) is_whole: bool,
    /// Entries that were remembered before and are now.
    pub(super) still: usize,
}

/// What is to be written.
#[derive(Default)]
struct Plan {
    new: Vec<(Uuid, StoredAlert, Vec<Alert>)>,
    /// Messages that could not be read.
    refused: u32,
    /// Those for which there was no room, and the entries that led to them.
    unfit: u32,
    unfit_entries: BTreeSet<Sha256>,
    /// A container that cannot be cut was among them.
    is_crowded: bool,
}

/// Keeps what is new, and raises what of it concerns the person. A disk that takes nothing silences
/// nothing: then nothing is remembered either, and all comes again. So it does where there was no room for
/// some: what is kept already takes none.
pub(super) fn keep(
    room: &mut Room,
    feed: Uuid,
    brought: Brought,
    now: DateTime<Utc>,
) -> Result<StoredFeedContact, Error> {
    let (before, answered) = (contact(room, feed)?, room.world.clock.now());
    let lasting = still_left_out(&before, &brought);
    let Brought { read, failures, remaining, mut memory, is_news, is_whole, .. } = brought;
    let plan = plan(room, feed, read, now)?;
    // What comes whole comes again whole; of a list, what did not fit. Of containers all come again: each
    // that came alone would take the place of another.
    let is_remembered = !(plan.is_full() && (is_whole || plan.is_crowded));
    memory.forget(&plan.unfit_entries);
    let for_good = plan.refused + count(&failures, SourceError::is_for_good);
    let contact = StoredFeedContact {
        read_at: if remaining == 0 { Some(now) } else { before.read_at },
        failures: 0,
        trouble: trouble(&plan, &failures),
        left_out: lasting + plan.refused + plan.unfit + count(&failures, |_| true),
        lasting: Some(lasting + if is_remembered { for_good } else { 0 }),
        not_before: failures.iter().filter_map(|error| not_before(*error, answered)).max(),
    };
    let kept = room.store()?.write(|tx| -> Result<(), VaultError> {
        plan.new.iter().try_for_each(|(id, stored, _)| tx.put(*id, stored))?;
        if is_news && is_remembered {
            tx.put(feed, &StoredFeedMemory { memory })?;
        }
        tx.put(feed, &contact)
    });
    let size = |(id, stored, _): &(Uuid, StoredAlert, _)| (*id, stored.message.as_ref().len());
    let sizes: Vec<_> = plan.new.iter().map(size).collect();
    take(room, plan.new, now)?;
    kept?;
    sizes.into_iter().for_each(|(id, size_bytes)| room.desk.weigh(id, size_bytes));
    Ok(contact)
}

/// Notes that a visit did not get to the list. What was known stays.
pub(super) fn note_failure(
    room: &mut Room,
    feed: Uuid,
    error: SourceError,
) -> Result<StoredFeedContact, Error> {
    expect_followed(room, feed)?;
    let mut contact = contact(room, feed)?;
    contact.failures = contact.failures.saturating_add(1);
    contact.trouble = Some(error.into());
    contact.not_before = not_before(error, room.world.clock.now());
    room.store()?.write(|tx: &mut Transaction<'_>| tx.put(feed, &contact))?;
    Ok(contact)
}

fn take(
    room: &mut Room,
    new: Vec<(Uuid, StoredAlert, Vec<Alert>)>,
    now: DateTime<Utc>,
) -> Result<(), Error> {
    if new.is_empty() {
        return Ok(());
    }
    for (id, stored, alerts) in new {
        room.desk.take(id, stored.source, stored.received_at, alerts);
    }
    judge_here(room, now).map(drop)
}

fn plan(room: &mut Room, feed: Uuid, read: Read, now: DateTime<Utc>) -> Result<Plan, Error> {
    expect_followed(room, feed)?;
    let (mut records, mut bytes) = room.desk.held_of(feed);
    let mut plan = Plan { refused: read.refused, ..Plan::default() };
    let mut used = BTreeSet::new();
    for taken in read.taken {
        let slot = slot(room, feed, &taken, &mut used)?;
        let is_kept = matches!(slot, Slot::Known);
        let is_in_bounds = records < MOST_RECORDS && bytes + taken.message.len() <= MOST_BYTES;
        if let Slot::Free(id) = slot
            && is_in_bounds
        {
            records += 1;
            bytes += taken.message.len();
            let source = AlertSource::Followed { feed };
            let stored = StoredAlert::new(taken.message, source, now);
            plan.new.push((id, stored, taken.alerts));
        } else if !is_kept {
            plan.unfit += taken.alerts.len() as u32;
            plan.unfit_entries.extend(taken.entry);
            plan.is_crowded |= taken.is_whole;
        }
    }
    Ok(plan)
}

impl Plan {
    fn is_full(&self) -> bool {
        self.unfit > 0
    }
}

fn count(failures: &[SourceError], which: impl Fn(SourceError) -> bool) -> u32 {
    let count = failures.iter().filter(|error| which(**error)).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Of what earlier visits left out for good, how much may still be in the list: which entries they were,
/// nobody noted.
fn still_left_out(contact: &StoredFeedContact, brought: &Brought) -> u32 {
    let Brought { read, failures, is_news, is_whole, still, .. } = brought;
    let lasting = contact.lasting.unwrap_or(contact.left_out);
    if *is_whole {
        let is_silent = read.taken.is_empty() && read.refused == 0 && failures.is_empty();
        return if is_silent && !is_news { lasting } else { 0 };
    }
    lasting.min(u32::try_from(*still).unwrap_or(u32::MAX))
}

/// Where a message is kept.
enum Slot {
    /// It is already.
    Known,
    Free(Uuid),
    /// There is none left for it.
    Taken,
}

fn slot(
    room: &mut Room,
    feed: Uuid,
    taken: &Taken,
    used: &mut BTreeSet<Uuid>,
) -> Result<Slot, Error> {
    if taken.is_whole {
        return Ok(whole_slot(room.store()?, feed, &taken.message, used)?);
    }
    let id = id_of(&[b"feed", feed.as_bytes(), &taken.message]);
    let is_new = used.insert(id) && !room.desk.is_kept(id);
    Ok(if is_new { Slot::Free(id) } else { Slot::Known })
}

/// An empty one, else the oldest that this visit did not use.
fn whole_slot(
    store: &Store,
    feed: Uuid,
    message: &[u8],
    used: &mut BTreeSet<Uuid>,
) -> Result<Slot, VaultError> {
    let mut best: Option<(DateTime<Utc>, Uuid)> = None;
    for number in 0..MOST_WHOLE {
        let id = id_of(&[b"feed-whole", feed.as_bytes(), &[number]]);
        let kept: Option<StoredAlert> = store.get(id)?;
        if kept.as_ref().is_some_and(|kept| kept.message.0 == message) {
            used.insert(id);
            return Ok(Slot::Known);
        }
        let at = kept.map_or(DateTime::<Utc>::MIN_UTC, |kept| kept.received_at);
        if !used.contains(&id) && best.is_none_or(|(oldest, _)| at < oldest) {
            best = Some((at, id));
        }
    }
    let Some((_, id)) = best else { return Ok(Slot::Taken) };
    used.insert(id);
    Ok(Slot::Free(id))
}

fn trouble(plan: &Plan, failures: &[SourceError]) -> Option<FeedTrouble> {
    if plan.is_full() {
        Some(FeedTrouble::Full)
    } else {
        (!failures.is_empty()).then_some(FeedTrouble::Incomplete)
    }
}

/// It may have been followed no more while it was asked.
fn expect_followed(room: &mut Room, feed: Uuid) -> Result<(), Error> {
    room.store()?.get::<StoredFeed>(feed)?.ok_or(VaultError::NotFound)?;
    Ok(())
}

fn contact(room: &mut Room, feed: Uuid) -> Result<StoredFeedContact, Error> {
    Ok(room.store()?.get(feed)?.unwrap_or_default())
}
