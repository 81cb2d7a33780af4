//! The activity log: what was done in this vault, hash-chained.

use amana_sealing::chain;
use amana_sealing::digest::Sha256;
use amana_vault::{Record, Transaction, VaultError};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
struct StoredActivity {
    sequence: u64,
    at: DateTime<Utc>,
    verb: String,
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
    let (sequence, previous) =
        head.map_or((0, chain::origin(b"activity")), |head| (head.sequence, head.chain));
    let activity = StoredActivity { sequence: sequence + 1, at, verb: verb.to_owned(), previous };
    let link = serde_json::to_vec(&activity).expect("plain structs serialise");
    let head = StoredActivityHead { sequence: sequence + 1, chain: chain::next(&previous, &link) };
    transaction.put(Uuid::new_v4(), &activity)?;
    transaction.put(Uuid::nil(), &head)
}
