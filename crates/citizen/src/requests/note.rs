//! Noting a request at a consulate without an API.

use crate::requests::list::build;
use crate::stored::{NotedEvent, RequestKind, StoredRequest, activity};
use crate::views::RequestView;
use crate::{Citizen, Error};
use amana_vault::VaultError;
use chrono::NaiveDate;
use uuid::Uuid;

/// What is noted.
#[derive(Clone)]
pub struct NoteRequest {
    /// The service, such as `passport-renewal`.
    pub service: String,
    /// The consulate, in the person's words.
    pub mission: String,
    /// The reference on the receipt.
    pub reference: String,
    /// When it was promised.
    pub promised_on: Option<NaiveDate>,
}

/// Notes a request.
///
/// # Errors
/// `Locked`, `DiskFull`.
pub async fn note(citizen: &Citizen, request: NoteRequest) -> Result<RequestView, Error> {
    let now = citizen.now();
    let NoteRequest { service, mission, reference, promised_on } = request;
    let kind = RequestKind::Noted { mission, reference, promised_on, events: Vec::new() };
    let stored = StoredRequest { service, document: None, created_at: now, kind };
    let id = Uuid::now_v7();
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            vault.write(|tx| {
                tx.put(id, &stored)?;
                activity::append(tx, now, "request-noted")
            })?;
            build(vault, id)
        })
        .await
}

/// Adds a line in the person's own words.
///
/// # Errors
/// `NotFound` unless it is a noted request; `Locked`, `DiskFull`.
pub async fn note_event(
    citizen: &Citizen,
    request: Uuid,
    text: String,
) -> Result<RequestView, Error> {
    let at = citizen.now();
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            vault.write(|tx| {
                let mut stored: StoredRequest = tx.get(request)?.ok_or(VaultError::NotFound)?;
                let RequestKind::Noted { events, .. } = &mut stored.kind else {
                    return Err(VaultError::NotFound);
                };
                events.push(NotedEvent { at, text });
                tx.put(request, &stored)
            })?;
            build(vault, request)
        })
        .await
}
