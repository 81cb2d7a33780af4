//! Choosing a vault, and making room for another one.

use crate::access::{EVERYTHING, lock};
use crate::{Citizen, Error, device};
use amana_vault::VaultError;
use uuid::Uuid;

/// Locks and closes the chosen vault, and answers with the person of another one, locked. The one
/// that asked finds no vault any more: what is still under way for it ends, and reaches no other.
///
/// # Errors
/// [`Error::NoSuchVault`]; the chosen one stays open then.
pub async fn choose(citizen: &Citizen, vault: Uuid) -> Result<Citizen, Error> {
    let data = citizen.world.folder.clone();
    let is_there = citizen.ask(move |_| Ok(device::vaults(&data).contains(&vault))).await?;
    if !is_there && vault != citizen.vault {
        return Err(Error::NoSuchVault);
    }
    leave(citizen).await?;
    arrive(citizen, vault).await
}

/// As [`choose`], for a vault that is not made yet: nothing is on the disk before it is created or
/// restored.
///
/// # Errors
/// [`Error::TooManyVaults`]; the chosen one stays open then.
pub async fn another(citizen: &Citizen) -> Result<Citizen, Error> {
    let (data, now) = (citizen.world.folder.clone(), citizen.now());
    let known = citizen.ask(move |_| Ok(device::vaults(&data))).await?;
    if known.len() >= device::MOST {
        return Err(Error::TooManyVaults);
    }
    // A device without any vault begins with the first.
    let vault = if known.is_empty() { device::FIRST } else { device::next(&known, now) };
    leave(citizen).await?;
    arrive(citizen, vault).await
}

async fn leave(citizen: &Citizen) -> Result<(), Error> {
    match lock(citizen).await {
        // One that is not there, or cannot be read, is left as well.
        Ok(_) | Err(Error::Vault(VaultError::Missing)) => {}
        Err(error) => tracing::debug!(%error, "it was not locked before it was left"),
    }
    citizen.clone().close().await
}

async fn arrive(citizen: &Citizen, vault: Uuid) -> Result<Citizen, Error> {
    let arrived = Citizen::at(citizen.world.clone(), vault).await?;
    arrived.changed(&EVERYTHING);
    Ok(arrived)
}
