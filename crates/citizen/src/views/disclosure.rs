//! Copies that were given away.

use super::document::hide_content;
use crate::stored::{StoredDisclosure, StoredMask};
use amana_documents::copies::Mask;
use amana_vault::Entry;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A copy that was given away.
#[derive(Clone, PartialEq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DisclosureView {
    /// Its id.
    pub id: Uuid,
    /// Of which document; it may be gone meanwhile.
    pub document: Uuid,
    /// That document's kind: `document-kind-…`.
    pub kind: String,
    /// Of which scan.
    pub scan: Uuid,
    /// For whom and what, in the person's words: it is written over the copy.
    pub purpose: String,
    /// The day that is written over the copy.
    pub day: NaiveDate,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// What was made unreadable.
    pub masks: Vec<MaskView>,
}

/// A part of a picture that is made unreadable, in fractions of the upright picture: 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct MaskView {
    /// From the left edge.
    pub left: f32,
    /// From the upper edge.
    pub top: f32,
    /// To its right edge.
    pub width: f32,
    /// To its lower edge.
    pub height: f32,
}

/// A copy that is to be made.
#[derive(Clone, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct CopyFor {
    /// Of which document.
    pub document: Uuid,
    /// Of which of its scans.
    pub scan: Uuid,
    /// For whom and what.
    pub purpose: String,
    /// What is made unreadable.
    pub masks: Vec<MaskView>,
}

impl From<Entry<StoredDisclosure>> for DisclosureView {
    fn from(entry: Entry<StoredDisclosure>) -> Self {
        let StoredDisclosure { document, kind, scan, purpose, day, at, masks } = entry.record;
        let masks = masks.into_iter().map(MaskView::from).collect();
        Self { id: entry.id, document, kind, scan, purpose, day, at, masks }
    }
}

impl From<StoredMask> for MaskView {
    fn from(stored: StoredMask) -> Self {
        let StoredMask { left, top, width, height } = stored;
        Self { left, top, width, height }
    }
}

impl From<Mask> for MaskView {
    fn from(mask: Mask) -> Self {
        let Mask { left, top, width, height } = mask;
        Self { left, top, width, height }
    }
}

impl From<MaskView> for Mask {
    fn from(view: MaskView) -> Self {
        let MaskView { left, top, width, height } = view;
        Self { left, top, width, height }
    }
}

impl From<MaskView> for StoredMask {
    fn from(view: MaskView) -> Self {
        let MaskView { left, top, width, height } = view;
        Self { left, top, width, height }
    }
}

hide_content!(DisclosureView, CopyFor);
