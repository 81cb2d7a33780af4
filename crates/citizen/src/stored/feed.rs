//! Public feeds that are followed; in the watch, so that they are asked while the vault is locked.

use amana_sources::{Address, Memory, SourceError};
use amana_vault::{Compartment, Record};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A feed that is followed; its id is made of where it is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredFeed {
    pub(crate) at: FeedPlace,
    pub(crate) since: DateTime<Utc>,
}

/// Where a feed is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub(crate) enum FeedPlace {
    /// Where the directory says, under its id there.
    Listed { id: String },
    /// At an address of the person's own.
    Own { address: Address },
    /// In a folder of this device.
    Folder { path: String },
}

impl Record for StoredFeed {
    const NAMESPACE: &'static str = "feed";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// How the last visits went; its id is the feed's.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredFeedContact {
    /// When its list was last read, or was still the known one.
    #[serde(default)]
    pub(crate) read_at: Option<DateTime<Utc>>,
    /// Visits in a row that did not get so far.
    #[serde(default)]
    pub(crate) failures: u32,
    #[serde(default)]
    pub(crate) trouble: Option<FeedTrouble>,
    /// Messages of its list that were not taken in.
    #[serde(default)]
    pub(crate) left_out: u32,
    /// Those of them that are not asked for again: they are told until they leave the list. None in what
    /// was written before that was counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) lasting: Option<u32>,
    /// The publisher asks for no visit before.
    #[serde(default)]
    pub(crate) not_before: Option<DateTime<Utc>>,
}

/// What is wrong with a feed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum FeedTrouble {
    /// The directory does not name it any more.
    Unlisted,
    Unreachable,
    Slow,
    Certificate,
    TooLarge,
    Moved,
    Busy,
    Refused,
    NotAFeed,
    Folder,
    /// Its list came, and not every message of it.
    Incomplete,
    /// More of it than is kept.
    Full,
}

impl From<SourceError> for FeedTrouble {
    fn from(error: SourceError) -> Self {
        match error {
            // One of one's own was read when it was typed.
            SourceError::BadAddress => Self::Unlisted,
            SourceError::Unreachable => Self::Unreachable,
            SourceError::TimedOut => Self::Slow,
            SourceError::WrongCertificate => Self::Certificate,
            SourceError::TooLarge => Self::TooLarge,
            SourceError::Moved => Self::Moved,
            SourceError::TooMany { .. } => Self::Busy,
            SourceError::Refused(_) => Self::Refused,
            SourceError::NotAFeed => Self::NotAFeed,
            SourceError::Folder(_) => Self::Folder,
        }
    }
}

/// A vault that is restored elsewhere asks anew.
impl Record for StoredFeedContact {
    const NAMESPACE: &'static str = "feed-contact";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
    const IN_BACKUP: bool = false;
}

/// What the next visit says back to the publisher, and which messages it does not fetch again; its id is
/// the feed's.
#[derive(Clone, Default, Serialize, Deserialize)]
pub(crate) struct StoredFeedMemory {
    pub(crate) memory: Memory,
}

impl Record for StoredFeedMemory {
    const NAMESPACE: &'static str = "feed-memory";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
    const IN_BACKUP: bool = false;
}

#[cfg(test)]
mod tests {
    use super::{FeedPlace, FeedTrouble, StoredFeed, StoredFeedContact, StoredFeedMemory};
    use amana_sources::Address;
    use chrono::{DateTime, Utc};
    use serde::Serialize;

    fn written(record: &impl Serialize) -> String {
        serde_json::to_string(record).expect("serialises")
    }

    /// What lies on people's disks keeps its shape.
    #[test]
    fn the_shapes_are_frozen() {
        let since: DateTime<Utc> = "2026-11-22T08:00:00Z".parse().expect("a time");
        let of = |at| written(&StoredFeed { at, since });
        assert_eq!(
            of(FeedPlace::Listed { id: "es-meteoalarm".into() }),
            r#"{"at":{"kind":"listed","id":"es-meteoalarm"},"since":"2026-11-22T08:00:00Z"}"#
        );
        let address = Address::parse("https://alerts.example/feed").expect("an address");
        assert_eq!(
            of(FeedPlace::Own { address }),
            r#"{"at":{"kind":"own","address":"https://alerts.example/feed"},"since":"2026-11-22T08:00:00Z"}"#
        );
        assert_eq!(
            of(FeedPlace::Folder { path: "/srv/cap".into() }),
            r#"{"at":{"kind":"folder","path":"/srv/cap"},"since":"2026-11-22T08:00:00Z"}"#
        );
        let contact = StoredFeedContact {
            trouble: Some(FeedTrouble::NotAFeed),
            ..StoredFeedContact::default()
        };
        assert_eq!(
            written(&contact),
            r#"{"read_at":null,"failures":0,"trouble":"not-a-feed","left_out":0,"not_before":null}"#
        );
        assert_eq!(
            written(&StoredFeedMemory::default()),
            r#"{"memory":{"validators":{"etag":null,"last_modified":null},"fetched":[]}}"#
        );
    }
}
