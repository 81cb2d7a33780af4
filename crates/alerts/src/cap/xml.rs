//! XML to a bounded tree: no entity but XML's own five and HTML's characters, no DOCTYPE, no attributes.

use super::limits::{MAX_DEPTH, MAX_ELEMENTS, at_most, check_document};
use super::markup::Flow;
use super::name::Name;
use super::tree::{NOBODY, Node, Space, Tree};
use super::{CapRefusal, Repair, repair::Repairs, text};
use crate::alert::CapVersion;
use quick_xml::NsReader;
use quick_xml::escape::{resolve_html5_entity, resolve_xml_entity};
use quick_xml::events::{BytesRef, Event};
use quick_xml::name::ResolveResult;
use std::borrow::Cow;

/// The longest namespace that is looked at: each element may have it.
const MAX_NAMESPACE_BYTES: usize = 256;

/// Reads one document.
pub(super) fn read<'a>(document: &'a str, repairs: &mut Repairs) -> Result<Tree<'a>, CapRefusal> {
    check_document(document)?;
    let mut reader = NsReader::from_str(document);
    reader.config_mut().expand_empty_elements = true;
    reader.config_mut().allow_dangling_amp = true;
    let mut growing = Growing { tree: Tree::default(), open: Vec::new(), own: None, repairs };
    loop {
        let at_byte = reader.buffer_position();
        let ill_formed = CapRefusal::NotWellFormed { at_byte };
        let Ok((space, event)) = reader.read_resolved_event() else { return Err(ill_formed) };
        match event {
            Event::Start(start) => {
                growing.open(start.local_name().as_ref(), &space)?.ok_or(ill_formed)?;
            }
            Event::End(_) => growing.close(),
            Event::Text(_) | Event::CData(_) if growing.skips_text() => {}
            Event::Text(text) => growing.push_text(text.xml10_content()).ok_or(ill_formed)?,
            Event::CData(text) => growing.push(text.xml10_content()).ok_or(ill_formed)?,
            Event::GeneralRef(reference) => growing.refer(&reference).ok_or(ill_formed)?,
            Event::DocType(_) => return Err(CapRefusal::Doctype),
            Event::Eof => return growing.finish().ok_or(ill_formed),
            Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

/// The tree while it grows.
struct Growing<'a, 'r> {
    tree: Tree<'a>,
    /// The elements that are not closed yet, outermost first.
    open: Vec<u32>,
    own: Option<Own>,
    repairs: &'r mut Repairs,
}

/// An open `alert` whose namespace is not CAP's.
struct Own {
    alert: u32,
    namespace: String,
}

impl<'a> Growing<'a, '_> {
    /// Opens an element; none if it would be a second root.
    fn open(&mut self, name: &str, space: &ResolveResult) -> Result<Option<()>, CapRefusal> {
        at_most("elements", MAX_ELEMENTS, self.tree.nodes.len() + 1)?;
        if self.open.len() == MAX_DEPTH {
            return Err(CapRefusal::TooDeep);
        }
        if self.open.is_empty() && !self.tree.nodes.is_empty() {
            return Ok(None);
        }
        let at = u32::try_from(self.tree.nodes.len()).expect("elements are bounded");
        let node = self.node(name, space, at);
        self.tree.nodes.push(node);
        self.adopt(at);
        self.open.push(at);
        Ok(Some(()))
    }

    /// An element without text or children.
    fn node(&mut self, written: &str, resolved: &ResolveResult, at: u32) -> Node<'a> {
        let exact = Name::of(written);
        let name = if exact == Name::Unasked { Name::meant(written) } else { exact };
        let space = match space_of(resolved, self.repairs) {
            Space::Foreign if self.is_own(name, resolved, at) => Space::Own,
            space => space,
        };
        if name != exact && space != Space::Foreign {
            self.repairs.note(Repair::NameSpelling);
        }
        let flow = Flow::of(written).unwrap_or(Flow::Line);
        let (text, is_spaced, at_byte) = (Cow::Borrowed(""), false, 0);
        let [first_child, last_child, next] = [NOBODY; 3];
        Node { name, space, flow, is_spaced, text, at_byte, first_child, last_child, next }
    }

    /// Whether an element in a foreign namespace is an outermost `alert`, or inside one and as
    /// foreign.
    fn is_own(&mut self, name: Name, resolved: &ResolveResult, alert: u32) -> bool {
        let Some(namespace) = foreign(resolved) else { return false };
        if let Some(own) = &self.own {
            return own.namespace == namespace;
        }
        let nodes = &self.tree.nodes;
        let is_inside = || self.open.iter().any(|at| nodes[*at as usize].name == Name::Alert);
        if name != Name::Alert || is_inside() {
            return false;
        }
        self.own = Some(Own { alert, namespace: namespace.to_owned() });
        true
    }

    /// The innermost open element gets a child.
    fn adopt(&mut self, child: u32) {
        let Some(parent) = self.open.last().map(|at| *at as usize) else { return };
        let nodes = &mut self.tree.nodes;
        nodes[child as usize].at_byte =
            u32::try_from(nodes[parent].text.len()).expect("a document is bounded");
        match nodes[parent].last_child {
            NOBODY => nodes[parent].first_child = child,
            sibling => nodes[sibling as usize].next = child,
        }
        nodes[parent].last_child = child;
    }

    fn close(&mut self) {
        let closed = self.open.pop();
        if self.own.as_ref().is_some_and(|own| Some(own.alert) == closed) {
            self.own = None;
        }
    }

    /// Files inside a message (CAP 1.2 section 3.2.3) are up to hundreds of kilobytes that nobody
    /// needs.
    fn skips_text(&self) -> bool {
        self.open.last().is_some_and(|at| self.tree.nodes[*at as usize].name == Name::DerefUri)
    }

    /// Appends text; none if it may not stand there.
    fn push(&mut self, text: Cow<'a, str>) -> Option<()> {
        let Some(at) = self.open.last().map(|at| *at as usize) else {
            return text::is_blank_outside(&text, self.repairs).then_some(());
        };
        if text.bytes().all(|byte| byte.is_ascii_whitespace()) && self.is_between_tags(at) {
            return Some(());
        }
        let own = &mut self.tree.nodes[at].text;
        if own.is_empty() {
            *own = text;
        } else {
            own.to_mut().push_str(&text);
        }
        Some(())
    }

    /// Whether nothing of an element's text stands between its last tag and what follows: white space
    /// there is nobody's, but parts the words of markup.
    fn is_between_tags(&mut self, at: usize) -> bool {
        let nodes = &mut self.tree.nodes;
        let so_far = nodes[at].text.len();
        let child = nodes[at].last_child;
        if child == NOBODY {
            return so_far == 0;
        }
        let child = &mut nodes[child as usize];
        let is_between = child.at_byte as usize == so_far;
        child.is_spaced |= is_between;
        is_between
    }

    /// The same for text in which an ampersand may stand alone.
    fn push_text(&mut self, text: Cow<'a, str>) -> Option<()> {
        if text.starts_with('&') {
            self.repairs.note(Repair::EntityUnknown);
        }
        self.push(text)
    }

    /// Appends what a reference stands for, in HTML too; one that stands for nothing stays as it is
    /// written.
    fn refer(&mut self, reference: &BytesRef) -> Option<()> {
        if self.skips_text() {
            return Some(());
        }
        let text: Cow<'static, str> = match reference.resolve_char_ref() {
            Ok(Some(character)) if !is_xml_char(character) => {
                self.repairs.note(Repair::CharactersDropped);
                return Some(());
            }
            Ok(Some(character)) => character.to_string().into(),
            Ok(None) | Err(_) => match resolve_xml_entity(reference) {
                Some(known) => known.into(),
                None => self.refer_to_html(reference),
            },
        };
        self.push(text)
    }

    fn refer_to_html(&mut self, reference: &str) -> Cow<'static, str> {
        self.repairs.note(Repair::EntityUnknown);
        match resolve_html5_entity(reference) {
            Some(known) => known.into(),
            None => format!("&{reference};").into(),
        }
    }

    fn finish(self) -> Option<Tree<'a>> {
        let is_whole = self.open.is_empty() && !self.tree.nodes.is_empty();
        is_whole.then_some(self.tree)
    }
}

fn space_of(resolved: &ResolveResult, repairs: &mut Repairs) -> Space {
    match resolved {
        ResolveResult::Unbound => Space::None,
        ResolveResult::Unknown(prefix) if prefix.eq_ignore_ascii_case("cap") => Space::None,
        ResolveResult::Unknown(_) => Space::Foreign,
        ResolveResult::Bound(namespace) => match namespace.0 {
            "urn:oasis:names:tc:emergency:cap:1.2" => Space::Cap(CapVersion::V1_2),
            "urn:oasis:names:tc:emergency:cap:1.1" => Space::Cap(CapVersion::V1_1),
            "http://www.incident.com/cap/1.0" | "urn:oasis:names:tc:emergency:cap:1.0" => {
                Space::Cap(CapVersion::V1_0)
            }
            "" => Space::None,
            other => space_like(other, repairs),
        },
    }
}

/// What tells an element that is not CAP's from others: its namespace, or a prefix that nobody bound.
fn foreign<'n>(resolved: &'n ResolveResult) -> Option<&'n str> {
    let namespace = match resolved {
        ResolveResult::Bound(namespace) => namespace.0,
        ResolveResult::Unknown(prefix) => prefix.as_str(),
        ResolveResult::Unbound => return None,
    };
    (namespace.len() <= MAX_NAMESPACE_BYTES).then_some(namespace)
}

/// A namespace that is meant to be CAP's: other capitals, a slash at its end, a later 1.x.
fn space_like(namespace: &str, repairs: &mut Repairs) -> Space {
    if namespace.len() > MAX_NAMESPACE_BYTES {
        return Space::Foreign;
    }
    let written = namespace.trim().trim_end_matches('/').to_ascii_lowercase();
    let is_cap = ["urn:oasis:names:tc:emergency:cap:1.", "http://www.incident.com/cap/1."]
        .iter()
        .any(|beginning| written.starts_with(beginning));
    if !is_cap {
        return Space::Foreign;
    }
    repairs.note(Repair::NamespaceSpelling);
    Space::Cap(match written.rsplit([':', '/']).next() {
        Some("1.0") => CapVersion::V1_0,
        Some("1.1") => CapVersion::V1_1,
        _ => CapVersion::V1_2,
    })
}

/// XML 1.0 section 2.2, `Char`.
const fn is_xml_char(c: char) -> bool {
    !matches!(c, '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, Repairs, read};
    use crate::cap::{CapRefusal, Repair};

    fn reason(document: &str) -> &'static str {
        let read = read(document, &mut Repairs::default());
        read.map(|_| "read").unwrap_or_else(|refusal| refusal.reason())
    }

    fn text(document: &str) -> (String, Vec<Repair>) {
        let mut repairs = Repairs::default();
        let tree = read(document, &mut repairs).expect("well-formed");
        (tree.root().text().to_owned(), repairs.into_vec())
    }

    #[test]
    fn text_is_joined_across_references_comments_and_cdata() {
        let (joined, repairs) =
            text("<a> x &amp; <!-- no -->&#x41;<![CDATA[<b>]]><c>not this</c> </a>");
        assert_eq!((&joined[..], &repairs[..]), ("x & A<b>", &[][..]));
    }

    #[test]
    fn what_stands_for_nothing_stays_as_it_is_written() {
        let unknown = vec![Repair::EntityUnknown];
        assert_eq!(text("<a>20&nbsp;&deg;C</a>"), ("20\u{a0}°C".to_owned(), unknown.clone()));
        assert_eq!(text("<a>a&who;b</a>"), ("a&who;b".to_owned(), unknown.clone()));
        assert_eq!(text("<a>wind & rain</a>"), ("wind & rain".to_owned(), unknown));
        let dropped = vec![Repair::CharactersDropped];
        assert_eq!(text("<a>a&#1;b</a>"), ("ab".to_owned(), dropped));
    }

    #[test]
    fn what_is_not_one_document_is_refused() {
        for document in ["", "text", "<a>", "<a></b>", "<a/><b/>", "<a/>text", "text<a/>"] {
            assert_eq!(reason(document), "not-well-formed", "{document}");
        }
    }

    #[test]
    fn depth_is_bounded() {
        let nested = |depth| format!("{}{}", "<a>".repeat(depth), "</a>".repeat(depth));
        assert_eq!(reason(&nested(MAX_DEPTH)), "read");
        let refused = read(&nested(MAX_DEPTH + 1), &mut Repairs::default()).map(drop);
        assert_eq!(refused, Err(CapRefusal::TooDeep));
    }

    #[test]
    fn any_doctype_is_refused_before_what_follows_it() {
        assert_eq!(reason("<!DOCTYPE a><a>"), "doctype");
        assert_eq!(reason("<?xml version='1.0'?><!-- - --><!DOCTYPE a SYSTEM 'x'>"), "doctype");
    }
}
