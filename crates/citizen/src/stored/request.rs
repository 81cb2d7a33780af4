//! A request: noted by hand, or submitted to a consulate.

use crate::stored::StoredScan;
use amana_contract::Bytes;
use amana_vault::Record;
use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
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
    Noted(NotedRequest),
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

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NotedRequest {
    pub(crate) mission: String,
    pub(crate) reference: String,
    pub(crate) promised_on: Option<NaiveDate>,
    pub(crate) events: Vec<NotedEvent>,
    /// When to go there.
    #[serde(default)]
    pub(crate) appointment: Option<StoredAppointment>,
    /// What the person wants to do next, in their own words.
    #[serde(default)]
    pub(crate) next_step: String,
    /// Where the consulate says how far it is: an address of https.
    #[serde(default)]
    pub(crate) tracker: String,
    #[serde(default)]
    pub(crate) receipts: Vec<StoredScan>,
}

#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct StoredAppointment {
    pub(crate) on: NaiveDate,
    /// As the clocks there show it.
    pub(crate) time: Option<NaiveTime>,
}

#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct NotedEvent {
    pub(crate) at: DateTime<Utc>,
    /// The person's own words.
    pub(crate) text: String,
    /// What a message said, as the person confirmed it.
    #[serde(default)]
    pub(crate) status: Option<String>,
    /// That message, to the letter.
    #[serde(default)]
    pub(crate) original: Option<String>,
}

impl Record for StoredRequest {
    const NAMESPACE: &'static str = "request";
    const VERSION: u16 = 1;
}

#[cfg(test)]
mod tests {
    use super::RequestKind;

    #[test]
    fn a_noted_request_from_before_there_were_receipts_is_still_read() {
        let old = r#"{"kind":"noted","mission":"Valencia","reference":"V-7","promised_on":null,
            "events":[{"at":"2026-11-22T08:00:00Z","text":"called"}]}"#;
        let read: RequestKind = serde_json::from_str(old).expect("is still read");
        let RequestKind::Noted(noted) = read else { panic!("it was noted") };
        assert_eq!((&*noted.mission, noted.events.len()), ("Valencia", 1));
        assert!(noted.receipts.is_empty() && noted.events[0].original.is_none());
    }

    #[test]
    fn a_request_from_before_one_could_be_dropped_is_still_read() {
        let old = r#"{"kind":"submitted","mission":"00000000-0000-0000-0000-000000000007",
            "reply_secret":"AP7_","signing_seed":"AP7_","items":1,"events":[],
            "staff_accesses":[]}"#;
        let read: RequestKind = serde_json::from_str(old).expect("is still read");
        assert!(matches!(read, RequestKind::Submitted { dropped_at: None, items: 1, .. }));
    }
}
