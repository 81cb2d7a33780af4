//! What one message does to others, and whether it is for people at all.

use crate::alert::{Alert, AlertKey, Reference};
use crate::codes::{MsgType, Scope, Status};
use chrono::{DateTime, FixedOffset, TimeDelta};

/// The most that a zone is from UTC, which is assumed where an issuer leaves it out.
pub(super) const MOST_ASTRAY: TimeDelta = TimeDelta::hours(14);

/// Whether the message withdraws those that it references (CAP 1.2 section 3.2.1, `msgType`).
///
/// A message that nobody is shown takes nothing away from anybody.
pub(super) fn withdraws(alert: &Alert) -> bool {
    matches!(alert.msg_type, MsgType::Update | MsgType::Cancel) && alert.scope == Scope::Public
}

/// Whether `by`, which [`withdraws`], may do so to `target`, another message of its sender ([`key_of`]): the
/// same channel, and not earlier.
pub(super) fn reaches(by: &Alert, target: &Alert) -> bool {
    by.status == target.status && by.key.sent >= target.key.sent
}

/// The key of what a message of that time would have, that `by` refers to; none if `by` refers to the
/// message of another sender, which it cannot reach.
pub(super) fn key_of(
    by: &Alert,
    reference: &Reference,
    sent: DateTime<FixedOffset>,
) -> Option<AlertKey> {
    let sender = &by.key.sender;
    let is_own = reference.sender.eq_ignore_ascii_case(sender);
    is_own.then(|| AlertKey {
        identifier: reference.identifier.clone(),
        sender: sender.clone(),
        sent,
    })
}

/// Whether a time that far from a message's own may still be meant for it: up to a minute, as some issuers
/// write down two clocks, or in another zone; zones are whole quarters of an hour apart.
pub(super) fn is_careless(astray: TimeDelta) -> bool {
    let seconds = astray.num_seconds();
    seconds <= 60 || astray <= MOST_ASTRAY && seconds % 900 == 0
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
