//! `POST /v1/tokens`: a refresh token, with a proof of the same key, becomes an access token.

use crate::caller::{Proven, use_proof_once};
use crate::issue;
use crate::receive::Received;
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::tokens::{self, Kind};
use amana_contract::access::{Refresh, Token};
use amana_contract::problem::{Code, Problem};
use amana_sealing::digest::Sha256;
use axum::Json;
use axum::extract::State;

#[utoipa::path(
    post,
    path = "/v1/tokens",
    tag = "access",
    description = "Gives a fresh access token. The refresh token stays and is idle from now on.",
    params(("DPoP" = String, Header, description = "A proof (RFC 9449), without `ath`.")),
    request_body = Refresh,
    responses(
        (status = 200, body = Token, description = "A DPoP-bound token."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn refresh(
    State(site): State<Site>,
    Proven(proof): Proven,
    body: Received<Refresh>,
) -> Result<Json<Token>, Refusal> {
    let (sha256, now) = (Sha256::of(body.value.refresh_token.as_bytes()), site.now());
    let mut token = site
        .write(move |tx| {
            let kept = tokens::find(tx, sha256, Kind::Refresh, now)?
                .filter(|kept| kept.thumbprint == proof.thumbprint)
                .ok_or(Code::Unauthenticated)?;
            use_proof_once(tx, &proof, now)?;
            tokens::extend(tx, sha256, now + issue::REFRESH_IDLE)?;
            issue::issue_access(tx, kept, now)
        })
        .await?;
    token.refresh_token = Some(body.value.refresh_token);
    Ok(Json(token))
}
