//! `GET /v1/trust`: what a new device needs besides the fingerprints of its invitation.

use crate::site::Site;
use amana_contract::problem::Problem;
use amana_contract::trust::TrustBundle;
use axum::Json;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;

#[utoipa::path(
    get,
    path = "/v1/trust",
    tag = "trust",
    description = "Root and delegation. Believed only through the fingerprint of an invitation.",
    responses(
        (status = 200, body = TrustBundle, description = "Root and delegation, signed."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    )
)]
pub(crate) async fn show(State(site): State<Site>) -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "public, max-age=300")], Json(site.bundle().clone()))
}
