//! What an officer signed: by a delegated key, of the kind that is expected.

use crate::refusal::Refusal;
use amana_channel::trust::Trusted;
use amana_contract::problem::Code;
use amana_sealing::sign1;
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
    let refused = Refusal(Code::SignatureRefused);
    let signer =
        sign1::claimed_signer(cose).filter(|signer| trusted.is_officer(signer)).ok_or(refused)?;
    let payload = sign1::verify(cose, &signer, content_type, b"").map_err(|_| refused)?;
    Ok(serde_json::from_slice(&payload).map_err(|_| Code::Malformed)?)
}
