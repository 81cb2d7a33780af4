//! One file that holds everything but tokens and device keys, sealed under the vault key.
//!
//! `AMBK` · version · header length · header (JSON, authenticated as context) · Cobblestone-256 over
//! frames. See `docs/formats/backup.md`.

use crate::keys::Key;
use crate::record::Body;
use crate::row::{self, Name};
use crate::slots::{Challenge, Slot};
use crate::{Compartment, Secret, VaultError, disk};
use amana_sealing::cobblestone::{ContentKey, OpenReader};
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
    pub(crate) wrapped_key: Vec<u8>,
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

/// What stands in front of a backup. Nothing of it is proved before the backup is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackupHead {
    /// When it says that it was made.
    pub created_at: DateTime<Utc>,
    /// Length of the file.
    pub size_bytes: u64,
}

impl BackupHead {
    /// Reads the part in front alone.
    ///
    /// # Errors
    /// [`VaultError::BackupUnreadable`], [`VaultError::TooNew`]; what the disk says.
    pub fn read(path: &Path) -> Result<Self, VaultError> {
        let (header, _) = read_header(&mut disk::open_file(path)?)?;
        Ok(Self { created_at: header.created_at, size_bytes: disk::length(path)? })
    }
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

/// Writes the part in front.
pub(crate) fn write_header(target: &mut impl Write, header: &Header) -> std::io::Result<Vec<u8>> {
    let bytes = serde_json::to_vec(header).expect("plain structs serialise");
    target.write_all(MAGIC)?;
    target.write_all(&(bytes.len() as u32).to_be_bytes())?;
    target.write_all(&bytes)?;
    Ok(bytes)
}

/// Writes the frame of one record.
pub(crate) fn write_record(
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
            let (name, body) = row::parse(bytes).ok_or(VaultError::BackupDamaged)?;
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

/// A backup that is being read to its end, without restoring anything.
pub(crate) struct ReadingBack<R> {
    header: Header,
    header_bytes: u64,
    body: OpenReader<R>,
}

impl<R: Read> ReadingBack<R> {
    pub(crate) fn start(mut source: R, vault_key: &Key) -> Result<Self, VaultError> {
        let (header, bytes) = read_header(&mut source)?;
        let body = open_body(source, &header, &bytes, vault_key)?;
        Ok(Self { header, header_bytes: (MAGIC.len() + 4 + bytes.len()) as u64, body })
    }

    /// Reads until a sealed file was passed, or to the end.
    pub(crate) fn pass_file(&mut self) -> Result<Passed, VaultError> {
        loop {
            match read_frame(&mut self.body)? {
                Frame::Record(..) => {}
                Frame::Blob(_, length) => {
                    let mut content = (&mut self.body).take(length);
                    let copied = std::io::copy(&mut content, &mut std::io::sink());
                    if copied.map_err(|_| VaultError::BackupDamaged)? != length {
                        return Err(VaultError::BackupDamaged);
                    }
                    return Ok(Passed::File);
                }
                Frame::End { records, blobs } => return Ok(Passed::End { records, blobs }),
            }
        }
    }

    pub(crate) fn report(self, records: u64, blobs: u64) -> Result<BackupReport, VaultError> {
        let summary = self.body.summary().ok_or(VaultError::BackupDamaged)?;
        Ok(BackupReport {
            created_at: self.header.created_at,
            vault: self.header.vault,
            generation: self.header.generation,
            records,
            blobs,
            damaged: 0,
            size_bytes: self.header_bytes + summary.sealed_bytes,
        })
    }
}

/// How far reading came.
pub(crate) enum Passed {
    File,
    End { records: u64, blobs: u64 },
}

/// Opens a backup with a secret and reads it to its end, without restoring anything.
///
/// # Errors
/// [`VaultError::BackupUnreadable`], [`VaultError::BackupDamaged`], [`VaultError::WrongSecret`].
pub fn inspect_backup(path: &Path, secret: &Secret) -> Result<BackupReport, VaultError> {
    let (header, _) = read_header(&mut disk::open_file(path)?)?;
    let challenge = Challenge { vault: header.vault, slots: header.slots };
    let answered = challenge.answer(secret)?;
    let mut reading = ReadingBack::start(disk::open_file(path)?, &answered.0)?;
    loop {
        if let Passed::End { records, blobs } = reading.pass_file()? {
            return reading.report(records, blobs);
        }
    }
}

pub(crate) fn key_aad(vault: Uuid) -> Vec<u8> {
    fields::join(&[b"amana/backup-key/1", vault.as_bytes()])
}

pub(crate) fn context(header: &[u8]) -> Vec<u8> {
    fields::join(&[b"amana/backup/1", header])
}
