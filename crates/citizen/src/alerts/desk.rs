//! The alerts in memory: the lifecycle book, and which stored message each alert came from.

use crate::Error;
use crate::stored::{AlertSource, StoredAlert};
use amana_alerts::lifecycle::Book;
use amana_alerts::{Alert, AlertKey, cap};
use amana_sealing::digest::Sha256;
use amana_vault::Store;
use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use uuid::Uuid;

/// What the watch knows of alerts, opened.
#[derive(Default)]
pub(crate) struct Desk {
    book: Book,
    sources: BTreeMap<AlertKey, (Uuid, AlertSource)>,
}

impl Desk {
    /// Rebuilds the book from the messages that were kept.
    pub(crate) fn read(store: &Store) -> Result<Self, Error> {
        let mut desk = Self::default();
        for entry in store.list::<StoredAlert>()? {
            for reading in cap::read_all(entry.record.message.as_ref()).into_iter().flatten() {
                desk.take(reading.alert, entry.record.source);
            }
        }
        Ok(desk)
    }

    /// Takes a message in. A countersigned copy outranks a direct one of the same message.
    pub(crate) fn take(&mut self, alert: Alert, source: AlertSource) {
        let key = alert.key.clone();
        let is_known = matches!(
            (self.sources.get(&key), source),
            (Some((_, AlertSource::Countersigned { .. })), AlertSource::Direct)
        );
        if !is_known {
            self.sources.insert(key.clone(), (alert_id(&key), source));
        }
        self.book.insert(alert);
    }

    /// Alerts that count now, newest first, with their id and source.
    pub(crate) fn active(&self, now: DateTime<Utc>) -> Vec<(Uuid, AlertSource, &Alert)> {
        self.book
            .active(now)
            .into_iter()
            .filter_map(|alert| {
                let (id, source) = self.sources.get(&alert.key)?;
                Some((*id, *source, alert))
            })
            .collect()
    }
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
