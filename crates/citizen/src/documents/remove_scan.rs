//! Taking a scan off a document.

use crate::documents::change::change;
use crate::views::DocumentView;
use crate::{Citizen, Error};
use amana_vault::VaultError;
use uuid::Uuid;

/// Takes a scan off a document. It stays sealed as long as an earlier version names it.
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`.
pub async fn remove_scan(
    citizen: &Citizen,
    document: Uuid,
    scan: Uuid,
) -> Result<DocumentView, Error> {
    change(citizen, document, "scan-removed", move |_, document| {
        let place = document.scans.iter().position(|kept| kept.blob == scan);
        document.scans.remove(place.ok_or(VaultError::NotFound)?);
        Ok(())
    })
    .await
}
