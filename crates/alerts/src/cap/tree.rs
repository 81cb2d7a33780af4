//! A bounded document as a flat list of elements that borrows its text.

use super::markup::{Flow, Plain};
use super::name::Name;
use super::{Repair, repair::Repairs, text};
use crate::alert::CapVersion;
use std::borrow::Cow;

/// Whose element it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Cap(CapVersion),
    /// That of an `alert` which is not in CAP's.
    Own,
    /// None, or CAP's own prefix where nobody bound it.
    None,
    Foreign,
}

/// The elements in the order of their start tags; the root is the first.
#[derive(Debug, Default)]
pub(super) struct Tree<'a> {
    pub(super) nodes: Vec<Node<'a>>,
}

/// An element with its own text; others are named by their place in the list.
#[derive(Debug)]
pub(super) struct Node<'a> {
    pub(super) name: Name,
    pub(super) space: Space,
    /// What it does to the words around it, where it is markup.
    pub(super) flow: Flow,
    /// Whether only white space parts it from what follows it.
    pub(super) is_spaced: bool,
    pub(super) text: Cow<'a, str>,
    /// Where in its parent's text it stands, in bytes.
    pub(super) at_byte: u32,
    pub(super) first_child: u32,
    pub(super) last_child: u32,
    pub(super) next: u32,
}

/// No element: the root is nobody's child.
pub(super) const NOBODY: u32 = 0;
/// The most texts of one name that are joined.
const MAX_JOINED: usize = 32;

impl Tree<'_> {
    pub(super) fn root(&self) -> Element<'_> {
        Element { tree: self, at: 0 }
    }
}

/// An element of a tree.
#[derive(Clone, Copy)]
pub(super) struct Element<'t> {
    tree: &'t Tree<'t>,
    at: u32,
}

impl<'t> Element<'t> {
    fn node(self) -> &'t Node<'t> {
        &self.tree.nodes[self.at as usize]
    }

    pub(super) fn name(self) -> Name {
        self.node().name
    }

    pub(super) fn space(self) -> Space {
        self.node().space
    }

    /// Its own text without the children's, trimmed.
    pub(super) fn text(self) -> &'t str {
        self.node().text.trim()
    }

    /// Its words and those of all that is in it as plain text, cut at the bound, unless there are none.
    pub(super) fn prose(self, repairs: &mut Repairs) -> Option<String> {
        let mut plain = Plain::default();
        if self.node().first_child != NOBODY || self.text().contains(['<', '&']) {
            self.pour_into(&mut plain);
        }
        let flattened = plain.finish();
        if flattened.is_some() {
            repairs.note(Repair::MarkupFlattened);
        }
        let text = flattened.as_deref().unwrap_or(self.text());
        (!text.is_empty()).then(|| text::cut(text, repairs))
    }

    /// As deep as the tree is, which is bounded.
    fn pour_into(self, plain: &mut Plain) {
        let text = &self.node().text[..];
        let mut poured = 0;
        for child in self.all_children() {
            let Node { flow, is_spaced, at_byte, .. } = *child.node();
            plain.add(&text[poured..at_byte as usize]);
            poured = at_byte as usize;
            plain.open(flow);
            child.pour_into(plain);
            plain.close(flow);
            if is_spaced {
                plain.space();
            }
        }
        plain.add(&text[poured..]);
    }

    /// All children, foreign ones included.
    pub(super) fn all_children(self) -> impl Iterator<Item = Self> {
        let tree = self.tree;
        let some = move |at| (at != NOBODY).then_some(Self { tree, at });
        std::iter::successors(some(self.node().first_child), move |child| some(child.node().next))
    }

    /// CAP children of that name.
    pub(super) fn children(self, name: Name) -> impl Iterator<Item = Self> {
        self.all_children()
            .filter(move |child| child.name() == name && child.space() != Space::Foreign)
    }

    /// Its CAP children, found once.
    pub(super) fn parts(self) -> Parts<'t> {
        let mut parts = Parts { of: self, first: [NOBODY; Name::COUNT], again: 0 };
        for child in self.all_children().filter(|child| child.space() != Space::Foreign) {
            let name = child.name() as usize;
            match &mut parts.first[name] {
                first if *first == NOBODY => *first = child.at,
                _ => parts.again |= 1 << name,
            }
        }
        parts
    }

    /// Pairs of `valueName` and `value` under children of that name, at most `limit`.
    pub(super) fn pairs(
        self,
        name: Name,
        limit: usize,
        repairs: &mut Repairs,
    ) -> Vec<(String, String)> {
        let mut part = |of: Self, name| {
            let found = of.children(name).next().map(Self::text).unwrap_or_default();
            text::cut(found, repairs)
        };
        let pairs: Vec<_> = self
            .children(name)
            .take(limit + 1)
            .map(|pair| (part(pair, Name::ValueName), part(pair, Name::Value)))
            .collect();
        if pairs.len() > limit {
            repairs.note(Repair::CodesCut);
        }
        pairs.into_iter().take(limit).collect()
    }
}

/// The first CAP child of each name, and which names occur again.
pub(super) struct Parts<'t> {
    of: Element<'t>,
    first: [u32; Name::COUNT],
    again: u64,
}

impl<'t> Parts<'t> {
    /// Whose they are.
    pub(super) const fn element(&self) -> Element<'t> {
        self.of
    }

    /// The text of the first child of that name that has any.
    pub(super) fn value(&self, name: Name, repairs: &mut Repairs) -> Option<&'t str> {
        let says_something = |text: &&str| !text.is_empty();
        if self.is_repeated(name, repairs) {
            return self.of.children(name).map(Element::text).find(says_something);
        }
        Some(self.first(name)?.text()).filter(says_something)
    }

    /// The same, as text for people.
    pub(super) fn prose(&self, name: Name, repairs: &mut Repairs) -> Option<String> {
        if self.is_repeated(name, repairs) {
            return self.of.children(name).find_map(|child| child.prose(repairs));
        }
        self.first(name)?.prose(repairs)
    }

    /// The texts for people of all children of that name, each once, an empty line between them.
    pub(super) fn joined_prose(&self, name: Name, repairs: &mut Repairs) -> Option<String> {
        if !self.is_repeated(name, repairs) {
            return self.first(name)?.prose(repairs);
        }
        let mut texts: Vec<String> = Vec::new();
        for (count, child) in self.of.children(name).enumerate() {
            if count == MAX_JOINED {
                repairs.note(Repair::TextCut);
                break;
            }
            if let Some(text) = child.prose(repairs)
                && !texts.contains(&text)
            {
                texts.push(text);
            }
        }
        let joined = texts.join("\n\n");
        (!joined.is_empty()).then(|| text::cut(&joined, repairs))
    }

    fn first(&self, name: Name) -> Option<Element<'t>> {
        let at = self.first[name as usize];
        (at != NOBODY).then_some(Element { at, ..self.of })
    }

    fn is_repeated(&self, name: Name, repairs: &mut Repairs) -> bool {
        let is_repeated = self.again & (1 << name as usize) != 0;
        if is_repeated {
            repairs.note(Repair::ElementRepeated);
        }
        is_repeated
    }
}
