//! Sealing the files of a scan, before a transaction attaches them: on a thread of its own, so that the
//! vault serves others meanwhile.

use crate::citizen::apart;
use crate::stored::StoredScan;
use crate::{Citizen, Error};
use amana_vault::{BlobSealer, SealedBlob, Transaction, Vault, VaultError};
use std::io::Read;

/// A scan, its thumbnail and its original.
const MOST_FILES: usize = 3;

/// What seals streams into files of the vault, and knows which it sealed.
pub(crate) struct Sealing {
    sealers: Vec<BlobSealer>,
    files: Vec<SealedBlob>,
}

impl Sealing {
    /// One more file.
    ///
    /// # Errors
    /// `DiskFull`, and what the disk or the source says.
    pub(crate) fn seal(&mut self, source: impl Read) -> Result<&SealedBlob, VaultError> {
        let sealer = self.sealers.pop().expect("a scan has three files at most");
        self.files.push(sealer.seal(source)?);
        Ok(self.files.last().expect("it was just pushed"))
    }
}

/// A scan and what was kept beside it, on disk and not attached yet.
pub(crate) struct SealedScan {
    files: Vec<SealedBlob>,
    pub(crate) scan: StoredScan,
}

impl SealedScan {
    /// Makes all of it part of the vault.
    pub(crate) fn attach(&self, tx: &mut Transaction<'_>) -> Result<(), VaultError> {
        self.files.iter().try_for_each(|file| tx.attach(file))
    }

    /// Takes it from the disk again, where nothing attached it.
    pub(crate) fn discard(&self, vault: &Vault) {
        throw_away(vault, &self.files);
    }
}

/// One that cannot be removed is sealed, and is set aside at the next unlock.
fn throw_away(vault: &Vault, files: &[SealedBlob]) {
    for file in files {
        if let Err(error) = vault.discard_blob(file) {
            tracing::warn!(%error, "a sealed file stays until the next unlock");
        }
    }
}

/// Runs what seals the files of one scan. When it fails, what it had sealed goes.
pub(crate) async fn seal(
    citizen: &Citizen,
    work: impl FnOnce(&mut Sealing) -> Result<StoredScan, Error> + Send + 'static,
) -> Result<SealedScan, Error> {
    let sealers = citizen.ask(|room| {
        let vault = room.vault()?;
        let sealers = (0..MOST_FILES).map(|_| vault.blob_sealer());
        Ok(sealers.collect::<Result<Vec<_>, _>>()?)
    });
    let mut sealing = Sealing { sealers: sealers.await?, files: Vec::new() };
    let (scan, files) = apart(move || Ok((work(&mut sealing), sealing.files))).await?;
    match scan {
        Ok(scan) => Ok(SealedScan { files, scan }),
        Err(error) => {
            let thrown = citizen.ask(move |room| {
                throw_away(room.vault()?, &files);
                Ok(())
            });
            // Locked meanwhile: the next unlock sets it aside.
            if let Err(error) = thrown.await {
                tracing::debug!(%error, "a sealed file stays until the next unlock");
            }
            Err(error)
        }
    }
}
