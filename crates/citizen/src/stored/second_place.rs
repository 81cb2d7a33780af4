//! The second place for backups, and what is known of the copies there.
//!
//! Nothing of it is in a backup. One that is restored elsewhere must not begin to write to the same
//! place by itself, and whoever opens an old backup gets no login with it.

use amana_places::{Tag, Written};
use amana_vault::Record;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use zeroize::Zeroize;

use crate::views::CopySchedule;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredSecondPlace {
    /// Tells this vault's copies from others at the same place.
    pub(crate) tag: Tag,
    pub(crate) at: StoredPlace,
    pub(crate) schedule: CopySchedule,
    /// How many copies are kept.
    pub(crate) keep: u32,
    pub(crate) set_at: DateTime<Utc>,
    /// As it was when it was set: a stick is not looked for to show a screen.
    #[serde(default)]
    pub(crate) is_on_same_disk: bool,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub(crate) enum StoredPlace {
    Folder { path: String },
    WebDav { address: String, user: String, password: String },
}

impl StoredPlace {
    /// Whether the same copies lie there, whatever the password is today.
    pub(crate) fn is_same_place(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Folder { path: one }, Self::Folder { path: other }) => one == other,
            (
                Self::WebDav { address: one, user: one_user, .. },
                Self::WebDav { address: other, user: other_user, .. },
            ) => one == other && one_user == other_user,
            _ => false,
        }
    }
}

impl Drop for StoredPlace {
    fn drop(&mut self) {
        if let Self::WebDav { password, .. } = self {
            password.zeroize();
        }
    }
}

impl Record for StoredSecondPlace {
    const NAMESPACE: &'static str = "second-place";
    const VERSION: u16 = 1;
    const IN_BACKUP: bool = false;
}

/// The last copy that is known to be whole, and the last attempt that failed since.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredSecondCopy {
    #[serde(default)]
    pub(crate) whole: Option<WholeCopy>,
    #[serde(default)]
    pub(crate) failed: Option<FailedCopy>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct WholeCopy {
    /// When it was made: its name says so too.
    pub(crate) made_at: DateTime<Utc>,
    /// When it was last read to its end.
    pub(crate) checked_at: DateTime<Utc>,
    pub(crate) written: Written,
    /// The log's last line that is inside.
    pub(crate) sequence: u64,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FailedCopy {
    pub(crate) at: DateTime<Utc>,
    /// The catalogue's sentence.
    pub(crate) reason: String,
}

impl Record for StoredSecondCopy {
    const NAMESPACE: &'static str = "second-copy";
    const VERSION: u16 = 1;
    const IN_BACKUP: bool = false;
}
