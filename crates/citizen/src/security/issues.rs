//! What to mend, the most urgent first.

use super::changes_since;
use crate::access::second_place;
use crate::message::{Message, Value};
use crate::stored::activity::Log;
use crate::stored::{StoredBackup, StoredDocument, StoredLocks, StoredRequest, StoredVerified};
use crate::views::{TaskKind, TaskView, Urgency, WatchView};
use amana_vault::{Damage, Vault, VaultError};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

const BACKUP_DAYS: i64 = 30;
const BACKUP_CHANGES: usize = 5;
/// After a week the paper should be where it is kept.
const KIT_AGAIN: TimeDelta = TimeDelta::days(7);

/// What to mend, the most urgent first.
pub(crate) fn issues(
    vault: &Vault,
    log: &Log,
    now: DateTime<Utc>,
) -> Result<Vec<TaskView>, VaultError> {
    let mut issues = Vec::new();
    issues.extend(rolled_back(vault));
    issues.extend(damaged(vault)?);
    issues.extend(kit(&vault.get::<StoredLocks>(Uuid::nil())?.unwrap_or_default(), now));
    issues.extend(backup(vault, log, now)?);
    let second = second_place::task(vault, now)?;
    issues.extend(second.map(|(urgency, said)| task(TaskKind::SecondPlace, urgency, said)));
    issues.extend(watch(vault));
    issues.sort_by_key(|task| (task.urgency, task.kind));
    Ok(issues)
}

fn task(kind: TaskKind, urgency: Urgency, message: Message) -> TaskView {
    TaskView { kind, urgency, message: message.into(), subject: None }
}

fn rolled_back(vault: &Vault) -> Option<TaskView> {
    let is_rolled_back = vault.damage().contains(&Damage::RolledBack);
    let message = Message::plain("task-rolled-back");
    is_rolled_back.then(|| task(TaskKind::RolledBack, Urgency::Red, message))
}

/// What was found when the vault was opened, or by the last verification, whichever is more.
fn damaged(vault: &Vault) -> Result<Option<TaskView>, VaultError> {
    let opened = vault.damage().into_iter().filter(|damage| *damage != Damage::RolledBack).count();
    let verified = vault.get::<StoredVerified>(Uuid::nil())?;
    let count = opened.max(verified.map_or(0, |verified| verified.damage.len()));
    let message = Message::plain("task-damaged").with("count", Value::Number(count as i64));
    Ok((count > 0).then(|| task(TaskKind::Damaged, Urgency::Red, message)))
}

fn kit(locks: &StoredLocks, now: DateTime<Utc>) -> Option<TaskView> {
    if locks.kit_checked_at.is_some() {
        return None;
    }
    if locks.kit_answered_at.is_none() {
        let message = Message::plain("task-kit-never-checked");
        return Some(task(TaskKind::RecoveryKit, Urgency::Red, message));
    }
    let is_due = locks.kit_made_at.is_none_or(|made_at| now >= made_at + KIT_AGAIN);
    let message = Message::plain("task-kit-check-again");
    is_due.then(|| task(TaskKind::RecoveryKit, Urgency::Amber, message))
}

fn backup(vault: &Vault, log: &Log, now: DateTime<Utc>) -> Result<Option<TaskView>, VaultError> {
    let Some(last) = vault.get::<StoredBackup>(Uuid::nil())? else {
        let documents = vault.list::<StoredDocument>()?.len();
        let has_something = documents + vault.list::<StoredRequest>()?.len() > 0;
        let message = Message::plain("task-backup-never");
        return Ok(has_something.then(|| task(TaskKind::Backup, Urgency::Red, message)));
    };
    let changes = changes_since(log, last.sequence).len();
    let days = (now - last.at).num_days();
    let message = if days >= BACKUP_DAYS {
        Message::plain("task-backup-old").with("days", Value::Number(days))
    } else if changes >= BACKUP_CHANGES {
        Message::plain("task-backup-changes").with("count", Value::Number(changes as i64))
    } else {
        return Ok(None);
    };
    Ok(Some(task(TaskKind::Backup, Urgency::Amber, message)))
}

fn watch(vault: &Vault) -> Option<TaskView> {
    let key = match WatchView::from(vault.watch_state()) {
        WatchView::Kept | WatchView::StartedAnew => return None,
        WatchView::MemoryNoKeyring => "task-watch-no-keyring",
        WatchView::MemoryKeyringLocked => "task-watch-keyring-locked",
    };
    Some(task(TaskKind::Watch, Urgency::Amber, Message::plain(key)))
}

#[cfg(test)]
mod tests {
    use super::kit;
    use crate::stored::StoredLocks;
    use crate::views::Urgency;
    use chrono::{DateTime, TimeDelta, Utc};

    #[test]
    fn the_kit_is_asked_for_at_once_and_again_after_a_week() {
        let made: DateTime<Utc> = "2026-11-22T14:05:00Z".parse().expect("a time");
        let (day, week) = (made + TimeDelta::days(1), made + TimeDelta::days(7));
        let mut locks = StoredLocks::default();
        locks.make_kit(made);
        let urgency = |locks: &StoredLocks, now| kit(locks, now).map(|task| task.urgency);
        assert_eq!(urgency(&locks, made), Some(Urgency::Red));
        locks.kit_answered_at = Some(made);
        assert_eq!(urgency(&locks, day), None);
        assert_eq!(urgency(&locks, week), Some(Urgency::Amber));
        locks.kit_checked_at = Some(day);
        assert_eq!(urgency(&locks, week), None);
        locks.make_kit(week);
        assert_eq!(urgency(&locks, week), Some(Urgency::Red), "a new kit is another paper");
        let unknown = StoredLocks::default();
        assert_eq!(urgency(&unknown, made), Some(Urgency::Red), "a vault of an earlier version");
    }
}
