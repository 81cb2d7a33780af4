//! Opening a sealed file that may be long.

use crate::{Citizen, Error};
use std::io::Write;
use uuid::Uuid;

/// Writes a sealed file of a document to `sink`, chunk by chunk, off the vault's thread. Only after
/// the answer is it known to be whole: until then the caller trusts none of it.
///
/// # Errors
/// `Locked`, `NotFound`, `Damaged`; what `sink` says, as `Disk`.
pub async fn open_scan(
    citizen: &Citizen,
    file: Uuid,
    mut sink: impl Write + Send + 'static,
) -> Result<(), Error> {
    let mut reader = citizen.ask(move |room| Ok(room.vault()?.open_blob(file)?)).await?;
    crate::citizen::apart(move || {
        std::io::copy(&mut reader, &mut sink).map_err(amana_vault::VaultError::from)?;
        reader.verify_end()?;
        Ok(())
    })
    .await
}
