//! What to mend about the second place.

use super::status::Known;
use crate::message::{Message, Value};
use crate::stored::{
    StoredDocument, StoredPlace, StoredRequest, StoredSecondCopy, StoredSecondPlace,
};
use crate::views::Urgency;
use amana_vault::{Vault, VaultError};
use chrono::{DateTime, TimeDelta, Utc};

/// A copy that is so late is worth a word.
const AMBER: TimeDelta = TimeDelta::days(1);
const RED: TimeDelta = TimeDelta::days(14);

/// Red until one copy was read back, and again when copies stay away for long.
pub(crate) fn task(
    vault: &Vault,
    now: DateTime<Utc>,
) -> Result<Option<(Urgency, Message)>, VaultError> {
    let Some(known) = Known::read(vault)? else {
        let documents = vault.list::<StoredDocument>()?.len();
        let has_something = documents + vault.list::<StoredRequest>()?.len() > 0;
        let message = Message::plain("task-second-place-none");
        return Ok(has_something.then_some((Urgency::Red, message)));
    };
    let failed = failure(&known.place, &known.copy);
    let Some(whole) = &known.copy.whole else {
        let first = Message::plain("task-second-place-first");
        return Ok(Some((Urgency::Red, failed.unwrap_or(first))));
    };
    let late = now - known.due_at;
    let urgency = match late {
        _ if late >= RED => Urgency::Red,
        _ if late >= AMBER => Urgency::Amber,
        _ => return Ok(None),
    };
    let days = Value::Number((now - whole.checked_at).num_days());
    let old = Message::plain("task-second-place-old").with("days", days);
    Ok(Some((urgency, failed.unwrap_or(old))))
}

/// The last attempt, where it failed, in words.
pub(super) fn failure(place: &StoredSecondPlace, copy: &StoredSecondCopy) -> Option<Message> {
    let failed = copy.failed.as_ref()?;
    let date = Value::Date(failed.at.date_naive());
    let is_folder = matches!(place.at, StoredPlace::Folder { .. });
    if is_folder && failed.reason == "place-reason-absent" {
        return Some(Message::plain("task-second-place-absent").with("date", date));
    }
    let reason = Value::Key(failed.reason.clone());
    Some(Message::plain("task-second-place-failed").with("date", date).with("reason", reason))
}
