//! Confirming one errand: a step-up whose grant is good for this errand and nothing else.

use crate::citizen::verify_person;
use crate::consulates::reach::reach;
use crate::stored::{ErrandState, StoredErrand, StoredGrant, StoredPasskey, activity};
use crate::{Citizen, Error, Topic};
use amana_channel::passkey::KeptPasskey;
use amana_contract::access::{ErrandGrant, Scope};
use amana_sealing::digest::Sha256;
use amana_sealing::dpop::DpopKey;
use amana_sync::{SyncError, session};
use amana_vault::VaultError;
use uuid::Uuid;

/// Asks for the passphrase, signs in with the passkey for this errand, and queues it.
///
/// # Errors
/// `WrongSecret`; every failure of the way: the errand then still waits for confirmation.
pub async fn confirm(citizen: &Citizen, errand: Uuid, passphrase: String) -> Result<(), Error> {
    verify_person(citizen, passphrase).await?;
    confirm_verified(citizen, errand).await
}

/// The same for a person who proved a moment ago who they are.
pub(crate) async fn confirm_verified(citizen: &Citizen, errand: Uuid) -> Result<(), Error> {
    let (stored, passkey): (StoredErrand, StoredPasskey) = citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let stored: StoredErrand = vault.get(errand)?.ok_or(VaultError::NotFound)?;
            let passkey = vault.get(stored.mission)?.ok_or(VaultError::NotFound)?;
            Ok((stored, passkey))
        })
        .await?;
    let reach = reach(citizen, stored.mission).await?;
    let mut kept = KeptPasskey::from_bytes(passkey.kept.as_ref()).map_err(SyncError::from)?;
    let key = DpopKey::make();
    let body_sha256 = Sha256::of(stored.body.as_ref()).0.to_vec().into();
    let grant = ErrandGrant { errand, body_sha256 };
    let now = citizen.now();
    let token = session::sign_in(
        &reach.channel,
        &mut kept,
        &key,
        vec![Scope::Errand],
        Some(grant),
        now.timestamp(),
    )
    .await?;
    let dpop_pkcs8 = key.as_pkcs8().to_vec().into();
    let grant = StoredGrant { token: token.access_token, dpop_pkcs8 };
    let passkey = StoredPasskey { kept: kept.to_bytes().to_vec().into(), ..passkey };
    citizen
        .ask(move |room| {
            room.vault()?.write(|tx| {
                let mut stored: StoredErrand = tx.get(errand)?.ok_or(VaultError::NotFound)?;
                stored.state = ErrandState::Queued;
                tx.put(errand, &stored)?;
                tx.put(errand, &grant)?;
                tx.put(stored.mission, &passkey)?;
                activity::append(tx, now, "errand-confirmed")
            })?;
            Ok(())
        })
        .await?;
    citizen.changed(&[Topic::Requests]);
    citizen.wake();
    Ok(())
}
