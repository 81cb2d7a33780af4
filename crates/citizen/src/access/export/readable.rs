//! What of the vault can be read, and how much cannot: that takes nothing else along.

use crate::Error;
use amana_vault::{Damage, Entry, Record, Vault, VaultError};
use uuid::Uuid;

/// An open vault, read entry by entry. What a later version of the app wrote, or nobody can make sense
/// of, is passed over and counted.
pub(super) struct Readable<'a> {
    vault: &'a Vault,
    passed_over: u32,
}

impl<'a> Readable<'a> {
    pub(super) const fn of(vault: &'a Vault) -> Self {
        Self { vault, passed_over: 0 }
    }

    /// Every record of a type, by id.
    pub(super) fn all<R: Record>(&mut self) -> Result<Vec<Entry<R>>, Error> {
        let (read, unread) = self.vault.readable::<R>()?;
        unread.into_iter().for_each(|error| self.pass_over(error));
        Ok(read)
    }

    /// One record; none where it is gone.
    pub(super) fn one<R: Record>(&mut self, id: Uuid) -> Option<R> {
        match self.vault.get::<R>(id) {
            Ok(record) => record,
            Err(error) => {
                self.pass_over(error);
                None
            }
        }
    }

    /// How many entries are not handed out: damaged rows of both compartments, and what was passed over.
    pub(super) fn lost(&self) -> u32 {
        let damage = self.vault.damage().into_iter();
        let rows = damage.filter(|damage| matches!(damage, Damage::Row | Damage::MissingRow));
        rows.count() as u32 + self.passed_over
    }

    fn pass_over(&mut self, error: VaultError) {
        tracing::warn!(%error, "an entry could not be read and is not exported");
        self.passed_over += 1;
    }
}
