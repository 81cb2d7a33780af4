//! The manifest: what must be there. 256 sealed buckets and one MAC over all of them.
//!
//! A row that was changed, exchanged, put back from an older copy or deleted no longer fits its
//! bucket; a bucket put back no longer fits the root.

mod listing;

use crate::compartment::Identity;
use crate::epochs::Epochs;
use crate::keys::{Deriver, Key};
use crate::row::{self, Locator, Mark};
use crate::{Compartment, VaultError};
use amana_sealing::digest::Sha256;
use amana_sealing::fields;
pub(crate) use listing::Listing;
use rusqlite::{Connection, OptionalExtension};
use std::collections::{BTreeMap, BTreeSet};

/// What the manifest knows of one row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) version: u64,
    pub(crate) mark: Mark,
}

const ENTRY: usize = 32 + 8 + 32;
/// The format that is written. Version 1 lists SHA-256 digests under a key of epoch 0.
const FORMAT: u8 = 2;

/// One compartment's manifest, held in memory while the compartment is open.
pub(crate) struct Manifest {
    which: Compartment,
    identity: Identity,
    deriver: Deriver,
    format: u8,
    pub(crate) generation: u64,
    pub(crate) rows: Listing,
    digests: Vec<Sha256>,
    /// The next write seals all buckets: their key or format is another.
    is_to_renew: bool,
}

impl Manifest {
    pub(crate) fn empty(which: Compartment, identity: Identity, epochs: &Epochs) -> Self {
        Self {
            which,
            identity,
            deriver: Deriver::of(&epochs.manifest_key(FORMAT)),
            format: FORMAT,
            generation: 0,
            rows: Listing::default(),
            digests: vec![Sha256::of(b""); 256],
            is_to_renew: false,
        }
    }

    /// Reads all buckets and checks the root.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when the root does not fit: an older copy of part of the file.
    /// [`VaultError::TooNew`].
    pub(crate) fn load(
        &mut self,
        connection: &Connection,
        epochs: &Epochs,
        slots: Sha256,
    ) -> Result<(), VaultError> {
        let root: Option<(i64, Vec<u8>, u8)> = connection
            .query_row(
                "SELECT generation, mac, format FROM roots WHERE compartment = $1",
                [self.which.number()],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .optional()?;
        let Some((generation, mac, format)) = root else { return Err(VaultError::Damaged) };
        self.generation = generation as u64;
        self.format = match format {
            1 | FORMAT => format,
            0 => return Err(VaultError::Damaged),
            _ => return Err(VaultError::TooNew),
        };
        self.deriver = Deriver::of(&epochs.manifest_key(format));
        self.is_to_renew = format != FORMAT;
        let all_open = self.load_buckets(connection)?;
        let fits = amana_sealing::equal_in_constant_time(&self.root(slots), &mac);
        if all_open && fits { Ok(()) } else { Err(VaultError::Damaged) }
    }

    fn load_buckets(&mut self, connection: &Connection) -> Result<bool, VaultError> {
        let mut statement =
            connection.prepare("SELECT bucket, sealed FROM buckets WHERE compartment = $1")?;
        let mut stored = statement.query([self.which.number()])?;
        let mut all_open = true;
        while let Some(bucket) = stored.next()? {
            let (number, sealed): (i64, _) = (bucket.get(0)?, bucket.get_ref(1)?.as_blob());
            // One bad bucket must not hide the rows of the others.
            let opened = match (u8::try_from(number), sealed) {
                (Ok(number), Ok(sealed)) => {
                    self.digests[usize::from(number)] = Sha256::of(sealed);
                    self.read_bucket(number, sealed)
                }
                _ => Err(VaultError::Damaged),
            };
            all_open &= opened.is_ok();
        }
        Ok(all_open)
    }

    /// What tells this row from every other, as this manifest's format says it.
    pub(crate) fn mark(&self, sealed: &[u8]) -> Mark {
        if self.format == 1 { Sha256::of(sealed).0 } else { row::mark(sealed) }
    }

    /// After all rows were held against a manifest of version 1: from here on it is one of version 2.
    /// A row that did not fit gets a mark that none has, and stays damaged.
    pub(crate) fn take_marks(&mut self, epochs: &Epochs, marks: &BTreeMap<Locator, Mark>) {
        for (locator, listed) in self.rows.iter_mut() {
            listed.mark = marks.get(locator).copied().unwrap_or_default();
        }
        self.format = FORMAT;
        self.renew(epochs);
    }

    pub(crate) const fn is_of_version_1(&self) -> bool {
        self.format == 1
    }

    /// Every bucket is to be sealed under the newest epoch.
    pub(crate) fn renew(&mut self, epochs: &Epochs) {
        self.deriver = Deriver::of(&epochs.manifest_key(self.format));
        self.is_to_renew = true;
    }

    /// Writes the buckets of the changed rows and the new root.
    pub(crate) fn store(
        &mut self,
        connection: &Connection,
        changed: &BTreeMap<Locator, Option<Listed>>,
        slots: Sha256,
    ) -> Result<(), VaultError> {
        for (locator, listed) in changed {
            match listed {
                Some(listed) => self.rows.insert(*locator, *listed),
                None => self.rows.remove(locator),
            };
        }
        let mut touched: BTreeSet<u8> = changed.keys().map(|locator| locator[0]).collect();
        if self.is_to_renew {
            touched.extend(self.rows.iter().map(|(locator, _)| locator[0]));
            let which = self.which.number();
            connection.execute("DELETE FROM buckets WHERE compartment = $1", [which])?;
            self.digests.fill(Sha256::of(b""));
        }
        for number in touched {
            self.store_bucket(connection, number)?;
        }
        self.is_to_renew = false;
        self.generation += 1;
        self.store_root(connection, slots)
    }

    fn store_bucket(&mut self, connection: &Connection, number: u8) -> Result<(), VaultError> {
        let sealed = self.seal_bucket(number);
        self.digests[usize::from(number)] = Sha256::of(&sealed);
        let mut statement = connection.prepare_cached(
            "INSERT INTO buckets (compartment, bucket, sealed) VALUES ($1, $2, $3)
             ON CONFLICT DO UPDATE SET sealed = excluded.sealed",
        )?;
        statement.execute((self.which.number(), i64::from(number), sealed))?;
        Ok(())
    }

    fn store_root(&self, connection: &Connection, slots: Sha256) -> Result<(), VaultError> {
        let mut statement = connection.prepare_cached(
            "INSERT INTO roots (compartment, generation, mac, format) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO UPDATE SET generation = excluded.generation, mac = excluded.mac,
             format = excluded.format",
        )?;
        let (which, generation) = (self.which.number(), self.generation as i64);
        statement.execute((which, generation, self.root(slots).to_vec(), self.format))?;
        Ok(())
    }

    fn bucket_key(&self, number: u8) -> (Key, Vec<u8>) {
        let label: &[u8] = if self.format == 1 { b"amana/manifest/1" } else { b"amana/manifest/2" };
        let aad = fields::join(&[
            label,
            self.identity.vault.as_bytes(),
            self.identity.incarnation.as_bytes(),
            &self.which.number().to_be_bytes(),
            &[number],
        ]);
        (self.deriver.derive(&[b"manifest-bucket", &[number]]), aad)
    }

    fn seal_bucket(&self, number: u8) -> Vec<u8> {
        let bucket = self.rows.bucket(number);
        let mut plain = Vec::with_capacity(bucket.len() * ENTRY);
        for (locator, listed) in bucket {
            plain.extend_from_slice(locator);
            plain.extend_from_slice(&listed.version.to_be_bytes());
            plain.extend_from_slice(&listed.mark);
        }
        let (key, aad) = self.bucket_key(number);
        key.seal(&aad, &plain)
    }

    fn read_bucket(&mut self, number: u8, sealed: &[u8]) -> Result<(), VaultError> {
        let (key, aad) = self.bucket_key(number);
        let plain = key.open(&aad, sealed)?;
        for entry in plain.chunks_exact(ENTRY) {
            let locator: Locator = entry[..32].try_into().expect("32 bytes were cut");
            let version = u64::from_be_bytes(entry[32..40].try_into().expect("8 bytes were cut"));
            let mark = entry[40..].try_into().expect("32 bytes were cut");
            self.rows.insert(locator, Listed { version, mark });
        }
        Ok(())
    }

    fn root(&self, slots: Sha256) -> [u8; 32] {
        let digests: Vec<u8> = self.digests.iter().flat_map(|digest| digest.0).collect();
        let label: &[u8] =
            if self.format == 1 { b"amana/manifest-root/1" } else { b"amana/manifest-root/2" };
        self.deriver.derive(&[b"manifest-root"]).mac(&[
            label,
            self.identity.vault.as_bytes(),
            self.identity.incarnation.as_bytes(),
            &self.which.number().to_be_bytes(),
            &self.generation.to_be_bytes(),
            &digests,
            &slots.0,
        ])
    }
}
