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
