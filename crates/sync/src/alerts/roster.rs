//! Who may alert: the roster that a head names, fetched only when it is another than the one that is held.

use super::head::digest;
use crate::SyncError;
use amana_channel::{Call, Channel, ChannelError};
use amana_contract::Bytes;
use amana_contract::feed::{FeedHead, LARGEST_ROSTER, SignedRoster};
use amana_contract::problem::Code;
use amana_sealing::digest::Sha256;

/// A roster as it came: the one that the head names, still to be verified by the alerts crate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FetchedRoster {
    /// Of its exact bytes.
    pub sha256: Sha256,
    /// COSE_Sign1 objects over one roster.
    pub signatures: Vec<Bytes>,
}

/// Fetches the roster that a verified head names. `None` when it names none, or the one of this hash.
///
/// # Errors
/// [`SyncError::Withheld`] where there is none, [`SyncError::BadSignature`] for other bytes, or the way's.
pub async fn fetch_roster(
    channel: &Channel,
    head: &FeedHead,
    held: Option<Sha256>,
) -> Result<Option<FetchedRoster>, SyncError> {
    let named = head.roster.as_ref().map(digest).transpose()?;
    let Some(sha256) = named.filter(|named| held != Some(*named)) else {
        return Ok(None);
    };
    let call = Call::get(format!("/v1/alerts/rosters/{}", sha256.to_text()));
    let body = match channel.send_for(call, LARGEST_ROSTER).await {
        // The head says that it is there.
        Err(ChannelError::Refused(Code::NotFound)) => return Err(SyncError::Withheld),
        other => other?.body,
    };
    if Sha256::of(&body) != sha256 {
        return Err(SyncError::BadSignature);
    }
    let signed: SignedRoster =
        serde_json::from_slice(&body).map_err(|_| SyncError::BadSignature)?;
    Ok(Some(FetchedRoster { sha256, signatures: signed.roster }))
}
