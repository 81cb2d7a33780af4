//! What an officer signed: by a delegated key, of the kind that is expected.

use crate::refusal::Refusal;
use amana_channel::trust::Trusted;
use amana_contract::problem::Code;
use serde::de::DeserializeOwned;

/// Verifies and reads it.
///
/// # Errors
/// `SignatureRefused`; `Malformed` for a payload of another shape.
pub(crate) fn read<T: DeserializeOwned>(
    trusted: &Trusted,
    content_type: &str,
    cose: &[u8],
) -> Result<T, Refusal> {
    let payload = trusted.officer_said(content_type, cose).ok_or(Code::SignatureRefused)?;
    Ok(serde_json::from_slice(&payload).map_err(|_| Code::Malformed)?)
}
