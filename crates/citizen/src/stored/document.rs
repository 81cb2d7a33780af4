//! A travel document.

use amana_documents::rules::{self, Validity};
use amana_vault::{Entry, Record, SealedBlob, Store, VaultError};
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredDocument {
    pub(crate) kind: String,
    pub(crate) issuing_state: String,
    pub(crate) number: String,
    pub(crate) surname: String,
    pub(crate) given_names: String,
    pub(crate) nationality: String,
    pub(crate) born_on: Option<NaiveDate>,
    pub(crate) issued_on: Option<NaiveDate>,
    pub(crate) expires_on: Option<NaiveDate>,
    /// The MRZ as printed, lines joined by a line feed.
    pub(crate) mrz: Option<String>,
    pub(crate) scans: Vec<StoredScan>,
    pub(crate) added_at: DateTime<Utc>,
    /// Whose it is, when somebody said so.
    #[serde(default)]
    pub(crate) person: Option<Uuid>,
    /// The person's own words to find it by.
    #[serde(default)]
    pub(crate) tags: Vec<String>,
    #[serde(default)]
    pub(crate) notes: String,
    /// Since when it lies in the trash.
    #[serde(default)]
    pub(crate) trashed_at: Option<DateTime<Utc>>,
    /// What it was before, oldest first: each a record of its own. Empty in such a record.
    #[serde(default)]
    pub(crate) versions: Vec<Uuid>,
}

impl StoredDocument {
    /// Every sealed file that it names.
    pub(crate) fn files(&self) -> impl Iterator<Item = Uuid> {
        self.scans.iter().flat_map(StoredScan::files)
    }

    /// What the rules look at.
    pub(crate) fn validity(&self) -> Validity {
        Validity {
            issued_on: self.issued_on,
            expires_on: self.expires_on,
            moves_freely: rules::moves_freely(&self.nationality, &self.issuing_state),
        }
    }

    pub(crate) const fn is_trashed(&self) -> bool {
        self.trashed_at.is_some()
    }

    /// One that is not in the trash.
    ///
    /// # Errors
    /// `NotFound`, also for one in the trash.
    pub(crate) fn kept(store: &Store, id: Uuid) -> Result<Self, VaultError> {
        let found: Option<Self> = store.get(id)?;
        found.filter(|document| !document.is_trashed()).ok_or(VaultError::NotFound)
    }

    /// All that are not in the trash.
    pub(crate) fn all_kept(store: &Store) -> Result<Vec<Entry<Self>>, VaultError> {
        let mut all = store.list::<Self>()?;
        all.retain(|entry| !entry.record.is_trashed());
        Ok(all)
    }
}

/// A picture or a file, sealed, with what was sealed beside it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredScan {
    pub(crate) blob: Uuid,
    pub(crate) media_type: String,
    pub(crate) size_bytes: u64,
    /// A small picture of it.
    #[serde(default)]
    pub(crate) thumbnail: Option<Uuid>,
    /// The file as it came, with all that a camera wrote into it.
    #[serde(default)]
    pub(crate) original: Option<Uuid>,
}

impl StoredScan {
    /// A sealed file with nothing beside it.
    pub(crate) fn plain(blob: &SealedBlob, media_type: &str) -> Self {
        Self {
            blob: blob.id(),
            media_type: media_type.to_owned(),
            size_bytes: blob.plain_bytes,
            thumbnail: None,
            original: None,
        }
    }

    /// Every sealed file that it names.
    pub(crate) fn files(&self) -> impl Iterator<Item = Uuid> + use<> {
        [Some(self.blob), self.thumbnail, self.original].into_iter().flatten()
    }
}

impl Record for StoredDocument {
    const NAMESPACE: &'static str = "document";
    const VERSION: u16 = 1;
}

#[cfg(test)]
mod tests {
    use super::StoredDocument;
    use amana_vault::Record as _;

    #[test]
    fn a_document_from_before_there_were_persons_is_nobodys() {
        let old = br#"{"kind":"passport","issuing_state":"UTO","number":"1","surname":"S",
            "given_names":"","nationality":"","born_on":null,"issued_on":null,
            "expires_on":"2027-01-01","mrz":null,"scans":[],"added_at":"2026-11-22T08:00:00Z"}"#;
        let read = StoredDocument::read(1, old).expect("is still read");
        assert_eq!((read.person, &*read.number), (None, "1"));
        assert_eq!((&read.tags[..], &*read.notes, read.trashed_at), (&[][..], "", None));
    }
}
