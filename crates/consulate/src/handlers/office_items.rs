//! `GET /v1/office/requests/{id}/items/{item}`: sealed bytes. The citizen sees that somebody looked.

use crate::caller::Officer;
use crate::receive::At;
use crate::refusal::Refusal;
use crate::site::{Moved, Site};
use crate::storage::{changes, items, passkeys, requests};
use amana_contract::problem::{Code, Problem};
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use uuid::Uuid;

#[utoipa::path(
    get,
    path = "/v1/office/requests/{id}/items/{item}",
    tag = "office",
    description = "One sealed item. The access is written into the citizen's changes first.",
    params(
        ("id" = Uuid, Path, description = "The request."),
        ("item" = Uuid, Path, description = "The item."),
    ),
    responses(
        (status = 200, body = Vec<u8>, content_type = "application/octet-stream",
            description = "The sealed bytes."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn fetch(
    State(site): State<Site>,
    officer: Officer,
    At((id, item)): At<(Uuid, Uuid)>,
) -> Result<Response, Refusal> {
    let now = site.now();
    let size_bytes = site
        .write_and_wake(move |tx| {
            let request = requests::find(tx, id)?.ok_or(Code::NotFound)?;
            let found = items::of_request(tx, id)?.into_iter().find(|found| found.item == item);
            let found = found.ok_or(Code::NotFound)?;
            let pseudonym = passkeys::pseudonym(tx, officer.account)?;
            let seq = changes::add_access(tx, request.account, id, now, &pseudonym)?;
            Ok((found.size_bytes, Some(Moved { account: request.account, seq })))
        })
        .await?;
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_LENGTH, size_bytes.to_string()),
    ];
    Ok((headers, site.blobs().stream(item).await?).into_response())
}
