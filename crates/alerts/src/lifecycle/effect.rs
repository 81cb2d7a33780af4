//! What one message does to others, and whether it is for people at all.

use crate::alert::{Alert, AlertKey, Reference};
use crate::codes::{MsgType, Scope, Status};
use chrono::{DateTime, Utc};

/// Whether the message withdraws those that it references (CAP 1.2 section 3.2.1, `msgType`).
///
/// A message that nobody is shown takes nothing away from anybody.
pub(super) fn withdraws(alert: &Alert) -> bool {
    matches!(alert.msg_type, MsgType::Update | MsgType::Cancel) && alert.scope == Scope::Public
}

/// Whether `by`, which [`withdraws`], may do so to `target`: the same sender, the same channel,
/// and not earlier.
pub(super) fn reaches(by: &Alert, target: &Alert) -> bool {
    by.key != target.key
        && by.key.sender == target.key.sender
        && by.status == target.status
        && by.key.sent >= target.key.sent
}

/// The first and the last key that a reference can mean: one if it states the time.
pub(super) fn keys_of(reference: &Reference) -> (AlertKey, AlertKey) {
    let key = |sent| AlertKey {
        identifier: reference.identifier.clone(),
        sender: reference.sender.clone(),
        sent,
    };
    let first = reference.sent.unwrap_or(DateTime::<Utc>::MIN_UTC.fixed_offset());
    let last = reference.sent.unwrap_or(DateTime::<Utc>::MAX_UTC.fixed_offset());
    (key(first), key(last))
}

/// Whether the message warns of something, to everybody.
pub(super) fn is_shown(alert: &Alert) -> bool {
    let warns = matches!(alert.msg_type, MsgType::Alert | MsgType::Update | MsgType::Other(_));
    warns && alert.scope == Scope::Public
}

/// Whether the message belongs in the drill channel.
pub(super) fn is_drill(alert: &Alert) -> bool {
    matches!(alert.status, Status::Exercise | Status::Test | Status::Draft)
}
