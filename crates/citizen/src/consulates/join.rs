//! Adding a consulate from an invitation: pin, verify, enrol, one token for the watch.

use crate::citizen::verify_person;
use crate::stored::{StoredMission, StoredPasskey, StoredWatchToken, activity};
use crate::views::MissionView;
use crate::{Citizen, Error, Topic, consulates};
use amana_contract::access::Scope;
use amana_contract::trust::Invitation;
use amana_sealing::dpop::DpopKey;
use amana_sync::{Address, SyncError, join as ceremony, session};
use uuid::Uuid;

/// Adds the consulate in the link. Asks for the passphrase: a passkey is made.
///
/// # Errors
/// [`Error::NotAnInvitation`]; [`SyncError::WrongFingerprint`] and every failure of the way.
/// Nothing is kept then.
pub async fn join(citizen: &Citizen, link: &str, passphrase: String) -> Result<MissionView, Error> {
    let invitation = Invitation::from_link(link).ok_or(Error::NotAnInvitation)?;
    let address = Address::of(&invitation).ok_or(Error::NotAnInvitation)?;
    verify_person(citizen, passphrase).await?;
    let channel = address.channel(citizen.world.witness.clone())?;
    let (bundle, _) = ceremony::read_trust(&channel, &address).await?;
    let mut enrolment = ceremony::enrol(&channel, &invitation.code).await?;
    let key = DpopKey::make();
    let scopes = vec![Scope::StatusRead, Scope::DistressWrite];
    let now = citizen.now();
    let unix = now.timestamp();
    let token =
        session::sign_in(&channel, &mut enrolment.passkey, &key, scopes, None, unix).await?;
    let refresh_token = token.refresh_token.ok_or(SyncError::BadSignature)?;

    let id = Uuid::new_v4();
    let mission = StoredMission { address, bundle, cursor: 0 };
    let kept = enrolment.passkey.to_bytes().to_vec().into();
    let passkey = StoredPasskey { account: enrolment.account, kept, mission: mission.clone() };
    let dpop_pkcs8 = key.as_pkcs8().to_vec().into();
    let token = StoredWatchToken { refresh_token, dpop_pkcs8 };
    citizen
        .ask(move |room| {
            room.vault()?.write(|tx| {
                tx.put(id, &mission)?;
                tx.put(id, &passkey)?;
                tx.put(id, &token)?;
                activity::append(tx, now, "consulate-added")
            })?;
            Ok(())
        })
        .await?;
    citizen.changed(&[Topic::Consulates, Topic::Alerts]);
    citizen.wake();
    consulates::view(citizen, id).await
}
