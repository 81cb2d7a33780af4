//! Waiting after wrong passphrases.
//!
//! It hinders whoever sits at this device and guesses. It does not protect a copy of the files:
//! there, only what a guess costs and the strength of the passphrase do.

use crate::Error;
use crate::stored::StoredTries;
use amana_vault::{Store, Transaction, VaultError};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

const FREE: u32 = 4;
const WAITS_S: [i64; 5] = [5, 15, 60, 5 * 60, 15 * 60];

/// Counts a try before it is looked at, so that ending the app does not undo it.
///
/// # Errors
/// [`Error::TooManyTries`].
pub(crate) fn begin(store: &mut Store, now: DateTime<Utc>) -> Result<(), Error> {
    let tries = store.get::<StoredTries>(Uuid::nil())?;
    if let Some(tries) = &tries
        && let Some(until) = next_at(tries, now)
    {
        // The clock was set back: the wait begins again from here, or it could last for years.
        if now < tries.last_at {
            keep(store, |tx| put(tx, tries.count, now));
        }
        let wait = (until - now).num_milliseconds();
        return Err(Error::TooManyTries { until, wait_s: wait.div_euclid(1000) as u32 + 1 });
    }
    let count = tries.map_or(0, |tries| tries.count).saturating_add(1);
    keep(store, |tx| put(tx, count, now));
    Ok(())
}

/// The right passphrase: the count begins anew.
pub(crate) fn forget(tx: &mut Transaction<'_>) -> Result<(), VaultError> {
    tx.delete::<StoredTries>(Uuid::nil())
}

/// [`forget`] in a transaction of its own. A disk that is full keeps nobody out.
pub(crate) fn forget_now(store: &mut Store) {
    keep(store, forget);
}

/// When the next try is looked at; `None` for now.
pub(crate) fn try_again_at(
    store: &Store,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, VaultError> {
    let tries = store.get::<StoredTries>(Uuid::nil())?;
    Ok(tries.and_then(|tries| next_at(&tries, now)))
}

fn next_at(tries: &StoredTries, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let over = tries.count.checked_sub(FREE + 1)? as usize;
    let wait = TimeDelta::seconds(WAITS_S[over.min(WAITS_S.len() - 1)]);
    // A clock that was set back must not make the wait longer than it is.
    let until = tries.last_at.min(now) + wait;
    (until > now).then_some(until)
}

fn put(tx: &mut Transaction<'_>, count: u32, last_at: DateTime<Utc>) -> Result<(), VaultError> {
    tx.put(Uuid::nil(), &StoredTries { count, last_at })
}

fn keep(store: &mut Store, change: impl FnOnce(&mut Transaction<'_>) -> Result<(), VaultError>) {
    if let Err(error) = store.write(change) {
        tracing::warn!(%error, "the count of tries could not be kept");
    }
}

#[cfg(test)]
mod tests {
    use super::next_at;
    use crate::stored::StoredTries;
    use chrono::{DateTime, TimeDelta, Utc};

    fn wait_s(count: u32, passed_s: i64) -> Option<i64> {
        let last_at: DateTime<Utc> = "2026-11-22T14:05:00Z".parse().expect("a time");
        let now = last_at + TimeDelta::seconds(passed_s);
        next_at(&StoredTries { count, last_at }, now).map(|until| (until - now).num_seconds())
    }

    #[test]
    fn four_are_free_and_then_it_takes_longer_and_longer() {
        let waits: Vec<_> = (1..=12).map(|count| wait_s(count, 0)).collect();
        let expected = [5, 15, 60, 300, 900, 900, 900, 900].map(Some);
        assert_eq!(waits[..4], [None; 4]);
        assert_eq!(waits[4..], expected);
        assert_eq!(wait_s(u32::MAX, 0), Some(900));
        assert_eq!((wait_s(7, 59), wait_s(7, 60), wait_s(7, 61)), (Some(1), None, None));
    }

    #[test]
    fn a_clock_set_back_never_makes_it_longer() {
        assert_eq!(wait_s(9, -1_000_000), Some(900));
    }
}
