//! `/v1/uploads`: tus 1.0 (core and creation), for the sealed items of one errand.

use crate::caller::OnErrand;
use crate::receive::{At, has_media_type, only_header, required_header};
use crate::refusal::{Refusal, problem};
use crate::site::Site;
use crate::storage::uploads::{self, KeptUpload};
use crate::uploads::receive::receive;
use amana_contract::problem::{Code, Problem};
use amana_contract::uploads::{CHUNK_MEDIA_TYPE, LARGEST_CHUNK, LARGEST_ITEM, TUS_VERSION};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use uuid::Uuid;

const MOST_UNSUBMITTED: u32 = 60;
const TUS_RESUMABLE: HeaderName = HeaderName::from_static("tus-resumable");
const UPLOAD_OFFSET: HeaderName = HeaderName::from_static("upload-offset");
const UPLOAD_LENGTH: HeaderName = HeaderName::from_static("upload-length");

#[utoipa::path(
    post,
    path = "/v1/uploads",
    tag = "uploads",
    description = "Begins an upload (tus creation). Asked again, it answers the same.",
    params(
        ("Upload-Length" = u64, Header, description = "Length of the sealed bytes.",
            minimum = 1, maximum = 67_108_864),
        ("Upload-Metadata" = String, Header,
            description = "`upload <base64 of the item's id, as text>`"),
    ),
    responses(
        (status = 201, description = "Continue at `Location`.",
            headers(("Location" = String), ("Tus-Resumable" = String))),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn create(
    State(site): State<Site>,
    caller: OnErrand,
    headers: HeaderMap,
) -> Result<Response, Refusal> {
    let length: u64 = required_header(&headers, "upload-length")?;
    let upload = read_metadata(&headers).ok_or(Code::Malformed)?;
    if length == 0 || length > LARGEST_ITEM {
        return Err(if length == 0 { Code::Malformed } else { Code::TooLarge }.into());
    }
    let (now, errand) = (site.now(), caller.grant.errand);
    let begun = KeptUpload {
        upload,
        account: caller.account,
        errand,
        length,
        offset: 0,
        sha256: None,
        is_submitted: false,
    };
    site.write(move |tx| match uploads::find(tx, upload)? {
        Some(there) if there.account != begun.account => Err(Code::NotFound.into()),
        Some(there) if there.length != begun.length => Err(Code::Conflict.into()),
        Some(_) => Ok(uploads::hand_over(tx, upload, errand)?),
        None if uploads::count_unsubmitted(tx, begun.account)? >= MOST_UNSUBMITTED => {
            Err(Code::TooMany.into())
        }
        None => Ok(uploads::insert(tx, &begun, now)?),
    })
    .await?;
    // Behind the row: an upload whose file was lost on the way is asked for again.
    site.blobs().create(upload).await?;
    let location = format!("/v1/uploads/{upload}");
    Ok((StatusCode::CREATED, [(header::LOCATION, location)]).into_response())
}

#[utoipa::path(
    head,
    path = "/v1/uploads/{id}",
    tag = "uploads",
    description = "Tells how much is safely kept.",
    params(("id" = Uuid, Path, description = "The item.")),
    responses(
        (status = 200, description = "The offset.",
            headers(("Upload-Offset" = u64), ("Upload-Length" = u64), ("Tus-Resumable" = String))),
        (status = "default", description = "A problem, without a body."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn offset(
    State(site): State<Site>,
    caller: OnErrand,
    At(id): At<Uuid>,
) -> Result<Response, Refusal> {
    // Waits until a piece that is still being received has been written down.
    let _turn = site.lanes().enter(id).await;
    let upload = find_own(&site, &caller, id).await?;
    let headers = [(UPLOAD_OFFSET, upload.offset), (UPLOAD_LENGTH, upload.length)];
    Ok(headers.map(|(name, value)| (name, HeaderValue::from(value))).into_response())
}

#[utoipa::path(
    patch,
    path = "/v1/uploads/{id}",
    tag = "uploads",
    description = "Continues an upload at its offset. What arrives before a cut is kept.",
    params(
        ("id" = Uuid, Path, description = "The item."),
        ("Upload-Offset" = u64, Header, description = "Where this piece begins."),
    ),
    request_body(content = Vec<u8>, content_type = "application/offset+octet-stream"),
    responses(
        (status = 204, description = "Kept.",
            headers(("Upload-Offset" = u64), ("Tus-Resumable" = String))),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn append(
    State(site): State<Site>,
    caller: OnErrand,
    At(id): At<Uuid>,
    headers: HeaderMap,
    body: Body,
) -> Result<Response, Refusal> {
    if !has_media_type(&headers, CHUNK_MEDIA_TYPE) {
        return Err(Code::Malformed.into());
    }
    let begins_at: u64 = required_header(&headers, "upload-offset")?;
    let announced = only_header(&headers, "content-length").and_then(|text| text.parse().ok());
    if announced.is_some_and(|bytes: u64| bytes > LARGEST_CHUNK as u64) {
        return Err(Code::TooLarge.into());
    }
    let turn = site.lanes().enter(id).await;
    let upload = find_own(&site, &caller, id).await?;
    if upload.offset != begins_at {
        return Err(Code::WrongOffset.into());
    }
    let offset = match tokio::spawn(receive(site, upload, turn, body)).await {
        Ok(received) => received?,
        Err(_) => return Err(Refusal::failure("receiving an upload panicked")),
    };
    Ok((StatusCode::NO_CONTENT, [(UPLOAD_OFFSET, HeaderValue::from(offset))]).into_response())
}

/// Every answer names the protocol's version; another version is not served.
pub(crate) async fn speak_tus(request: Request, next: Next) -> Response {
    let wanted = request.headers().get(TUS_RESUMABLE);
    let mut response = if wanted.is_some_and(|version| version != TUS_VERSION) {
        problem(Problem { status: 412, ..Code::Malformed.into() })
    } else {
        next.run(request).await
    };
    response.headers_mut().insert(TUS_RESUMABLE, HeaderValue::from_static(TUS_VERSION));
    response
}

async fn find_own(site: &Site, caller: &OnErrand, id: Uuid) -> Result<KeptUpload, Refusal> {
    let (account, errand) = (caller.account, caller.grant.errand);
    site.read(move |db| Ok(uploads::find(db, id)?))
        .await?
        .filter(|upload| upload.account == account && upload.errand == errand)
        .ok_or(Refusal(Code::NotFound))
}

/// `upload <base64>`, of the id's text or of its 16 bytes.
fn read_metadata(headers: &HeaderMap) -> Option<Uuid> {
    let value = only_header(headers, "upload-metadata")?
        .split(',')
        .find_map(|pair| pair.trim().strip_prefix("upload "))?
        .trim();
    let bytes = STANDARD.decode(value).ok().or_else(|| amana_sealing::decode_base64url(value))?;
    let text = std::str::from_utf8(&bytes).ok();
    text.and_then(|text| text.parse().ok()).or_else(|| Uuid::from_slice(&bytes).ok())
}
