//! A document as it was before a change.

use crate::stored::StoredDocument;
use amana_vault::Record;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredVersion {
    pub(crate) document: Uuid,
    /// When it was replaced.
    pub(crate) at: DateTime<Utc>,
    /// By what, as in the activity log.
    pub(crate) verb: String,
    pub(crate) was: StoredDocument,
}

impl Record for StoredVersion {
    const NAMESPACE: &'static str = "document-version";
    const VERSION: u16 = 1;
}
