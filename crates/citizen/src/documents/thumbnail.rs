//! The small picture of a scan.

use crate::documents::read_scan;
use crate::documents::scan::CleanScan;
use crate::{Citizen, Error};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Made once, when the scan is kept. A scan of which none can be made is kept without.
pub(crate) fn make(scan: &CleanScan) -> Option<Zeroizing<Vec<u8>>> {
    amana_documents::scan::thumbnail(&scan.bytes).ok().map(Zeroizing::new)
}

/// A thumbnail's bytes, verified to their end. `thumbnail` is what a view names.
///
/// # Errors
/// `Locked`, `NotFound`, `Damaged`.
pub async fn thumbnail(citizen: &Citizen, thumbnail: Uuid) -> Result<Zeroizing<Vec<u8>>, Error> {
    citizen.ask(move |room| read_scan::read(room.vault()?, thumbnail)).await
}
