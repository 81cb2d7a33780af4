//! Messages inside other documents: Atom, RSS, EDXL-DE, SOAP and whatever else wraps them.

use super::name::Name;
use super::tree::Element;
use super::{CapRefusal, Reading, encoding, message, repair::Repairs, text, xml};

/// Where an escaped message says at the latest that it is one: beyond its declaration and comments.
const MOST_PROLOGUE_BYTES: usize = 1_024;

/// Reads every CAP message of a document: the document itself, or all that it holds.
///
/// A message may stand in a container as elements (Atom `content`, EDXL-DE `embeddedXMLContent`)
/// or as escaped text (RSS `description`). The list is never empty: a document without messages is
/// one refusal, `feed-without-messages` for an Atom or RSS feed that only links to them, and
/// `not-cap` for anything else. One bad message does not spoil the others.
pub fn read_all(bytes: &[u8]) -> Vec<Result<Reading, CapRefusal>> {
    let mut repairs = Repairs::default();
    let read = encoding::decode(bytes, &mut repairs).and_then(|document| {
        let tree = xml::read(&document, &mut repairs)?;
        Ok(read_within(tree.root(), repairs))
    });
    read.unwrap_or_else(|refusal| vec![Err(refusal)])
}

fn read_within(root: Element, repairs: Repairs) -> Vec<Result<Reading, CapRefusal>> {
    let mut readings = Vec::new();
    collect(root, repairs, &mut readings);
    if readings.is_empty() {
        let is_feed = matches!(root.name(), Name::Feed | Name::Rss | Name::Rdf);
        let refusal = if is_feed { CapRefusal::FeedWithoutMessages } else { CapRefusal::NotCap };
        readings.push(Err(refusal));
    }
    readings
}

/// Walks as deep as the tree is, which is bounded.
fn collect(element: Element, repairs: Repairs, into: &mut Vec<Result<Reading, CapRefusal>>) {
    if message::is_alert(element) {
        into.push(message::read(element, repairs));
        return;
    }
    if looks_like_alert(element.text()) {
        into.push(read_escaped(element.text(), repairs));
    }
    element.all_children().for_each(|child| collect(child, repairs, into));
}

/// Markup in words is common in feeds; what begins with an alert that has an identifier is a message, in
/// whatever namespace and capitals.
fn looks_like_alert(text: &str) -> bool {
    let text = text.trim_start_matches(text::is_nobodys);
    let prologue = &text[..text.floor_char_boundary(MOST_PROLOGUE_BYTES)];
    text.starts_with('<') && has_tag(prologue, "alert") && has_tag(text, "identifier")
}

/// Whether an element of that local name begins somewhere in a text.
fn has_tag(text: &str, wanted: &str) -> bool {
    text.split('<').skip(1).any(|tag| {
        let name = tag.split(|c: char| matches!(c, '>' | '/') || c.is_whitespace()).next();
        let local = name.and_then(|name| name.rsplit(':').next());
        local.is_some_and(|local| local.eq_ignore_ascii_case(wanted))
    })
}

/// One level deep: a message in a message is nobody's.
fn read_escaped(document: &str, mut repairs: Repairs) -> Result<Reading, CapRefusal> {
    let document = text::without_prelude(document, &mut repairs);
    let tree = xml::read(document, &mut repairs)?;
    if !message::is_alert(tree.root()) {
        return Err(CapRefusal::NotCap);
    }
    message::read(tree.root(), repairs)
}

#[cfg(test)]
mod tests {
    use super::{looks_like_alert, read_all};
    use crate::cap::CapRefusal;

    #[test]
    fn an_escaped_message_is_known_whatever_its_capitals_and_namespace() {
        let inside = "<Identifier>1</Identifier>";
        for text in [
            format!("<alert>{inside}</alert>"),
            format!("<Alert xmlns='urn:x'>{inside}</Alert>"),
            format!("\n\u{feff} <?xml version='1.0'?><!-- é --><x:ALERT>{inside}</x:ALERT>"),
        ] {
            assert!(looks_like_alert(&text), "{text}");
        }
        let late = format!("<!--{}--><alert>{inside}</alert>", "é".repeat(1_024));
        for text in [
            "<p>An alert with an identifier</p>",
            "<a href='javascript:alert(1)'>Identifier</a><identifier>",
            "<alert>Take care</alert>",
            "words <alert><identifier>1</identifier></alert>",
            &late,
        ] {
            assert!(!looks_like_alert(text), "{text}");
        }
    }

    #[test]
    fn an_escaped_message_of_another_namespace_is_read() {
        let message = "<?xml version='1.0'?><Alert xmlns='urn:x'><identifier>1</identifier>\
                       <sender>a@b</sender><sent>2026-11-22T06:00:00-00:00</sent></Alert>";
        let feed = |text: &str| {
            let escaped = text.replace('<', "&lt;");
            read_all(format!("<feed><content>{escaped}</content></feed>").as_bytes())
        };
        let readings = feed(message);
        let [Ok(reading)] = &readings[..] else { panic!("{readings:?}") };
        assert_eq!(reading.alert.key.identifier, "1");
        assert_eq!(feed("<p>words</p>"), [Err(CapRefusal::FeedWithoutMessages)]);
    }
}
