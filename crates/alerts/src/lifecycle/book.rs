//! All messages that were received, and which of them count.

use super::effect;
use crate::alert::{Alert, AlertKey};
use crate::codes::Status;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The most messages a book holds; the busiest national feeds have some thousands.
pub const MAX_MESSAGES: usize = 50_000;

/// The messages that were received, in any order, with duplicates, a `Cancel` before its `Alert`.
///
/// Two books that were told the same set of messages are equal. In JSON it is a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "Vec<Held>", into = "Vec<Held>")]
pub struct Book {
    held: BTreeMap<AlertKey, Held>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Held {
    alert: Alert,
    contested: bool,
    /// The highest under which this content came; 0 from sources that do not count.
    #[serde(default, skip_serializing_if = "is_zero")]
    sequence: u64,
}

/// What became of a message that was inserted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// Not known before.
    New,
    /// Known, and the same.
    Duplicate,
    /// Known under the same key with other content. The one of the higher sequence counts, of two
    /// equal ones the same whatever came first; see [`Book::is_contested`].
    Contested,
    /// Not kept: the book is full until [`Book::forget`].
    Full,
}

impl Book {
    /// Takes a message in, of a source that does not number its messages.
    pub fn insert(&mut self, message: impl Into<Alert>) -> Outcome {
        self.insert_numbered(message, 0)
    }

    /// Takes a message in that its source gave a number, which grows: of two contents under one key
    /// the later counts.
    pub fn insert_numbered(&mut self, message: impl Into<Alert>, sequence: u64) -> Outcome {
        let alert = message.into();
        let Some(held) = self.held.get_mut(&alert.key) else {
            if self.held.len() == MAX_MESSAGES {
                return Outcome::Full;
            }
            let key = alert.key.clone();
            self.held.insert(key, Held { alert, contested: false, sequence });
            return Outcome::New;
        };
        if held.alert == alert {
            held.sequence = held.sequence.max(sequence);
            return Outcome::Duplicate;
        }
        let is_later = sequence > held.sequence
            || sequence == held.sequence && in_json(&alert) > in_json(&held.alert);
        if is_later {
            (held.alert, held.sequence) = (alert, sequence);
        }
        held.contested = true;
        Outcome::Contested
    }

    /// The actual public warnings that count, newest first: not withdrawn, not expired.
    pub fn active(&self, now: DateTime<Utc>) -> Vec<&Alert> {
        self.current(now, |alert| alert.status == Status::Actual)
    }

    /// The same for exercises, tests and drafts, which belong in a channel of their own.
    pub fn drills(&self, now: DateTime<Utc>) -> Vec<&Alert> {
        self.current(now, effect::is_drill)
    }

    /// The message of that key, whether or not it counts.
    pub fn get(&self, key: &AlertKey) -> Option<&Alert> {
        self.held.get(key).map(|held| &held.alert)
    }

    /// Whether messages with different content came under that key.
    pub fn is_contested(&self, key: &AlertKey) -> bool {
        self.held.get(key).is_some_and(|held| held.contested)
    }

    /// Every message that is held, whether or not it counts.
    pub fn messages(&self) -> impl DoubleEndedIterator<Item = &Alert> {
        self.held.values().map(|held| &held.alert)
    }

    /// The messages that this one replaces or withdraws.
    pub fn earlier<'a>(&'a self, by: &'a Alert) -> impl Iterator<Item = &'a Alert> {
        let meant = by.references.iter().filter(|_| effect::withdraws(by)).map(effect::keys_of);
        let targets = meant.flat_map(|(first, last)| self.held.range(first..=last));
        targets.map(|(_, held)| &held.alert).filter(|target| effect::reaches(by, target))
    }

    /// Whether another message replaces or withdraws the one of that key.
    pub fn is_withdrawn(&self, key: &AlertKey) -> bool {
        self.withdrawals().any(|(_, target)| target.key == *key)
    }

    /// How many messages it holds.
    pub fn len(&self) -> usize {
        self.held.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.held.is_empty()
    }

    /// Forgets what expired before that instant, but not the withdrawal of anything still held.
    ///
    /// Whoever forgets a `Cancel` and then receives its `Alert` anew shows it, so leave room: a
    /// month rather than a day.
    pub fn forget(&mut self, expired_before: DateTime<Utc>) {
        let is_old = |alert: &Alert| alert.expiry().at() < expired_before;
        let needed: BTreeSet<AlertKey> = self
            .withdrawals()
            .filter(|(_, target)| !is_old(target))
            .map(|(by, _)| by.key.clone())
            .collect();
        self.held.retain(|key, held| !is_old(&held.alert) || needed.contains(key));
    }

    fn current(&self, now: DateTime<Utc>, channel: impl Fn(&Alert) -> bool) -> Vec<&Alert> {
        let withdrawn: BTreeSet<_> = self.withdrawals().map(|(_, target)| &target.key).collect();
        let mut current: Vec<&Alert> = self
            .messages()
            .filter(|alert| channel(alert) && effect::is_shown(alert))
            .filter(|alert| alert.expiry().at() > now && !withdrawn.contains(&alert.key))
            .collect();
        current.sort_by_key(|alert| (Reverse(alert.key.sent), &alert.key));
        current
    }

    /// Pairs of a message and one that it withdraws.
    fn withdrawals(&self) -> impl Iterator<Item = (&Alert, &Alert)> {
        self.messages().flat_map(|by| self.earlier(by).map(move |target| (by, target)))
    }
}

impl From<Vec<Held>> for Book {
    fn from(held: Vec<Held>) -> Self {
        Self { held: held.into_iter().map(|held| (held.alert.key.clone(), held)).collect() }
    }
}

impl From<Book> for Vec<Held> {
    fn from(book: Book) -> Self {
        book.held.into_values().collect()
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
const fn is_zero(sequence: &u64) -> bool {
    *sequence == 0
}

/// Any total order does, as long as it does not depend on which message came first.
fn in_json(alert: &Alert) -> String {
    serde_json::to_string(alert).expect("an alert has only string keys")
}

#[cfg(test)]
mod tests;
