//! Safety reports: outside all lanes, acknowledged by a signed receipt, answered by a signed word.

use crate::SyncError;
use crate::credentials::Credentials;
use crate::deliver::patience;
use amana_channel::trust::Trusted;
use amana_channel::{Call, Channel};
use amana_contract::content_type;
use amana_contract::safety::{
    SafetyAccepted, SafetyAnswer, SafetyProgress, SafetyReceipt, SendSafetyReport,
};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1;
use backon::Retryable;
use std::sync::Arc;
use uuid::Uuid;

/// A report on its way, and who is told when its bytes are given to the connection.
#[derive(Clone)]
pub struct Report {
    /// Its id.
    pub id: Uuid,
    /// Sealed to the crisis desk.
    pub sealed: Vec<u8>,
    /// Told at every attempt.
    pub on_leaving: Arc<dyn Fn() + Send + Sync>,
}

/// Hands a sealed report over, again after passing failures up to `attempts` times more.
///
/// # Errors
/// The way's, or [`SyncError::BadSignature`] for a receipt that is not about this report.
pub async fn send(
    channel: &Channel,
    trusted: &Trusted,
    credentials: Credentials<'_>,
    report: &Report,
    attempts: usize,
) -> Result<SafetyReceipt, SyncError> {
    (|| send_once(channel, trusted, credentials, report))
        .retry(patience(attempts))
        .when(|error: &SyncError| error.is_passing())
        .await
}

async fn send_once(
    channel: &Channel,
    trusted: &Trusted,
    credentials: Credentials<'_>,
    report: &Report,
) -> Result<SafetyReceipt, SyncError> {
    let body = SendSafetyReport { sealed: report.sealed.clone().into() };
    let call = Call::put(path_of(report.id)).json(&body).on_leaving(report.on_leaving.clone());
    let accepted: SafetyAccepted = channel.send(credentials.on(call)).await?.json()?;
    let key = trusted.receipts_key()?;
    let payload =
        sign1::verify(accepted.receipt.as_ref(), &key, content_type::SAFETY_RECEIPT, b"")?;
    let receipt: SafetyReceipt =
        serde_json::from_slice(&payload).map_err(|_| SyncError::BadSignature)?;
    let is_ours = receipt.format == 1
        && receipt.report == report.id
        && receipt.sealed_sha256.as_ref() == Sha256::of(&report.sealed).0;
    if is_ours { Ok(receipt) } else { Err(SyncError::BadSignature) }
}

/// The crisis desk's newest answer to a report that was received, if there is one.
///
/// # Errors
/// The way's, or [`SyncError::BadSignature`] for an answer that no officer signed or that is about
/// other bytes.
pub async fn answer(
    channel: &Channel,
    trusted: &Trusted,
    credentials: Credentials<'_>,
    report: Uuid,
    sealed: &[u8],
) -> Result<Option<SafetyAnswer>, SyncError> {
    let call = credentials.on(Call::get(path_of(report)));
    let progress: SafetyProgress = channel.send(call).await?.json()?;
    progress.answer.map(|cose| verify_answer(trusted, report, sealed, cose.as_ref())).transpose()
}

fn verify_answer(
    trusted: &Trusted,
    report: Uuid,
    sealed: &[u8],
    cose: &[u8],
) -> Result<SafetyAnswer, SyncError> {
    let payload = trusted.officer_said(content_type::SAFETY_ANSWER, cose);
    let payload = payload.ok_or(SyncError::BadSignature)?;
    let answer: SafetyAnswer =
        serde_json::from_slice(&payload).map_err(|_| SyncError::BadSignature)?;
    let is_ours = answer.format == 1
        && answer.report == report
        && answer.sealed_sha256.as_ref() == Sha256::of(sealed).0;
    if is_ours { Ok(answer) } else { Err(SyncError::BadSignature) }
}

fn path_of(report: Uuid) -> String {
    format!("/v1/safety-reports/{report}")
}
