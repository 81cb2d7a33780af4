//! `/v1/safety-reports/{id}`: sealed to the crisis desk, kept once, acknowledged by signature, answered.

use crate::caller::InDistress;
use crate::receive::{At, Received};
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::safety_answers;
use crate::storage::safety_reports::{self, KeptReport};
use amana_contract::content_type;
use amana_contract::problem::{Code, Problem};
use amana_contract::safety::{SafetyAccepted, SafetyProgress, SafetyReceipt, SendSafetyReport};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use chrono::TimeDelta;
use uuid::Uuid;

const LARGEST: usize = 64 * 1024;
const MOST_IN_A_DAY: u32 = 500;

#[utoipa::path(
    put,
    path = "/v1/safety-reports/{id}",
    tag = "safety",
    description = "Keeps a sealed safety report; the same again gets the same receipt.",
    params(("id" = Uuid, Path, description = "The report.")),
    request_body = SendSafetyReport,
    responses(
        (status = 201, body = SafetyAccepted, description = "Kept."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn send(
    State(site): State<Site>,
    caller: InDistress,
    At(report): At<Uuid>,
    body: Received<SendSafetyReport>,
) -> Result<(StatusCode, Json<SafetyAccepted>), Refusal> {
    let sealed = body.value.sealed.0;
    if sealed.is_empty() || sealed.len() > LARGEST {
        return Err(if sealed.is_empty() { Code::Malformed } else { Code::TooLarge }.into());
    }
    let (account, now) = (caller.account, site.now());
    let receipt = sign_receipt(&site, report, &sealed);
    let arrived = KeptReport { report, account, sealed, receipt, received_at: now };
    let kept = site
        .write(move |tx| match safety_reports::find(tx, report)? {
            Some(there) if there.account != account => Err(Code::NotFound.into()),
            Some(there) if there.sealed != arrived.sealed => Err(Code::Conflict.into()),
            Some(there) => Ok(there),
            None if safety_reports::count_since(tx, account, now - TimeDelta::days(1))?
                >= MOST_IN_A_DAY =>
            {
                Err(Code::TooMany.into())
            }
            None => {
                safety_reports::insert(tx, &arrived)?;
                Ok(arrived)
            }
        })
        .await?;
    Ok((StatusCode::CREATED, Json(SafetyAccepted { receipt: kept.receipt.into() })))
}

#[utoipa::path(
    get,
    path = "/v1/safety-reports/{id}",
    tag = "safety",
    description = "How far the caller's own report is: its receipt, and the newest answer.",
    params(("id" = Uuid, Path, description = "The report.")),
    responses(
        (status = 200, body = SafetyProgress, description = "It is kept."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn show(
    State(site): State<Site>,
    caller: InDistress,
    At(report): At<Uuid>,
) -> Result<Json<SafetyProgress>, Refusal> {
    let progress = site
        .read(move |db| {
            let kept = safety_reports::find(db, report)?
                .filter(|kept| kept.account == caller.account)
                .ok_or(Code::NotFound)?;
            let answer = safety_answers::find(db, report)?.map(|answer| answer.cose.into());
            Ok(SafetyProgress { receipt: kept.receipt.into(), answer })
        })
        .await?;
    Ok(Json(progress))
}

fn sign_receipt(site: &Site, report: Uuid, sealed: &[u8]) -> Vec<u8> {
    let receipt = SafetyReceipt {
        format: 1,
        report,
        sealed_sha256: Sha256::of(sealed).0.to_vec().into(),
        received_at: site.now(),
    };
    let payload = serde_json::to_vec(&receipt).expect("plain structs serialise");
    sign1::sign(&site.keys().receipts, content_type::SAFETY_RECEIPT, &payload, b"")
}
