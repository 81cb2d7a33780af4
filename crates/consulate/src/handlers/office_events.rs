//! `POST /v1/office/requests/{id}/events`: an officer's signed word, if it fits the chain.

use crate::caller::Officer;
use crate::history;
use crate::officer_word;
use crate::receive::{At, Received};
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::events;
use crate::storage::requests::{self, KeptRequest};
use amana_channel::trust::Trusted;
use amana_contract::content_type;
use amana_contract::office::PublishEvent;
use amana_contract::problem::{Code, Problem};
use amana_contract::requests::{Event, Phase};
use axum::extract::State;
use axum::http::StatusCode;
use uuid::Uuid;

const MOST_ACTIONS: usize = 20;

#[utoipa::path(
    post,
    path = "/v1/office/requests/{id}/events",
    tag = "office",
    description = "Publishes an event that a delegated officer key signed and that follows the \
        latest one. The same again is no error.",
    params(("id" = Uuid, Path, description = "The request.")),
    request_body = PublishEvent,
    responses(
        (status = 204, description = "Published."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn publish(
    State(site): State<Site>,
    _: Officer,
    At(id): At<Uuid>,
    body: Received<PublishEvent>,
) -> Result<StatusCode, Refusal> {
    let cose = body.value.event.0;
    let event = verify(site.trusted(), id, &cose)?;
    site.write_and_wake(move |tx| {
        let request = requests::find(tx, id)?.ok_or(Code::NotFound)?;
        if events::find(tx, id, event.sequence)?.is_some_and(|known| known == cose) {
            return Ok(((), None));
        }
        check_place(&request, &event)?;
        let moved = history::append(tx, request, event, &cose)?;
        Ok(((), Some(moved)))
    })
    .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// By an officer, about this request, and something that officers say.
fn verify(trusted: &Trusted, request: Uuid, cose: &[u8]) -> Result<Event, Refusal> {
    let event: Event = officer_word::read(trusted, content_type::EVENT, cose)?;
    if event.request != request || event.kind.is_signed_by_server() {
        return Err(Code::SignatureRefused.into());
    }
    let closed = event.phase == Phase::Closed;
    let sane = event.format == 1
        && closed == event.outcome.is_some()
        && event.phase != Phase::Draft
        && (!closed || event.actions_required.is_empty())
        && event.actions_required.len() <= MOST_ACTIONS;
    if sane { Ok(event) } else { Err(Code::Malformed.into()) }
}

/// It follows the latest event. If another one got there first, the officer looks again.
fn check_place(request: &KeptRequest, event: &Event) -> Result<(), Refusal> {
    if request.phase == Phase::Closed || (1..=request.sequence).contains(&event.sequence) {
        return Err(Code::Conflict.into());
    }
    let follows =
        event.sequence == request.sequence + 1 && event.previous.as_ref() == request.chain.0;
    if follows { Ok(()) } else { Err(Code::SignatureRefused.into()) }
}
