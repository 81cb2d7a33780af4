//! Safety reports: outside all lanes, acknowledged by a signed receipt.

use crate::SyncError;
use crate::credentials::Credentials;
use crate::deliver::patience;
use amana_channel::trust::Trusted;
use amana_channel::{Call, Channel};
use amana_contract::content_type;
use amana_contract::safety::{SafetyAccepted, SafetyReceipt, SendSafetyReport};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1;
use backon::Retryable;
use uuid::Uuid;

/// Hands a sealed report over, again after passing failures up to `attempts` times more.
///
/// # Errors
/// The way's, or [`SyncError::BadSignature`] for a receipt that is not about this report.
pub async fn send(
    channel: &Channel,
    trusted: &Trusted,
    credentials: Credentials<'_>,
    report: Uuid,
    sealed: &[u8],
    attempts: usize,
) -> Result<SafetyReceipt, SyncError> {
    (|| send_once(channel, trusted, credentials, report, sealed))
        .retry(patience(attempts))
        .when(|error: &SyncError| error.is_passing())
        .await
}

async fn send_once(
    channel: &Channel,
    trusted: &Trusted,
    credentials: Credentials<'_>,
    report: Uuid,
    sealed: &[u8],
) -> Result<SafetyReceipt, SyncError> {
    let body = SendSafetyReport { sealed: sealed.to_vec().into() };
    let call = Call::put(format!("/v1/safety-reports/{report}")).json(&body);
    let accepted: SafetyAccepted = channel.send(credentials.on(call)).await?.json()?;
    let key = trusted.receipts_key()?;
    let payload =
        sign1::verify(accepted.receipt.as_ref(), &key, content_type::SAFETY_RECEIPT, b"")?;
    let receipt: SafetyReceipt =
        serde_json::from_slice(&payload).map_err(|_| SyncError::BadSignature)?;
    let is_ours = receipt.format == 1
        && receipt.report == report
        && receipt.sealed_sha256.as_ref() == Sha256::of(sealed).0;
    if is_ours { Ok(receipt) } else { Err(SyncError::BadSignature) }
}
