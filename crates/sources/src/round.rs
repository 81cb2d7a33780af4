//! One visit to a feed: its list, then the messages that it links to and that are not known.

use crate::index::{self, Entry, Listing};
use crate::{Address, Client, LARGEST_DOCUMENT, MOST_ENTRIES, SourceError, Validators};
use amana_sealing::digest::Sha256;
use futures_util::{StreamExt as _, stream};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use tokio::time::{Instant, timeout_at};

/// The most entries that are remembered.
pub const MOST_REMEMBERED: usize = MOST_ENTRIES;
/// New messages of one visit; the rest comes with the next one.
const MOST_NEW: usize = 500;
/// A publisher is asked for few things at once.
const AT_ONCE: usize = 4;
/// The largest message, with sound in it.
const LARGEST_MESSAGE: usize = LARGEST_DOCUMENT / 2;
/// The most bytes of one visit.
const MOST_BYTES: usize = 4 * LARGEST_DOCUMENT;

/// What is remembered of a feed between visits.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Memory {
    /// Of its list.
    #[serde(default)]
    pub validators: Validators,
    /// Entries of its list whose message was fetched, or is not there to be fetched.
    #[serde(default)]
    pub fetched: BTreeSet<Sha256>,
}

impl Memory {
    /// There was no room for what these entries brought: it comes again with the next visit.
    pub fn forget(&mut self, entries: &BTreeSet<Sha256>) {
        if !entries.is_empty() {
            self.validators = Validators::default();
        }
        self.fetched.retain(|entry| !entries.contains(entry));
    }
}

/// A message, or a document that holds messages, as it was received.
#[derive(Clone, PartialEq, Eq)]
pub struct Received {
    /// The host that it came from; none for a file.
    pub host: String,
    /// The entry of a list that led to it, as [`Memory::fetched`] has it.
    pub entry: Option<Sha256>,
    /// Its exact bytes.
    pub body: Vec<u8>,
}

impl std::fmt::Debug for Received {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Received({} bytes)", self.body.len())
    }
}

/// What a visit brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Messages, or documents that hold messages.
    pub documents: Vec<Received>,
    /// Why entries brought no message; the others are here all the same.
    pub failures: Vec<SourceError>,
    /// Entries that were left for the next visit: there are too many at once, or the publisher wants to be
    /// left alone.
    pub remaining: usize,
    /// To be remembered, when the documents have been kept.
    pub memory: Memory,
}

impl Round {
    fn take(&mut self, key: Sha256, outcome: Result<(String, Vec<u8>), SourceError>) {
        self.remaining -= 1;
        match outcome {
            Ok((host, body)) => {
                self.documents.push(Received { host, entry: Some(key), body });
                self.memory.fetched.insert(key);
            }
            Err(error) => {
                self.failures.push(error);
                if error.is_for_good() {
                    self.memory.fetched.insert(key);
                }
            }
        }
    }

    /// Whether another visit to the same list would bring nothing.
    fn is_done(&self) -> bool {
        self.remaining == 0 && self.failures.iter().all(|error| error.is_for_good())
    }
}

/// Visits a feed.
///
/// # Errors
/// [`SourceError`] when its list does not come. A message that does not come is one of the round's
/// failures, and is asked for again at the next visit, unless it is gone for good. A publisher that wants
/// to be left alone ends the visit: what came until then is kept.
pub async fn visit(client: &Client, feed: &Address, memory: &Memory) -> Result<Round, SourceError> {
    let deadline = Instant::now() + client.longest_visit();
    let Some(list) = client.fetch(feed, &memory.validators, LARGEST_DOCUMENT).await? else {
        let memory = memory.clone();
        let (documents, failures) = (Vec::new(), Vec::new());
        return Ok(Round { documents, failures, remaining: 0, memory });
    };
    match index::read(&list.body) {
        Ok(Listing::Links(entries)) => {
            Ok(follow(client, feed, entries, (list.validators, memory), deadline).await)
        }
        // Not for this crate to understand: another encoding, an envelope.
        Ok(Listing::Messages) => Ok(whole(feed, list.body, list.validators)),
        Err(error) => Err(error),
    }
}

fn whole(feed: &Address, body: Vec<u8>, validators: Validators) -> Round {
    Round {
        documents: vec![Received { host: feed.host().to_owned(), entry: None, body }],
        failures: Vec::new(),
        remaining: 0,
        memory: Memory { validators, fetched: BTreeSet::new() },
    }
}

async fn follow(
    client: &Client,
    feed: &Address,
    entries: Vec<Entry>,
    (validators, memory): (Validators, &Memory),
    deadline: Instant,
) -> Round {
    let keyed: Vec<(Sha256, Entry)> =
        entries.into_iter().map(|entry| (key(&entry), entry)).collect();
    let listed: BTreeSet<Sha256> = keyed.iter().map(|(key, _)| *key).collect();
    let mut asked = BTreeSet::new();
    let is_new = |(key, _): &(Sha256, Entry)| !memory.fetched.contains(key) && asked.insert(*key);
    let new: Vec<_> = keyed.into_iter().filter(is_new).collect();
    let mut round = Round {
        documents: Vec::new(),
        failures: Vec::new(),
        remaining: new.len(),
        // What the list does not name any more is forgotten.
        memory: Memory {
            validators: Validators::default(),
            fetched: memory.fetched.intersection(&listed).copied().collect(),
        },
    };
    let fetches = new
        .into_iter()
        .take(MOST_NEW)
        .map(|(key, entry)| async move { (key, fetch_message(client, feed, &entry).await) });
    let mut fetches = stream::iter(fetches).buffer_unordered(AT_ONCE);
    let mut bytes = 0;
    while let Ok(Some((key, outcome))) = timeout_at(deadline, fetches.next()).await {
        let is_asked_too_often = matches!(outcome, Err(SourceError::TooMany { .. }));
        bytes += outcome.as_ref().map_or(0, |(_, body)| body.len());
        round.take(key, outcome);
        if is_asked_too_often {
            break;
        }
        if bytes > MOST_BYTES {
            round.failures.push(SourceError::TooLarge);
            break;
        }
    }
    // With the validators said back, "unchanged" would hide what is still missing.
    if round.is_done() {
        round.memory.validators = validators;
    }
    round
}

async fn fetch_message(
    client: &Client,
    feed: &Address,
    entry: &Entry,
) -> Result<(String, Vec<u8>), SourceError> {
    let address = feed.join(&entry.link)?;
    if address == *feed {
        // Nothing, a part of the page, or the list itself.
        return Err(SourceError::BadAddress);
    }
    let known = Validators::default();
    let document = client.fetch(&address, &known, LARGEST_MESSAGE).await?;
    let document = document.ok_or(SourceError::Refused(304))?;
    Ok((address.host().to_owned(), document.body))
}

/// An entry that was updated is another one.
fn key(entry: &Entry) -> Sha256 {
    Sha256::of_fields(&[entry.id.as_bytes(), entry.updated.as_bytes(), entry.link.as_bytes()])
}
