//! A copy of a scan that was given away: to whom and for what, in the person's words.

use amana_vault::Record;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredDisclosure {
    pub(crate) document: Uuid,
    /// The document's kind: it may be gone meanwhile.
    pub(crate) kind: String,
    pub(crate) scan: Uuid,
    pub(crate) purpose: String,
    /// As printed on the copy.
    pub(crate) day: NaiveDate,
    pub(crate) at: DateTime<Utc>,
    pub(crate) masks: Vec<StoredMask>,
}

/// What was made unreadable, in fractions of the upright picture.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize)]
pub(crate) struct StoredMask {
    pub(crate) left: f32,
    pub(crate) top: f32,
    pub(crate) width: f32,
    pub(crate) height: f32,
}

impl Record for StoredDisclosure {
    const NAMESPACE: &'static str = "disclosure";
    const VERSION: u16 = 1;
}
