//! Writing a backup, in steps that other work can come between.

use crate::backup::{self, BackupReport, Header, Passed, ReadingBack};
use crate::blobs::SealedBlob;
use crate::keys::KeyBytes;
use crate::slots::SlotKind;
use crate::store::Store;
use crate::verify::Verifying;
use crate::{Compartment, Damage, Vault, VaultError, disk};
use amana_sealing::cobblestone::{ContentKey, SealWriter};
use chrono::{DateTime, Utc};
use std::collections::VecDeque;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// A backup under way. Dropped before its end, it leaves nothing. Each step reads or writes one
/// sealed file; the records are those of the moment when they are written, all at once.
pub struct BackingUp {
    target: PathBuf,
    created_at: DateTime<Utc>,
    damaged: u64,
    done: u64,
    of: u64,
    stage: Stage,
}

enum Stage {
    Check(Verifying),
    Write(Writing),
    ReadBack { file: NamedTempFile, reading: ReadingBack<Box<dyn Read + Send>> },
    Over,
}

struct Writing {
    sealed: SealWriter<NamedTempFile>,
    pending: VecDeque<SealedBlob>,
    records: u64,
    blobs: u64,
}

impl BackingUp {
    /// Begins a backup beside `target`. It takes the place of `target` at the last step.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn start(
        vault: &Vault,
        target: &Path,
        created_at: DateTime<Utc>,
    ) -> Result<Self, VaultError> {
        let check = Verifying::files(vault)?;
        let of = steps(check.progress().1);
        let target = target.to_owned();
        Ok(Self { target, created_at, damaged: 0, done: 0, of, stage: Stage::Check(check) })
    }

    /// How many steps were done, of how many.
    pub const fn progress(&self) -> (u64, u64) {
        (self.done, self.of)
    }

    /// The next step; at the end, what was written. What is damaged is left out and counted; such
    /// a backup never replaces an older file.
    ///
    /// # Errors
    /// [`VaultError::Locked`], [`VaultError::DiskFull`], [`VaultError::Disk`] (also where `target`
    /// is not a regular file); [`VaultError::Damaged`]. What was at `target` stays then.
    pub fn step(&mut self, vault: &Vault) -> Result<Option<BackupReport>, VaultError> {
        self.done += 1;
        self.stage = match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Check(mut check) => {
                if check.step(vault)? {
                    Stage::Check(check)
                } else {
                    self.begin(vault, check)?
                }
            }
            Stage::Write(writing) => self.write_on(vault, writing)?,
            Stage::ReadBack { file, mut reading } => match reading.pass_file()? {
                Passed::File => Stage::ReadBack { file, reading },
                Passed::End { records, blobs } => {
                    let report = reading.report(records, blobs)?;
                    disk::persist(file, &self.target)?;
                    self.of = self.done;
                    return Ok(Some(BackupReport { damaged: self.damaged, ..report }));
                }
            },
            Stage::Over => return Err(VaultError::NotFound),
        };
        Ok(None)
    }

    fn begin(&mut self, vault: &Vault, check: Verifying) -> Result<Stage, VaultError> {
        let checked = check.found().damage.into_iter().map(|found| found.damage);
        let damage: Vec<Damage> = vault.damage().into_iter().chain(checked).collect();
        self.damaged = damage.iter().filter(|damage| **damage != Damage::RolledBack).count() as u64;
        match disk::what_is_at(&self.target)? {
            disk::Found::Nothing => {}
            disk::Found::File if self.damaged == 0 => {}
            disk::Found::File => return Err(VaultError::Damaged),
            disk::Found::SomethingElse => {
                return Err(VaultError::Disk(std::io::ErrorKind::InvalidInput));
            }
        }
        let file = disk::temporary_beside(&self.target)?;
        let writing = Writing::start(vault.store(), file, self.created_at, &damage)?;
        self.of = self.done + steps(writing.pending.len() as u64) - writing.pending.len() as u64;
        Ok(Stage::Write(writing))
    }

    fn write_on(&mut self, vault: &Vault, mut writing: Writing) -> Result<Stage, VaultError> {
        let Some(blob) = writing.pending.pop_front() else { return writing.finish(vault) };
        let id = blob.id();
        match writing.write(vault.store(), blob) {
            Ok(()) => Ok(Stage::Write(writing)),
            // Removed since the records were written: what they say is over, and it begins anew.
            Err(VaultError::Damaged) if vault.get::<SealedBlob>(id)?.is_none() => {
                let check = Verifying::files(vault)?;
                self.of = self.done + steps(check.progress().1);
                Ok(Stage::Check(check))
            }
            Err(other) => Err(other),
        }
    }
}

/// Each file is checked, written and read back; each pass has one step more.
const fn steps(files: u64) -> u64 {
    3 * (files + 1)
}

impl Writing {
    fn start(
        store: &Store,
        mut file: NamedTempFile,
        created_at: DateTime<Utc>,
        damage: &[Damage],
    ) -> Result<Self, VaultError> {
        let (vault_key, main) = store.main.as_ref().ok_or(VaultError::Locked)?;
        let (key, vault) = (ContentKey::make(), store.identity.vault);
        let header = Header {
            vault,
            incarnation: store.identity.incarnation,
            generation: main.generation(),
            created_at,
            slots: store
                .slots
                .iter()
                .filter(|slot| slot.kind != SlotKind::Keyring)
                .cloned()
                .collect(),
            wrapped_key: vault_key.seal(&backup::key_aad(vault), key.as_bytes()),
        };
        let bytes = backup::write_header(&mut file, &header)?;
        let mut sealed = SealWriter::start(&key, &backup::context(&bytes), file)?;
        let records = write_records(store, &mut sealed)?;
        let blobs = store.list::<SealedBlob>()?.into_iter().map(|entry| entry.record);
        let pending = blobs.filter(|blob| !damage.contains(&Damage::Blob(blob.id()))).collect();
        Ok(Self { sealed, pending, records, blobs: 0 })
    }

    fn write(&mut self, store: &Store, blob: SealedBlob) -> Result<(), VaultError> {
        self.sealed.write_all(b"B")?;
        self.sealed.write_all(blob.id().as_bytes())?;
        self.sealed.write_all(&blob.plain_bytes.to_be_bytes())?;
        let mut reader = store.open_sealed(blob)?;
        self.sealed.take_all(&mut reader)?;
        reader.verify_end()?;
        self.blobs += 1;
        Ok(())
    }

    fn finish(mut self, vault: &Vault) -> Result<Stage, VaultError> {
        self.sealed.write_all(b"E")?;
        self.sealed.write_all(&self.records.to_be_bytes())?;
        self.sealed.write_all(&self.blobs.to_be_bytes())?;
        let (_, file) = self.sealed.finish()?;
        let source: Box<dyn Read + Send> = Box::new(disk::reopen(&file)?);
        let vault_key: &KeyBytes = &vault.store().main.as_ref().ok_or(VaultError::Locked)?.0;
        Ok(Stage::ReadBack { file, reading: ReadingBack::start(source, vault_key)? })
    }
}

fn write_records(store: &Store, target: &mut impl Write) -> Result<u64, VaultError> {
    let mut records = 0;
    for which in [Compartment::Vault, Compartment::Watch] {
        for (name, kept) in store.compartment(which)?.records.iter() {
            if kept.body.in_backup() {
                backup::write_record(target, which, &name, &kept.body)?;
                records += 1;
            }
        }
    }
    Ok(records)
}

impl Vault {
    /// Writes a backup in one go: see [`BackingUp`].
    ///
    /// # Errors
    /// As [`BackingUp::step`].
    pub fn back_up(
        &self,
        target: &Path,
        now: DateTime<Utc>,
        progress: &mut dyn FnMut(u64, u64),
    ) -> Result<BackupReport, VaultError> {
        let mut backing_up = BackingUp::start(self, target, now)?;
        loop {
            let report = backing_up.step(self)?;
            let (done, of) = backing_up.progress();
            progress(done, of);
            if let Some(report) = report {
                return Ok(report);
            }
        }
    }
}

impl std::fmt::Debug for BackingUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "BackingUp({} of {})", self.done, self.of)
    }
}
