//! Carrying what is queued: the first undelivered errand of each lane, each exactly once.

use crate::consulates::reach::{reach, unix_clock};
use crate::requests::errands;
use crate::stored::{ErrandState, StoredErrand, StoredGrant, StoredPurpose};
use crate::{Citizen, Error, Topic};
use amana_channel::ChannelError;
use amana_sealing::dpop::DpopKey;
use amana_sync::deliver::{self, Errand, Purpose};
use amana_sync::{Credentials, SealedItem, SyncError};
use amana_vault::{Entry, Vault, VaultError};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// One errand with all that it needs, read from the vault.
struct Load {
    errand: Errand,
    mission: Uuid,
    grant: StoredGrant,
}

/// Carries every queued errand that is first in its lane; answers with how many were delivered.
/// A passing failure is tried again up to `attempts` times and leaves the errand queued.
///
/// # Errors
/// The first failure, after all lanes had their turn and each errand's new state was kept.
pub async fn carry(citizen: &Citizen, attempts: usize) -> Result<usize, Error> {
    let ready = citizen.ask(|room| next_in_lanes(room.vault()?, None)).await?;
    let missions: BTreeSet<Uuid> = ready.iter().map(|load| load.mission).collect();
    let mut delivered = 0;
    let mut failure = None;
    for mission in missions {
        match carry_to(citizen, mission, attempts).await {
            Ok(count) => delivered += count,
            Err(error) => failure = failure.or(Some(error)),
        }
    }
    failure.map_or(Ok(delivered), Err)
}

/// The same for one consulate. One carrier at a time: two would use up each other's grant.
pub(crate) async fn carry_to(
    citizen: &Citizen,
    mission: Uuid,
    attempts: usize,
) -> Result<usize, Error> {
    let turn = citizen.pulse.turn(mission).acquire_owned().await;
    let _turn = turn.map_err(|_| Error::Internal)?;
    let mut delivered = 0;
    loop {
        let ready = citizen.ask(move |room| next_in_lanes(room.vault()?, Some(mission))).await?;
        if ready.is_empty() {
            return Ok(delivered);
        }
        let mut failure = None;
        for load in ready {
            match carry_one(citizen, &load, attempts).await {
                Ok(()) => delivered += 1,
                Err(error) => failure = failure.or(Some(error)),
            }
        }
        if let Some(error) = failure {
            return Err(error);
        }
    }
}

async fn carry_one(citizen: &Citizen, load: &Load, attempts: usize) -> Result<(), Error> {
    let reach = reach(citizen, load.mission).await?;
    let key =
        DpopKey::from_pkcs8(load.grant.dpop_pkcs8.as_ref()).map_err(|_| VaultError::Malformed)?;
    let now = unix_clock(&citizen.world.clock);
    let credentials = Credentials { token: &load.grant.token, key: &key, now: &*now };
    let carried = deliver::carry_patiently(
        &reach.channel,
        &reach.trusted,
        credentials,
        &load.errand,
        attempts,
    )
    .await;
    match carried {
        Ok(receipt) => {
            let state = ErrandState::Delivered { received_at: receipt.received_at };
            keep(citizen, load.errand.id, state).await
        }
        Err(error) => {
            if let Some(state) = state_after(error) {
                keep(citizen, load.errand.id, state).await?;
            }
            Err(error.into())
        }
    }
}

/// A passing failure changes nothing, nor does somebody else at the consulate's address: nothing was
/// sent. A lost grant asks again; all else blocks the lane.
fn state_after(error: SyncError) -> Option<ErrandState> {
    let is_somebody_else = error == SyncError::Channel(ChannelError::WrongCertificate);
    if error.is_passing() || is_somebody_else {
        None
    } else if error.needs_confirmation() {
        Some(ErrandState::NeedsConfirmation)
    } else {
        Some(errands::stuck(error))
    }
}

async fn keep(citizen: &Citizen, errand: Uuid, state: ErrandState) -> Result<(), Error> {
    citizen
        .ask(move |room| {
            room.vault()?.write(|tx| {
                let mut stored: StoredErrand = tx.get(errand)?.ok_or(VaultError::NotFound)?;
                if state != ErrandState::Queued {
                    tx.delete::<StoredGrant>(errand)?;
                }
                stored.state = state;
                tx.put(errand, &stored)
            })?;
            Ok(())
        })
        .await?;
    citizen.changed(&[Topic::Requests]);
    Ok(())
}

/// FIFO in each request's lane: an errand that is stuck or unconfirmed holds back its own only.
fn next_in_lanes(vault: &mut Vault, mission: Option<Uuid>) -> Result<Vec<Load>, Error> {
    ask_again_without_grant(vault)?;
    let mut lanes: BTreeMap<Uuid, Entry<StoredErrand>> = BTreeMap::new();
    for entry in vault.list::<StoredErrand>()? {
        if matches!(entry.record.state, ErrandState::Delivered { .. }) {
            continue;
        }
        let request = entry.record.request;
        let is_earlier =
            lanes.get(&request).is_none_or(|first| entry.record.lane < first.record.lane);
        if is_earlier {
            lanes.insert(request, entry);
        }
    }
    lanes
        .into_values()
        .filter(|entry| entry.record.state == ErrandState::Queued)
        .filter(|entry| mission.is_none_or(|mission| entry.record.mission == mission))
        .map(|entry| load(vault, entry))
        .collect()
}

/// A grant is no part of a backup: what was queued with a lost one waits for confirmation again.
fn ask_again_without_grant(vault: &mut Vault) -> Result<(), Error> {
    vault.write(|tx| {
        for entry in tx.list::<StoredErrand>()? {
            let Entry { id, mut record } = entry;
            if record.state == ErrandState::Queued && tx.get::<StoredGrant>(id)?.is_none() {
                record.state = ErrandState::NeedsConfirmation;
                tx.put(id, &record)?;
            }
        }
        Ok(())
    })
}

fn load(vault: &Vault, entry: Entry<StoredErrand>) -> Result<Load, Error> {
    let Entry { id, record } = entry;
    let grant = vault.get(id)?.ok_or(Error::NeedsConfirmation)?;
    let mut items = Vec::new();
    for (item, file) in record.items {
        items.push(SealedItem { item, bytes: vault.read_blob(file)?.to_vec() });
    }
    let purpose = match record.purpose {
        StoredPurpose::Submit => Purpose::Submit,
        StoredPurpose::Answer => Purpose::Answer,
    };
    let body = record.body.0;
    let errand = Errand { id, request: record.request, purpose, body, items };
    Ok(Load { errand, mission: record.mission, grant })
}
