//! Which vaults there are.

use crate::keeper::Room;
use crate::stored::StoredVaultName;
use crate::views::{VaultHereView, VaultsView};
use crate::{Citizen, Error, device};
use uuid::Uuid;

/// The vaults of this device, and the name of the chosen one while it is open.
///
/// # Errors
/// None but [`Error::Internal`].
pub async fn vaults(citizen: &Citizen) -> Result<VaultsView, Error> {
    let chosen = citizen.vault;
    citizen.ask(move |room| show(room, chosen)).await
}

pub(super) fn show(room: &mut Room, chosen: Uuid) -> Result<VaultsView, Error> {
    let vaults = device::vaults(&room.world.folder)
        .into_iter()
        .zip(1..)
        .map(|(id, number)| VaultHereView { id, number, is_chosen: id == chosen })
        .collect();
    let name = match room.is_open() {
        true => room.vault()?.get::<StoredVaultName>(Uuid::nil())?.map(|kept| kept.name),
        false => None,
    };
    Ok(VaultsView { vaults, chosen, name })
}
