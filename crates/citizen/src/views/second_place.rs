//! The second place for backups.

use super::MessageView;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use zeroize::Zeroizing;

use crate::views::document::hide_content;

/// The second place, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SecondPlaceView {
    /// What was chosen.
    pub place: Option<PlaceView>,
    /// The last copy that was read back to its end.
    pub last_copy: Option<CopyView>,
    /// When the next copy is due; it is made while the vault is open.
    pub next_at: Option<DateTime<Utc>>,
    /// How it stands, in words.
    pub message: MessageView,
    /// The place is on the same disk as the vault, and would be lost with it.
    pub is_on_same_disk: bool,
}

/// Where copies go, and when.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PlaceView {
    /// A folder, or a server.
    pub kind: PlaceKind,
    /// The path or the address. Never a password.
    pub location: String,
    /// Who writes there, on a server.
    pub user: Option<String>,
    /// When copies are made.
    pub schedule: CopySchedule,
    /// How many are kept.
    pub keep: u32,
    /// Since when.
    pub set_at: DateTime<Utc>,
}

/// A copy that is whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CopyView {
    /// When it was made.
    pub made_at: DateTime<Utc>,
    /// When it was last read to its end.
    pub checked_at: DateTime<Utc>,
    /// Its length.
    #[cfg_attr(test, ts(type = "number"))]
    pub size_bytes: u64,
}

/// What kind of place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum PlaceKind {
    /// A folder, on a disk or on a stick.
    Folder,
    /// A WebDAV collection.
    WebDav,
}

/// When copies are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum CopySchedule {
    /// Once a day.
    Daily,
    /// Once a week.
    Weekly,
    /// After five changes; without any, once a month.
    Changes,
}

/// A second place to be set. The edge puts it together: no path comes from the window.
#[derive(Clone)]
pub struct SetSecondPlace {
    /// Where.
    pub at: PlaceChoice,
    /// When copies are made.
    pub schedule: CopySchedule,
    /// How many are kept: 1 to 100.
    pub keep: u32,
}

/// Where.
#[derive(Clone)]
pub enum PlaceChoice {
    /// A folder that is there now.
    Folder(PathBuf),
    /// A WebDAV collection.
    WebDav {
        /// `https://…`
        address: String,
        /// Empty: nobody says who they are.
        user: String,
        /// An app password, where the server has such.
        password: Zeroizing<String>,
    },
}

hide_content!(PlaceView, SetSecondPlace, PlaceChoice);
