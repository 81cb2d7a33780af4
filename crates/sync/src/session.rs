//! Signing in with the passkey, for the watch or for one errand, and refreshing.

use crate::SyncError;
use amana_channel::passkey::{self, KeptPasskey};
use amana_channel::{Call, Channel};
use amana_contract::access::{Ceremony, ErrandGrant, FinishSignIn, Refresh, Scope, Token};
use amana_sealing::dpop::DpopKey;

/// Signs in. The person was verified just before: the passphrase slot was opened again.
///
/// # Errors
/// [`SyncError::Passkey`], or the way's.
pub async fn sign_in(
    channel: &Channel,
    kept: &mut KeptPasskey,
    key: &DpopKey,
    scopes: Vec<Scope>,
    errand: Option<ErrandGrant>,
    now: i64,
) -> Result<Token, SyncError> {
    let ceremony: Ceremony = channel.send(Call::post("/v1/sign-ins")).await?.json()?;
    let credential = passkey::sign_in(channel.origin(), ceremony.options, kept).await?;
    let finish = Call::post(format!("/v1/sign-ins/{}", ceremony.id))
        .json(&FinishSignIn { credential, scopes, errand })
        .proof(key, now);
    Ok(channel.send(finish).await?.json()?)
}

/// A new access token for the watch.
///
/// # Errors
/// The way's; `Unauthenticated` when the refresh token was revoked or idle too long.
pub async fn refresh(
    channel: &Channel,
    refresh_token: &str,
    key: &DpopKey,
    now: i64,
) -> Result<Token, SyncError> {
    let body = Refresh { refresh_token: refresh_token.to_owned() };
    let call = Call::post("/v1/tokens").json(&body).proof(key, now);
    Ok(channel.send(call).await?.json()?)
}
