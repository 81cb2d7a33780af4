//! All messages that were received, and which of them count.

use super::effect;
use crate::alert::{Alert, AlertKey, Reference};
use crate::codes::Status;
use chrono::{DateTime, FixedOffset, Utc};
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// The most messages a book holds; the busiest national feeds have some thousands.
pub const MAX_MESSAGES: usize = 50_000;

/// Among how many messages of one name the nearest is looked for, before a time and after it: an identifier is
/// used again a few times, and who uses one for everything does not make each reference walk the whole book.
const MOST_NAMESAKES: usize = 64;

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
        let references = by.references.iter().filter(|_| effect::withdraws(by));
        let meant = references.flat_map(move |reference| self.meant(by, reference));
        meant.filter(move |target| effect::reaches(by, target))
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
        let namesakes = self.beside_namesakes(is_old);
        self.held.retain(|key, held| {
            !is_old(&held.alert) || needed.contains(key) || namesakes.contains(key)
        });
    }

    /// Old messages beside which another of the same name counts that a reference to them could mean.
    fn beside_namesakes(&self, is_old: impl Fn(&Alert) -> bool) -> BTreeSet<AlertKey> {
        let mut beside = BTreeSet::new();
        let mut look = |messages: &mut dyn Iterator<Item = &Alert>| {
            let mut last: Option<&AlertKey> = None;
            for alert in messages {
                if !is_old(alert) {
                    last = Some(&alert.key);
                } else if last.is_some_and(|last| is_namesake(last, &alert.key)) {
                    beside.insert(alert.key.clone());
                }
            }
        };
        look(&mut self.messages());
        look(&mut self.messages().rev());
        beside
    }

    /// The messages that a reference means; see [`lifecycle`](super).
    fn meant<'a>(&'a self, by: &Alert, reference: &Reference) -> Vec<&'a Alert> {
        let Some(sent) = reference.sent else {
            let any_time = [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC];
            let [first, last] = any_time.map(|at| at.fixed_offset());
            return self.others_between(by, reference, first, last).collect();
        };
        let exact = effect::key_of(by, reference, sent).filter(|key| *key != by.key);
        match exact.and_then(|key| self.held.get(&key)) {
            Some(held) => vec![&held.alert],
            None => self.nearest(by, reference, sent),
        }
    }

    /// The message before and the one after that time that it may mean, the nearer of the two, not sent
    /// after `by`.
    fn nearest<'a>(
        &'a self,
        by: &Alert,
        reference: &Reference,
        sent: DateTime<FixedOffset>,
    ) -> Vec<&'a Alert> {
        let astray = |alert: &&Alert| (alert.key.sent - sent).abs();
        let may_be_meant = |alert: &&Alert| effect::is_careless(astray(alert));
        let first = sent.checked_sub_signed(effect::MOST_ASTRAY).unwrap_or(sent);
        let last = sent.checked_add_signed(effect::MOST_ASTRAY).unwrap_or(sent).min(by.key.sent);
        let before = self.others_between(by, reference, first, sent.min(last)).rev();
        let after = self.others_between(by, reference, sent, last);
        let before = before.take(MOST_NAMESAKES).find(may_be_meant);
        let after = after.take(MOST_NAMESAKES).find(may_be_meant);
        let mut near: Vec<&Alert> = before.into_iter().chain(after).collect();
        let least = near.iter().map(astray).min();
        near.retain(|alert| Some(astray(alert)) == least);
        near
    }

    /// The messages that are named so and were sent from `first` to `last`, but for `by` itself.
    fn others_between<'a>(
        &'a self,
        by: &Alert,
        reference: &Reference,
        first: DateTime<FixedOffset>,
        last: DateTime<FixedOffset>,
    ) -> impl DoubleEndedIterator<Item = &'a Alert> + use<'a> {
        let key = |sent| effect::key_of(by, reference, sent);
        let keys = key(first).zip(key(last)).filter(|(first, last)| first <= last);
        let range = keys.map(|(first, last)| self.held.range(first..=last));
        let own = (by.key.identifier == reference.identifier).then_some(by.key.sent);
        let named = range.into_iter().flatten().map(|(_, held)| &held.alert);
        named.filter(move |alert| Some(alert.key.sent) != own)
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

/// Whether a reference could mean the one or the other: its time may be between them.
fn is_namesake(one: &AlertKey, other: &AlertKey) -> bool {
    (&one.identifier, &one.sender) == (&other.identifier, &other.sender)
        && (one.sent - other.sent).abs() <= effect::MOST_ASTRAY * 2
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
