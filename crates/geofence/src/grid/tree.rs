//! The cells that something lies in, each under the larger one that it is a part of.
//!
//! A node says in one word which of its 64 parts there are, and those lie side by side: what is not there
//! costs no look, and the few large cells stay close at hand.

use super::blocks::{Blocks, List};
use super::cells::{Cell, Place, SIZES, Stretch};

/// What lies in a cell, and its parts.
#[derive(Clone, Copy, Default)]
struct Node {
    /// The parts that there are, a bit for each.
    parts: u64,
    /// Their nodes, in the order of the bits.
    nodes: List,
    /// What lies in the cell itself.
    list: List,
}

impl Node {
    fn is_empty(&self) -> bool {
        self.parts == 0 && self.list.is_empty()
    }

    #[inline]
    fn has(&self, part: u32) -> bool {
        self.parts >> part & 1 == 1
    }

    /// The place of a part's node among the nodes of the parts.
    #[inline]
    fn rank(&self, part: u32) -> u32 {
        (self.parts & ((1 << part) - 1)).count_ones()
    }

    #[inline]
    fn place_of(&self, part: u32) -> u32 {
        self.nodes.place(self.rank(part))
    }
}

/// The list of each cell.
#[derive(Clone)]
pub(super) struct Tree {
    root: List,
    nodes: Blocks<Node>,
}

impl Tree {
    /// Changes the list of a cell, which is empty where nothing was.
    pub(super) fn change(&mut self, cell: Cell, change: impl FnOnce(&mut List)) {
        let mut way = [self.root.place(0); SIZES];
        for size in 1..=cell.size {
            way[size] = self.enter(way[size - 1], cell.part(size));
        }
        let node = self.nodes.get_mut(way[cell.size]);
        change(&mut node.list);
        for size in (1..=cell.size).rev() {
            if !self.nodes.get(way[size]).is_empty() {
                return;
            }
            self.leave(way[size - 1], cell.part(size));
        }
    }

    /// The lists at a place, from the largest cell to the smallest; empty where there is no cell.
    #[inline]
    pub(super) fn lists_at(&self, place: Place) -> [List; SIZES] {
        let mut node = self.nodes.get(self.root.place(0));
        let mut lists = [List::default(); SIZES];
        lists[0] = node.list;
        for (size, list) in lists.iter_mut().enumerate().skip(1) {
            let part = place.part(size);
            if !node.has(part) {
                break;
            }
            node = self.nodes.get(node.place_of(part));
            *list = node.list;
        }
        lists
    }

    /// Calls back for each cell that a stretch lies in and something else too.
    pub(super) fn visit(&self, stretch: &Stretch, found: &mut impl FnMut(Cell, List)) {
        self.visit_under(Cell::WHOLE, self.root.place(0), stretch, found);
    }

    fn visit_under(
        &self,
        cell: Cell,
        at: u32,
        stretch: &Stretch,
        found: &mut impl FnMut(Cell, List),
    ) {
        let node = self.nodes.get(at);
        if !node.list.is_empty() {
            found(cell, node.list);
        }
        for part in (0..64).filter(|part| node.has(*part)) {
            let below = cell.below(part);
            if stretch.meets(below) {
                self.visit_under(below, node.place_of(part), stretch, found);
            }
        }
    }

    /// The node of a part, which is made where there is none.
    fn enter(&mut self, at: u32, part: u32) -> u32 {
        let mut node = *self.nodes.get(at);
        if !node.has(part) {
            let rank = node.rank(part);
            self.nodes.insert(&mut node.nodes, rank, Node::default());
            node.parts |= 1 << part;
            *self.nodes.get_mut(at) = node;
        }
        node.place_of(part)
    }

    /// Forgets the node of a part that nothing is in any more.
    fn leave(&mut self, at: u32, part: u32) {
        let mut node = *self.nodes.get(at);
        let rank = node.rank(part);
        self.nodes.remove(&mut node.nodes, rank);
        node.parts &= !(1 << part);
        *self.nodes.get_mut(at) = node;
    }
}

impl Default for Tree {
    fn default() -> Self {
        let (mut root, mut nodes) = (List::default(), Blocks::default());
        nodes.push(&mut root, Node::default());
        Self { root, nodes }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::collection::vec;
    use proptest::prelude::{prop_assert_eq, proptest};

    use super::{Blocks, Cell, List, Place, SIZES, Stretch, Tree};
    use crate::Position;
    use crate::span::Span;

    fn at(lon_deg: f64, lat_deg: f64) -> Place {
        Place::of(Position::new(lat_deg, lon_deg).expect("on the globe"))
    }

    proptest! {
        #[test]
        fn is_what_a_map_is(
            verbs in vec((0..SIZES, -9..9_i32, -9..9_i32, 0..3_u8), 0..200),
        ) {
            let (mut tree, mut items) = (Tree::default(), Blocks::<u32>::default());
            let mut map = BTreeMap::<(usize, u32, u32), u32>::new();
            for (number, (size, x, y, verb)) in (0..).zip(verbs) {
                let cell = at(f64::from(x), f64::from(y)).cell(size);
                let key = (size, cell.column, cell.row);
                if verb == 0 {
                    tree.change(cell, |list| items.retain(list, |_| false));
                    map.remove(&key);
                } else {
                    tree.change(cell, |list| {
                        items.retain(list, |_| false);
                        items.push(list, number);
                    });
                    map.insert(key, number);
                }
            }
            let mut seen = BTreeMap::new();
            let world = Stretch::over(&Span::between(-180.0, 180.0, -90.0, 90.0));
            tree.visit(&world, &mut |cell: Cell, list: List| {
                seen.insert((cell.size, cell.column, cell.row), items.items(list)[0]);
            });
            prop_assert_eq!(&seen, &map);
            for (size, list) in tree.lists_at(at(3.0, 3.0)).into_iter().enumerate() {
                let cell = at(3.0, 3.0).cell(size);
                let said = map.get(&(size, cell.column, cell.row));
                prop_assert_eq!(items.items(list).first(), said);
            }
        }
    }

    #[test]
    fn nothing_stays_of_what_left() {
        let (mut tree, mut items) = (Tree::default(), Blocks::<u32>::default());
        let cell = at(9.0, 48.0).cell(SIZES - 1);
        tree.change(cell, |list| items.push(list, 1));
        let empty = |tree: &Tree| tree.lists_at(at(9.0, 48.0)).iter().all(List::is_empty);
        assert!(!empty(&tree) && !tree.nodes.get(tree.root.place(0)).is_empty());
        tree.change(cell, |list| items.retain(list, |_| false));
        assert!(empty(&tree) && tree.nodes.get(tree.root.place(0)).is_empty());
    }
}
