//! What a feed lists: Atom entries (RFC 4287) and RSS items, with the links that lead to messages.

mod link;
mod text;

use crate::SourceError;
use link::Promise;
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

/// The largest list or message that is fetched.
pub const LARGEST_DOCUMENT: usize = 16 * 1024 * 1024;
/// The most entries of a list; the busiest national feeds have some thousands.
pub const MOST_ENTRIES: usize = 5_000;
const DEEPEST: usize = 32;
const LONGEST_FIELD: usize = 2_048;

/// One entry of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Atom's `id`, RSS's `guid`; empty when there is none.
    pub id: String,
    /// Atom's `updated`, RSS's `pubDate`, as it stands there.
    pub updated: String,
    /// Where its message lies, as it stands there; empty when it leads nowhere.
    pub link: String,
}

/// What a list holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Listing {
    /// A message, or a document with messages in it: nothing further is fetched.
    Messages,
    /// Links to messages, each in an entry.
    Links(Vec<Entry>),
}

/// The entries of a list that only links to messages; none for a document that holds them itself.
///
/// # Errors
/// [`SourceError::NotAFeed`], also for a DOCTYPE that declares anything; [`SourceError::TooLarge`] for
/// more than [`MOST_ENTRIES`].
pub fn entries(document: &[u8]) -> Result<Vec<Entry>, SourceError> {
    match read(document)? {
        Listing::Messages => Ok(Vec::new()),
        Listing::Links(entries) => Ok(entries),
    }
}

/// Reads a list. What is wrong with the words in it, which nobody reads here, costs none of its entries;
/// one that breaks off is none.
pub(crate) fn read(document: &[u8]) -> Result<Listing, SourceError> {
    let text = text::decode(document);
    let mut reader = reader(text.trim_start_matches('\u{feff}'));
    let mut list = List::default();
    loop {
        match reader.read_event().map_err(|_| SourceError::NotAFeed)? {
            Event::Start(start) => list.open(&start)?,
            Event::End(end) => list.close(end.local_name().as_ref())?,
            Event::Text(text) => list.push(&text.xml10_content()),
            Event::CData(text) => {
                let text = text.xml10_content();
                list.holds_messages |= is_message(&text);
                list.push(&text);
            }
            Event::GeneralRef(reference) => list.push(&resolve(&reference)),
            Event::DocType(doctype) => list.declare(&doctype)?,
            Event::Eof => return list.finish(),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
        if list.holds_messages {
            return Ok(Listing::Messages);
        }
    }
}

/// Which end belongs to which beginning is [`List::close`]'s to say.
fn reader(text: &str) -> Reader<&[u8]> {
    let mut reader = Reader::from_str(text);
    let config = reader.config_mut();
    config.expand_empty_elements = true;
    config.allow_dangling_amp = true;
    config.allow_unmatched_ends = true;
    config.check_end_names = false;
    reader
}

/// The list while it is read.
#[derive(Default)]
struct List {
    path: Vec<String>,
    is_feed: bool,
    has_doctype: bool,
    holds_messages: bool,
    entry: Entry,
    /// What the entry's link promises, if it has one.
    promise: Option<Promise>,
    is_permalink: bool,
    text: String,
    /// Whether there is more text than is kept.
    is_cut: bool,
    entries: Vec<Entry>,
}

impl List {
    /// A type that is only named, as RSS 0.91 asks for, is looked up nowhere. Nothing else may have one:
    /// no message has, and a page has.
    fn declare(&mut self, doctype: &str) -> Result<(), SourceError> {
        let is_misplaced = self.has_doctype || self.is_feed;
        self.has_doctype = true;
        if is_misplaced || doctype.contains('[') { Err(SourceError::NotAFeed) } else { Ok(()) }
    }

    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), SourceError> {
        let name = start.local_name().as_ref().to_owned();
        if self.is_void(&name) {
            return Ok(());
        }
        if self.path.len() == DEEPEST {
            return Err(SourceError::TooLarge);
        }
        if self.path.is_empty() {
            self.begin(&name)?;
        }
        // Whatever is not a list may hold messages: an alert, an envelope of alerts.
        self.holds_messages |= name.eq_ignore_ascii_case("alert") || !self.is_feed;
        if is_entry(&name) {
            (self.entry, self.promise) = (Entry::default(), None);
        } else if self.is_in_entry() {
            self.look_at(&name, start);
        }
        self.forget_text();
        self.path.push(name);
        Ok(())
    }

    /// HTML's elements that have no end, among the words of an entry; a paragraph ends where the next begins.
    fn is_void(&self, name: &str) -> bool {
        let is_in_words = self.path.iter().any(|open| is_entry(open));
        let is_next = name == "p" && self.path.last().is_some_and(|open| open == "p");
        is_in_words && (is_next || matches!(name, "br" | "hr" | "img" | "wbr"))
    }

    fn begin(&mut self, root: &str) -> Result<(), SourceError> {
        self.is_feed = matches!(root, "feed" | "rss" | "RDF");
        if self.has_doctype && !self.is_feed { Err(SourceError::NotAFeed) } else { Ok(()) }
    }

    fn look_at(&mut self, name: &str, start: &BytesStart<'_>) {
        if name == "guid" {
            self.is_permalink = link::is_permalink(start);
        } else if let Some((promise, link)) = link::of(name, start) {
            self.offer(promise, &link);
        }
    }

    /// A link that promises more goes before one that promises less; of two alike, the first counts.
    fn offer(&mut self, promise: Promise, link: &str) {
        let is_link = !link.is_empty() && link.len() <= LONGEST_FIELD;
        if is_link && self.promise < Some(promise) {
            self.promise = Some(promise);
            link.clone_into(&mut self.entry.link);
        }
    }

    fn push(&mut self, text: &str) {
        if self.text.len() + text.len() <= LONGEST_FIELD {
            self.text.push_str(text);
        } else {
            self.is_cut = true;
        }
    }

    fn forget_text(&mut self) {
        self.text.clear();
        self.is_cut = false;
    }

    /// An end without a beginning ends nothing; what was left open ends with what is around it.
    fn close(&mut self, name: &str) -> Result<(), SourceError> {
        if let Some(depth) = self.path.iter().rposition(|open| open == name) {
            while self.path.len() > depth {
                self.close_innermost()?;
            }
        }
        Ok(())
    }

    fn close_innermost(&mut self) -> Result<(), SourceError> {
        let name = self.path.pop().ok_or(SourceError::NotAFeed)?;
        let text = std::mem::take(&mut self.text);
        self.holds_messages |= is_message(text.trim());
        if is_entry(&name) {
            if self.entries.len() == MOST_ENTRIES {
                return Err(SourceError::TooLarge);
            }
            self.entries.push(std::mem::take(&mut self.entry));
        } else if self.is_in_entry() && !self.is_cut {
            self.take_text(&name, text.trim());
        }
        self.forget_text();
        Ok(())
    }

    fn take_text(&mut self, name: &str, text: &str) {
        match name {
            "id" => text.clone_into(&mut self.entry.id),
            "guid" => {
                text.clone_into(&mut self.entry.id);
                if self.is_permalink && link::is_address(text) {
                    self.offer(Promise::Name, text);
                }
            }
            "updated" | "pubDate" | "date" => text.clone_into(&mut self.entry.updated),
            "link" => self.offer(Promise::Unsaid, text),
            // GDACS writes its messages' addresses so.
            "cap" if link::is_address(text) => self.offer(Promise::Message, text),
            _ => {}
        }
    }

    fn is_in_entry(&self) -> bool {
        self.path.last().is_some_and(|parent| is_entry(parent))
    }

    fn finish(self) -> Result<Listing, SourceError> {
        if !self.is_feed || !self.path.is_empty() {
            return Err(SourceError::NotAFeed);
        }
        Ok(Listing::Links(self.entries))
    }
}

fn is_entry(name: &str) -> bool {
    matches!(name, "entry" | "item")
}

/// A whole message as text, as in some RSS descriptions. Its beginning is enough: the namespace stands
/// there. Markup that only links to one is none.
fn is_message(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let names_cap = text.contains(":cap:1.") || text.contains("/cap/1.");
    text.starts_with('<')
        && (names_cap || text.get(..6).is_some_and(|start| start.eq_ignore_ascii_case("<alert")))
        && text.split('<').any(opens_alert)
}

fn opens_alert(tag: &str) -> bool {
    let name = tag.split(|end: char| end.is_whitespace() || matches!(end, '>' | '/')).next();
    let local = name.and_then(|name| name.rsplit(':').next());
    local.is_some_and(|local| local.eq_ignore_ascii_case("alert"))
}

/// What a reference stands for; one that stands for nothing stays as it is written: it may be a part of
/// an address, and HTML's names are common in titles.
fn resolve(reference: &BytesRef<'_>) -> String {
    match (reference.resolve_char_ref(), resolve_xml_entity(reference)) {
        (Ok(Some(character)), _) => character.to_string(),
        (_, Some(known)) => known.to_owned(),
        _ => format!("&{};", &**reference),
    }
}

#[cfg(test)]
mod tests;
