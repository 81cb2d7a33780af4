//! Sealing anew what an older epoch sealed, in steps that other work can come between.

use crate::blobs::SealedBlob;
use crate::row::Name;
use crate::{Compartment, Vault, VaultError};
use std::collections::VecDeque;
use uuid::Uuid;

/// As many records are sealed anew in one transaction.
const TOGETHER: usize = 500;

/// A resealing under way, after [`crate::Transaction::rotate`]. Each step is a transaction of its own:
/// given up or killed, it goes on where it stopped.
pub struct Resealing {
    files: VecDeque<Uuid>,
    done: u64,
    of: u64,
}

impl Resealing {
    /// Looks at what is behind the newest epoch.
    ///
    /// # Errors
    /// [`VaultError::Locked`].
    pub fn start(vault: &Vault) -> Result<Self, VaultError> {
        let main = vault.store().main()?;
        let newest = main.epochs().newest();
        let blobs = vault.list::<SealedBlob>()?.into_iter();
        let files: VecDeque<_> =
            blobs.filter(|entry| entry.record.epoch() < newest).map(|entry| entry.id).collect();
        let of = files.len() as u64 + main.behind().count() as u64;
        Ok(Self { files, done: 0, of })
    }

    /// How many records and files were sealed anew, of how many.
    pub const fn progress(&self) -> (u64, u64) {
        (self.done, self.of)
    }

    /// The next file, or the next records; `false` at the end, when the older epochs are forgotten. A
    /// file that is damaged stays as it is, and so does its epoch.
    ///
    /// # Errors
    /// [`VaultError::Locked`], [`VaultError::DiskFull`], [`VaultError::Disk`]: then the rest is as it
    /// was, and the next attempt goes on from there.
    pub fn step(&mut self, vault: &mut Vault) -> Result<bool, VaultError> {
        if let Some(id) = self.files.pop_front() {
            self.done += 1;
            return reseal_file(vault, id).map(|()| true);
        }
        let rows: Vec<(Name, _)> = vault
            .store()
            .main()?
            .behind()
            .take(TOGETHER)
            .map(|(name, body)| (name, body.clone()))
            .collect();
        if rows.is_empty() {
            retire(vault)?;
            return Ok(false);
        }
        self.done += rows.len() as u64;
        vault.write(|tx| {
            rows.into_iter()
                .try_for_each(|(name, body)| tx.put_body(Compartment::Vault, name, body))
        })?;
        Ok(true)
    }
}

fn reseal_file(vault: &mut Vault, id: Uuid) -> Result<(), VaultError> {
    let Some(old) = vault.get::<SealedBlob>(id)? else { return Ok(()) };
    let sealer = vault.store().blob_sealer(id, Uuid::new_v4())?;
    let mut reader = match vault.store().open_sealed(old) {
        Ok(reader) => reader,
        Err(VaultError::Damaged) => return Ok(()),
        Err(other) => return Err(other),
    };
    let sealed = sealer.seal(&mut reader);
    let sealed = match (sealed, reader.verify_end()) {
        (Ok(sealed), Ok(())) => sealed,
        // What was sealed of it is no record's, and is set aside.
        (Err(VaultError::Damaged), _) | (Ok(_), Err(_)) => return Ok(()),
        (Err(other), _) => return Err(other),
    };
    vault.write(|tx| tx.attach(&sealed))
}

/// Only where nothing needs them: a damaged row or file may still be restored in its place.
fn retire(vault: &mut Vault) -> Result<(), VaultError> {
    let main = vault.store().main()?;
    let newest = main.epochs().newest();
    let has_old = main.epochs().data_epochs() > 1;
    let is_whole = main.damage.is_empty();
    let blobs = vault.list::<SealedBlob>()?;
    let is_over = blobs.iter().all(|entry| entry.record.epoch() == newest);
    if has_old && is_whole && is_over { vault.write(|tx| tx.retire_epochs()) } else { Ok(()) }
}

impl Vault {
    /// Seals everything anew under the newest epoch, in one go: see [`Resealing`].
    ///
    /// # Errors
    /// As [`Resealing::step`].
    pub fn reseal(&mut self, progress: &mut dyn FnMut(u64, u64)) -> Result<(), VaultError> {
        let mut resealing = Resealing::start(self)?;
        while resealing.step(self)? {
            let (done, of) = resealing.progress();
            progress(done, of);
        }
        Ok(())
    }
}

impl std::fmt::Debug for Resealing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Resealing({} of {})", self.done, self.of)
    }
}
