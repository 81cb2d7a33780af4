//! One transaction: reads see its own writes, and nothing counts before the commit.

use crate::blobs::SealedBlob;
use crate::compartment::Changes;
use crate::record::{Body, Entry, Record};
use crate::rekey::Rekey;
use crate::row::Name;
use crate::store::Store;
use crate::{Compartment, VaultError};
use std::collections::BTreeMap;
use uuid::Uuid;
use zeroize::Zeroizing;

/// See [`Store::write`].
pub struct Transaction<'a> {
    pub(crate) store: &'a Store,
    changes: BTreeMap<Compartment, Changes>,
    pub(crate) rekey: Rekey,
    scratch: Zeroizing<Vec<u8>>,
}

impl<'a> Transaction<'a> {
    pub(crate) fn new(store: &'a Store) -> Self {
        let (rekey, scratch) = (Rekey::default(), Zeroizing::default());
        Self { store, changes: BTreeMap::new(), rekey, scratch }
    }

    pub(crate) fn into_parts(self) -> (BTreeMap<Compartment, Changes>, Rekey) {
        (self.changes, self.rekey)
    }

    /// The root of the manifest covers slots and keys: it is written anew.
    pub(crate) fn touch_vault(&mut self) {
        self.changes.entry(Compartment::Vault).or_default();
    }

    /// Writes a record over what was there.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn put<R: Record>(&mut self, id: Uuid, record: &R) -> Result<(), VaultError> {
        let body = Body::written(record, &mut self.scratch);
        self.change(R::COMPARTMENT, name::<R>(id), Some(body))
    }

    /// Deletes a record; deleting nothing is no error. With the record of a sealed file goes the
    /// file, once the transaction is committed.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn delete<R: Record>(&mut self, id: Uuid) -> Result<(), VaultError> {
        self.change(R::COMPARTMENT, name::<R>(id), None)
    }

    /// Makes a sealed file part of the vault.
    ///
    /// # Errors
    /// [`VaultError::Locked`]; [`VaultError::Damaged`] when the file is not there any more.
    pub fn attach(&mut self, blob: &SealedBlob) -> Result<(), VaultError> {
        self.change(Compartment::Vault, blob.name(), Some(blob.body()))?;
        let is_there = self.store.folder.has_blob(blob.file());
        if is_there { Ok(()) } else { Err(VaultError::Damaged) }
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
            if &*name.namespace == R::NAMESPACE {
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
