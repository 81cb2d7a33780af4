//! A small bounded tree of elements: no entity but XML's own five, no DOCTYPE, no attributes.

use super::limits::{MAX_DEPTH, MAX_ELEMENTS, at_most};
use super::{CapRefusal, Repair, repair::Repairs, text};
use crate::alert::CapVersion;
use quick_xml::NsReader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, Event};
use quick_xml::name::ResolveResult;

/// Files inside a message (CAP 1.2 section 3.2.3): up to hundreds of kilobytes that nobody needs.
const SKIPPED_TEXT: &str = "derefUri";

/// Whose element it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Cap(CapVersion),
    None,
    Foreign,
}

/// An element with its own text and its children.
#[derive(Debug)]
pub(super) struct Element {
    name: String,
    space: Space,
    text: String,
    children: Vec<Element>,
}

impl Element {
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) const fn space(&self) -> Space {
        self.space
    }

    /// Its own text without the children's, trimmed.
    pub(super) fn text(&self) -> &str {
        self.text.trim()
    }

    /// All children, foreign ones included.
    pub(super) fn all_children(&self) -> &[Element] {
        &self.children
    }

    /// CAP children of that name.
    pub(super) fn children<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children
            .iter()
            .filter(move |child| child.space != Space::Foreign && child.name == name)
    }

    /// The text of the first CAP child of that name, unless empty.
    pub(super) fn value(&self, name: &str, repairs: &mut Repairs) -> Option<&str> {
        let mut found = self.children.iter();
        let mut next = || found.find(|child| child.space != Space::Foreign && child.name == name);
        let first = next()?;
        if next().is_some() {
            repairs.note(Repair::ElementRepeated);
        }
        Some(first.text()).filter(|text| !text.is_empty())
    }

    /// The same, as text for people.
    pub(super) fn prose(&self, name: &str, repairs: &mut Repairs) -> Option<String> {
        self.value(name, repairs).map(|value| text::prose(value, repairs))
    }

    /// Pairs of `valueName` and `value` under children of that name.
    pub(super) fn pairs(&self, name: &str, repairs: &mut Repairs) -> Vec<(String, String)> {
        self.children(name)
            .map(|pair| {
                let mut part = |of| pair.prose(of, repairs).unwrap_or_default();
                (part("valueName"), part("value"))
            })
            .collect()
    }
}

/// Reads one document.
pub(super) fn read(document: &str) -> Result<Element, CapRefusal> {
    let mut reader = NsReader::from_str(document);
    reader.config_mut().expand_empty_elements = true;
    let mut tree = Tree::default();
    loop {
        let at_byte = reader.buffer_position();
        let ill_formed = CapRefusal::NotWellFormed { at_byte };
        let Ok((space, event)) = reader.read_resolved_event() else { return Err(ill_formed) };
        match event {
            Event::Start(start) => tree.open(start.local_name().as_ref(), space_of(&space))?,
            Event::End(_) => tree.close(),
            Event::Text(text) => tree.push(&text.xml10_content()).ok_or(ill_formed)?,
            Event::CData(text) => tree.push(&text.xml10_content()).ok_or(ill_formed)?,
            Event::GeneralRef(reference) => {
                let text = resolve(&reference).ok_or_else(|| ill_formed.clone())?;
                tree.push(&text).ok_or(ill_formed)?;
            }
            Event::DocType(_) => return Err(CapRefusal::Doctype),
            Event::Eof => return tree.into_root().ok_or(ill_formed),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// The tree while it grows.
#[derive(Default)]
struct Tree {
    root: Option<Element>,
    open: Vec<Element>,
    elements: usize,
    second_root: bool,
}

impl Tree {
    fn open(&mut self, name: &str, space: Space) -> Result<(), CapRefusal> {
        self.elements += 1;
        at_most("elements", MAX_ELEMENTS, self.elements)?;
        if self.open.len() == MAX_DEPTH {
            return Err(CapRefusal::TooDeep);
        }
        let (name, text) = (name.to_owned(), String::new());
        self.open.push(Element { name, space, text, children: Vec::new() });
        Ok(())
    }

    fn close(&mut self) {
        let Some(element) = self.open.pop() else { return };
        match self.open.last_mut() {
            Some(parent) => parent.children.push(element),
            None => self.second_root |= self.root.replace(element).is_some(),
        }
    }

    /// Appends text; none if it may not stand there.
    fn push(&mut self, text: &str) -> Option<()> {
        if !text.chars().all(is_xml_char) {
            return None;
        }
        match self.open.last_mut() {
            Some(element) if element.name == SKIPPED_TEXT => {}
            Some(element) => element.text.push_str(text),
            None if text.trim().is_empty() => {}
            None => return None,
        }
        Some(())
    }

    fn into_root(self) -> Option<Element> {
        self.root.filter(|_| self.open.is_empty() && !self.second_root)
    }
}

fn space_of(resolved: &ResolveResult) -> Space {
    match resolved {
        ResolveResult::Unbound => Space::None,
        ResolveResult::Unknown(_) => Space::Foreign,
        ResolveResult::Bound(namespace) => match namespace.0 {
            "" => Space::None,
            "http://www.incident.com/cap/1.0" | "urn:oasis:names:tc:emergency:cap:1.0" => {
                Space::Cap(CapVersion::V1_0)
            }
            "urn:oasis:names:tc:emergency:cap:1.1" => Space::Cap(CapVersion::V1_1),
            "urn:oasis:names:tc:emergency:cap:1.2" => Space::Cap(CapVersion::V1_2),
            _ => Space::Foreign,
        },
    }
}

fn resolve(reference: &BytesRef) -> Option<String> {
    match reference.resolve_char_ref() {
        Ok(Some(character)) => Some(character.to_string()),
        Ok(None) => resolve_xml_entity(reference).map(str::to_owned),
        Err(_) => None,
    }
}

/// XML 1.0 section 2.2, `Char`.
const fn is_xml_char(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, read};
    use crate::cap::CapRefusal;

    fn reason(document: &str) -> &'static str {
        read(document).map(|_| "read").unwrap_or_else(|refusal| refusal.reason())
    }

    #[test]
    fn text_is_joined_across_references_comments_and_cdata() {
        let element = read("<a> x &amp;<!-- no -->&#x41;<![CDATA[<b>]]><c>not this</c> </a>");
        assert_eq!(element.expect("well-formed").text(), "x &A<b>");
    }

    #[test]
    fn what_is_not_one_document_is_refused() {
        for document in
            ["", "text", "<a>", "<a></b>", "<a/><b/>", "<a/>text", "<a>&nbsp;</a>", "<a>&#1;</a>"]
        {
            assert_eq!(reason(document), "not-well-formed", "{document}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert!(read(&nested(MAX_DEPTH)).is_ok());
        assert!(matches!(read(&nested(MAX_DEPTH + 1)), Err(CapRefusal::TooDeep)));
    }

    #[test]
    fn any_doctype_is_refused_before_what_follows_it() {
        assert_eq!(reason("<!DOCTYPE a><a>"), "doctype");
        assert_eq!(reason("<?xml version='1.0'?><!-- - --><!DOCTYPE a SYSTEM 'x'>"), "doctype");
    }
}
