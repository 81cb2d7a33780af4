//! One compartment, opened: its keys, its manifest, and its records in memory.

mod accepting;
mod reading;

use crate::epochs::Epochs;
use crate::keys::KeyBytes;
use crate::manifest::{Listed, Manifest};
use crate::record::Body;
use crate::records::Records;
use crate::row::{self, Locator, Mark, Name, Place};
use crate::{Compartment, VaultError};
use amana_sealing::digest::Sha256;
use rusqlite::Connection;
use std::collections::BTreeMap;
use uuid::Uuid;

/// One thing that is not as it was left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// A row was changed or exchanged; its place is all that is known.
    Row,
    /// A row is gone.
    MissingRow,
    /// A row that was never written by this vault.
    ForeignRow,
    /// The manifest itself does not fit: part of the file was put back from an older copy.
    Manifest,
    /// The database file is broken in itself; what could still be reached was read.
    Structure,
    /// The whole file is older than what this device has seen.
    RolledBack,
    /// A sealed file is missing or was changed.
    Blob(Uuid),
    /// A way in, or a key behind it, is not on the disk as it was written.
    Keys,
}

/// Damage, and the row's place where there is one.
#[derive(Clone, Copy)]
pub(crate) struct Finding {
    pub(crate) damage: Damage,
    pub(crate) locator: Option<Locator>,
}

impl Finding {
    pub(crate) const fn of(damage: Damage) -> Self {
        Self { damage, locator: None }
    }

    const fn at(damage: Damage, locator: Locator) -> Self {
        Self { damage, locator: Some(locator) }
    }
}

/// Who the vault is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Identity {
    pub(crate) vault: Uuid,
    pub(crate) incarnation: Uuid,
}

#[derive(Clone)]
pub(crate) struct Kept {
    version: u64,
    epoch: u32,
    mark: Mark,
    pub(crate) body: Body,
}

pub(crate) struct OpenCompartment {
    which: Compartment,
    identity: Identity,
    epochs: Epochs,
    manifest: Manifest,
    pub(crate) records: Records,
    pub(crate) damage: Vec<Finding>,
    /// Authentic rows that the manifest does not know like this: it is broken, or they are old.
    unlisted: Records,
    /// `false` for a watch without a keyring: it lives in memory only.
    is_persistent: bool,
}

/// Changes that wait for the commit; `None` deletes.
pub(crate) type Changes = BTreeMap<Name, Option<Body>>;

impl OpenCompartment {
    /// New keys. The caller stores them with [`OpenCompartment::store_keys`].
    pub(crate) fn make(which: Compartment, identity: Identity, is_persistent: bool) -> Self {
        Self::assemble(which, identity, Epochs::make(which), is_persistent)
    }

    fn assemble(
        which: Compartment,
        identity: Identity,
        epochs: Epochs,
        is_persistent: bool,
    ) -> Self {
        let manifest = Manifest::empty(which, identity, &epochs);
        let (records, unlisted, damage) = (Records::default(), Records::default(), Vec::new());
        Self { which, identity, epochs, manifest, records, damage, unlisted, is_persistent }
    }

    pub(crate) fn store_keys(
        &self,
        connection: &Connection,
        wrapping: &KeyBytes,
    ) -> Result<(), VaultError> {
        self.epochs.store(self.identity, connection, wrapping)
    }

    pub(crate) const fn epochs(&self) -> &Epochs {
        &self.epochs
    }

    /// Other epochs from here on; answers with those that it had.
    pub(crate) fn take_epochs(&mut self, epochs: Epochs) -> Epochs {
        let before = std::mem::replace(&mut self.epochs, epochs);
        self.manifest.renew(&self.epochs);
        before
    }

    /// Seals and writes the changes inside the caller's SQL transaction.
    pub(crate) fn store(
        &mut self,
        connection: &Connection,
        changes: &Changes,
        slots: Sha256,
    ) -> Result<(), VaultError> {
        if !self.is_persistent {
            return Ok(());
        }
        let mut listed = BTreeMap::new();
        for (name, body) in changes {
            let locator = self.locator(name);
            listed.insert(locator, self.store_row(connection, &locator, name, body.as_ref())?);
        }
        self.manifest.store(connection, &listed, slots)
    }

    fn store_row(
        &self,
        connection: &Connection,
        locator: &Locator,
        name: &Name,
        body: Option<&Body>,
    ) -> Result<Option<Listed>, VaultError> {
        let number = self.which.number();
        let Some(body) = body else {
            let mut statement = connection
                .prepare_cached("DELETE FROM rows WHERE compartment = $1 AND locator = $2")?;
            statement.execute((number, locator.as_slice()))?;
            return Ok(None);
        };
        let version = self.next_version(name, locator);
        let sealed = row::seal(&self.epochs, self.place(locator, version), name, body);
        let mark = row::mark(&sealed);
        let mut statement = connection.prepare_cached(
            "INSERT INTO rows (compartment, locator, version, sealed) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO UPDATE SET version = excluded.version, sealed = excluded.sealed",
        )?;
        statement.execute((number, locator.as_slice(), version as i64, sealed))?;
        Ok(Some(Listed { version, mark }))
    }

    /// After the commit: memory follows the disk.
    pub(crate) fn apply(&mut self, changes: Changes) {
        let epoch = self.epochs.newest();
        for (name, body) in changes {
            // A row that is written anew, or deleted, is whole.
            let locator = self.locator(&name);
            self.damage.retain(|finding| finding.locator != Some(locator));
            match body {
                Some(body) => {
                    // In memory only, nothing is listed, and nothing asks for either.
                    let listed = self.manifest.rows.get(&locator);
                    let (version, mark) =
                        listed.map_or((0, Mark::default()), |listed| (listed.version, listed.mark));
                    self.records.insert(name, Kept { version, epoch, mark, body });
                }
                None => {
                    self.records.remove(&name);
                }
            }
        }
    }

    /// Whether the row of this name was found damaged or missing.
    pub(crate) fn is_damaged(&self, name: &Name) -> bool {
        let locator = self.locator(name);
        self.damage.iter().any(|finding| finding.locator == Some(locator))
    }

    /// What is kept in memory of the row at this place.
    pub(crate) fn name_at(&self, locator: &Locator) -> Option<Name> {
        self.records.iter().map(|(name, _)| name).find(|name| self.locator(name) == *locator)
    }

    pub(crate) const fn is_persistent(&self) -> bool {
        self.is_persistent
    }

    pub(crate) const fn generation(&self) -> u64 {
        self.manifest.generation
    }

    /// After a transaction that failed: memory follows the disk again.
    pub(crate) fn reload_manifest(
        &mut self,
        connection: &Connection,
        slots: Sha256,
    ) -> Result<(), VaultError> {
        if !self.is_persistent {
            return Ok(());
        }
        let marks: BTreeMap<Locator, _> =
            self.manifest.rows.iter().map(|(locator, listed)| (*locator, listed.mark)).collect();
        self.manifest = Manifest::empty(self.which, self.identity, &self.epochs);
        self.manifest.load(connection, &self.epochs, slots)?;
        if self.manifest.is_of_version_1() {
            self.manifest.take_marks(&self.epochs, &marks);
        }
        Ok(())
    }

    /// Records whose rows are sealed under an older epoch than the newest.
    pub(crate) fn behind(&self) -> impl Iterator<Item = (Name, &Body)> {
        let newest = self.epochs.newest();
        let old = self.records.iter().filter(move |(_, kept)| kept.epoch < newest);
        old.map(|(name, kept)| (name, &kept.body))
    }

    /// Versions only grow, also over a row that cannot be read any more.
    fn next_version(&self, name: &Name, locator: &Locator) -> u64 {
        let known = self.records.get(name).map_or(0, |kept| kept.version);
        let listed = self.manifest.rows.get(locator).map_or(0, |listed| listed.version);
        known.max(listed) + 1
    }

    fn locator(&self, name: &Name) -> Locator {
        self.epochs.locator(&name.namespace, name.id.as_bytes())
    }

    fn place<'a>(&self, locator: &'a Locator, version: u64) -> Place<'a> {
        let Identity { vault, incarnation } = self.identity;
        Place { vault, incarnation, compartment: self.which.number(), locator, version }
    }
}
