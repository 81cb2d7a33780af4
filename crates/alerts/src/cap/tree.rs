//! A bounded document as a flat list of elements that borrows its text.

use super::name::Name;
use super::{Repair, repair::Repairs, text};
use crate::alert::CapVersion;
use std::borrow::Cow;

/// Whose element it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Space {
    Cap(CapVersion),
    /// None, or a prefix that nobody bound.
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
    pub(super) text: Cow<'a, str>,
    pub(super) first_child: u32,
    pub(super) last_child: u32,
    pub(super) next: u32,
}

/// No element: the root is nobody's child.
pub(super) const NOBODY: u32 = 0;

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
            text::prose(found, repairs)
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

    /// The text of the first child of that name, unless empty.
    pub(super) fn value(&self, name: Name, repairs: &mut Repairs) -> Option<&'t str> {
        let at = self.first[name as usize];
        if self.again & (1 << name as usize) != 0 {
            repairs.note(Repair::ElementRepeated);
        }
        let found = (at != NOBODY).then_some(Element { at, ..self.of })?;
        Some(found.text()).filter(|text| !text.is_empty())
    }

    /// The same, as text for people.
    pub(super) fn prose(&self, name: Name, repairs: &mut Repairs) -> Option<String> {
        self.value(name, repairs).map(|value| text::prose(value, repairs))
    }
}
