//! One compartment, opened: its keys, its manifest, and its records in memory.

use crate::keys::Key;
use crate::manifest::{Listed, Manifest};
use crate::record::Body;
use crate::row::{self, Locator, Name, Place};
use crate::{Compartment, VaultError};
use amana_sealing::digest::Sha256;
use rusqlite::Connection;
use std::collections::{BTreeMap, BTreeSet};
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
    pub(crate) body: Body,
}

/// Epoch 0 holds the key of locators and manifest; data keys begin at 1.
const STRUCTURE_EPOCH: u32 = 0;

pub(crate) struct OpenCompartment {
    which: Compartment,
    identity: Identity,
    epochs: BTreeMap<u32, Key>,
    manifest: Manifest,
    pub(crate) records: BTreeMap<Name, Kept>,
    pub(crate) damage: Vec<Finding>,
    /// `false` for a watch without a keyring: it lives in memory only.
    is_persistent: bool,
}

/// Changes that wait for the commit; `None` deletes.
pub(crate) type Changes = BTreeMap<Name, Option<Body>>;

impl OpenCompartment {
    /// New keys. The caller stores them with [`OpenCompartment::store_keys`].
    pub(crate) fn make(which: Compartment, identity: Identity, is_persistent: bool) -> Self {
        let epochs = BTreeMap::from([(STRUCTURE_EPOCH, Key::make()), (1, Key::make())]);
        Self::assemble(which, identity, epochs, is_persistent)
    }

    fn assemble(
        which: Compartment,
        identity: Identity,
        epochs: BTreeMap<u32, Key>,
        is_persistent: bool,
    ) -> Self {
        let structure = epochs[&STRUCTURE_EPOCH].derive(&[b"manifest"]);
        let Identity { vault, incarnation } = identity;
        let manifest = Manifest::empty(which.number(), structure, vault, incarnation);
        let (records, damage) = (BTreeMap::new(), Vec::new());
        Self { which, identity, epochs, manifest, records, damage, is_persistent }
    }

    pub(crate) fn store_keys(
        &self,
        connection: &Connection,
        wrapping: &Key,
    ) -> Result<(), VaultError> {
        for (epoch, key) in &self.epochs {
            let wrapped =
                wrapping.seal(&epoch_aad(self.which, self.identity, *epoch), key.as_bytes());
            connection.execute(
                "INSERT INTO epochs (compartment, epoch, wrapped) VALUES ($1, $2, $3)",
                (self.which.number(), i64::from(*epoch), wrapped),
            )?;
        }
        Ok(())
    }

    /// Opens keys, manifest and every row. Damage is listed, what is whole stays usable.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when not even the keys open.
    pub(crate) fn open(
        which: Compartment,
        identity: Identity,
        connection: &Connection,
        wrapping: &Key,
        slots: Sha256,
    ) -> Result<Self, VaultError> {
        let mut epochs = BTreeMap::new();
        let mut statement =
            connection.prepare("SELECT epoch, wrapped FROM epochs WHERE compartment = $1")?;
        let stored = statement.query_map([which.number()], |row| {
            Ok((row.get::<_, u32>(0)?, row.get::<_, Vec<u8>>(1)?))
        })?;
        for entry in stored {
            let (epoch, wrapped) = entry?;
            let key = wrapping.open(&epoch_aad(which, identity, epoch), &wrapped)?;
            epochs.insert(epoch, Key::from_slice(&key).ok_or(VaultError::Damaged)?);
        }
        if !epochs.contains_key(&STRUCTURE_EPOCH) || epochs.len() < 2 {
            return Err(VaultError::Damaged);
        }
        let mut opened = Self::assemble(which, identity, epochs, true);
        match opened.manifest.load(connection, slots) {
            Ok(()) => {}
            Err(VaultError::Damaged) => opened.damage.push(Finding::of(Damage::Manifest)),
            Err(other) => return Err(other),
        }
        opened.read_rows(connection)?;
        Ok(opened)
    }

    fn read_rows(&mut self, connection: &Connection) -> Result<(), VaultError> {
        let mut statement = connection
            .prepare("SELECT locator, version, sealed FROM rows WHERE compartment = $1")?;
        let stored = statement.query_map([self.which.number()], |row| {
            Ok((row.get::<_, Vec<u8>>(0)?, row.get::<_, i64>(1)? as u64, row.get::<_, Vec<u8>>(2)?))
        })?;
        let mut seen = BTreeSet::new();
        for row in stored {
            let (locator, version, sealed) = row?;
            let Ok(locator) = Locator::try_from(locator) else {
                self.damage.push(Finding::of(Damage::ForeignRow));
                continue;
            };
            seen.insert(locator);
            self.read_row(&locator, version, &sealed);
        }
        let missing = self.manifest.rows.keys().filter(|locator| !seen.contains(*locator));
        self.damage.extend(missing.map(|locator| Finding::at(Damage::MissingRow, *locator)));
        Ok(())
    }

    fn read_row(&mut self, locator: &Locator, version: u64, sealed: &[u8]) {
        let listed = self.manifest.rows.get(locator).copied();
        let fits = listed == Some(Listed { version, digest: Sha256::of(sealed) });
        let key = |epoch| self.epochs.get(&epoch).cloned();
        match row::open(key, self.place(locator, version), sealed) {
            Ok((name, body)) if fits && self.locator(&name) == *locator => {
                self.records.insert(name, Kept { version, body });
            }
            // Authentic but not what the manifest says: an older version of the row was put back.
            Ok(_) if listed.is_none() => {
                self.damage.push(Finding::at(Damage::ForeignRow, *locator))
            }
            _ => self.damage.push(Finding::at(Damage::Row, *locator)),
        }
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
            connection.execute(
                "DELETE FROM rows WHERE compartment = $1 AND locator = $2",
                (number, locator.as_slice()),
            )?;
            return Ok(None);
        };
        let version = self.next_version(name);
        let (epoch, key) = self.epochs.last_key_value().expect("a compartment has a data epoch");
        let sealed = row::seal(*epoch, key, self.place(locator, version), name, body);
        let digest = Sha256::of(&sealed);
        connection.execute(
            "INSERT INTO rows (compartment, locator, version, sealed) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO UPDATE SET version = excluded.version, sealed = excluded.sealed",
            (number, locator.as_slice(), version as i64, sealed),
        )?;
        Ok(Some(Listed { version, digest }))
    }

    /// After the commit: memory follows the disk.
    pub(crate) fn apply(&mut self, changes: Changes) {
        for (name, body) in changes {
            match body {
                Some(body) => {
                    let version = self.next_version(&name);
                    self.records.insert(name, Kept { version, body });
                }
                None => {
                    self.records.remove(&name);
                }
            }
        }
    }

    /// What is kept in memory of the row at this place.
    pub(crate) fn name_at(&self, locator: &Locator) -> Option<&Name> {
        self.records.keys().find(|name| self.locator(name) == *locator)
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
        let Identity { vault, incarnation } = self.identity;
        let key = self.epochs[&STRUCTURE_EPOCH].derive(&[b"manifest"]);
        self.manifest = Manifest::empty(self.which.number(), key, vault, incarnation);
        self.manifest.load(connection, slots)
    }

    pub(crate) fn blob_key(&self, blob: Uuid, epoch: u32) -> Option<Key> {
        Some(self.epochs.get(&epoch)?.derive(&[b"blob", blob.as_bytes()]))
    }

    pub(crate) fn newest_epoch(&self) -> u32 {
        *self.epochs.last_key_value().expect("a compartment has a data epoch").0
    }

    fn next_version(&self, name: &Name) -> u64 {
        self.records.get(name).map_or(1, |kept| kept.version + 1)
    }

    fn locator(&self, name: &Name) -> Locator {
        let key = self.epochs[&STRUCTURE_EPOCH].derive(&[b"locator"]);
        key.mac(&[name.namespace.as_bytes(), name.id.as_bytes()])
    }

    fn place<'a>(&self, locator: &'a Locator, version: u64) -> Place<'a> {
        let Identity { vault, incarnation } = self.identity;
        Place { vault, incarnation, compartment: self.which.number(), locator, version }
    }
}

fn epoch_aad(which: Compartment, identity: Identity, epoch: u32) -> Vec<u8> {
    amana_sealing::fields::join(&[
        b"amana/epoch/1",
        identity.vault.as_bytes(),
        &which.number().to_be_bytes(),
        &epoch.to_be_bytes(),
    ])
}
