//! What a feed lists: Atom entries (RFC 4287) and RSS items, with the links that lead to messages.

use crate::SourceError;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// The largest list or message that is fetched.
pub const LARGEST_DOCUMENT: usize = 16 * 1024 * 1024;
/// The most entries of a list; the busiest national feeds have some thousands.
pub const MOST_ENTRIES: usize = 5_000;
const DEEPEST: usize = 32;
const LONGEST_FIELD: usize = 2_048;
/// What an entry's messages are called by publishers that name them.
const CAP_MEDIA_TYPE: &str = "cap+xml";

/// One entry of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry {
    /// Atom's `id`, RSS's `guid`; empty when there is none.
    pub id: String,
    /// Atom's `updated`, RSS's `pubDate`, as it stands there.
    pub updated: String,
    /// Where its message lies, as it stands there.
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
/// [`SourceError::NotAFeed`], also for a DOCTYPE; [`SourceError::TooLarge`] for more than
/// [`MOST_ENTRIES`].
pub fn entries(document: &[u8]) -> Result<Vec<Entry>, SourceError> {
    match read(document)? {
        Listing::Messages => Ok(Vec::new()),
        Listing::Links(entries) => Ok(entries),
    }
}

/// Reads a list.
pub(crate) fn read(document: &[u8]) -> Result<Listing, SourceError> {
    // A message in another encoding is the alerts crate's to read; a list is UTF-8.
    let text = String::from_utf8_lossy(document);
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    reader.config_mut().expand_empty_elements = true;
    let mut list = List::default();
    loop {
        match reader.read_event().map_err(|_| SourceError::NotAFeed)? {
            Event::Start(start) => list.open(&start)?,
            Event::End(_) => list.close()?,
            Event::Text(text) => list.push(&text.xml10_content()),
            Event::CData(text) => {
                let text = text.xml10_content();
                list.holds_messages |= is_message(&text);
                list.push(&text);
            }
            Event::GeneralRef(reference) => list.push(&resolve(&reference)?),
            Event::DocType(_) => return Err(SourceError::NotAFeed),
            Event::Eof => return list.finish(),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
        if list.holds_messages {
            return Ok(Listing::Messages);
        }
    }
}

/// The list while it is read.
#[derive(Default)]
struct List {
    path: Vec<String>,
    is_feed: bool,
    holds_messages: bool,
    entry: Entry,
    names_cap: bool,
    text: String,
    entries: Vec<Entry>,
}

impl List {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), SourceError> {
        let name = start.local_name().as_ref().to_owned();
        if self.path.len() == DEEPEST {
            return Err(SourceError::TooLarge);
        }
        if self.path.is_empty() {
            self.is_feed = matches!(name.as_str(), "feed" | "rss" | "RDF");
        }
        // Whatever is not a list may hold messages: an alert, an envelope of alerts.
        self.holds_messages |= name == "alert" || !self.is_feed;
        if is_entry(&name) {
            (self.entry, self.names_cap) = (Entry::default(), false);
        } else if matches!(name.as_str(), "link" | "enclosure") && self.in_entry() {
            self.take_link(start);
        }
        self.text.clear();
        self.path.push(name);
        Ok(())
    }

    /// A link that says it is a message goes before one that does not; of these, the first counts.
    fn take_link(&mut self, start: &BytesStart<'_>) {
        let attribute = |name| start.try_get_attribute(name).ok().flatten();
        let value = |name| {
            attribute(name)?
                .normalized_value(XmlVersion::Implicit1_0)
                .ok()
                .map(|value| value.into_owned())
        };
        let Some(link) = value("href").or_else(|| value("url")) else { return };
        let relation = value("rel").unwrap_or_default();
        let is_cap = value("type").is_some_and(|media_type| media_type.contains(CAP_MEDIA_TYPE));
        let is_other = !matches!(relation.as_str(), "" | "alternate" | "enclosure" | "related");
        let is_better = self.entry.link.is_empty() || (is_cap && !self.names_cap);
        if is_better && (is_cap || !is_other) && link.len() <= LONGEST_FIELD {
            self.entry.link = link;
            self.names_cap |= is_cap;
        }
    }

    fn push(&mut self, text: &str) {
        if self.text.len() + text.len() <= LONGEST_FIELD {
            self.text.push_str(text);
        }
    }

    fn close(&mut self) -> Result<(), SourceError> {
        let name = self.path.pop().ok_or(SourceError::NotAFeed)?;
        let text = self.text.trim();
        self.holds_messages |= is_message(text);
        if is_entry(&name) {
            if self.entries.len() == MOST_ENTRIES {
                return Err(SourceError::TooLarge);
            }
            self.entries.push(std::mem::take(&mut self.entry));
        } else if self.path.last().is_some_and(|parent| is_entry(parent)) {
            match name.as_str() {
                "id" | "guid" => text.clone_into(&mut self.entry.id),
                "updated" | "pubDate" | "date" => text.clone_into(&mut self.entry.updated),
                "link" if self.entry.link.is_empty() => text.clone_into(&mut self.entry.link),
                _ => {}
            }
        }
        self.text.clear();
        Ok(())
    }

    fn in_entry(&self) -> bool {
        self.path.last().is_some_and(|parent| is_entry(parent))
    }

    fn finish(mut self) -> Result<Listing, SourceError> {
        if !self.is_feed || !self.path.is_empty() {
            return Err(SourceError::NotAFeed);
        }
        self.entries.retain(|entry| !entry.link.is_empty());
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
        && (names_cap || text.starts_with("<alert"))
        && text.split('<').any(opens_alert)
}

fn opens_alert(tag: &str) -> bool {
    let name = tag.split(|end: char| end.is_whitespace() || matches!(end, '>' | '/')).next();
    name.is_some_and(|name| name.rsplit(':').next() == Some("alert"))
}

fn resolve(reference: &BytesRef<'_>) -> Result<String, SourceError> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Ok(character.to_string()),
        // HTML's names are common in titles, which nobody reads here.
        Ok(None) => Ok(resolve_xml_entity(reference).unwrap_or_default().to_owned()),
        Err(_) => Err(SourceError::NotAFeed),
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Listing, MOST_ENTRIES, entries, read};
    use crate::SourceError;

    fn entry(id: &str, updated: &str, link: &str) -> Entry {
        Entry { id: id.into(), updated: updated.into(), link: link.into() }
    }

    #[test]
    fn an_atom_list_gives_the_link_that_says_it_is_a_message() {
        let atom = br#"<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>f</id>
            <link rel="self" href="https://x/feed"/>
            <entry><id>1</id><updated>2026-11-22T08:00:00Z</updated>
              <link href="https://x/page?a=1&amp;b=2"/>
              <link rel="alternate" type="application/cap+xml" href="https://x/1.cap"/></entry>
            <entry><id>2</id><link rel="edit" href="https://x/edit"/><link href="2.xml"/></entry>
            <entry><id>3</id><title>no link</title></entry></feed>"#;
        let expected =
            [entry("1", "2026-11-22T08:00:00Z", "https://x/1.cap"), entry("2", "", "2.xml")];
        assert_eq!(entries(atom), Ok(expected.to_vec()));
    }

    #[test]
    fn an_rss_list_gives_links_of_its_items() {
        let rss = br#"<rss version="2.0"><channel><link>https://x/</link>
            <item><guid>a</guid><pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate>
              <link>https://x/a?b=1&amp;c=2</link></item>
            <item><link><![CDATA[https://x/b]]></link>
              <enclosure type="application/cap+xml" url="https://x/b.cap"/></item></channel></rss>"#;
        let date = "Sun, 22 Nov 2026 08:00:00 GMT";
        let expected = [entry("a", date, "https://x/a?b=1&c=2"), entry("", "", "https://x/b.cap")];
        assert_eq!(entries(rss), Ok(expected.to_vec()));
    }

    #[test]
    fn what_holds_messages_is_handed_on_whole() {
        let namespace = "urn:oasis:names:tc:emergency:cap:1.2";
        for document in [
            format!("<alert xmlns='{namespace}'/>"),
            format!("<EDXLDistribution><x><alert xmlns='{namespace}'/></x></EDXLDistribution>"),
            "<feed><entry><link href='a'/><content><alert/></content></entry></feed>".to_owned(),
            format!(
                "<rss><item><description><![CDATA[<alert xmlns='{namespace}'/>]]></description></item></rss>"
            ),
        ] {
            assert_eq!(read(document.as_bytes()), Ok(Listing::Messages), "{document}");
        }
    }

    #[test]
    fn a_message_as_escaped_text_is_one_and_a_link_in_escaped_markup_is_none() {
        let namespace = "urn:oasis:names:tc:emergency:cap:1.2";
        let escaped = |text: &str| {
            let text = text.replace('&', "&amp;").replace('"', "&quot;");
            text.replace('<', "&lt;").replace('>', "&gt;")
        };
        let rss = |text: &str| {
            let (link, text) = ("<link>https://x/a</link>", escaped(text));
            format!("<rss><item>{link}<description>{text}</description></item></rss>")
        };
        let atom = |text: &str| {
            let (link, text) = ("<link href='https://x/a'/>", escaped(text));
            format!("<feed><entry>{link}<content type='html'>{text}</content></entry></feed>")
        };
        for message in [
            "<alert><identifier>1</identifier></alert>",
            &format!("<alert xmlns='{namespace}'><note>1 & 2</note></alert>"),
            &format!("\n <?xml version=\"1.0\"?>\n<c:alert xmlns:c=\"{namespace}\"/>"),
            &format!("<alert xmlns='{namespace}'>{}</alert>", "<a>b</a>".repeat(1_000)),
        ] {
            assert_eq!(read(rss(message).as_bytes()), Ok(Listing::Messages), "{message}");
            assert_eq!(read(atom(message).as_bytes()), Ok(Listing::Messages), "{message}");
        }
        for markup in [
            "<a href='https://alerts.example/cap/1.cap'>alert</a>",
            "<p>in the format urn:oasis:names:tc:emergency:cap:1.2</p>",
            "an <alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'> begins so",
        ] {
            let links = Ok(Listing::Links(vec![entry("", "", "https://x/a")]));
            assert_eq!(read(rss(markup).as_bytes()), links, "{markup}");
            assert_eq!(read(atom(markup).as_bytes()), links, "{markup}");
        }
    }

    #[test]
    fn bombs_and_nonsense_are_refused() {
        let doctype = b"<!DOCTYPE x [<!ENTITY a 'aaaa'>]><feed>&a;</feed>";
        assert_eq!(read(doctype), Err(SourceError::NotAFeed));
        for nonsense in ["", "not XML", "<feed>", "<feed></rss>", "{\"json\":1}"] {
            assert_eq!(read(nonsense.as_bytes()), Err(SourceError::NotAFeed), "{nonsense}");
        }
        let deep = format!("<feed>{}", "<a>".repeat(40));
        assert_eq!(read(deep.as_bytes()), Err(SourceError::TooLarge));
        let entry = "<entry><link href='a'/></entry>";
        let listed = |count| {
            let list = format!("<feed>{}</feed>", entry.repeat(count));
            entries(list.as_bytes()).map(|entries| entries.len())
        };
        assert_eq!(listed(MOST_ENTRIES), Ok(MOST_ENTRIES));
        assert_eq!(listed(MOST_ENTRIES + 1), Err(SourceError::TooLarge));
    }
}
