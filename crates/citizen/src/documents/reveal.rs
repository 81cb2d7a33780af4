//! Showing what is hidden until it is asked for.

use crate::stored::StoredDocument;
use crate::views::RevealedView;
use crate::{Citizen, Error};
use amana_vault::VaultError;
use uuid::Uuid;

/// The number and the MRZ of a document, as printed. For the time that they are on screen.
///
/// # Errors
/// `NotFound`, `Locked`.
pub async fn reveal(citizen: &Citizen, document: Uuid) -> Result<RevealedView, Error> {
    citizen
        .ask(move |room| {
            let stored: StoredDocument =
                room.vault()?.get(document)?.ok_or(VaultError::NotFound)?;
            Ok(RevealedView { number: stored.number, mrz: stored.mrz })
        })
        .await
}
