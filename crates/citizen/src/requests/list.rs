//! Requests as they are shown: kept signatures are verified again on every look.

use crate::consulates::reach;
use crate::stored::{ErrandState, RequestKind, StoredErrand, StoredMission, StoredRequest};
use crate::views::{ActionView, EntryView, ErrandView, MarkView, RequestView};
use crate::{Citizen, Error};
use amana_contract::requests::Event;
use amana_sync::history::History;
use amana_vault::{Entry, Vault, VaultError};
use uuid::Uuid;

/// Every request, newest first.
///
/// # Errors
/// `Locked`; [`amana_sync::SyncError::BadSignature`] when kept events do not verify any more.
pub async fn list(citizen: &Citizen) -> Result<Vec<RequestView>, Error> {
    citizen
        .ask(|room| {
            let vault = room.vault()?;
            let mut stored = vault.list::<StoredRequest>()?;
            stored.sort_by_key(|entry| std::cmp::Reverse(entry.record.created_at));
            stored.into_iter().map(|entry| build(vault, entry.id)).collect()
        })
        .await
}

/// One request.
///
/// # Errors
/// As [`list`]; `NotFound`.
pub async fn view(citizen: &Citizen, request: Uuid) -> Result<RequestView, Error> {
    citizen.ask(move |room| build(room.vault()?, request)).await
}

pub(crate) fn build(vault: &Vault, id: Uuid) -> Result<RequestView, Error> {
    let stored: StoredRequest = vault.get(id)?.ok_or(VaultError::NotFound)?;
    let mut view = RequestView {
        id,
        service: stored.service,
        mission: None,
        mission_name: None,
        reference: None,
        promised_on: None,
        phase: None,
        outcome: None,
        actions: Vec::new(),
        timeline: Vec::new(),
        errands: errands(vault, id)?,
        staff_accesses: 0,
    };
    match stored.kind {
        RequestKind::Noted { mission, reference, promised_on, events } => {
            view.mission_name = Some(mission);
            view.reference = Some(reference);
            view.promised_on = promised_on;
            view.timeline = events
                .into_iter()
                .map(|event| EntryView {
                    at: event.at,
                    kind: None,
                    text: Some(event.text),
                    mark: MarkView::YouNoted,
                })
                .collect();
        }
        RequestKind::Submitted { mission, events, staff_accesses, .. } => {
            let known: StoredMission = vault.get(mission)?.ok_or(VaultError::NotFound)?;
            let trusted = reach::trusted(&known)?;
            let cose = events.iter().map(AsRef::as_ref);
            let history = History::verify(&trusted, id, cose)?;
            view.mission = Some(mission);
            view.staff_accesses = staff_accesses.len() as u32;
            show_history(&mut view, history.events());
        }
    }
    Ok(view)
}

fn show_history(view: &mut RequestView, events: &[Event]) {
    view.timeline = events
        .iter()
        .map(|event| EntryView {
            at: event.at,
            kind: Some(event.kind),
            text: None,
            mark: MarkView::ConsulateSigned,
        })
        .collect();
    let Some(last) = events.last() else { return };
    view.phase = Some(last.phase);
    view.outcome = last.outcome;
    view.actions = last
        .actions_required
        .iter()
        .map(|action| ActionView {
            id: action.action,
            kind: action.kind.clone(),
            due_on: action.due_on,
        })
        .collect();
}

fn errands(vault: &Vault, request: Uuid) -> Result<Vec<(Uuid, ErrandView)>, Error> {
    let mut errands: Vec<Entry<StoredErrand>> = vault.list()?;
    errands.retain(|entry| entry.record.request == request);
    errands.sort_by_key(|entry| entry.record.lane);
    Ok(errands.into_iter().map(|entry| (entry.id, ErrandView::from(entry.record.state))).collect())
}

impl From<ErrandState> for ErrandView {
    fn from(state: ErrandState) -> Self {
        match state {
            ErrandState::NeedsConfirmation => Self::NeedsConfirmation,
            ErrandState::Queued => Self::Queued,
            ErrandState::Stuck { reason } => Self::Stuck { reason },
            ErrandState::Delivered { received_at } => Self::Delivered { received_at },
        }
    }
}
