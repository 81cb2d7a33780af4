//! Many areas at once: which of them does a fix touch?

mod album;
mod clearance;
mod cursor;
mod decide;
mod sheet;

use std::collections::HashMap;
use std::fmt;
use std::hash::Hash;
use std::num::NonZeroU64;
use std::sync::atomic::{AtomicU64, Ordering};

use album::Album;

pub use cursor::Cursor;
pub use decide::Scratch;
use sheet::Sheet;

use crate::grid::Grid;
use crate::picture::{Easel, MARGIN_M};
use crate::{Area, Ring, Shape};

/// How far around a shape its box reaches, in metres: a fix of ordinary accuracy is looked up as a point.
const AROUND_M: f64 = MARGIN_M;

/// A ring of more corners has a finer picture too.
const MANY: usize = 64;

/// The number of no box, and of no picture.
const NONE: u32 = u32::MAX;

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
    /// For each box of the grid, what mostly decides, apart from the rest so that little memory is read.
    sheets: Vec<Sheet>,
    /// For each box of the grid, what it is around.
    bodies: Vec<Option<Body>>,
    album: Album,
    next_order: NonZeroU64,
    stamp: u64,
}

#[derive(Clone)]
struct Entry<K> {
    key: K,
    /// Areas that were added later have higher ones.
    order: NonZeroU64,
    /// The first of its boxes in the grid, or [`NONE`].
    first: u32,
}

/// A shape of an area.
#[derive(Clone)]
struct Body {
    /// The next box of the same area, or [`NONE`].
    next: u32,
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
            sheets: Vec::new(),
            bodies: Vec::new(),
            album: Album::default(),
            next_order: NonZeroU64::MIN,
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
        let first = self.enter(entry, area.shapes);
        self.numbers.insert(key.clone(), entry);
        self.entries[entry as usize] = Some(Entry { key, order: self.next_order, first });
        self.next_order = self.next_order.saturating_add(1);
        self.stamp = STAMPS.fetch_add(1, Ordering::Relaxed);
    }

    /// Takes an area out and tells whether it was there.
    pub fn remove(&mut self, key: &K) -> bool {
        let Some(number) = self.numbers.remove(key) else { return false };
        let entry = self.entries[number as usize].take().expect("a number is of an entry");
        let mut next = entry.first;
        while next != NONE {
            let body = self.take_out(next);
            // The boxes of one shape follow each other, in the order of its bounds.
            let mut spans = body.shape.bounds().widened(AROUND_M).boxes();
            let first = spans.next().expect("a shape has a box");
            self.grid.remove(std::mem::replace(&mut next, body.next), &first);
            for span in spans {
                let beyond = self.take_out(next);
                self.grid.remove(std::mem::replace(&mut next, beyond.next), &span);
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
        self.sheets.reserve(areas);
        self.bodies.reserve(areas);
    }

    /// Adds the shapes of an area and tells the first of their boxes.
    fn enter(&mut self, entry: u32, shapes: Vec<Shape>) -> u32 {
        let (mut first, mut last) = (NONE, NONE);
        for shape in shapes {
            for span in shape.bounds().widened(AROUND_M).boxes() {
                let number = self.grid.insert(span);
                match self.bodies.get_mut(last as usize).and_then(Option::as_mut) {
                    Some(before) => before.next = number,
                    None => first = number,
                }
                last = number;
                let sheet = self.sheet(entry, &shape);
                self.put(number, sheet, Body { next: NONE, shape: shape.clone() });
            }
        }
        first
    }

    /// A sheet of a shape, and room in the album for one of many edges.
    fn sheet(&mut self, entry: u32, shape: &Shape) -> Sheet {
        match easel(shape) {
            None => Sheet::plain(entry),
            Some((ring, easel)) => {
                let is_long = ring.outline().path().len() > MANY;
                let finer = if is_long { self.album.insert() } else { NONE };
                Sheet::blank(entry, ring.clone(), &easel, finer)
            }
        }
    }

    fn put(&mut self, number: u32, sheet: Sheet, body: Body) {
        let number = number as usize;
        if number == self.bodies.len() {
            self.sheets.push(sheet);
            self.bodies.push(Some(body));
        } else {
            self.sheets[number] = sheet;
            self.bodies[number] = Some(body);
        }
    }

    fn shape(&self, number: u32) -> &Shape {
        let body = self.bodies[number as usize].as_ref();
        &body.expect("a box is around a shape").shape
    }

    /// Takes a body out, and its picture.
    fn take_out(&mut self, number: u32) -> Body {
        let sheet = &mut self.sheets[number as usize];
        sheet.ring = None;
        if sheet.finer != NONE {
            self.album.remove(sheet.finer);
        }
        self.bodies[number as usize].take().expect("a box is around a shape")
    }
}

/// What a coarse picture of a shape can be drawn of and on. Only what has one box has such a picture.
fn easel(shape: &Shape) -> Option<(&Ring, Easel)> {
    let Shape::Polygon(ring) = shape else { return None };
    Some((ring, Easel::new(&shape.bounds(), sheet::SIZE)?))
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
