//! Adding a consulate: its trust bundle against the invitation, then this device's passkey.

use crate::{Address, SyncError};
use amana_channel::passkey::{self, KeptPasskey};
use amana_channel::trust::Trusted;
use amana_channel::{Call, Channel};
use amana_contract::access::{Ceremony, FinishRegistration, Registered, StartRegistration};
use amana_contract::trust::TrustBundle;
use uuid::Uuid;

/// Reads the trust bundle and checks it against the pinned fingerprint.
///
/// # Errors
/// [`SyncError::WrongFingerprint`], [`SyncError::BadSignature`], or the way's.
pub async fn read_trust(
    channel: &Channel,
    address: &Address,
) -> Result<(TrustBundle, Trusted), SyncError> {
    let bundle: TrustBundle = channel.send(Call::get("/v1/trust")).await?.json()?;
    let trusted = Trusted::verify(&bundle, address.trust_root)?;
    Ok((bundle, trusted))
}

/// What enrolling gave.
pub struct Enrolment {
    /// The account at this consulate.
    pub account: Uuid,
    /// This device's passkey for it, to be kept sealed.
    pub passkey: KeptPasskey,
}

/// Uses up the invitation's code and registers this device's passkey.
///
/// # Errors
/// [`SyncError::Channel`] with `InvitationInvalid` for a used code; [`SyncError::Passkey`].
pub async fn enrol(channel: &Channel, code: &str) -> Result<Enrolment, SyncError> {
    let start = StartRegistration { invitation: code.to_owned() };
    let ceremony: Ceremony =
        channel.send(Call::post("/v1/registrations").json(&start)).await?.json()?;
    let (credential, passkey) = passkey::register(channel.origin(), ceremony.options).await?;
    let finish = Call::post(format!("/v1/registrations/{}", ceremony.id))
        .json(&FinishRegistration { credential });
    let registered: Registered = channel.send(finish).await?.json()?;
    Ok(Enrolment { account: registered.account, passkey })
}
