//! The activity log: what was done in this vault, hash-chained.

use amana_sealing::chain;
use amana_sealing::digest::Sha256;
use amana_vault::{Record, Store, Transaction, VaultError};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// As many lines are kept at least; older ones go in bunches.
const KEPT: u64 = 1000;
const BUNCH: u64 = 100;

/// A line. Its serialised form is what the chain commits to: a field more is a new version.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredActivity {
    pub(crate) sequence: u64,
    pub(crate) at: DateTime<Utc>,
    pub(crate) verb: String,
    previous: Sha256,
}

impl Record for StoredActivity {
    const NAMESPACE: &'static str = "activity";
    const VERSION: u16 = 1;
}

#[derive(Serialize, Deserialize)]
struct StoredActivityHead {
    sequence: u64,
    chain: Sha256,
    /// Lines before this one were let go.
    #[serde(default)]
    first: u64,
}

impl Record for StoredActivityHead {
    const NAMESPACE: &'static str = "activity-head";
    const VERSION: u16 = 1;
}

/// Appends in the same transaction as the deed.
pub(crate) fn append(
    transaction: &mut Transaction<'_>,
    at: DateTime<Utc>,
    verb: &str,
) -> Result<(), VaultError> {
    let head = transaction.get::<StoredActivityHead>(Uuid::nil())?;
    let (sequence, previous, mut first) = head
        .map_or((0, chain::origin(b"activity"), 0), |head| (head.sequence, head.chain, head.first));
    let sequence = sequence + 1;
    let activity = StoredActivity { sequence, at, verb: verb.to_owned(), previous };
    let chain = chain::next(&previous, &link(&activity));
    if sequence.is_multiple_of(BUNCH) && sequence > KEPT {
        first = sequence - KEPT;
        forget_before(transaction, first)?;
    }
    transaction.put(Uuid::new_v4(), &activity)?;
    transaction.put(Uuid::nil(), &StoredActivityHead { sequence, chain, first })
}

fn forget_before(transaction: &mut Transaction<'_>, first: u64) -> Result<(), VaultError> {
    let all = transaction.list::<StoredActivity>()?;
    let old = all.into_iter().filter(|entry| entry.record.sequence < first);
    old.map(|entry| entry.id).try_for_each(|id| transaction.delete::<StoredActivity>(id))
}

/// The log as it is kept.
pub(crate) struct Log {
    /// The newest first.
    pub(crate) lines: Vec<StoredActivity>,
    /// Every line follows from the one before, up to the last that was written.
    pub(crate) is_whole: bool,
}

/// The log, its chain checked.
pub(crate) fn read(store: &Store) -> Result<Log, VaultError> {
    let entries = store.list::<StoredActivity>()?;
    let mut lines: Vec<_> = entries.into_iter().map(|entry| entry.record).collect();
    lines.sort_by_key(|line| line.sequence);
    let head = store.get::<StoredActivityHead>(Uuid::nil())?;
    let is_whole = head.map_or(lines.is_empty(), |head| leads_to(&lines, &head));
    lines.reverse();
    Ok(Log { lines, is_whole })
}

/// The number of the last line; 0 for none.
pub(crate) fn last(store: &Store) -> Result<u64, VaultError> {
    Ok(store.get::<StoredActivityHead>(Uuid::nil())?.map_or(0, |head| head.sequence))
}

fn leads_to(lines: &[StoredActivity], head: &StoredActivityHead) -> bool {
    let Some(first) = lines.first() else { return false };
    let starts_right = if head.first <= 1 {
        first.sequence == 1 && first.previous == chain::origin(b"activity")
    } else {
        first.sequence == head.first
    };
    let (mut expected, mut sequence) = (first.previous, first.sequence);
    for line in lines {
        if line.previous != expected || line.sequence != sequence {
            return false;
        }
        expected = chain::next(&expected, &link(line));
        sequence += 1;
    }
    starts_right && sequence == head.sequence + 1 && expected == head.chain
}

fn link(activity: &StoredActivity) -> Vec<u8> {
    serde_json::to_vec(activity).expect("plain structs serialise")
}
