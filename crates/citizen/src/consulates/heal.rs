//! A watch that lost its consulates (a new device, no keyring) gets them back from the vault.

use crate::Error;
use crate::stored::{StoredMission, StoredPasskey};
use amana_vault::Vault;

/// Puts every consulate of the vault into the watch, where it is missing. Its change counter starts
/// where the vault's copy stood: what is fetched twice is recognised and not kept twice.
pub(crate) fn heal(vault: &mut Vault) -> Result<(), Error> {
    vault.write(|tx| {
        for entry in tx.list::<StoredPasskey>()? {
            if tx.get::<StoredMission>(entry.id)?.is_none() {
                tx.put(entry.id, &entry.record.mission)?;
            }
        }
        Ok(())
    })
}
