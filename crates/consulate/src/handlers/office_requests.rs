//! `GET /v1/office/requests`: what lies on the desk: sizes and signed states, no content.

use crate::caller::Officer;
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::{items, requests};
use amana_contract::office::{Desk, DeskRequest};
use amana_contract::problem::Problem;
use axum::Json;
use axum::extract::State;

const MOST: u32 = 500;

#[utoipa::path(
    get,
    path = "/v1/office/requests",
    tag = "office",
    description = "Requests that are not closed, oldest first, at most 500.",
    responses(
        (status = 200, body = Desk, description = "The desk."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn list(State(site): State<Site>, _: Officer) -> Result<Json<Desk>, Refusal> {
    let requests = site
        .read(|db| {
            let open = requests::open(db, MOST)?;
            let listed = open.into_iter().map(|request| {
                Ok(DeskRequest {
                    items: items::of_request(db, request.request)?,
                    request: request.request,
                    service: request.service,
                    phase: request.phase,
                    sequence: request.sequence,
                    chain: request.chain.0.to_vec().into(),
                })
            });
            listed.collect::<Result<Vec<_>, Refusal>>()
        })
        .await?;
    Ok(Json(Desk { requests }))
}
