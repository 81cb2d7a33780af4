//! Signing in again: a new token for the watch, after a restore or a long silence.

use crate::citizen::verify_person;
use crate::consulates::reach::reach;
use crate::stored::{StoredPasskey, StoredWatchToken, activity};
use crate::views::{Line, MissionView};
use crate::{Citizen, Error, Topic, consulates};
use amana_channel::passkey::KeptPasskey;
use amana_contract::access::Scope;
use amana_sealing::dpop::DpopKey;
use amana_sync::{SyncError, session};
use amana_vault::VaultError;
use uuid::Uuid;

/// Signs in at a consulate that was added, with the passkey in the vault.
///
/// # Errors
/// `WrongSecret`, `NotFound`; every failure of the way.
pub async fn reconnect(
    citizen: &Citizen,
    mission: Uuid,
    passphrase: String,
) -> Result<MissionView, Error> {
    verify_person(citizen, passphrase).await?;
    let passkey: StoredPasskey = citizen
        .ask(move |room| Ok(room.vault()?.get(mission)?.ok_or(VaultError::NotFound)?))
        .await?;
    let reach = reach(citizen, mission).await?;
    let mut kept = KeptPasskey::from_bytes(passkey.kept.as_ref()).map_err(SyncError::from)?;
    let key = DpopKey::make();
    let scopes = vec![Scope::StatusRead, Scope::DistressWrite];
    let now = citizen.now();
    let unix = now.timestamp();
    let token = session::sign_in(&reach.channel, &mut kept, &key, scopes, None, unix).await?;
    let refresh_token = token.refresh_token.ok_or(SyncError::BadSignature)?;
    let dpop_pkcs8 = key.as_pkcs8().to_vec().into();
    let token = StoredWatchToken { refresh_token, dpop_pkcs8 };
    let passkey = StoredPasskey { kept: kept.to_bytes().to_vec().into(), ..passkey };
    citizen
        .ask(move |room| {
            room.vault()?.write(|tx| {
                tx.put(mission, &token)?;
                tx.put(mission, &passkey)?;
                activity::append(tx, now, "consulate-reconnected")
            })?;
            Ok(())
        })
        .await?;
    citizen.pulse.set_line(mission, Line::Trying, None);
    citizen.changed(&[Topic::Consulates]);
    citizen.wake();
    consulates::view(citizen, mission).await
}
