//! The consulates that were added.

use crate::consulates::reach;
use crate::stored::StoredMission;
use crate::views::MissionView;
use crate::{Citizen, Error};

/// Every consulate on this device. Works while locked.
///
/// # Errors
/// `Missing`.
pub async fn list(citizen: &Citizen) -> Result<Vec<MissionView>, Error> {
    citizen
        .ask(|room| {
            room.store()?
                .list::<StoredMission>()?
                .into_iter()
                .map(|entry| {
                    let trusted = reach::trusted(&entry.record)?;
                    Ok(MissionView {
                        id: entry.id,
                        ministry: trusted.root.name.clone(),
                        name: trusted.delegation.mission.clone(),
                        origin: entry.record.address.origin,
                    })
                })
                .collect()
        })
        .await
}
