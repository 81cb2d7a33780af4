//! What is to be done, over all parts, the most urgent first.

use crate::message::{Message, Value};
use crate::stored::activity;
use crate::views::{
    DeadlineView, DocumentCardView, DraftCardView, Line, MissionView, NextView, RequestCardView,
    TaskKind, TaskView, Urgency,
};
use crate::{Error, security};
use amana_vault::Vault;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A renewal abroad takes months: what expires within these days is a task, and a red one at last.
const SOON_DAYS: i64 = 270;
const URGENT_DAYS: i64 = 90;

/// What was looked at already.
pub(super) struct Seen<'a> {
    pub(super) documents: &'a [DocumentCardView],
    pub(super) expiring: &'a [DeadlineView],
    pub(super) requests: &'a [RequestCardView],
    pub(super) drafts: &'a [DraftCardView],
    pub(super) missions: &'a [MissionView],
}

/// What is to be done, the most urgent first.
pub(super) fn tasks(
    vault: &Vault,
    seen: &Seen<'_>,
    now: DateTime<Utc>,
) -> Result<Vec<TaskView>, Error> {
    let mut tasks = security::issues(vault, &activity::read(vault)?, now)?;
    tasks.extend(seen.requests.iter().filter_map(of_request));
    tasks.extend(seen.missions.iter().filter_map(of_mission));
    tasks.extend(seen.expiring.iter().filter_map(of_document));
    tasks.extend(seen.drafts.iter().map(of_draft));
    if seen.documents.is_empty() {
        let message = Message::plain("task-first-document");
        tasks.push(task(TaskKind::FirstDocument, Urgency::Plain, None, message));
    }
    // Stable: within a kind, the order in which each part shows its own.
    tasks.sort_by_key(|task| (task.urgency, task.kind));
    Ok(tasks)
}

fn task(kind: TaskKind, urgency: Urgency, subject: Option<Uuid>, message: Message) -> TaskView {
    TaskView { kind, urgency, message: message.into(), subject }
}

fn service(key: &'static str, service: &str) -> Message {
    Message::plain(key).with("service", Value::Key(format!("service-{service}")))
}

fn of_request(card: &RequestCardView) -> Option<TaskView> {
    let (kind, urgency, key) = match card.next {
        NextView::Answer { .. } => (TaskKind::Answer, Urgency::Red, "task-answer"),
        NextView::Retry { .. } => (TaskKind::RetryErrand, Urgency::Red, "task-retry-errand"),
        NextView::Confirm { .. } => {
            (TaskKind::ConfirmErrand, Urgency::Amber, "task-confirm-errand")
        }
        NextView::Promised { is_late: true, .. } => {
            (TaskKind::Promise, Urgency::Amber, "task-promise-late")
        }
        NextView::Visit { .. } if card.is_due => {
            (TaskKind::Appointment, Urgency::Amber, "task-appointment")
        }
        _ => return None,
    };
    let message = service(key, &card.service).with("place", Value::Text(card.place.clone()));
    Some(task(kind, urgency, Some(card.id), message))
}

fn of_mission(mission: &MissionView) -> Option<TaskView> {
    let message = Message::plain("task-reconnect").with("place", Value::Text(mission.name.clone()));
    let is_due = mission.line == Line::NeedsSignIn;
    is_due.then(|| task(TaskKind::Reconnect, Urgency::Amber, Some(mission.id), message))
}

fn of_document(deadline: &DeadlineView) -> Option<TaskView> {
    let (urgency, key) = match deadline.days_left {
        ..0 => (Urgency::Red, "task-document-expired"),
        0..=URGENT_DAYS => (Urgency::Red, "task-document-expires"),
        _ if deadline.days_left <= SOON_DAYS => (Urgency::Amber, "task-document-expires"),
        _ => return None,
    };
    let message = Message::plain(key)
        .with("kind", Value::Key(format!("document-kind-{}", deadline.kind)))
        .with("date", Value::Date(deadline.expires_on));
    Some(task(TaskKind::DocumentExpires, urgency, Some(deadline.document), message))
}

fn of_draft(draft: &DraftCardView) -> TaskView {
    let message = service("task-draft", &draft.service);
    task(TaskKind::Draft, Urgency::Plain, Some(draft.id), message)
}
