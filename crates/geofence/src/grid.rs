//! Boxes on the globe, found through cells of eight sizes.
//!
//! A box lies in cells of the smallest size that it fits into, so in four at most; looking a place up
//! asks one cell of each size in use. Nothing is ever built anew: a box comes and goes on its own.

use std::collections::HashMap;

use foldhash::fast::RandomState;
use smallvec::SmallVec;

use crate::Position;
use crate::span::Span;

/// Cells of size `n` are 360° / 4ⁿ wide and high; the smallest are 2.4 km high.
const SIZES: usize = 8;

/// Boxes by number.
#[derive(Clone, Default)]
pub(crate) struct Grid {
    free: Vec<u32>,
    numbers: u32,
    cells: HashMap<u32, SmallVec<[Item; 1]>, RandomState>,
    /// How many boxes lie in cells of each size.
    in_use: [u32; SIZES],
}

/// A box in a cell, beside its neighbours: looking through a cell reads memory in order.
#[derive(Clone, Copy)]
struct Item {
    span: Span,
    number: u32,
}

impl Grid {
    /// Adds a box and tells its number, one that is free.
    pub(crate) fn insert(&mut self, span: Span) -> u32 {
        let number = self.free.pop().unwrap_or_else(|| {
            self.numbers += 1;
            self.numbers - 1
        });
        let size = size_of(&span);
        self.in_use[size] += 1;
        for cell in Cells::over(&span, size).keys() {
            self.cells.entry(cell).or_default().push(Item { span, number });
        }
        number
    }

    /// Takes a box out that was added with this number.
    pub(crate) fn remove(&mut self, number: u32, span: &Span) {
        let size = size_of(span);
        self.in_use[size] -= 1;
        for cell in Cells::over(span, size).keys() {
            let inside = self.cells.get_mut(&cell).expect("every box is in its cells");
            inside.retain(|item| item.number != number);
            if inside.is_empty() {
                self.cells.remove(&cell);
            }
        }
        self.free.push(number);
    }

    /// Calls back for each box that the place is in, once.
    #[inline]
    pub(crate) fn at(&self, place: Position, mut found: impl FnMut(u32)) {
        let point = Span::of(&[place]);
        for size in (0..SIZES).filter(|size| self.in_use[*size] > 0) {
            let cell = cell_at(size, place.lon_deg(), place.lat_deg());
            for item in self.cells.get(&cell).into_iter().flatten() {
                if item.span.meets(&point) {
                    found(item.number);
                }
            }
        }
    }

    /// Calls back for each box that meets this one, perhaps more than once.
    pub(crate) fn meeting(&self, span: &Span, mut found: impl FnMut(u32)) {
        let mut tell = |item: &Item| {
            if item.span.meets(span) {
                found(item.number);
            }
        };
        for size in (0..SIZES).filter(|size| self.in_use[*size] > 0) {
            let cells = Cells::over(span, size);
            if cells.count() > self.cells.len() {
                // Where the box has more cells than there are, they are asked one by one.
                return self.cells.values().flatten().for_each(tell);
            }
            cells.keys().filter_map(|cell| self.cells.get(&cell)).flatten().for_each(&mut tell);
        }
    }

    /// Makes room for this many more boxes.
    pub(crate) fn reserve(&mut self, boxes: usize) {
        self.cells.reserve(boxes);
    }
}

/// The smallest size of cells that a box fits into.
fn size_of(span: &Span) -> usize {
    let extent_deg = (span.east - span.west).max(span.north - span.south) * 1.001;
    (0..SIZES).rev().find(|size| f64::from(extent_deg) <= cell_deg(*size)).unwrap_or(0)
}

fn cell_deg(size: usize) -> f64 {
    360.0 / f64::from(columns(size))
}

/// How many cells of this size go round the globe.
fn columns(size: usize) -> u32 {
    1 << (2 * size)
}

#[inline]
fn cell_at(size: usize, lon_deg: f64, lat_deg: f64) -> u32 {
    key(size, index(size, lon_deg + 180.0), index(size, lat_deg + 90.0))
}

#[inline]
fn index(size: usize, from_edge_deg: f64) -> u32 {
    (from_edge_deg * (f64::from(columns(size)) / 360.0)) as u32
}

#[inline]
fn key(size: usize, column: u32, row: u32) -> u32 {
    (size as u32) << 29 | (column & (columns(size) - 1)) << 14 | row
}

/// The cells of one size that a box lies in.
#[derive(Clone, Copy)]
struct Cells {
    size: usize,
    columns: (u32, u32),
    rows: (u32, u32),
}

impl Cells {
    fn over(span: &Span, size: usize) -> Self {
        let (west, east) = (f64::from(span.west) + 180.0, f64::from(span.east) + 180.0);
        let (south, north) = (f64::from(span.south) + 90.0, f64::from(span.north) + 90.0);
        // Rounded outward a box may end a hair beyond the globe, which `as` takes back.
        let columns = (index(size, west), index(size, east));
        Self { size, columns, rows: (index(size, south), index(size, north)) }
    }

    fn count(&self) -> usize {
        let along = |(from, to): (u32, u32)| (to - from + 1) as usize;
        along(self.columns) * along(self.rows)
    }

    fn keys(self) -> impl Iterator<Item = u32> {
        // The column after the last is the first again, and never asked for twice.
        let last = self.columns.1.min(self.columns.0 + columns(self.size) - 1);
        let columns = self.columns.0..=last;
        columns.flat_map(move |column| {
            (self.rows.0..=self.rows.1).map(move |row| key(self.size, column, row))
        })
    }
}
