//! A renewal that is being written: sealed at every edit.

use crate::stored::StoredScan;
use amana_vault::Record;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredDraft {
    pub(crate) service: String,
    pub(crate) document: Option<Uuid>,
    pub(crate) mission: Option<Uuid>,
    /// The person compared the details of `document` with the passport.
    pub(crate) are_details_right: bool,
    pub(crate) phone: String,
    pub(crate) email: String,
    pub(crate) photo: Option<StoredScan>,
    /// The person chose to send none.
    pub(crate) is_without_photo: bool,
    pub(crate) edited_at: DateTime<Utc>,
}

impl Record for StoredDraft {
    const NAMESPACE: &'static str = "draft";
    const VERSION: u16 = 1;
}
