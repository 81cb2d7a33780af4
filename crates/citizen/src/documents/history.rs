//! What a document was before each change: kept with the change, bounded.

use crate::stored::{StoredDocument, StoredVersion};
use amana_vault::{SealedBlob, Transaction, VaultError};
use chrono::{DateTime, Utc};
use std::collections::BTreeSet;
use uuid::Uuid;

/// As many versions of one document are kept; then the oldest goes.
pub(crate) const MOST_VERSIONS: usize = 50;

/// Writes a document, and what it was as its newest version.
pub(crate) fn replace(
    tx: &mut Transaction<'_>,
    id: Uuid,
    was: StoredDocument,
    mut is: StoredDocument,
    (verb, at): (&str, DateTime<Utc>),
) -> Result<(), VaultError> {
    let version = Uuid::new_v4();
    let mut versions = was.versions.clone();
    versions.push(version);
    let was = StoredDocument { versions: Vec::new(), ..was };
    tx.put(version, &StoredVersion { document: id, at, verb: verb.to_owned(), was })?;
    let surplus = versions.len().saturating_sub(MOST_VERSIONS);
    let old: Vec<Uuid> = versions.drain(..surplus).collect();
    is.versions = versions;
    let_go(tx, &is, &old)?;
    tx.put(id, &is)
}

/// Deletes versions, and the sealed files that only they name.
pub(crate) fn let_go(
    tx: &mut Transaction<'_>,
    document: &StoredDocument,
    versions: &[Uuid],
) -> Result<(), VaultError> {
    if versions.is_empty() {
        return Ok(());
    }
    let mut files = files_of(tx, versions)?;
    for file in files_of(tx, &document.versions)?.into_iter().chain(document.files()) {
        files.remove(&file);
    }
    versions.iter().try_for_each(|version| tx.delete::<StoredVersion>(*version))?;
    files.iter().try_for_each(|file| tx.delete::<SealedBlob>(*file))
}

/// Every sealed file that versions name. One that is damaged names none: its files stay.
pub(crate) fn files_of(
    tx: &Transaction<'_>,
    versions: &[Uuid],
) -> Result<BTreeSet<Uuid>, VaultError> {
    let mut files = BTreeSet::new();
    for version in versions {
        match tx.get::<StoredVersion>(*version) {
            Ok(Some(version)) => files.extend(version.was.files()),
            Ok(None) | Err(VaultError::Damaged) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(files)
}
