//! `PUT /v1/office/safety-reports/{id}/answer`: an officer's signed word to somebody in distress.

use crate::caller::Officer;
use crate::officer_word;
use crate::receive::{At, Received};
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::safety_answers::{self, KeptAnswer};
use crate::storage::safety_reports;
use amana_channel::trust::Trusted;
use amana_contract::content_type;
use amana_contract::problem::{Code, Problem};
use amana_contract::safety::{PublishSafetyAnswer, SafetyAnswer};
use amana_sealing::digest::Sha256;
use axum::extract::State;
use axum::http::StatusCode;
use uuid::Uuid;

#[utoipa::path(
    put,
    path = "/v1/office/safety-reports/{id}/answer",
    tag = "office",
    description = "Keeps an answer that a delegated officer key signed, about exactly these sealed \
        bytes, in the place of an earlier one. The same again is no error.",
    params(("id" = Uuid, Path, description = "The report.")),
    request_body = PublishSafetyAnswer,
    responses(
        (status = 204, description = "Kept."),
        (status = "default", body = Problem, content_type = "application/problem+json",
            description = "A problem."),
    ),
    security(("dpop" = []))
)]
pub(crate) async fn publish(
    State(site): State<Site>,
    _: Officer,
    At(id): At<Uuid>,
    body: Received<PublishSafetyAnswer>,
) -> Result<StatusCode, Refusal> {
    let cose = body.value.answer.0;
    let answer = verify(site.trusted(), id, &cose)?;
    let arrived = KeptAnswer { cose, at: answer.at };
    let account = site
        .write(move |tx| {
            let report = safety_reports::find(tx, id)?.ok_or(Code::NotFound)?;
            if answer.sealed_sha256.as_ref() != Sha256::of(&report.sealed).0 {
                return Err(Code::SignatureRefused.into());
            }
            // An older answer that comes late does not take the place of a newer one.
            if safety_answers::find(tx, id)?.is_none_or(|known| known.at <= arrived.at) {
                safety_answers::put(tx, id, &arrived)?;
            }
            Ok(report.account)
        })
        .await?;
    // Their counter stays: it counts news of requests.
    site.wakes().wake(account, 0);
    Ok(StatusCode::NO_CONTENT)
}

/// By an officer, and about this report.
fn verify(trusted: &Trusted, report: Uuid, cose: &[u8]) -> Result<SafetyAnswer, Refusal> {
    let answer: SafetyAnswer = officer_word::read(trusted, content_type::SAFETY_ANSWER, cose)?;
    let is_of_it = answer.format == 1 && answer.report == report;
    if is_of_it { Ok(answer) } else { Err(Code::SignatureRefused.into()) }
}
