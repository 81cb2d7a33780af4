//! Opening a sealed scan.

use crate::{Citizen, Error};
use amana_documents::scan::{MAX_SIZE_BYTES, ScanRefusal};
use amana_vault::{SealedBlob, Vault};
use uuid::Uuid;
use zeroize::Zeroizing;

/// The scan's bytes, verified to their end. A thumbnail or an original is read likewise.
///
/// # Errors
/// [`Error::Scan`] for a file that is larger than a scan: [`super::open_scan`] reads it. `Locked`,
/// `NotFound`, `Damaged`.
pub async fn read_scan(citizen: &Citizen, scan: Uuid) -> Result<Zeroizing<Vec<u8>>, Error> {
    citizen.ask(move |room| read(room.vault()?, scan)).await
}

/// The same on the vault's thread.
pub(crate) fn read(vault: &Vault, scan: Uuid) -> Result<Zeroizing<Vec<u8>>, Error> {
    let known = vault.get::<SealedBlob>(scan)?;
    if known.is_some_and(|known| known.plain_bytes > MAX_SIZE_BYTES) {
        return Err(ScanRefusal::TooLarge.into());
    }
    Ok(vault.read_blob(scan)?)
}
