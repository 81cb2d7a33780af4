//! `GET /v1/alerts/rosters/{sha256}`: who may alert, as the root signed it.

use super::alerts::{IMMUTABLE, cacheable};
use crate::receive::At;
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::rosters;
use amana_contract::feed::SignedRoster;
use amana_contract::problem::{Code, Problem};
use amana_sealing::digest::Sha256;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;

#[utoipa::path(
    get,
    path = "/v1/alerts/rosters/{sha256}",
    tag = "alerts",
    description = "The roster that the head names: who may countersign alerts, and for where.",
    params(("sha256" = String, Path, description = "The hash of its exact bytes, base64url.")),
    responses(
        (status = 200, body = SignedRoster, description = "The exact bytes; they never change.",
            headers(("ETag" = String), ("Cache-Control" = String))),
        (status = 304, description = "The one that `If-None-Match` names."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn show(
    State(site): State<Site>,
    At(sha256): At<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let sha256 = Sha256::from_text(&sha256).ok_or(Code::NotFound)?;
    let find = move |db: &rusqlite::Connection| rosters::find(db, sha256);
    let body = site.read(move |db| find(db)?.ok_or(Refusal(Code::NotFound))).await?;
    Ok(cacheable(&headers, sha256, (IMMUTABLE, "application/json"), body.into()))
}
