//! What is in a backup, one thing after the other: to take single items from it, or all that differs.

use crate::backup::{self, BackupReport, Frame, Header};
use crate::blobs::SealedBlob;
use crate::record::{Body, Record};
use crate::row::Name;
use crate::slots::{Answered, Challenge};
use crate::{Compartment, Secret, Transaction, Vault, VaultError, disk};
use amana_sealing::cobblestone::OpenReader;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;
use uuid::Uuid;

/// A backup that is being read. What it gives is authentic; that it is whole is known at its end.
pub struct BackupContents {
    header: Header,
    body: OpenReader<BufReader<File>>,
    size_bytes: u64,
    records: u64,
    blobs: u64,
    /// Bytes of the present file that were not asked for.
    left: u64,
}

/// One thing in a backup.
pub enum BackupItem {
    /// A record.
    Record(BackupRecord),
    /// A sealed file: its id and length. [`BackupContents::seal`] takes it.
    File(Uuid, u64),
}

/// A record of a backup, as it was written.
#[derive(Clone)]
pub struct BackupRecord {
    which: Compartment,
    name: Name,
    body: Body,
}

impl BackupRecord {
    /// Its namespace.
    pub fn namespace(&self) -> &str {
        &self.name.namespace
    }

    /// Its id.
    pub const fn id(&self) -> Uuid {
        self.name.id
    }

    /// Whose keys sealed it.
    pub const fn compartment(&self) -> Compartment {
        self.which
    }

    /// The record, understood.
    ///
    /// # Errors
    /// [`VaultError::TooNew`], [`VaultError::Malformed`].
    pub fn read<R: Record>(&self) -> Result<R, VaultError> {
        self.body.read()
    }

    /// Whether the vault holds the very same.
    pub fn is_in(&self, vault: &Vault) -> bool {
        self.beside(vault).is_some_and(|there| there == self.body)
    }

    /// Whether the vault holds something under the same name.
    pub fn is_known_to(&self, vault: &Vault) -> bool {
        self.beside(vault).is_some()
    }

    fn beside(&self, vault: &Vault) -> Option<Body> {
        let open = vault.store().compartment(self.which).ok()?;
        open.records.get(&self.name).map(|kept| kept.body.clone())
    }
}

impl BackupContents {
    /// Opens a backup with the open vault's own key, or with a secret where the backup was written
    /// under another key.
    ///
    /// # Errors
    /// [`VaultError::BackupUnreadable`], [`VaultError::BackupDamaged`]; [`VaultError::WrongSecret`]
    /// also where a secret is needed and none was given.
    pub fn open(vault: &Vault, path: &Path, secret: Option<&Secret>) -> Result<Self, VaultError> {
        let mut source = disk::open_file(path)?;
        let (header, bytes) = backup::read_header(&mut source)?;
        let answered = match secret {
            Some(secret) => {
                let slots = header.slots.clone();
                Some(Challenge { vault: header.vault, slots }.answer(secret)?)
            }
            None => None,
        };
        let (own, _) = vault.store().main.as_ref().ok_or(VaultError::Locked)?;
        let key = answered.as_ref().map_or(own, |Answered(key)| key);
        let body = backup::open_body(source, &header, &bytes, key);
        // Written under another key, or changed: only its own secret can tell.
        let body = body.map_err(|error| secret.map_or(VaultError::WrongSecret, |_| error))?;
        let size_bytes = disk::length(path)?;
        Ok(Self { header, body, size_bytes, records: 0, blobs: 0, left: 0 })
    }

    /// The next thing; `None` at the end, when the backup was whole.
    ///
    /// # Errors
    /// [`VaultError::BackupDamaged`].
    pub fn next_item(&mut self) -> Result<Option<BackupItem>, VaultError> {
        self.skip_rest_of_file()?;
        match backup::read_frame(&mut self.body)? {
            Frame::Record(which, name, body) => {
                self.records += 1;
                Ok(Some(BackupItem::Record(BackupRecord { which, name, body })))
            }
            Frame::Blob(id, length) => {
                self.blobs += 1;
                self.left = length;
                Ok(Some(BackupItem::File(id, length)))
            }
            Frame::End { records, blobs } if (records, blobs) == (self.records, self.blobs) => {
                Ok(None)
            }
            Frame::End { .. } => Err(VaultError::BackupDamaged),
        }
    }

    /// Seals the file that was given last into the vault, under its id; it counts once a transaction
    /// attaches it.
    ///
    /// # Errors
    /// [`VaultError::BackupDamaged`], [`VaultError::DiskFull`], [`VaultError::Locked`].
    pub fn seal(&mut self, vault: &Vault, id: Uuid) -> Result<SealedBlob, VaultError> {
        let length = std::mem::take(&mut self.left);
        let sealer = vault.store().blob_sealer(id, Uuid::new_v4())?;
        let sealed = sealer.seal((&mut self.body).take(length));
        match sealed {
            Ok(blob) if blob.plain_bytes == length => Ok(blob),
            Ok(_) | Err(VaultError::Damaged) => Err(VaultError::BackupDamaged),
            Err(other) => Err(other),
        }
    }

    /// What stood in front, and how much was read.
    pub const fn report(&self) -> BackupReport {
        BackupReport {
            created_at: self.header.created_at,
            vault: self.header.vault,
            generation: self.header.generation,
            records: self.records,
            blobs: self.blobs,
            damaged: 0,
            size_bytes: self.size_bytes,
        }
    }

    fn skip_rest_of_file(&mut self) -> Result<(), VaultError> {
        let length = std::mem::take(&mut self.left);
        let skipped = std::io::copy(&mut (&mut self.body).take(length), &mut std::io::sink());
        let is_whole = skipped.is_ok_and(|skipped| skipped == length);
        if is_whole { Ok(()) } else { Err(VaultError::BackupDamaged) }
    }
}

impl Transaction<'_> {
    /// Writes a record of a backup, over what is there.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn put_from_backup(&mut self, record: &BackupRecord) -> Result<(), VaultError> {
        self.put_body(record.which, record.name.clone(), record.body.clone())
    }
}

impl std::fmt::Debug for BackupContents {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BackupContents({} records, {} files so far)", self.records, self.blobs)
    }
}
