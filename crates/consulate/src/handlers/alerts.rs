//! `/v1/alerts`: the public feed. Anybody, any cache; it asks for no token.

use crate::receive::At;
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::alert_pages;
use amana_contract::feed::{Page, SignedFeedHead};
use amana_contract::problem::{Code, Problem};
use amana_sealing::digest::Sha256;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

const GROWING: &str = "public, max-age=30";
const IMMUTABLE: &str = "public, max-age=31536000, immutable";

#[utoipa::path(
    get,
    path = "/v1/alerts/head",
    tag = "alerts",
    description = "What the feed holds now, signed; says nothing about now after 15 minutes.",
    responses(
        (status = 200, body = SignedFeedHead, description = "The signed head.",
            headers(("ETag" = String), ("Cache-Control" = String))),
        (status = 304, description = "The one that `If-None-Match` names."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn head(
    State(site): State<Site>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let head = site.feed().head(&site).await?;
    Ok(cacheable(&headers, head.sha256, GROWING, head.body.clone()))
}

#[utoipa::path(
    get,
    path = "/v1/alerts/pages/{number}",
    tag = "alerts",
    description = "One page of countersigned alerts; immutable once it holds 64.",
    params(("number" = u64, Path, description = "The page, from 0.")),
    responses(
        (status = 200, body = Page, description = "The page's exact bytes, as the head hashes them.",
            headers(("ETag" = String), ("Cache-Control" = String))),
        (status = 304, description = "The one that `If-None-Match` names."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn page(
    State(site): State<Site>,
    At(number): At<u64>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let page =
        site.read(move |db| alert_pages::find(db, number)?.ok_or(Refusal(Code::NotFound))).await?;
    let lifetime = if page.is_full() { IMMUTABLE } else { GROWING };
    Ok(cacheable(&headers, page.sha256, lifetime, page.body))
}

fn cacheable(asked: &HeaderMap, sha256: Sha256, lifetime: &'static str, body: Vec<u8>) -> Response {
    let etag = format!("\"{}\"", sha256.to_text());
    let known = asked
        .get_all(header::IF_NONE_MATCH)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .map(|tag| tag.trim().trim_start_matches("W/"))
        .any(|tag| tag == "*" || tag == etag);
    let headers = [(header::ETAG, etag), (header::CACHE_CONTROL, lifetime.to_owned())];
    if known {
        (StatusCode::NOT_MODIFIED, headers).into_response()
    } else {
        (headers, [(header::CONTENT_TYPE, "application/json")], body).into_response()
    }
}
