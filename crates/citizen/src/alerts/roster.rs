//! Who may alert at a consulate: taken in when its root says so anew, never an older one.

use crate::consulates::reach::Reach;
use crate::keeper::Room;
use crate::stored::{StoredLedger, StoredRoster};
use crate::{Error, Message, Value};
use amana_alerts::trust::{Freshness, PinnedRoot, Roster, TrustError};
use amana_contract::feed::FeedHead;
use amana_sync::SyncError;
use amana_sync::alerts::fetch_roster;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// For so long a source says that an alert of it was not believed.
const TOLD_FOR: TimeDelta = TimeDelta::hours(24);

/// The roster that decides now: the one that the head names, or the one that is held when the head
/// names no other. A consulate that once had a roster cannot go back to none.
///
/// # Errors
/// The way's; [`SyncError::OldNews`] for an older one, [`SyncError::BadSignature`] for any that the
/// root did not sign.
pub(super) async fn refresh(
    reach: &Reach,
    head: &FeedHead,
    held: Option<StoredRoster>,
) -> Result<Option<StoredRoster>, Error> {
    let known = held.as_ref().map(|held| held.sha256);
    let Some(fetched) = fetch_roster(&reach.channel, head, known).await? else {
        return Ok(held);
    };
    let root = pinned_root(reach)?;
    let before = held.as_ref().map(|held| &held.roster);
    let roster = Roster::open(&fetched.signatures, &root, before).map_err(|error| match error {
        TrustError::Rollback { .. } => SyncError::OldNews,
        _ => SyncError::BadSignature,
    })?;
    Ok(Some(StoredRoster { sha256: fetched.sha256, roster }))
}

/// The root of the invitation, where it is two of three.
fn pinned_root(reach: &Reach) -> Result<PinnedRoot, SyncError> {
    let root = &reach.trusted.root;
    let keys = reach.trusted.root_keys()?;
    PinnedRoot::of(root.version.into(), &keys, root.threshold.into()).ok_or(SyncError::BadSignature)
}

/// Since when a consulate's root has not confirmed who may alert; `None` while it is fresh, or when
/// there is no roster.
pub(super) fn not_confirmed_since(
    room: &mut Room,
    mission: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, Error> {
    let held: Option<StoredRoster> = room.store()?.get(mission)?;
    Ok(held.and_then(|held| match held.roster.freshness(now) {
        Freshness::Confirmed => None,
        Freshness::NotConfirmedSince(since) => Some(since),
    }))
}

/// What is wrong with what a consulate says about alerts, beside how it is reached.
pub(super) fn trouble(
    room: &mut Room,
    mission: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<Message>, Error> {
    let ledger: Option<StoredLedger> = room.store()?.get(mission)?;
    let refused = ledger.and_then(|ledger| ledger.refused);
    if let Some(refused) = refused.filter(|refused| now - refused.at < TOLD_FOR) {
        return Ok(Some(not_believed(&refused.code)));
    }
    let since = not_confirmed_since(room, mission, now)?;
    Ok(since.map(|since| {
        Message::plain("roster-not-confirmed").with("date", Value::Date(since.date_naive()))
    }))
}

/// Why an alert was not believed, in words.
pub(super) fn not_believed(code: &str) -> Message {
    let key = format!("trust-refused-{code}");
    Message::plain("alert-not-believed").with("reason", Value::Key(key))
}
