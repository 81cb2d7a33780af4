//! The manifest: what must be there. 256 sealed buckets and one MAC over all of them.
//!
//! A row that was changed, exchanged, put back from an older copy or deleted no longer fits its
//! bucket; a bucket put back no longer fits the root.

use crate::VaultError;
use crate::keys::Key;
use crate::row::Locator;
use amana_sealing::digest::Sha256;
use amana_sealing::fields;
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What the manifest knows of one row.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Listed {
    pub(crate) version: u64,
    pub(crate) digest: Sha256,
}

const ENTRY: usize = 32 + 8 + 32;

/// One compartment's manifest, held in memory while the compartment is open.
pub(crate) struct Manifest {
    compartment: i64,
    key: Key,
    vault: Uuid,
    incarnation: Uuid,
    pub(crate) generation: u64,
    pub(crate) rows: BTreeMap<Locator, Listed>,
    digests: Vec<Sha256>,
}

impl Manifest {
    pub(crate) fn empty(compartment: i64, key: Key, vault: Uuid, incarnation: Uuid) -> Self {
        let digests = vec![Sha256::of(b""); 256];
        Self { compartment, key, vault, incarnation, generation: 0, rows: BTreeMap::new(), digests }
    }

    /// Reads all buckets and checks the root.
    ///
    /// # Errors
    /// [`VaultError::Damaged`] when the root does not fit: an older copy of part of the file.
    pub(crate) fn load(
        &mut self,
        connection: &Connection,
        slots: Sha256,
    ) -> Result<(), VaultError> {
        let root: Option<(i64, Vec<u8>)> = connection
            .query_row(
                "SELECT generation, mac FROM roots WHERE compartment = $1",
                [self.compartment],
                |row| Ok((row.get(0)?, row.get(1)?)),
            )
            .optional()?;
        let Some((generation, mac)) = root else { return Err(VaultError::Damaged) };
        self.generation = generation as u64;
        let mut statement =
            connection.prepare("SELECT bucket, sealed FROM buckets WHERE compartment = $1")?;
        let stored = statement.query_map([self.compartment], |row| {
            Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?))
        })?;
        let mut all_open = true;
        for bucket in stored {
            let (number, sealed) = bucket?;
            // One bad bucket must not hide the rows of the others.
            let opened = u8::try_from(number).map_err(|_| VaultError::Damaged).and_then(|number| {
                self.digests[usize::from(number)] = Sha256::of(&sealed);
                self.read_bucket(number, &sealed)
            });
            all_open &= opened.is_ok();
        }
        if !all_open {
            return Err(VaultError::Damaged);
        }
        let expected = self.root(slots);
        if amana_sealing::equal_in_constant_time(&expected, &mac) {
            Ok(())
        } else {
            Err(VaultError::Damaged)
        }
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
        let mut numbers: Vec<u8> = changed.keys().map(|locator| locator[0]).collect();
        numbers.dedup();
        for number in numbers {
            let sealed = self.seal_bucket(number);
            self.digests[usize::from(number)] = Sha256::of(&sealed);
            connection.execute(
                "INSERT INTO buckets (compartment, bucket, sealed) VALUES ($1, $2, $3)
                 ON CONFLICT DO UPDATE SET sealed = excluded.sealed",
                (self.compartment, i64::from(number), sealed),
            )?;
        }
        self.generation += 1;
        connection.execute(
            "INSERT INTO roots (compartment, generation, mac) VALUES ($1, $2, $3)
             ON CONFLICT DO UPDATE SET generation = excluded.generation, mac = excluded.mac",
            (self.compartment, self.generation as i64, self.root(slots).to_vec()),
        )?;
        Ok(())
    }

    fn bucket_key(&self, number: u8) -> (Key, Vec<u8>) {
        let aad = fields::join(&[
            b"amana/manifest/1",
            self.vault.as_bytes(),
            self.incarnation.as_bytes(),
            &self.compartment.to_be_bytes(),
            &[number],
        ]);
        (self.key.derive(&[b"manifest-bucket", &[number]]), aad)
    }

    fn seal_bucket(&self, number: u8) -> Vec<u8> {
        let (first, last) = (first_of(number), last_of(number));
        let mut plain = Vec::new();
        for (locator, listed) in self.rows.range(first..=last) {
            plain.extend_from_slice(locator);
            plain.extend_from_slice(&listed.version.to_be_bytes());
            plain.extend_from_slice(&listed.digest.0);
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
            let digest = Sha256(entry[40..].try_into().expect("32 bytes were cut"));
            self.rows.insert(locator, Listed { version, digest });
        }
        Ok(())
    }

    fn root(&self, slots: Sha256) -> [u8; 32] {
        let digests: Vec<u8> = self.digests.iter().flat_map(|digest| digest.0).collect();
        self.key.derive(&[b"manifest-root"]).mac(&[
            b"amana/manifest-root/1",
            self.vault.as_bytes(),
            self.incarnation.as_bytes(),
            &self.compartment.to_be_bytes(),
            &self.generation.to_be_bytes(),
            &digests,
            &slots.0,
        ])
    }
}

const fn first_of(bucket: u8) -> Locator {
    let mut locator = [0; 32];
    locator[0] = bucket;
    locator
}

const fn last_of(bucket: u8) -> Locator {
    let mut locator = [0xff; 32];
    locator[0] = bucket;
    locator
}
