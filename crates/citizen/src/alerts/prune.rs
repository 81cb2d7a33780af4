//! What is over leaves: the books, the store, and what was noted about it.

use crate::stored::{StoredAcknowledgement, StoredAlert, StoredHint, StoredNotice};
use crate::{Citizen, Error};
use amana_vault::Entry;
use chrono::TimeDelta;
use uuid::Uuid;

/// For so long an alert that expired can still be looked up.
const KEPT_AFTER_EXPIRY: TimeDelta = TimeDelta::hours(24);

/// Forgets every alert that expired a day ago, unless it withdraws one that did not.
///
/// # Errors
/// What the disk says.
pub(crate) async fn prune(citizen: &Citizen) -> Result<(), Error> {
    let expired_before = citizen.now() - KEPT_AFTER_EXPIRY;
    citizen
        .ask(move |room| {
            let records = room.desk.forget(expired_before);
            let held = room.desk.held_ids();
            room.desk.raised.retain(|id, _| held.contains(id));
            room.desk.hints.retain(|id| held.contains(id));
            let store = room.store()?;
            let is_over = |id: &Uuid| !held.contains(id);
            let notices = store.list::<StoredNotice>()?.into_iter().map(|Entry { id, .. }| id);
            let notices: Vec<_> = notices.filter(is_over).collect();
            let read = store.list::<StoredAcknowledgement>()?.into_iter().map(|entry| entry.id);
            let read: Vec<_> = read.filter(is_over).collect();
            let hints = store.list::<StoredHint>()?.into_iter().map(|entry| entry.id);
            let hints: Vec<_> = hints.filter(is_over).collect();
            if records.is_empty() && notices.is_empty() && read.is_empty() && hints.is_empty() {
                return Ok(());
            }
            Ok(store.write(|tx| {
                records.iter().try_for_each(|id| tx.delete::<StoredAlert>(*id))?;
                hints.iter().try_for_each(|id| tx.delete::<StoredHint>(*id))?;
                notices.iter().try_for_each(|id| tx.delete::<StoredNotice>(*id))?;
                read.iter().try_for_each(|id| tx.delete::<StoredAcknowledgement>(*id))
            })?)
        })
        .await
}
