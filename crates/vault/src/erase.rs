//! Erasing a vault: keys first, so that what a disk keeps of the files stays closed (GDPR art. 17).

use crate::store::Store;
use crate::{LockedVault, VaultError};

impl LockedVault {
    /// Forgets the device's keys, destroys the slots, then removes every file of this vault.
    ///
    /// # Errors
    /// What the disk says; the slots are gone by then.
    pub fn erase(self) -> Result<(), VaultError> {
        let Store { folder, connection, identity, holder, _lock, .. } = self.into_store();
        for name in crate::store::holder_names(identity) {
            if let Err(error) = holder.remove(&name) {
                tracing::debug!(%error, "the keyring did not forget");
            }
        }
        // secure_delete overwrites the wrapped keys; the checkpoint takes them out of the WAL too.
        connection.execute_batch(
            "DELETE FROM slots; DELETE FROM epochs; PRAGMA wal_checkpoint(TRUNCATE);",
        )?;
        connection.close().map_err(|(_, error)| error)?;
        folder.remove_everything()
    }
}
