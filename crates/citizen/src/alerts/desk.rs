//! The alerts in memory: one lifecycle book for each source, and what was said already.
//!
//! A public feed cannot replace or withdraw what a consulate countersigned, nor one consulate, issuer of
//! its roster, or feed what another did: each has its own book, and all files together have one.

use crate::Error;
use crate::alerts::field::Field;
use crate::alerts::gaps::GapKey;
use crate::alerts::outline::Told;
use crate::alerts::rest::Rest;
use crate::alerts::sources;
use crate::alerts::way::Way;
use crate::alerts::whereabouts::Whereabouts;
use crate::stored::{AlertSource, Said, StoredAlert};
use crate::watched::Targets;
use amana_alerts::lifecycle::{Book, MAX_MESSAGES, Outcome};
use amana_alerts::{Alert, AlertKey, Status};
use amana_sealing::digest::Sha256;
use amana_vault::{Entry, Store};
use chrono::{DateTime, NaiveDate, Utc};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use uuid::Uuid;

/// What the watch knows of alerts, opened.
#[derive(Default)]
pub(crate) struct Desk {
    books: BTreeMap<Authority, Book>,
    /// Which record on disk holds which messages.
    records: BTreeMap<Uuid, Kept>,
    /// Whose book had no room for a message, and when the last such one came.
    full: BTreeMap<Authority, DateTime<Utc>>,
    /// Raised in this run, and to whom, in case it could not be noted on disk.
    pub(crate) raised: BTreeMap<Uuid, Said>,
    /// Where the device is; never on disk.
    pub(crate) whereabouts: Whereabouts,
    /// What was last told to those who show it.
    pub(crate) told: Told,
    /// What is watched beside that.
    pub(crate) targets: Arc<Targets>,
    /// Matched with what is watched, which stands still: told in this run, or nothing to tell.
    pub(crate) hints: BTreeSet<Uuid>,
    /// The day for which what is watched was last matched.
    pub(crate) day: Option<NaiveDate>,
    /// Which gaps were open when that was last looked at.
    pub(crate) gaps_told: BTreeSet<GapKey>,
    /// All of it ready to be held against a fix, until something changes.
    pub(crate) field: Option<Box<Field>>,
    /// How the device moves; never on disk.
    pub(crate) way: Way,
    /// From where nothing can have changed.
    pub(crate) rest: Option<Rest>,
    /// Messages lie on disk that could not be read: what is not held here may still count.
    pub(crate) is_partial: bool,
    /// The same of those from whom alerts come and to whom calls for help go, and of those calls.
    pub(crate) are_sources_partial: bool,
}

/// Whose messages reach each other; in the order of what is shown of the same message.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Authority {
    Files,
    Feed(Uuid),
    /// A mission, and the issuer of its roster; none where it has no roster.
    Consulate(Uuid, Option<Uuid>),
}

impl Authority {
    const fn is_countersigned(self) -> bool {
        matches!(self, Self::Consulate(..))
    }

    /// Where the consulate's own messages are that no issuer was noted of: from before its roster.
    const fn before_issuers(self) -> Option<Self> {
        match self {
            Self::Consulate(mission, Some(_)) => Some(Self::Consulate(mission, None)),
            _ => None,
        }
    }
}

impl From<AlertSource> for Authority {
    fn from(source: AlertSource) -> Self {
        match source {
            AlertSource::Direct => Self::Files,
            AlertSource::Followed { feed } => Self::Feed(feed),
            AlertSource::Countersigned { mission, issuer, .. } => Self::Consulate(mission, issuer),
        }
    }
}

/// How a message came: under which number of its source, and when.
#[derive(Clone, Copy)]
struct Came {
    sequence: u64,
    at: DateTime<Utc>,
}

struct Kept {
    authority: Authority,
    received_at: DateTime<Utc>,
    keys: Vec<AlertKey>,
    /// Of the message, where somebody counts it.
    size_bytes: usize,
    /// It holds nothing but exercises and tests: whoever made one knows nothing of what happens.
    is_drill: bool,
}

impl Desk {
    /// Rebuilds the books from the messages that were kept. One that cannot be read takes no other
    /// along.
    pub(crate) fn read(store: &Store) -> Result<Self, Error> {
        let (mut entries, unread) = store.readable::<StoredAlert>()?;
        let mut desk = Self {
            targets: Arc::new(Targets::read(store)?),
            is_partial: !unread.is_empty(),
            are_sources_partial: sources::are_partial(store)?,
            ..Self::default()
        };
        for error in &unread {
            tracing::warn!(%error, "a message of the watch could not be read");
        }
        // What is continued before what continues it: those without an issuer first.
        entries.sort_by_key(|entry| Authority::from(entry.record.source));
        entries.iter().for_each(|entry| desk.take_kept(entry));
        Ok(desk)
    }

    fn take_kept(&mut self, entry: &Entry<StoredAlert>) {
        let kept = &entry.record;
        self.take(entry.id, kept.source, kept.received_at, kept.alerts());
        self.weigh(entry.id, kept.message.as_ref().len());
    }

    /// Takes over what is on no disk from the desk that this one replaces.
    #[must_use]
    pub(crate) fn in_place_of(self, earlier: Self) -> Self {
        let Self { mut full, raised, whereabouts, told, hints, gaps_told, day, way, .. } = earlier;
        self.full.iter().for_each(|(authority, at)| note_full(&mut full, *authority, *at));
        Self { full, raised, whereabouts, told, hints, gaps_told, day, way, ..self }
    }

    /// Takes the messages of a record in, under the authority of its source.
    pub(crate) fn take(
        &mut self,
        record: Uuid,
        source: AlertSource,
        received_at: DateTime<Utc>,
        alerts: Vec<Alert>,
    ) {
        self.changed();
        let authority = Authority::from(source);
        let keys = alerts.iter().map(|alert| alert.key.clone()).collect();
        let is_drill = alerts.iter().all(|alert| alert.status != Status::Actual);
        self.records.insert(record, Kept { authority, received_at, keys, size_bytes: 0, is_drill });
        for alert in alerts {
            let came = Came { sequence: source.sequence(), at: received_at };
            self.end_earlier(authority, &alert, came);
            self.insert(authority, alert, came);
        }
    }

    /// Whether some of what came lately is not here: there was no room for it.
    pub(crate) fn is_full(&self) -> bool {
        !self.full.is_empty()
    }

    /// Whose message it was that no issuer was noted of, nobody knows any more: its consulate ends it by
    /// any. Else it would stay here until it expires.
    fn end_earlier(&mut self, authority: Authority, alert: &Alert, came: Came) {
        let Some(earlier) = authority.before_issuers() else { return };
        let book = self.books.get(&earlier);
        if book.is_some_and(|book| book.earlier(alert).next().is_some()) {
            self.insert(earlier, alert.clone(), came);
        }
    }

    /// New, known or contested: the book knows what counts. In a full one what is over makes room; that
    /// is looked for once in a visit, not for each of its messages.
    fn insert(&mut self, authority: Authority, alert: Alert, came: Came) {
        let book = self.books.entry(authority).or_default();
        let is_full = book.len() >= MAX_MESSAGES && book.get(&alert.key).is_none();
        if is_full && self.full.get(&authority) != Some(&came.at) {
            book.forget(came.at);
        }
        if book.insert_numbered(alert, came.sequence) == Outcome::Full {
            note_full(&mut self.full, authority, came.at);
        }
    }

    /// What is known of all alerts together is no longer true: there are others, other things are
    /// watched, or the settings are others.
    pub(crate) fn changed(&mut self) {
        (self.field, self.rest) = (None, None);
    }

    /// Who may not know any more where the device is does not keep how it got there.
    pub(crate) fn forget_way(&mut self) {
        if self.whereabouts.to_send().is_none() && self.way.is_known() {
            self.way = Way::default();
            self.changed();
        }
    }

    /// A message that is held under that authority.
    pub(crate) fn held(
        &self,
        authority: Authority,
        id: Uuid,
        key: &AlertKey,
    ) -> Option<Active<'_>> {
        let book = self.books.get(&authority)?;
        Some(Active::called(id, authority, book, book.get(key)?))
    }

    /// Whether several sources sent a message of that key.
    pub(crate) fn is_from_several(&self, key: &AlertKey) -> bool {
        self.books.values().filter(|book| book.get(key).is_some()).count() > 1
    }

    /// Whether the record lies on disk. Of one that no disk took nobody said how large it is.
    pub(crate) fn is_kept(&self, record: Uuid) -> bool {
        self.records.get(&record).is_some_and(|kept| kept.size_bytes > 0)
    }

    /// How many alerts count now: those that [`Desk::active`] lists.
    pub(crate) fn count_active(&self, now: DateTime<Utc>) -> u32 {
        let field = self.field.as_ref().filter(|field| field.is_of(now));
        field.map_or_else(|| self.active(now).len() as u32, |field| field.count())
    }

    /// How large a record's message is that lies on disk.
    pub(crate) fn weigh(&mut self, record: Uuid, size_bytes: usize) {
        if let Some(kept) = self.records.get_mut(&record) {
            kept.size_bytes = size_bytes;
        }
    }

    /// How many records of a feed are held, and the size of their messages in bytes.
    pub(crate) fn held_of(&self, feed: Uuid) -> (usize, usize) {
        let own = self.records.values().filter(|kept| kept.authority == Authority::Feed(feed));
        own.fold((0, 0), |(count, bytes), kept| (count + 1, bytes + kept.size_bytes))
    }

    /// The records of a feed.
    pub(crate) fn records_of(&self, feed: Uuid) -> Vec<Uuid> {
        let own = self.records.iter().filter(|(_, kept)| kept.authority == Authority::Feed(feed));
        own.map(|(id, _)| *id).collect()
    }

    /// Forgets all that a feed said.
    pub(crate) fn forget_feed(&mut self, feed: Uuid) {
        self.changed();
        self.books.remove(&Authority::Feed(feed));
        self.full.remove(&Authority::Feed(feed));
        self.records.retain(|_, kept| kept.authority != Authority::Feed(feed));
    }

    /// Alerts that count now, newest first. The same message from several sources is one,
    /// countersigned if any of them did.
    pub(crate) fn active(&self, now: DateTime<Utc>) -> Vec<Active<'_>> {
        self.current(|book| book.active(now))
    }

    /// Exercises and tests that count now.
    pub(crate) fn drills(&self, now: DateTime<Utc>) -> Vec<Active<'_>> {
        self.current(|book| book.drills(now))
    }

    /// A message that is held, in the book in which it counts if there is one.
    pub(crate) fn find(&self, id: Uuid, now: DateTime<Utc>) -> Option<Active<'_>> {
        let current = self.active(now).into_iter().chain(self.drills(now));
        let mut held = self.books.iter().rev().flat_map(|(authority, book)| {
            book.messages().map(|alert| Active::of(*authority, book, alert))
        });
        let current = current.into_iter().find(|one| one.id == id);
        current.or_else(|| {
            let found = held.find(|one| one.id == id)?;
            let is_withdrawn = found.book.is_withdrawn(&found.alert.key);
            Some(Active { is_withdrawn, ..found })
        })
    }

    /// When the newest file was taken in that tells what happens, of those that still hold something.
    pub(crate) fn last_file(&self) -> Option<DateTime<Utc>> {
        let is_file = |kept: &&Kept| kept.authority == Authority::Files && !kept.is_drill;
        let files = self.records.values().filter(is_file);
        files.map(|kept| kept.received_at).max()
    }

    /// Every message that is held.
    pub(crate) fn held_ids(&self) -> BTreeSet<Uuid> {
        self.books.values().flat_map(Book::messages).map(|alert| alert_id(&alert.key)).collect()
    }

    /// Forgets what expired before that instant, and what did not fit before it; answers with the records
    /// that hold nothing else.
    pub(crate) fn forget(&mut self, expired_before: DateTime<Utc>) -> Vec<Uuid> {
        self.books.values_mut().for_each(|book| book.forget(expired_before));
        self.full.retain(|_, at| *at >= expired_before);
        let books = &self.books;
        // What ends a message of before is held where that one is.
        let is_held = |kept: &Kept| {
            let own = [Some(kept.authority), kept.authority.before_issuers()];
            let mut own = own.into_iter().flatten().filter_map(|authority| books.get(&authority));
            own.any(|book| kept.keys.iter().any(|key| book.get(key).is_some()))
        };
        let empty: Vec<_> =
            self.records.iter().filter(|(_, kept)| !is_held(kept)).map(|(id, _)| *id).collect();
        empty.iter().for_each(|id| drop(self.records.remove(id)));
        empty
    }

    fn current<'a>(&'a self, of: impl Fn(&'a Book) -> Vec<&'a Alert>) -> Vec<Active<'a>> {
        let mut current: BTreeMap<&AlertKey, Active<'a>> = BTreeMap::new();
        for (authority, book) in &self.books {
            for alert in of(book) {
                let known = current.get(&alert.key).is_some_and(|known| known.is_countersigned);
                if !known {
                    current.insert(&alert.key, Active::of(*authority, book, alert));
                }
            }
        }
        let mut all: Vec<_> = current.into_values().collect();
        all.sort_by_key(|active| std::cmp::Reverse(active.alert.key.sent));
        all
    }
}

/// A message did not fit that came then; of several the last one counts.
fn note_full(
    full: &mut BTreeMap<Authority, DateTime<Utc>>,
    authority: Authority,
    at: DateTime<Utc>,
) {
    let last = full.entry(authority).or_insert(at);
    *last = at.max(*last);
}

/// An alert in its book.
#[derive(Clone, Copy)]
pub(crate) struct Active<'a> {
    pub(crate) id: Uuid,
    /// Whose word it is.
    pub(crate) authority: Authority,
    /// Another message replaced or withdrew it: none of those that count.
    pub(crate) is_withdrawn: bool,
    pub(crate) is_countersigned: bool,
    pub(crate) alert: &'a Alert,
    pub(crate) book: &'a Book,
}

impl<'a> Active<'a> {
    fn of(authority: Authority, book: &'a Book, alert: &'a Alert) -> Self {
        Self::called(alert_id(&alert.key), authority, book, alert)
    }

    fn called(id: Uuid, authority: Authority, book: &'a Book, alert: &'a Alert) -> Self {
        let is_countersigned = authority.is_countersigned();
        Self { id, authority, is_withdrawn: false, is_countersigned, alert, book }
    }
}

/// The same alert has the same id in every run and from every source.
pub(crate) fn alert_id(key: &AlertKey) -> Uuid {
    let sent = key.sent.timestamp().to_be_bytes();
    id_of(&[key.identifier.as_bytes(), key.sender.as_bytes(), &sent])
}

/// An id from a digest, marked as our own kind (RFC 9562 section 5.8).
pub(crate) fn id_of(fields: &[&[u8]]) -> Uuid {
    let digest = Sha256::of_fields(fields);
    Uuid::new_v8(digest.0[..16].try_into().expect("a digest is longer"))
}

#[cfg(test)]
mod tests;
