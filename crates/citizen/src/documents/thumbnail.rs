//! The small picture of a scan.

use crate::documents::read_scan;
use crate::documents::scan::CleanScan;
use crate::{Citizen, Error};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Made once, when the scan is kept. A scan without one is shown without.
pub(crate) fn make(_scan: &CleanScan) -> Option<Zeroizing<Vec<u8>>> {
    None
}

/// A thumbnail's bytes, verified to their end. `thumbnail` is what a view names.
///
/// # Errors
/// `Locked`, `NotFound`, `Damaged`.
pub async fn thumbnail(citizen: &Citizen, thumbnail: Uuid) -> Result<Zeroizing<Vec<u8>>, Error> {
    citizen.ask(move |room| read_scan::read(room.vault()?, thumbnail)).await
}
