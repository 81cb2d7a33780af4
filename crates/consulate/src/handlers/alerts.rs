//! `/v1/alerts`: the public feed. Anybody, any cache; it asks for no token.

use crate::receive::At;
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::snapshot_objects;
use amana_contract::feed::{self, SignedFeedHead};
use amana_contract::problem::{Code, Problem};
use amana_sealing::digest::Sha256;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};

const GROWING: &str = "public, max-age=30";
pub(super) const IMMUTABLE: &str = "public, max-age=31536000, immutable";

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
    Ok(cacheable(&headers, head.sha256, (GROWING, "application/json"), head.body.clone()))
}

#[utoipa::path(
    get,
    path = "/v1/alerts/{first}/{last}",
    tag = "alerts",
    description = "The alerts with these sequence numbers, packed; both of one page of 64.",
    params(
        ("first" = u64, Path, description = "The first, from 1."),
        ("last" = u64, Path, description = "The last, of the same page."),
    ),
    responses(
        (status = 200, body = Vec<u8>, content_type = "application/octet-stream",
            description = "A parcel of alerts; it never changes.",
            headers(("ETag" = String), ("Cache-Control" = String))),
        (status = 304, description = "The one that `If-None-Match` names."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn range(
    State(site): State<Site>,
    At((first, last)): At<(u64, u64)>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    if !feed::is_range(first, last) {
        return Err(Code::NotFound.into());
    }
    let parcel = site.feed().range(&site, first, last).await?;
    Ok(immutable(&headers, parcel.sha256, parcel.body))
}

#[utoipa::path(
    get,
    path = "/v1/alerts/objects/{sha256}",
    tag = "alerts",
    description = "A snapshot that the head names, or a parcel that a snapshot names.",
    params(("sha256" = String, Path, description = "The hash of its exact bytes, base64url.")),
    responses(
        (status = 200, body = Vec<u8>, content_type = "application/octet-stream",
            description = "The exact bytes; they never change.",
            headers(("ETag" = String), ("Cache-Control" = String))),
        (status = 304, description = "The one that `If-None-Match` names."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn object(
    State(site): State<Site>,
    At(sha256): At<String>,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let sha256 = Sha256::from_text(&sha256).ok_or(Code::NotFound)?;
    let find = move |db: &rusqlite::Connection| snapshot_objects::find(db, sha256);
    let body = site.read(move |db| find(db)?.ok_or(Refusal(Code::NotFound))).await?;
    Ok(immutable(&headers, sha256, body.into()))
}

fn immutable(asked: &HeaderMap, sha256: Sha256, body: Bytes) -> Response {
    cacheable(asked, sha256, (IMMUTABLE, "application/octet-stream"), body)
}

pub(super) fn cacheable(
    asked: &HeaderMap,
    sha256: Sha256,
    (lifetime, media_type): (&'static str, &'static str),
    body: Bytes,
) -> Response {
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
        (headers, [(header::CONTENT_TYPE, media_type)], body).into_response()
    }
}
