//! Where an element of an entry leads, and whether a message is to be expected there.

use quick_xml::XmlVersion;
use quick_xml::events::BytesStart;
use std::borrow::Cow;

/// What a link promises, the least first: of the links of an entry the best one is followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Promise {
    /// RSS's name of an entry, which may be an address as well.
    Name,
    /// A page for people, or another file that is hardly a message.
    Page,
    /// It does not say.
    Unsaid,
    /// Some XML.
    Xml,
    /// A message.
    Message,
}

/// The link of an element that leads by its attributes.
pub(super) fn of(name: &str, start: &BytesStart<'_>) -> Option<(Promise, String)> {
    let link = match name {
        "link" | "enclosure" => attribute(start, "href").or_else(|| attribute(start, "url"))?,
        // Atom's content may lie elsewhere (RFC 4287 section 4.1.3.2).
        "content" => attribute(start, "src")?,
        _ => return None,
    };
    let promise = promise(&attribute(start, "type").unwrap_or_default())?;
    let relation = attribute(start, "rel").unwrap_or_default();
    let is_of_entry = matches!(relation.as_str(), "" | "alternate" | "enclosure" | "related");
    (is_of_entry || promise == Promise::Message).then_some((promise, link))
}

/// Whether RSS's `guid` is an address too: it is, unless it says that it is none (RSS 2.0).
pub(super) fn is_permalink(start: &BytesStart<'_>) -> bool {
    attribute(start, "isPermaLink").is_none_or(|said| !said.trim().eq_ignore_ascii_case("false"))
}

/// Whether a text that need not be an address is one.
pub(super) fn is_address(text: &str) -> bool {
    let scheme = text.split_once("://").map(|(scheme, _)| scheme.to_ascii_lowercase());
    scheme.is_some_and(|scheme| matches!(scheme.as_str(), "https" | "http"))
}

/// What a media type promises; none for what is never a message.
fn promise(media_type: &str) -> Option<Promise> {
    let media_type = media_type.trim().to_ascii_lowercase();
    let is_of = |kind: &&str| media_type.starts_with(*kind);
    if ["image/", "audio/", "video/"].iter().any(is_of) {
        return None;
    }
    Some(match media_type.as_str() {
        "" => Promise::Unsaid,
        cap if cap.contains("cap+xml") => Promise::Message,
        page if page.contains("html") => Promise::Page,
        // Publishers call their messages by other formats' names too.
        xml if xml.contains("xml") => Promise::Xml,
        _ => Promise::Page,
    })
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute = start.try_get_attribute(name).ok().flatten()?;
    let value = attribute.normalized_value(XmlVersion::Implicit1_0);
    // An address with lone ampersands is meant as it is written.
    Some(value.map_or_else(|_| attribute.value.replace("&amp;", "&"), Cow::into_owned))
}

#[cfg(test)]
mod tests {
    use super::{Promise, is_address, promise};

    #[test]
    fn a_media_type_promises_what_it_names() {
        let cases = [
            ("application/cap+xml", Some(Promise::Message)),
            (" Application/CAP+XML; charset=utf-8", Some(Promise::Message)),
            ("application/xml", Some(Promise::Xml)),
            ("text/xml", Some(Promise::Xml)),
            ("application/atom+xml", Some(Promise::Xml)),
            ("", Some(Promise::Unsaid)),
            ("text/html", Some(Promise::Page)),
            ("application/xhtml+xml", Some(Promise::Page)),
            ("application/pdf", Some(Promise::Page)),
            ("image/png", None),
            ("image/svg+xml", None),
            ("Audio/mpeg", None),
            ("video/mp4", None),
        ];
        for (media_type, expected) in cases {
            assert_eq!(promise(media_type), expected, "{media_type}");
        }
    }

    #[test]
    fn a_name_is_an_address_only_on_the_web() {
        assert!(["https://x/1", "HTTP://x/1"].into_iter().all(is_address));
        for name in ["", "1", "urn:oid:2.49", "tag:x,2026:1", "ftp://x/1", "x/1?to=https://y"] {
            assert!(!is_address(name), "{name}");
        }
    }
}
