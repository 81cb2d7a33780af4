//! `PUT /v1/requests/{id}`: a sealed submission, kept once.

use crate::caller::OnErrand;
use crate::errand::{Confirmed, accepted, check_items};
use crate::history;
use crate::receive::{At, Received};
use crate::refusal::Refusal;
use crate::site::{Moved, Site};
use crate::storage::requests::{self, KeptRequest};
use amana_contract::problem::{Code, Problem};
use amana_contract::requests::{Accepted, EventKind, Phase, Submission};
use amana_sealing::chain;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use rusqlite::Transaction;
use uuid::Uuid;

const MOST_OPEN: u32 = 100;
const LONGEST_SERVICE: usize = 40;

#[utoipa::path(
    put,
    path = "/v1/requests/{id}",
    tag = "requests",
    description = "Submits a request whose sealed items are uploaded. Needs a token for this \
        errand and this exact body; the same again gets the same answer.",
    params(
        ("id" = Uuid, Path, description = "The request."),
        ("Idempotency-Key" = Uuid, Header, description = "The errand."),
    ),
    request_body = Submission,
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
    body: Received<Submission>,
) -> Result<Response, Refusal> {
    let confirmed = Confirmed::check(&caller, &headers, &body.exact)?;
    let submission = body.value;
    check(id, &submission)?;
    let (keys, now) = (site.keys().clone(), site.now());
    let answer = site
        .write_and_wake(move |tx| {
            if let Some(answer) = confirmed.answered(tx)? {
                return Ok((answer, None));
            }
            let request = begin(tx, confirmed.account, &submission)?;
            requests::insert(tx, &request, now)?;
            confirmed.hand_in(tx, id, &submission.items)?;
            let (event, cose) =
                history::sign_event(&keys, &request, EventKind::Received, Vec::new(), now);
            let moved: Moved = history::append(tx, request, event, &cose)?;
            Ok((confirmed.accept(tx, &keys, id, now)?, Some(moved)))
        })
        .await?;
    Ok(accepted(answer))
}

fn check(id: Uuid, submission: &Submission) -> Result<(), Refusal> {
    check_items(&submission.items)?;
    let numbered = submission.items.iter().zip(0..).all(|(item, place)| item.sequence == place);
    let service = &submission.service;
    let named = (1..=LONGEST_SERVICE).contains(&service.len())
        && service.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
    let whole = submission.request == id && numbered && named;
    if whole { Ok(()) } else { Err(Code::Malformed.into()) }
}

/// The request before its first event.
fn begin(
    tx: &Transaction<'_>,
    account: Uuid,
    submission: &Submission,
) -> Result<KeptRequest, Refusal> {
    let request = submission.request;
    if let Some(there) = requests::find(tx, request)? {
        let own = there.account == account;
        return Err(if own { Code::Conflict } else { Code::NotFound }.into());
    }
    if requests::count_open(tx, account)? >= MOST_OPEN {
        return Err(Code::TooMany.into());
    }
    Ok(KeptRequest {
        request,
        account,
        service: submission.service.clone(),
        phase: Phase::Intake,
        sequence: 0,
        chain: chain::origin(request.as_bytes()),
        actions: Vec::new(),
    })
}
