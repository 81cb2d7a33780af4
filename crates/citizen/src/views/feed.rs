//! Public feeds that may be followed, and what following one means.

use crate::views::{MessageView, SourceKind};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// What is to be followed.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum FeedChoice {
    /// A feed of the directory.
    Listed {
        /// Its id there.
        id: String,
    },
    /// A feed of one's own.
    Own {
        /// https, or http on this device.
        address: String,
    },
    /// A folder of this device.
    Folder {
        /// From the root on.
        path: String,
    },
}

/// The directory that came with this program, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DirectoryView {
    /// When its addresses were last looked up.
    pub as_of: DateTime<Utc>,
    /// By their ids.
    pub feeds: Vec<OfferView>,
}

/// A feed before it is followed.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfferView {
    /// Its id as a source, once it is followed.
    pub source: Uuid,
    /// Which kind.
    pub kind: SourceKind,
    /// Its id in the directory.
    pub listed: Option<String>,
    /// The country that it is about, whole (ISO 3166-1 alpha-2).
    pub country: Option<String>,
    /// The authority's name, the host, the folder's name.
    pub name: String,
    /// Who serves the authority's warnings in its place.
    pub served_by: Option<String>,
    /// The host that would be asked.
    pub asked: Option<String>,
    /// It is followed already.
    pub is_followed: bool,
    /// What whoever is asked sees.
    pub sees: MessageView,
}

/// An address of one's own may hold a key.
impl fmt::Debug for FeedChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Listed { .. } => "FeedChoice::Listed(…)",
            Self::Own { .. } => "FeedChoice::Own(…)",
            Self::Folder { .. } => "FeedChoice::Folder(…)",
        })
    }
}

impl fmt::Debug for OfferView {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OfferView({:?})", self.kind)
    }
}
