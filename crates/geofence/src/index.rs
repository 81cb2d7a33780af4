//! Many areas at once: which of them does a fix touch?

mod clearance;
mod cursor;
mod decide;

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::sync::atomic::{AtomicU64, Ordering};

use smallvec::SmallVec;

pub use cursor::Cursor;
pub use decide::Scratch;

use crate::grid::Grid;
use crate::{Area, Shape};

/// How far around a shape its box reaches, in metres: a fix of ordinary accuracy is looked up as a point.
const AROUND_M: f64 = 165.0;

/// No two states of any index have the same stamp, so that a cursor knows when to look again.
static STAMPS: AtomicU64 = AtomicU64::new(1);

/// Areas by key, found through the boxes of their shapes.
///
/// Adding or taking out an area costs microseconds, however many there are. Rings are shared with the
/// areas that were added, not copied.
#[derive(Clone)]
pub struct Index<K> {
    numbers: HashMap<K, u32>,
    entries: Vec<Option<Entry<K>>>,
    free: Vec<u32>,
    grid: Grid,
    /// Beside each box of the grid, what it is around.
    bodies: Vec<Option<Body>>,
    next_order: u64,
    stamp: u64,
}

#[derive(Clone)]
struct Entry<K> {
    key: K,
    /// Its boxes in the grid.
    boxes: SmallVec<[u32; 4]>,
}

/// A shape of an area.
#[derive(Clone)]
struct Body {
    /// Areas that were added later have higher ones.
    order: u64,
    entry: u32,
    shape: Shape,
}

impl<K: Clone + Eq + Hash> Index<K> {
    /// An index without areas.
    pub fn new() -> Self {
        Self {
            numbers: HashMap::new(),
            entries: Vec::new(),
            free: Vec::new(),
            grid: Grid::default(),
            bodies: Vec::new(),
            next_order: 0,
            stamp: 0,
        }
    }

    /// An index of these areas. Of two areas with the same key the later one stays.
    pub fn build(areas: impl IntoIterator<Item = (K, Area)>) -> Self {
        let areas = areas.into_iter();
        let mut index = Self::new();
        index.reserve(areas.size_hint().0);
        for (key, area) in areas {
            index.insert(key, area);
        }
        index
    }

    /// Adds an area, in place of the one that had this key.
    pub fn insert(&mut self, key: K, area: Area) {
        self.remove(&key);
        let entry = self.free.pop().unwrap_or_else(|| {
            self.entries.push(None);
            u32::try_from(self.entries.len() - 1).expect("fewer areas than memory has bytes")
        });
        let boxes = area.shapes.into_iter().flat_map(|shape| self.enter(entry, shape)).collect();
        self.numbers.insert(key.clone(), entry);
        self.entries[entry as usize] = Some(Entry { key, boxes });
        self.next_order += 1;
        self.stamp = STAMPS.fetch_add(1, Ordering::Relaxed);
    }

    /// Takes an area out and tells whether it was there.
    pub fn remove(&mut self, key: &K) -> bool {
        let Some(number) = self.numbers.remove(key) else { return false };
        let entry = self.entries[number as usize].take().expect("a number is of an entry");
        let mut boxes = entry.boxes.into_iter();
        while let Some(first) = boxes.next() {
            let body = self.bodies[first as usize].take().expect("a box is around a shape");
            // The boxes of one shape follow each other, in the order of its bounds.
            let spans = body.shape.bounds().widened(AROUND_M).boxes();
            for (i, span) in spans.enumerate() {
                let number = if i == 0 { first } else { boxes.next().expect("one number a box") };
                self.bodies[number as usize] = None;
                self.grid.remove(number, &span);
            }
        }
        self.free.push(number);
        self.stamp = STAMPS.fetch_add(1, Ordering::Relaxed);
        true
    }

    /// How many areas there are.
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is no area.
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    fn reserve(&mut self, areas: usize) {
        self.numbers.reserve(areas);
        self.entries.reserve(areas);
        self.bodies.reserve(areas);
        self.grid.reserve(areas);
    }

    /// Adds a shape of an area and tells its boxes.
    fn enter(&mut self, entry: u32, shape: Shape) -> SmallVec<[u32; 2]> {
        let enter = |span| {
            let number = self.grid.insert(span);
            let body = Body { order: self.next_order, entry, shape: shape.clone() };
            match self.bodies.get_mut(number as usize) {
                Some(place) => *place = Some(body),
                None => self.bodies.push(Some(body)),
            }
            number
        };
        shape.bounds().widened(AROUND_M).boxes().map(enter).collect()
    }
}

impl<K: Clone + Eq + Hash> Default for Index<K> {
    fn default() -> Self {
        Self::new()
    }
}

impl<K> fmt::Debug for Index<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Index({} areas)", self.numbers.len())
    }
}

#[cfg(test)]
mod tests;
