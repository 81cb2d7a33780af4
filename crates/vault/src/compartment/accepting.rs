//! Taking what is authentic as what there is, where the manifest can say so no longer.

use super::{Damage, OpenCompartment};
use crate::VaultError;
use crate::manifest::{Listed, Listing};
use crate::row::Locator;
use rusqlite::Connection;

impl OpenCompartment {
    /// Lists every row that opens, also what the manifest did not vouch for, and moves the others
    /// aside. Which rows are missing nobody can say any more.
    pub(crate) fn accept_what_is_there(&mut self, sql: &Connection) -> Result<(), VaultError> {
        for (name, kept) in std::mem::take(&mut self.unlisted) {
            if !self.records.contains(&name) {
                self.records.insert(name, kept);
            }
        }
        self.manifest.rows = Listing::default();
        for (name, kept) in self.records.iter() {
            let listed = Listed { version: kept.version, mark: kept.mark };
            let locator = self.epochs.locator(&name.namespace, name.id.as_bytes());
            self.manifest.rows.insert(locator, listed);
        }
        self.set_others_aside(sql)?;
        self.manifest.renew(&self.epochs);
        self.damage.retain(|finding| {
            matches!(finding.damage, Damage::RolledBack | Damage::Blob(_) | Damage::Structure)
        });
        Ok(())
    }

    fn set_others_aside(&self, sql: &Connection) -> Result<(), VaultError> {
        let number = self.which.number();
        let mut statement =
            sql.prepare("SELECT rowid, locator FROM rows WHERE compartment = $1")?;
        let stored = statement
            .query_map([number], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?)))?;
        for entry in stored {
            let (row, locator) = entry?;
            let is_listed = Locator::try_from(locator)
                .is_ok_and(|locator| self.manifest.rows.contains(&locator));
            if !is_listed {
                sql.execute(
                    "INSERT INTO set_aside SELECT locator, version, sealed FROM rows
                     WHERE rowid = $1",
                    [row],
                )?;
                sql.execute("DELETE FROM rows WHERE rowid = $1", [row])?;
            }
        }
        Ok(())
    }
}
