//! What a document was.

use crate::documents::build::show;
use crate::security;
use crate::stored::{StoredDocument, StoredVersion};
use crate::views::{DocumentView, VersionView};
use crate::{Citizen, Error};
use amana_vault::{Vault, VaultError};
use uuid::Uuid;

/// Every earlier version of a document, newest first. One that is damaged is left out.
///
/// # Errors
/// `NotFound`, `Locked`.
pub async fn versions(citizen: &Citizen, document: Uuid) -> Result<Vec<VersionView>, Error> {
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let mut newer: StoredDocument = vault.get(document)?.ok_or(VaultError::NotFound)?;
            let mut views = Vec::new();
            for id in newer.versions.clone().into_iter().rev() {
                let version = match vault.get::<StoredVersion>(id) {
                    Ok(Some(version)) => version,
                    Ok(None) | Err(VaultError::Damaged) => continue,
                    Err(other) => return Err(other.into()),
                };
                views.push(VersionView {
                    id,
                    at: version.at,
                    message: security::said(&version.verb).into(),
                    changed: changed(&version.was, &newer),
                });
                newer = version.was;
            }
            Ok(views)
        })
        .await
}

/// A document as it was. Its id is the document's.
///
/// # Errors
/// `NotFound`, `Locked`.
pub async fn version(
    citizen: &Citizen,
    document: Uuid,
    version: Uuid,
) -> Result<DocumentView, Error> {
    let today = citizen.now().date_naive();
    citizen
        .ask(move |room| {
            let vault = room.vault()?;
            let was = find(vault, document, version)?;
            show(vault, document, was, today)
        })
        .await
}

/// What a document was, when that version is one of its own.
pub(crate) fn find(
    vault: &Vault,
    document: Uuid,
    version: Uuid,
) -> Result<StoredDocument, VaultError> {
    let is: StoredDocument = vault.get(document)?.ok_or(VaultError::NotFound)?;
    let is_its_own = is.versions.contains(&version);
    let found = if is_its_own { vault.get::<StoredVersion>(version)? } else { None };
    Ok(found.ok_or(VaultError::NotFound)?.was)
}

/// The names of what differs, as in the view.
fn changed(was: &StoredDocument, is: &StoredDocument) -> Vec<String> {
    let all = [
        ("kind", was.kind == is.kind),
        ("issuing_state", was.issuing_state == is.issuing_state),
        ("number", was.number == is.number),
        ("surname", was.surname == is.surname),
        ("given_names", was.given_names == is.given_names),
        ("nationality", was.nationality == is.nationality),
        ("born_on", was.born_on == is.born_on),
        ("issued_on", was.issued_on == is.issued_on),
        ("expires_on", was.expires_on == is.expires_on),
        ("scans", was.scans == is.scans),
        ("person", was.person == is.person),
        ("tags", was.tags == is.tags),
        ("notes", was.notes == is.notes),
    ];
    let differ = all.into_iter().filter(|(_, is_same)| !is_same);
    differ.map(|(field, _)| field.to_owned()).collect()
}
