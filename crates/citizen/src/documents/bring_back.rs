//! Making what a document was what it is again.

use crate::documents::change::change;
use crate::documents::versions;
use crate::stored::{StoredDocument, StoredPerson};
use crate::views::DocumentView;
use crate::{Citizen, Error};
use uuid::Uuid;

/// Brings a version back, with its scans; what the document is now becomes a version. A person who
/// is gone meanwhile does not come back with it.
///
/// # Errors
/// `NotFound`, `Locked`, `DiskFull`: then everything is as it was.
pub async fn bring_back(
    citizen: &Citizen,
    document: Uuid,
    version: Uuid,
) -> Result<DocumentView, Error> {
    change(citizen, document, "version-brought-back", move |vault, is| {
        let was = versions::find(vault, document, version)?;
        let person = match was.person {
            Some(person) => vault.get::<StoredPerson>(person)?.and(Some(person)),
            None => None,
        };
        *is = StoredDocument { person, versions: is.versions.clone(), trashed_at: None, ..was };
        Ok(())
    })
    .await
}
