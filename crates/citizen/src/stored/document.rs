//! A travel document.

use amana_vault::Record;
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
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredScan {
    pub(crate) blob: Uuid,
    pub(crate) media_type: String,
    pub(crate) size_bytes: u64,
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
    }
}
