//! Carrying one errand: upload what is missing, submit, check the receipt. Safe to repeat.

use crate::SyncError;
use crate::credentials::Credentials;
use crate::uploads::{self, SealedItem};
use amana_channel::trust::Trusted;
use amana_channel::{Call, Channel};
use amana_contract::content_type;
use amana_contract::requests::{Accepted, Receipt};
use amana_sealing::digest::Sha256;
use amana_sealing::sign1;
use backon::{BackoffBuilder, ExponentialBuilder, Retryable};
use std::time::Duration;
use uuid::Uuid;

/// What an errand does at the consulate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Submits a new request.
    Submit,
    /// Answers a required action.
    Answer,
}

/// One errand, ready to go.
#[derive(Clone)]
pub struct Errand {
    /// Its id: the idempotency key.
    pub id: Uuid,
    /// The request.
    pub request: Uuid,
    /// What it does.
    pub purpose: Purpose,
    /// The exact body, whose SHA-256 the grant names.
    pub body: Vec<u8>,
    /// What must be uploaded before.
    pub items: Vec<SealedItem>,
}

/// Waits between attempts: full jitter, capped, and never for ever.
pub fn patience(attempts: usize) -> impl BackoffBuilder {
    ExponentialBuilder::default()
        .with_jitter()
        .with_min_delay(Duration::from_millis(100))
        .with_max_delay(Duration::from_secs(30))
        .with_max_times(attempts)
}

/// Carries the errand, again after passing failures up to `attempts` times more.
///
/// # Errors
/// The last attempt's.
pub async fn carry_patiently(
    channel: &Channel,
    trusted: &Trusted,
    credentials: Credentials<'_>,
    errand: &Errand,
    attempts: usize,
) -> Result<Receipt, SyncError> {
    (|| carry(channel, trusted, credentials, errand))
        .retry(patience(attempts))
        .when(|error: &SyncError| error.is_passing())
        .await
}

/// One attempt. The consulate keeps an errand once, however often it comes.
///
/// # Errors
/// The way's, or [`SyncError::BadSignature`] for a receipt that is not about this errand.
pub async fn carry(
    channel: &Channel,
    trusted: &Trusted,
    credentials: Credentials<'_>,
    errand: &Errand,
) -> Result<Receipt, SyncError> {
    for item in &errand.items {
        uploads::upload(channel, &credentials, item).await?;
    }
    let path = format!("/v1/requests/{}", errand.request);
    let call = match errand.purpose {
        Purpose::Submit => Call::put(path),
        Purpose::Answer => Call::post(format!("{path}/answers")),
    };
    let call = call
        .bytes("application/json", errand.body.clone())
        .header("idempotency-key", errand.id.to_string());
    let accepted: Accepted = channel.send(credentials.on(call)).await?.json()?;
    check_receipt(trusted, errand, accepted.receipt.as_ref())
}

fn check_receipt(trusted: &Trusted, errand: &Errand, cose: &[u8]) -> Result<Receipt, SyncError> {
    let key = trusted.receipts_key()?;
    let payload = sign1::verify(cose, &key, content_type::RECEIPT, b"")?;
    let receipt: Receipt = serde_json::from_slice(&payload).map_err(|_| SyncError::BadSignature)?;
    let is_ours = receipt.format == 1
        && receipt.errand == errand.id
        && receipt.request == errand.request
        && receipt.body_sha256.as_ref() == Sha256::of(&errand.body).0;
    if is_ours { Ok(receipt) } else { Err(SyncError::BadSignature) }
}
