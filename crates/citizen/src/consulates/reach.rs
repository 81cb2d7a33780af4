//! The way to a consulate that was added: pinned channel, verified keys, a fresh token.

use crate::stored::{StoredMission, StoredWatchToken};
use crate::{Citizen, Clock, Error};
use amana_channel::Channel;
use amana_channel::trust::Trusted;
use amana_contract::access::Token;
use amana_sealing::dpop::DpopKey;
use amana_sync::{Credentials, SyncError, session};
use amana_vault::VaultError;
use std::sync::Arc;
use uuid::Uuid;

/// A consulate within reach.
pub(crate) struct Reach {
    pub(crate) channel: Channel,
    pub(crate) trusted: Trusted,
    pub(crate) mission: StoredMission,
}

/// A token of the watch with its key and the clock that dates its proofs.
pub(crate) struct Watchword {
    token: Token,
    key: DpopKey,
    now: Box<dyn Fn() -> i64 + Send + Sync>,
}

impl Watchword {
    pub(crate) fn credentials(&self) -> Credentials<'_> {
        Credentials { token: &self.token.access_token, key: &self.key, now: &*self.now }
    }
}

pub(crate) fn trusted(mission: &StoredMission) -> Result<Trusted, Error> {
    let verified = Trusted::verify(&mission.bundle, mission.address.trust_root);
    Ok(verified.map_err(SyncError::from)?)
}

pub(crate) fn unix_clock(clock: &Arc<dyn Clock>) -> Box<dyn Fn() -> i64 + Send + Sync> {
    let clock = clock.clone();
    Box::new(move || clock.now().timestamp())
}

/// Works while locked: all of it is in the watch.
pub(crate) async fn reach(citizen: &Citizen, mission: Uuid) -> Result<Reach, Error> {
    let stored: StoredMission = citizen
        .ask(move |room| Ok(room.store()?.get(mission)?.ok_or(VaultError::NotFound)?))
        .await?;
    let channel = stored.address.channel(citizen.world.witness.clone())?;
    Ok(Reach { channel, trusted: trusted(&stored)?, mission: stored })
}

/// Refreshes the watch's token. Works while locked.
pub(crate) async fn watchword(
    citizen: &Citizen,
    reach: &Reach,
    mission: Uuid,
) -> Result<Watchword, Error> {
    let stored: StoredWatchToken = citizen
        .ask(move |room| room.store()?.get(mission)?.ok_or(Error::NeedsConfirmation))
        .await?;
    let key = DpopKey::from_pkcs8(stored.dpop_pkcs8.as_ref()).map_err(|_| VaultError::Malformed)?;
    let now = citizen.now().timestamp();
    let token = session::refresh(&reach.channel, &stored.refresh_token, &key, now).await?;
    Ok(Watchword { token, key, now: unix_clock(&citizen.world.clock) })
}
