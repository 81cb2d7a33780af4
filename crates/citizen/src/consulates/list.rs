//! The consulates that were added.

use crate::consulates::reach;
use crate::keeper::Room;
use crate::live::Pulse;
use crate::stored::{StoredContact, StoredMission, StoredWatchToken};
use crate::views::{Line, MissionView};
use crate::{Citizen, Error};
use amana_vault::{Entry, VaultError};
use uuid::Uuid;

/// Every consulate on this device. Works while locked.
///
/// # Errors
/// `Missing`.
pub async fn list(citizen: &Citizen) -> Result<Vec<MissionView>, Error> {
    let pulse = citizen.pulse.clone();
    citizen
        .ask(move |room| {
            room.store()?;
            views(room, &pulse)
        })
        .await
}

/// One consulate.
pub(crate) async fn view(citizen: &Citizen, mission: Uuid) -> Result<MissionView, Error> {
    let all = list(citizen).await?;
    Ok(all.into_iter().find(|view| view.id == mission).ok_or(VaultError::NotFound)?)
}

/// The same on the vault's thread, of those that can be read; none without a vault.
pub(crate) fn views(room: &mut Room, pulse: &Pulse) -> Result<Vec<MissionView>, Error> {
    if !room.has_vault() {
        return Ok(Vec::new());
    }
    let (missions, _) = room.store()?.readable::<StoredMission>()?;
    missions.into_iter().map(|entry| show(room, pulse, entry)).collect()
}

fn show(room: &mut Room, pulse: &Pulse, entry: Entry<StoredMission>) -> Result<MissionView, Error> {
    let Entry { id, record } = entry;
    let trusted = reach::trusted(&record)?;
    let store = room.store()?;
    let contact = store.get::<StoredContact>(id)?.unwrap_or_default();
    let is_signed_in = store.get::<StoredWatchToken>(id)?.is_some();
    let (line, trouble) = pulse.line(id);
    Ok(MissionView {
        id,
        ministry: trusted.root.name,
        name: trusted.delegation.mission,
        origin: record.address.origin,
        as_of: contact.heard_at(),
        line: if is_signed_in { line } else { Line::NeedsSignIn },
        trouble: trouble.map(Into::into),
    })
}
