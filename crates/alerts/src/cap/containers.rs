//! Messages inside other documents: Atom, RSS, EDXL-DE, SOAP and whatever else wraps them.

use super::name::Name;
use super::tree::Element;
use super::{CapRefusal, Reading, encoding, message, repair::Repairs, text, xml};

/// How far into an escaped document its first tag is looked for, in bytes.
const MAX_BEGINNING_BYTES: usize = 1_024;

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

/// Markup in words is common in feeds; a document that names CAP, or begins with an alert, is a message.
fn looks_like_alert(text: &str) -> bool {
    let text = text.trim_start_matches(text::is_nobodys);
    if !text.starts_with('<') {
        return false;
    }
    let has = |one: &str| text.contains(one);
    let beginning = text[..text.floor_char_boundary(MAX_BEGINNING_BYTES)].to_ascii_lowercase();
    let begins = ["<alert", ":alert"].iter().any(|tag| beginning.contains(tag));
    (has("alert") && (has(":cap:1.") || has("/cap/1.")))
        || (begins && (has("identifier") || has("Identifier")))
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
