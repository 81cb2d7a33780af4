//! One transaction: reads see its own writes, and nothing counts before the commit.

use crate::blobs::SealedBlob;
use crate::compartment::Changes;
use crate::record::{Body, Entry, Record};
use crate::row::Name;
use crate::slots::{NewPassphrase, Slot, SlotKind};
use crate::store::Store;
use crate::{Compartment, RecoveryCode, VaultError};
use std::collections::BTreeMap;
use uuid::Uuid;

/// See [`Store::write`].
pub struct Transaction<'a> {
    store: &'a Store,
    changes: BTreeMap<Compartment, Changes>,
    slots: Option<Vec<Slot>>,
}

impl<'a> Transaction<'a> {
    pub(crate) const fn new(store: &'a Store) -> Self {
        Self { store, changes: BTreeMap::new(), slots: None }
    }

    pub(crate) fn into_parts(self) -> (BTreeMap<Compartment, Changes>, Option<Vec<Slot>>) {
        (self.changes, self.slots)
    }

    /// A new recovery code in place of the old one. The old one still opens older copies of the
    /// files, and backups that were written before.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn replace_recovery(&mut self) -> Result<RecoveryCode, VaultError> {
        let (key, _) = self.store.main.as_ref().ok_or(VaultError::Locked)?;
        let code = RecoveryCode::make();
        let slot = Slot::for_recovery(self.store.identity.vault, &code, key);
        self.replace_slots(slot, |kind| *kind == SlotKind::Recovery);
        Ok(code)
    }

    /// A new passphrase in place of the old one, with the same bounds as
    /// [`Transaction::replace_recovery`].
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn replace_passphrase(&mut self, new: NewPassphrase) -> Result<(), VaultError> {
        let (key, _) = self.store.main.as_ref().ok_or(VaultError::Locked)?;
        let slot = Slot::for_passphrase(self.store.identity.vault, new, key);
        self.replace_slots(slot, |kind| matches!(kind, SlotKind::Passphrase { .. }));
        Ok(())
    }

    fn replace_slots(&mut self, new: Slot, is_replaced: impl Fn(&SlotKind) -> bool) {
        let mut slots = self.slots.take().unwrap_or_else(|| self.store.slots.clone());
        slots.retain(|slot| !is_replaced(&slot.kind));
        slots.push(new);
        self.slots = Some(slots);
        // The root of the manifest covers the slots: it is written anew.
        self.changes.entry(Compartment::Vault).or_default();
    }

    /// Writes a record over what was there.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn put<R: Record>(&mut self, id: Uuid, record: &R) -> Result<(), VaultError> {
        self.change(R::COMPARTMENT, name::<R>(id), Some(Body::of(record)))
    }

    /// Deletes a record; deleting nothing is no error.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn delete<R: Record>(&mut self, id: Uuid) -> Result<(), VaultError> {
        self.change(R::COMPARTMENT, name::<R>(id), None)
    }

    /// Makes a sealed file part of the vault.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn attach(&mut self, blob: &SealedBlob) -> Result<(), VaultError> {
        self.change(Compartment::Vault, blob.name(), Some(blob.body()))
    }

    /// One record, as this transaction sees it.
    ///
    /// # Errors
    /// As [`Store::get`].
    pub fn get<R: Record>(&self, id: Uuid) -> Result<Option<R>, VaultError> {
        let changed = self.changes.get(&R::COMPARTMENT).and_then(|all| all.get(&name::<R>(id)));
        match changed {
            Some(body) => body.as_ref().map(Body::read).transpose(),
            None => self.store.get(id),
        }
    }

    /// All records of a type, as this transaction sees them.
    ///
    /// # Errors
    /// As [`Store::get`].
    pub fn list<R: Record>(&self) -> Result<Vec<Entry<R>>, VaultError> {
        let mut all: BTreeMap<Uuid, R> =
            self.store.list()?.into_iter().map(|entry| (entry.id, entry.record)).collect();
        for (name, body) in self.changes.get(&R::COMPARTMENT).into_iter().flatten() {
            if name.namespace == R::NAMESPACE {
                match body {
                    Some(body) => all.insert(name.id, body.read()?),
                    None => all.remove(&name.id),
                };
            }
        }
        Ok(all.into_iter().map(|(id, record)| Entry { id, record }).collect())
    }

    pub(crate) fn put_body(
        &mut self,
        which: Compartment,
        name: Name,
        body: Body,
    ) -> Result<(), VaultError> {
        self.change(which, name, Some(body))
    }

    fn change(
        &mut self,
        which: Compartment,
        name: Name,
        body: Option<Body>,
    ) -> Result<(), VaultError> {
        self.store.compartment(which)?;
        self.changes.entry(which).or_default().insert(name, body);
        Ok(())
    }
}

fn name<R: Record>(id: Uuid) -> Name {
    Name { namespace: R::NAMESPACE.into(), id }
}
