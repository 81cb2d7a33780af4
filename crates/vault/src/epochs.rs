//! The keys of one compartment, by epoch: epoch 0 places rows, the newest seals what is written.

use crate::compartment::Identity;
use crate::keys::{Deriver, HeldKey, Key};
use crate::{Compartment, VaultError};
use amana_sealing::fields;
use ring::hmac;
use rusqlite::Connection;
use std::collections::BTreeMap;

/// Epoch 0 holds the key of locators; data keys begin at 1.
const STRUCTURE: u32 = 0;

/// One epoch's key, and what is derived from it for many rows.
struct Epoch {
    key: HeldKey,
    deriver: Deriver,
}

impl Epoch {
    fn of(key: &Key) -> Self {
        Self { deriver: Deriver::of(key), key: HeldKey::of(key) }
    }
}

/// All epochs of an open compartment.
pub(crate) struct Epochs {
    which: Compartment,
    all: BTreeMap<u32, Epoch>,
    locating: Box<hmac::Key>,
}

impl Epochs {
    pub(crate) fn make(which: Compartment) -> Self {
        let keys = [STRUCTURE, 1].map(|epoch| (epoch, Epoch::of(&Key::make())));
        Self::assemble(which, BTreeMap::from(keys))
    }

    fn assemble(which: Compartment, all: BTreeMap<u32, Epoch>) -> Self {
        let key = all[&STRUCTURE].deriver.derive(&[b"locator"]);
        let locating = Box::new(hmac::Key::new(hmac::HMAC_SHA256, key.as_bytes()));
        Self { which, all, locating }
    }

    /// Opens what is stored.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when a key does not open or one is missing.
    pub(crate) fn load(
        which: Compartment,
        identity: Identity,
        connection: &Connection,
        wrapping: &Key,
    ) -> Result<Self, VaultError> {
        let mut all = BTreeMap::new();
        let mut statement =
            connection.prepare("SELECT epoch, wrapped FROM epochs WHERE compartment = $1")?;
        let stored = statement.query_map([which.number()], |row| {
            Ok((row.get::<_, u32>(0)?, row.get::<_, Vec<u8>>(1)?))
        })?;
        for entry in stored {
            let (epoch, wrapped) = entry?;
            let key = wrapping.open(&aad(which, identity, epoch), &wrapped)?;
            let key = Key::from_slice(&key).ok_or(VaultError::Damaged)?;
            all.insert(epoch, Epoch::of(&key));
        }
        if !all.contains_key(&STRUCTURE) || all.len() < 2 {
            return Err(VaultError::Damaged);
        }
        Ok(Self::assemble(which, all))
    }

    /// Writes all of them, wrapped, in place of what was there.
    pub(crate) fn store(
        &self,
        identity: Identity,
        connection: &Connection,
        wrapping: &Key,
    ) -> Result<(), VaultError> {
        connection.execute("DELETE FROM epochs WHERE compartment = $1", [self.which.number()])?;
        for (epoch, held) in &self.all {
            let wrapped = wrapping.seal(&aad(self.which, identity, *epoch), held.key.as_bytes());
            connection.execute(
                "INSERT INTO epochs (compartment, epoch, wrapped) VALUES ($1, $2, $3)",
                (self.which.number(), i64::from(*epoch), wrapped),
            )?;
        }
        Ok(())
    }

    /// The same with one epoch more.
    pub(crate) fn with_a_new_one(&self) -> Self {
        let mut next = self.copy();
        next.all.insert(self.newest() + 1, Epoch::of(&Key::make()));
        next
    }

    /// The same without those between epoch 0 and the newest.
    pub(crate) fn without_old_ones(&self) -> Self {
        let mut next = self.copy();
        next.all.retain(|epoch, _| *epoch == STRUCTURE || *epoch == self.newest());
        next
    }

    fn copy(&self) -> Self {
        let all = self.all.iter().map(|(epoch, held)| (*epoch, Epoch::of(&held.key))).collect();
        Self::assemble(self.which, all)
    }

    pub(crate) fn newest(&self) -> u32 {
        *self.all.last_key_value().expect("a compartment has a data epoch").0
    }

    pub(crate) fn data_epochs(&self) -> usize {
        self.all.len() - 1
    }

    /// A key for one purpose, from an epoch's; `None` where that epoch is gone.
    pub(crate) fn derive(&self, epoch: u32, purpose: &[&[u8]]) -> Option<Key> {
        let held = self.all.get(&epoch).filter(|_| epoch != STRUCTURE)?;
        Some(held.deriver.derive(purpose))
    }

    /// The manifest's key: version 1 took it from epoch 0, version 2 from the newest, so that whoever
    /// knew the older ones cannot write one.
    pub(crate) fn manifest_key(&self, format: u8) -> Key {
        let epoch = if format == 1 { STRUCTURE } else { self.newest() };
        self.all[&epoch].deriver.derive(&[b"manifest"])
    }

    /// A row's place: a keyed tag of namespace and id.
    pub(crate) fn locator(&self, namespace: &str, id: &[u8; 16]) -> [u8; 32] {
        let tag = hmac::sign(&self.locating, &fields::join(&[namespace.as_bytes(), id]));
        tag.as_ref().try_into().expect("HMAC-SHA256 gives 32 bytes")
    }
}

fn aad(which: Compartment, identity: Identity, epoch: u32) -> Vec<u8> {
    fields::join(&[
        b"amana/epoch/1",
        identity.vault.as_bytes(),
        &which.number().to_be_bytes(),
        &epoch.to_be_bytes(),
    ])
}
