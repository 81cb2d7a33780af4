//! `GET /v1/office/safety-reports`: what the crisis desk opens with its own key.

use crate::caller::Officer;
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::safety_reports;
use amana_contract::office::SafetyReports;
use amana_contract::problem::Problem;
use axum::Json;
use axum::extract::State;

const MOST: u32 = 500;

#[utoipa::path(
    get,
    path = "/v1/office/safety-reports",
    tag = "office",
    description = "Sealed safety reports, newest first, at most 500.",
    responses(
        (status = 200, body = SafetyReports, description = "The reports."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn list(
    State(site): State<Site>,
    _: Officer,
) -> Result<Json<SafetyReports>, Refusal> {
    let reports = site.read(|db| Ok(safety_reports::newest(db, MOST)?)).await?;
    Ok(Json(SafetyReports { reports }))
}
