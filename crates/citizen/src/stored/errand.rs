//! An errand: one thing to be brought to a consulate, exactly once.

use amana_contract::Bytes;
use amana_vault::Record;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredErrand {
    pub(crate) request: Uuid,
    pub(crate) mission: Uuid,
    /// Position in the request's lane.
    pub(crate) lane: u32,
    pub(crate) purpose: StoredPurpose,
    /// The exact body, fixed when the errand was queued.
    pub(crate) body: Bytes,
    /// Item id and the vault file that holds its sealed bytes.
    pub(crate) items: Vec<(Uuid, Uuid)>,
    pub(crate) queued_at: DateTime<Utc>,
    pub(crate) state: ErrandState,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum StoredPurpose {
    Submit,
    Answer,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "state")]
pub(crate) enum ErrandState {
    /// Not a failure: the person must confirm it first.
    NeedsConfirmation,
    /// Confirmed; goes as soon as there is a connection.
    Queued,
    /// Failed for good: blocks its own lane until the person retries or drops it.
    Stuck {
        /// For whoever reads the record.
        reason: String,
        /// The catalogue's sentence; older records have none.
        #[serde(default)]
        key: Option<String>,
        /// The consulate's code, where it refused.
        #[serde(default)]
        code: Option<String>,
    },
    /// The consulate's signed receipt is here.
    Delivered { received_at: DateTime<Utc> },
}

impl Record for StoredErrand {
    const NAMESPACE: &'static str = "errand";
    const VERSION: u16 = 1;
}

/// The token for one errand, and the key that it is bound to.
#[derive(Serialize, Deserialize)]
pub(crate) struct StoredGrant {
    pub(crate) token: String,
    pub(crate) dpop_pkcs8: Bytes,
}

impl Record for StoredGrant {
    const NAMESPACE: &'static str = "grant";
    const VERSION: u16 = 1;
    const IN_BACKUP: bool = false;
}

#[cfg(test)]
mod tests {
    use super::ErrandState;

    #[test]
    fn an_errand_that_was_stuck_before_reasons_had_keys_is_still_read() {
        let old = r#"{"state":"stuck","reason":"refused: too large"}"#;
        let read: ErrandState = serde_json::from_str(old).expect("is still read");
        let (key, code) = (None, None);
        assert!(read == ErrandState::Stuck { reason: "refused: too large".into(), key, code });
    }
}
