//! One file that holds everything but tokens and device keys, sealed under the vault key.
//!
//! `AMBK` · version · header length · header (JSON, authenticated as context) · Cobblestone-256 over
//! frames. See `docs/formats/backup.md`.

use crate::blobs::SealedBlob;
use crate::keys::Key;
use crate::record::Body;
use crate::row::{self, Name};
use crate::slots::{Challenge, Slot};
use crate::{Compartment, Damage, Secret, Vault, VaultError, disk};
use amana_sealing::cobblestone::{ContentKey, OpenReader, SealWriter};
use amana_sealing::fields;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::io::{Read, Write};
use std::path::Path;
use uuid::Uuid;
use zeroize::Zeroizing;

const MAGIC: &[u8; 5] = b"AMBK\x01";
const LARGEST_HEADER: usize = 64 * 1024;
const LARGEST_RECORD: usize = 64 * 1024 * 1024;

/// What is in front of a backup, readable before it is opened.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Header {
    pub(crate) vault: Uuid,
    pub(crate) incarnation: Uuid,
    pub(crate) generation: u64,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) slots: Vec<Slot>,
    wrapped_key: Vec<u8>,
}

/// What a backup holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BackupReport {
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Which vault.
    pub vault: Uuid,
    /// The vault's write count then.
    pub generation: u64,
    /// Records inside; unknown before it is opened.
    pub records: u64,
    /// Sealed files inside.
    pub blobs: u64,
    /// Items of the vault that are damaged and therefore not inside.
    pub damaged: u64,
    /// Length of the file.
    pub size_bytes: u64,
}

/// One thing in a backup.
pub(crate) enum Frame {
    Record(Compartment, Name, Body),
    /// The blob's id and length; its content follows in the stream.
    Blob(Uuid, u64),
    End {
        records: u64,
        blobs: u64,
    },
}

impl Vault {
    /// Writes a backup beside `target`, reads it back, and moves it over `target`.
    ///
    /// What is damaged is left out and counted; such a backup never replaces an older file.
    ///
    /// # Errors
    /// [`VaultError::DiskFull`], [`VaultError::Disk`] (also where `target` is not a regular file);
    /// [`VaultError::Damaged`]. What was at `target` stays then.
    pub fn back_up(&self, target: &Path, now: DateTime<Utc>) -> Result<BackupReport, VaultError> {
        let store = self.store();
        let (vault_key, main) = store.main.as_ref().ok_or(VaultError::Locked)?;
        let damage = [self.damage(), self.verify_blobs()?].concat();
        let damaged = damage.iter().filter(|damage| **damage != Damage::RolledBack).count() as u64;
        match disk::what_is_at(target)? {
            disk::Found::Nothing => {}
            disk::Found::File if damaged == 0 => {}
            disk::Found::File => return Err(VaultError::Damaged),
            disk::Found::SomethingElse => {
                return Err(VaultError::Disk(std::io::ErrorKind::InvalidInput));
            }
        }
        let key = ContentKey::make();
        let vault = store.identity.vault;
        let header = Header {
            vault,
            incarnation: store.identity.incarnation,
            generation: main.generation(),
            created_at: now,
            slots: store.slots.clone(),
            wrapped_key: vault_key.seal(&key_aad(vault), key.as_bytes()),
        };
        let mut file = disk::temporary_beside(target)?;
        let bytes = serde_json::to_vec(&header).expect("plain structs serialise");
        file.write_all(MAGIC)?;
        file.write_all(&(bytes.len() as u32).to_be_bytes())?;
        file.write_all(&bytes)?;
        let mut sealed = SealWriter::start(&key, &context(&bytes), &mut file)?;
        self.write_frames(&mut sealed, &damage)?;
        sealed.finish()?;
        let read = read_back(disk::reopen(&file)?, vault_key)?;
        let report = BackupReport { damaged, ..read };
        disk::persist(file, target)?;
        Ok(report)
    }

    fn write_frames(&self, target: &mut impl Write, damage: &[Damage]) -> Result<(), VaultError> {
        let store = self.store();
        let (mut records, mut blobs) = (0, 0);
        for which in [Compartment::Vault, Compartment::Watch] {
            for (name, kept) in &store.compartment(which)?.records {
                if kept.body.in_backup {
                    write_record(target, which, name, &kept.body)?;
                    records += 1;
                }
            }
        }
        for entry in store.list::<SealedBlob>()? {
            if damage.contains(&Damage::Blob(entry.id)) {
                continue;
            }
            target.write_all(b"B")?;
            target.write_all(entry.id.as_bytes())?;
            target.write_all(&entry.record.plain_bytes.to_be_bytes())?;
            let mut reader = store.open_blob(entry.id)?;
            std::io::copy(&mut reader, target)?;
            reader.verify_end()?;
            blobs += 1;
        }
        target.write_all(b"E")?;
        target.write_all(&u64::to_be_bytes(records))?;
        target.write_all(&u64::to_be_bytes(blobs))?;
        Ok(())
    }
}

fn write_record(
    target: &mut impl Write,
    which: Compartment,
    name: &Name,
    body: &Body,
) -> Result<(), VaultError> {
    let bytes = row::encode(name, body);
    target.write_all(b"R")?;
    target.write_all(&[which.number() as u8])?;
    target.write_all(&(bytes.len() as u32).to_be_bytes())?;
    target.write_all(&bytes)?;
    Ok(())
}

/// Reads the next frame of an opened backup.
pub(crate) fn read_frame(source: &mut impl Read) -> Result<Frame, VaultError> {
    match &read_exactly::<1>(source)? {
        b"R" => {
            let which = match read_exactly(source)? {
                [0] => Compartment::Vault,
                [1] => Compartment::Watch,
                _ => return Err(VaultError::BackupDamaged),
            };
            let length = u32::from_be_bytes(read_exactly(source)?) as usize;
            if length > LARGEST_RECORD {
                return Err(VaultError::BackupDamaged);
            }
            let mut bytes = Zeroizing::new(vec![0; length]);
            source.read_exact(&mut bytes).map_err(|_| VaultError::BackupDamaged)?;
            let (name, body) = row::parse(&bytes).ok_or(VaultError::BackupDamaged)?;
            Ok(Frame::Record(which, name, body))
        }
        b"B" => {
            let id = Uuid::from_bytes(read_exactly(source)?);
            Ok(Frame::Blob(id, u64::from_be_bytes(read_exactly(source)?)))
        }
        b"E" => {
            let records = u64::from_be_bytes(read_exactly(source)?);
            let blobs = u64::from_be_bytes(read_exactly(source)?);
            let is_over = source.read(&mut [0]).map_err(|_| VaultError::BackupDamaged)? == 0;
            if is_over { Ok(Frame::End { records, blobs }) } else { Err(VaultError::BackupDamaged) }
        }
        _ => Err(VaultError::BackupDamaged),
    }
}

fn read_exactly<const N: usize>(source: &mut impl Read) -> Result<[u8; N], VaultError> {
    let mut bytes = [0; N];
    source.read_exact(&mut bytes).map_err(|_| VaultError::BackupDamaged)?;
    Ok(bytes)
}

/// Reads the part in front.
pub(crate) fn read_header(source: &mut impl Read) -> Result<(Header, Vec<u8>), VaultError> {
    let unreadable = |_| VaultError::BackupUnreadable;
    let mut magic = [0; 5];
    source.read_exact(&mut magic).map_err(unreadable)?;
    if magic[..4] != MAGIC[..4] {
        return Err(VaultError::BackupUnreadable);
    }
    if magic[4] != MAGIC[4] {
        return Err(VaultError::TooNew);
    }
    let mut length = [0; 4];
    source.read_exact(&mut length).map_err(unreadable)?;
    let length = u32::from_be_bytes(length) as usize;
    if length > LARGEST_HEADER {
        return Err(VaultError::BackupUnreadable);
    }
    let mut bytes = vec![0; length];
    source.read_exact(&mut bytes).map_err(unreadable)?;
    let header = serde_json::from_slice(&bytes).map_err(|_| VaultError::BackupUnreadable)?;
    Ok((header, bytes))
}

/// Opens the sealed part with the vault key.
pub(crate) fn open_body<R: Read>(
    source: R,
    header: &Header,
    header_bytes: &[u8],
    vault_key: &Key,
) -> Result<OpenReader<R>, VaultError> {
    let key = vault_key
        .open(&key_aad(header.vault), &header.wrapped_key)
        .map_err(|_| VaultError::BackupDamaged)?;
    let key = key[..].try_into().map_err(|_| VaultError::BackupDamaged)?;
    OpenReader::start(&ContentKey::from_bytes(key), &context(header_bytes), source)
        .map_err(|_| VaultError::BackupDamaged)
}

fn read_back(mut source: impl Read, vault_key: &Key) -> Result<BackupReport, VaultError> {
    let (header, bytes) = read_header(&mut source)?;
    let mut body = open_body(source, &header, &bytes, vault_key)?;
    loop {
        match read_frame(&mut body)? {
            Frame::Record(..) => {}
            Frame::Blob(_, length) => {
                let copied = std::io::copy(&mut (&mut body).take(length), &mut std::io::sink());
                if copied.map_err(|_| VaultError::BackupDamaged)? != length {
                    return Err(VaultError::BackupDamaged);
                }
            }
            Frame::End { records, blobs } => {
                let summary = body.summary().ok_or(VaultError::BackupDamaged)?;
                return Ok(BackupReport {
                    created_at: header.created_at,
                    vault: header.vault,
                    generation: header.generation,
                    records,
                    blobs,
                    damaged: 0,
                    size_bytes: (MAGIC.len() + 4 + bytes.len()) as u64 + summary.sealed_bytes,
                });
            }
        }
    }
}

/// Opens a backup with a secret and reads it to its end, without restoring anything.
///
/// # Errors
/// [`VaultError::BackupUnreadable`], [`VaultError::BackupDamaged`], [`VaultError::WrongSecret`].
pub fn inspect_backup(path: &Path, secret: &Secret) -> Result<BackupReport, VaultError> {
    let (header, _) = read_header(&mut disk::open_file(path)?)?;
    let challenge = Challenge { vault: header.vault, slots: header.slots };
    let answered = challenge.answer(secret)?;
    read_back(disk::open_file(path)?, &answered.0)
}

fn key_aad(vault: Uuid) -> Vec<u8> {
    fields::join(&[b"amana/backup-key/1", vault.as_bytes()])
}

fn context(header: &[u8]) -> Vec<u8> {
    fields::join(&[b"amana/backup/1", header])
}
