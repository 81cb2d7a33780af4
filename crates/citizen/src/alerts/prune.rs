//! What is over leaves: the books, the store, and what was noted about it.

use crate::alerts::hint::ahead;
use crate::keeper::Room;
use crate::stored::{StoredAcknowledgement, StoredAlert, StoredHint, StoredNotice};
use crate::{Citizen, Error};
use amana_vault::{Record, Store};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// For so long an alert that expired can still be looked up.
const KEPT_AFTER_EXPIRY: TimeDelta = TimeDelta::hours(24);

/// Forgets every alert that expired a day ago, unless it withdraws one that did not. What was noted of
/// alerts stays while some of them could not be read: it may be theirs.
///
/// # Errors
/// What the disk says.
pub(crate) async fn prune(citizen: &Citizen) -> Result<(), Error> {
    let expired_before = citizen.now() - KEPT_AFTER_EXPIRY;
    citizen.ask(move |room| forget(room, expired_before)).await
}

fn forget(room: &mut Room, expired_before: DateTime<Utc>) -> Result<(), Error> {
    let records = room.desk.forget(expired_before);
    let over = if room.desk.is_partial { Over::default() } else { Over::of(room)? };
    if records.is_empty() && over.is_empty() {
        return Ok(());
    }
    Ok(room.store()?.write(|tx| {
        records.iter().try_for_each(|id| tx.delete::<StoredAlert>(*id))?;
        over.hints.iter().try_for_each(|id| tx.delete::<StoredHint>(*id))?;
        over.notices.iter().try_for_each(|id| tx.delete::<StoredNotice>(*id))?;
        over.read.iter().try_for_each(|id| tx.delete::<StoredAcknowledgement>(*id))
    })?)
}

/// What was noted of alerts that are held no more.
#[derive(Default)]
struct Over {
    notices: Vec<Uuid>,
    hints: Vec<Uuid>,
    read: Vec<Uuid>,
}

impl Over {
    fn of(room: &mut Room) -> Result<Self, Error> {
        let held = room.desk.held_ids();
        room.desk.raised.retain(|id, _| held.contains(id));
        room.desk.hints.retain(|id| held.contains(id));
        let told = held.iter().flat_map(|id| [*id, ahead(*id)]).collect();
        let store = room.store()?;
        Ok(Self {
            notices: beyond::<StoredNotice>(store, &held)?,
            hints: beyond::<StoredHint>(store, &told)?,
            read: beyond::<StoredAcknowledgement>(store, &held)?,
        })
    }

    const fn is_empty(&self) -> bool {
        self.notices.is_empty() && self.hints.is_empty() && self.read.is_empty()
    }
}

/// The ids of records of that kind that are not among those. What cannot be read stays.
fn beyond<R: Record>(store: &Store, held: &BTreeSet<Uuid>) -> Result<Vec<Uuid>, Error> {
    let (readable, _) = store.readable::<R>()?;
    Ok(readable.iter().map(|entry| entry.id).filter(|id| !held.contains(id)).collect())
}
