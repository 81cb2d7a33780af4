//! Opening a sealed scan.

use crate::{Citizen, Error};
use uuid::Uuid;
use zeroize::Zeroizing;

/// The scan's bytes, verified to their end.
///
/// # Errors
/// `Locked`, `NotFound`, `Damaged`.
pub async fn read_scan(citizen: &Citizen, scan: Uuid) -> Result<Zeroizing<Vec<u8>>, Error> {
    citizen.ask(move |room| Ok(room.vault()?.read_blob(scan)?)).await
}
