//! The alerts in memory: one lifecycle book for each kind of source, and what was said already.
//!
//! A public feed cannot replace or withdraw what a consulate countersigned, nor one consulate what
//! another did: each source has its own book.

use crate::Error;
use crate::stored::{AlertSource, StoredAlert};
use amana_alerts::lifecycle::Book;
use amana_alerts::{Alert, AlertKey, cap};
use amana_sealing::digest::Sha256;
use amana_vault::Store;
use chrono::{DateTime, Utc};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What the watch knows of alerts, opened.
#[derive(Default)]
pub(crate) struct Desk {
    /// Countersigned ones by consulate; `None` is the public feeds.
    books: BTreeMap<Option<Uuid>, Book>,
    /// Raised in this run, in case it could not be noted on disk.
    pub(crate) raised: BTreeSet<Uuid>,
}

impl Desk {
    /// Rebuilds the books from the messages that were kept.
    pub(crate) fn read(store: &Store) -> Result<Self, Error> {
        let mut desk = Self::default();
        for entry in store.list::<StoredAlert>()? {
            for reading in cap::read_all(entry.record.message.as_ref()).into_iter().flatten() {
                desk.take(reading.alert, entry.record.source);
            }
        }
        Ok(desk)
    }

    /// Takes a message in, under the authority of its source.
    pub(crate) fn take(&mut self, alert: Alert, source: AlertSource) {
        let authority = match source {
            AlertSource::Direct => None,
            AlertSource::Countersigned { mission, .. } => Some(mission),
        };
        self.books.entry(authority).or_default().insert(alert);
    }

    /// Alerts that count now. The same message from several sources is one, countersigned if any
    /// of them did.
    pub(crate) fn active(&self, now: DateTime<Utc>) -> Vec<Active<'_>> {
        let mut active: BTreeMap<&AlertKey, Active<'_>> = BTreeMap::new();
        for (authority, book) in &self.books {
            for alert in book.active(now) {
                let is_countersigned = authority.is_some();
                let entry = Active { id: alert_id(&alert.key), is_countersigned, alert };
                let known = active.get(&alert.key).is_some_and(|known| known.is_countersigned);
                if !known {
                    active.insert(&alert.key, entry);
                }
            }
        }
        let mut all: Vec<_> = active.into_values().collect();
        all.sort_by_key(|active| std::cmp::Reverse(active.alert.key.sent));
        all
    }
}

/// An alert in force.
#[derive(Clone, Copy)]
pub(crate) struct Active<'a> {
    pub(crate) id: Uuid,
    pub(crate) is_countersigned: bool,
    pub(crate) alert: &'a Alert,
}

/// The same alert has the same id in every run and from every source.
fn alert_id(key: &AlertKey) -> Uuid {
    let sent = key.sent.timestamp().to_be_bytes();
    id_of(&[key.identifier.as_bytes(), key.sender.as_bytes(), &sent])
}

/// An id from a digest, marked as our own kind (RFC 9562 section 5.8).
pub(crate) fn id_of(fields: &[&[u8]]) -> Uuid {
    let digest = Sha256::of_fields(fields);
    Uuid::new_v8(digest.0[..16].try_into().expect("a digest is longer"))
}

#[cfg(test)]
mod tests {
    use super::Desk;
    use crate::stored::AlertSource;
    use amana_alerts::{Alert, cap};
    use chrono::{DateTime, Utc};
    use uuid::Uuid;

    fn alert(text: &str) -> Alert {
        cap::read(text.as_bytes()).expect("a fixture").alert
    }

    fn now() -> DateTime<Utc> {
        "2026-11-22T08:00:00Z".parse().expect("a time")
    }

    #[test]
    fn a_public_feed_cannot_withdraw_what_a_consulate_countersigned() {
        let flood = alert(include_str!("../../../alerts/fixtures/valencia-flood.cap.xml"));
        let cancel = alert(include_str!("../../../alerts/fixtures/valencia-flood-cancel.cap.xml"));
        let countersigned = AlertSource::Countersigned { mission: Uuid::nil(), sequence: 1 };
        let mut desk = Desk::default();
        desk.take(flood.clone(), AlertSource::Direct);
        assert!(!desk.active(now())[0].is_countersigned);
        desk.take(flood, countersigned);
        assert_eq!(desk.active(now()).len(), 1);
        assert!(desk.active(now())[0].is_countersigned);
        desk.take(cancel.clone(), AlertSource::Direct);
        assert!(desk.active(now())[0].is_countersigned);
        desk.take(cancel, countersigned);
        assert!(desk.active(now()).is_empty());
    }
}
