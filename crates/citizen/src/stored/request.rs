//! A request: noted by hand, or submitted to a consulate.

use amana_contract::Bytes;
use amana_vault::Record;
use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredRequest {
    pub(crate) service: String,
    pub(crate) document: Option<Uuid>,
    pub(crate) created_at: DateTime<Utc>,
    pub(crate) kind: RequestKind,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub(crate) enum RequestKind {
    /// For a consulate without an API: everything here was typed by the person.
    Noted {
        mission: String,
        reference: String,
        promised_on: Option<NaiveDate>,
        events: Vec<NotedEvent>,
    },
    /// At a consulate that signs what it says.
    Submitted {
        mission: Uuid,
        /// X-Wing secret: the office seals its messages to its public half.
        reply_secret: Bytes,
        /// Ed25519 seed: later items are signed with it.
        signing_seed: Bytes,
        /// How many items were sealed so far.
        items: u32,
        /// Signed events, exact COSE bytes, in order.
        events: Vec<Bytes>,
        /// Members of staff who looked, as the consulate reported.
        staff_accesses: Vec<(DateTime<Utc>, String)>,
        /// When the person gave up sending it, before the consulate had it.
        #[serde(default)]
        dropped_at: Option<DateTime<Utc>>,
    },
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NotedEvent {
    pub(crate) at: DateTime<Utc>,
    pub(crate) text: String,
}

impl Record for StoredRequest {
    const NAMESPACE: &'static str = "request";
    const VERSION: u16 = 1;
}

#[cfg(test)]
mod tests {
    use super::RequestKind;

    #[test]
    fn a_request_from_before_one_could_be_dropped_is_still_read() {
        let old = r#"{"kind":"submitted","mission":"00000000-0000-0000-0000-000000000007",
            "reply_secret":"AP7_","signing_seed":"AP7_","items":1,"events":[],
            "staff_accesses":[]}"#;
        let read: RequestKind = serde_json::from_str(old).expect("is still read");
        assert!(matches!(read, RequestKind::Submitted { dropped_at: None, items: 1, .. }));
    }
}
