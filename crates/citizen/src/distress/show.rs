//! A call for help as it is shown: at each desk, how far it surely is.

use super::reports_of;
use crate::consulates::reach::trusted;
use crate::keeper::Room;
use crate::stored::{ReportKind, ReportState, StoredAnswer, StoredMission, StoredReport};
use crate::views::{DeskAnswerView, DeskView, DistressState, DistressView};
use crate::{Citizen, Error, Message};
use amana_contract::safety::AnswerKind;
use amana_vault::VaultError;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// How far a call for help is. Works while locked.
///
/// # Errors
/// `NotFound`.
pub async fn view(citizen: &Citizen, distress: Uuid) -> Result<DistressView, Error> {
    let now = citizen.now();
    let pulse = citizen.pulse.clone();
    citizen
        .ask(move |room| {
            let mut view = of(room, distress, now)?.ok_or(VaultError::NotFound)?;
            explain(room, distress, &mut view, |mission| pulse.line(mission).1)?;
            Ok(view)
        })
        .await
}

/// The newest one, whatever became of it.
pub(super) fn newest(room: &mut Room, now: DateTime<Utc>) -> Result<Option<DistressView>, Error> {
    let (reports, _) = room.store()?.readable::<StoredReport>()?;
    let newest = reports
        .into_iter()
        .max_by_key(|entry| entry.record.distress.map(|_| entry.record.saved_at));
    match newest.and_then(|entry| entry.record.distress) {
        Some(distress) => of(room, distress, now),
        None => Ok(None),
    }
}

/// The same on the vault's thread; none when nobody was called.
pub(super) fn of(
    room: &mut Room,
    distress: Uuid,
    now: DateTime<Utc>,
) -> Result<Option<DistressView>, Error> {
    let calls = reports_of(room, distress, ReportKind::Help)?;
    let Some(first) = calls.first().map(|entry| entry.record.clone()) else { return Ok(None) };
    let is_called_off = !reports_of(room, distress, ReportKind::CallsOff)?.is_empty();
    let goes_at = first.goes_at.unwrap_or(first.saved_at);
    let mut desks = Vec::new();
    for call in &calls {
        desks.push(DeskView { name: name(room, call.record.mission)?, ..desk(&call.record) });
    }
    let can_cancel = calls.iter().all(|call| call.record.can_cancel(now));
    let saved_at = first.saved_at;
    Ok(Some(DistressView { id: distress, saved_at, goes_at, can_cancel, is_called_off, desks }))
}

/// Adds why a consulate is not reached, where nobody has signed.
fn explain(
    room: &mut Room,
    distress: Uuid,
    view: &mut DistressView,
    trouble_of: impl Fn(Uuid) -> Option<Message>,
) -> Result<(), Error> {
    let calls = reports_of(room, distress, ReportKind::Help)?;
    for (desk, call) in view.desks.iter_mut().zip(&calls) {
        if call.record.state == ReportState::Saved {
            desk.trouble = trouble_of(call.record.mission).map(Into::into);
        }
    }
    Ok(())
}

/// Empty for a desk of which nothing can be read any more: how far the call is there is told all the same.
fn name(room: &mut Room, mission: Uuid) -> Result<String, Error> {
    let known = room.store()?.get::<StoredMission>(mission).ok().flatten();
    let trusted = known.and_then(|known| trusted(&known).ok());
    Ok(trusted.map_or_else(String::new, |trusted| trusted.delegation.mission))
}

/// Only a signed receipt says "received", and only an officer's signature "answered".
fn desk(report: &StoredReport) -> DeskView {
    let received_at = match report.state {
        ReportState::Saved => None,
        ReportState::Received { at } => Some(at),
    };
    let state = match (&report.answer, received_at, report.handed_over_at) {
        (Some(_), Some(_), _) => DistressState::Answered,
        (_, Some(_), _) => DistressState::Received,
        (_, None, Some(_)) => DistressState::HandedOver,
        (_, None, None) => DistressState::Saved,
    };
    DeskView {
        name: String::new(),
        state,
        handed_over_at: report.handed_over_at,
        received_at,
        answer: report.answer.map(answer),
        trouble: None,
    }
}

fn answer(answer: StoredAnswer) -> DeskAnswerView {
    let message = Message::plain(match answer.kind {
        AnswerKind::Read | AnswerKind::Other => "distress-answer-read",
        AnswerKind::WillCall => "distress-answer-will-call",
        AnswerKind::HelpComing => "distress-answer-help-coming",
        AnswerKind::CallLocal => "distress-answer-call-local",
    });
    DeskAnswerView { at: answer.at, message: message.into() }
}
