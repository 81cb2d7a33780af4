//! Sealing the files of a scan, before a transaction attaches them.

use crate::documents::discard;
use crate::stored::StoredScan;
use crate::{Citizen, Error};
use amana_vault::{SealedBlob, Transaction, Vault, VaultError};
use std::io::Read;

/// What seals streams into files of the vault, and knows which it sealed.
pub(crate) struct Sealing<'a> {
    vault: &'a Vault,
    files: Vec<SealedBlob>,
}

impl Sealing<'_> {
    /// One more file.
    ///
    /// # Errors
    /// `DiskFull`, and what the disk or the source says.
    pub(crate) fn seal(&mut self, source: impl Read) -> Result<&SealedBlob, VaultError> {
        let blob = self.vault.seal_blob(source)?;
        self.files.push(blob);
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

fn throw_away(vault: &Vault, files: &[SealedBlob]) {
    discard(vault, &files.iter().map(SealedBlob::id).collect::<Vec<_>>());
}

/// Runs what seals the files of one scan. When it fails, what it had sealed goes.
pub(crate) async fn seal(
    citizen: &Citizen,
    work: impl FnOnce(&mut Sealing<'_>) -> Result<StoredScan, Error> + Send + 'static,
) -> Result<SealedScan, Error> {
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let mut sealing = Sealing { vault, files: Vec::new() };
            match work(&mut sealing) {
                Ok(scan) => Ok(SealedScan { files: sealing.files, scan }),
                Err(error) => {
                    throw_away(sealing.vault, &sealing.files);
                    Err(error)
                }
            }
        })
        .await
}
