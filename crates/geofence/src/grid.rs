//! Boxes on the globe, found through cells of six sizes.
//!
//! A box lies in cells of the smallest size that it fits into, so in four at most; looking a place up
//! asks one cell of each size in use. Nothing is ever built anew: a box comes and goes on its own.

mod blocks;
mod cells;

use std::collections::HashMap;

use blocks::{Blocks, List};
use cells::{Cells, Part, Question, SIZES, cell_at, size_of};
use foldhash::fast::RandomState;

use crate::Position;
use crate::span::Span;

/// Boxes by number.
#[derive(Clone, Default)]
pub(crate) struct Grid {
    free: Vec<u32>,
    numbers: u32,
    cells: HashMap<u32, List, RandomState>,
    items: Blocks<Item>,
    /// How many boxes lie in cells of each size.
    in_use: [u32; SIZES],
}

/// A box in a cell, beside its neighbours: looking through a cell reads memory in order.
#[derive(Clone, Copy, Default)]
struct Item {
    part: Part,
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
        for (cell, within) in Cells::over(&span, size).each() {
            let inside = self.cells.entry(cell).or_default();
            self.items.push(inside, Item { part: within.part(), number });
        }
        number
    }

    /// Takes a box out that was added with this number.
    pub(crate) fn remove(&mut self, number: u32, span: &Span) {
        let size = size_of(span);
        self.in_use[size] -= 1;
        for (cell, _) in Cells::over(span, size).each() {
            let inside = self.cells.get_mut(&cell).expect("every box is in its cells");
            self.items.retain(inside, |item| item.number != number);
            if inside.is_empty() {
                self.cells.remove(&cell);
            }
        }
        self.free.push(number);
    }

    /// Calls back for each box that the place is in, once, and for some that it is only close to.
    #[inline]
    pub(crate) fn at(&self, place: Position, mut found: impl FnMut(u32)) {
        // All cells first: then the memory of one is waited for together with that of the others.
        let cells: [_; SIZES] = std::array::from_fn(|size| {
            let (cell, point) = cell_at(size, place.lon_deg(), place.lat_deg());
            let list = (self.in_use[size] > 0).then(|| self.cells.get(&cell)).flatten();
            (list.copied().unwrap_or_default(), point)
        });
        for (list, point) in cells {
            for item in self.items.items(list) {
                if point.meets(item.part) {
                    found(item.number);
                }
            }
        }
    }

    /// Calls back for each box that meets this one, perhaps more than once, and for some that are only
    /// close to it.
    pub(crate) fn meeting(&self, span: &Span, mut found: impl FnMut(u32)) {
        for size in (0..SIZES).filter(|size| self.in_use[*size] > 0) {
            let cells = Cells::over(span, size);
            if cells.count() > self.cells.len() {
                // Where the box has more cells than there are, they are asked one by one.
                return self.meeting_of_all(span, found);
            }
            for (cell, within) in cells.each() {
                self.tell(cell, within.question(), &mut found);
            }
        }
    }

    fn meeting_of_all(&self, span: &Span, mut found: impl FnMut(u32)) {
        let over: [_; SIZES] = std::array::from_fn(|size| Cells::over(span, size));
        for cell in self.cells.keys() {
            if let Some(within) = over[cells::size_at(*cell)].within(*cell) {
                self.tell(*cell, within.question(), &mut found);
            }
        }
    }

    fn tell(&self, cell: u32, question: Question, mut found: impl FnMut(u32)) {
        let list = self.cells.get(&cell).copied().unwrap_or_default();
        let items = self.items.items(list).iter();
        items.filter(|item| question.meets(item.part)).for_each(|item| found(item.number));
    }

    /// Makes room for this many more boxes.
    pub(crate) fn reserve(&mut self, boxes: usize) {
        self.cells.reserve(boxes);
    }
}
