//! `POST /v1/requests/{id}/answers`: what an officer asked for, kept once.

use crate::caller::OnErrand;
use crate::errand::{Confirmed, accepted, check_items};
use crate::history;
use crate::receive::{At, Received};
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::requests;
use amana_contract::problem::{Code, Problem};
use amana_contract::requests::{Accepted, Answer, EventKind, Phase};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use uuid::Uuid;

#[utoipa::path(
    post,
    path = "/v1/requests/{id}/answers",
    tag = "requests",
    description = "Answers one required action with uploaded sealed items; the action is done.",
    params(
        ("id" = Uuid, Path, description = "The request."),
        ("Idempotency-Key" = Uuid, Header, description = "The errand."),
    ),
    request_body = Answer,
    responses(
        (status = 201, body = Accepted, description = "Kept."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn submit(
    State(site): State<Site>,
    caller: OnErrand,
    At(id): At<Uuid>,
    headers: HeaderMap,
    body: Received<Answer>,
) -> Result<Response, Refusal> {
    let confirmed = Confirmed::check(&caller, &headers, &body.exact)?;
    let Answer { action, items } = body.value;
    check_items(&items)?;
    let (keys, now) = (site.keys().clone(), site.now());
    let answer = site
        .write_and_wake(move |tx| {
            if let Some(answer) = confirmed.answered(tx)? {
                return Ok((answer, None));
            }
            let request = requests::find_own(tx, id, confirmed.account)?.ok_or(Code::NotFound)?;
            let (done, left): (Vec<_>, Vec<_>) =
                request.actions.iter().cloned().partition(|asked| asked.action == action);
            if done.is_empty() || request.phase == Phase::Closed {
                return Err(Code::Conflict.into());
            }
            confirmed.hand_in(tx, id, &items)?;
            let (event, cose) =
                history::sign_event(&keys, &request, EventKind::Answered, left, now);
            let moved = history::append(tx, request, event, &cose)?;
            Ok((confirmed.accept(tx, &keys, id, now)?, Some(moved)))
        })
        .await?;
    Ok(accepted(answer))
}
