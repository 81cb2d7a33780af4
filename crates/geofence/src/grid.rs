//! Boxes on the globe, found through cells of six sizes.
//!
//! A box lies in cells of the smallest size that it fits into, so in four at most; looking a place up
//! walks from the largest cell down to the smallest, as far as there are any. Nothing is ever built anew:
//! a box comes and goes on its own.

mod blocks;
mod cells;
mod tree;

use blocks::{Blocks, List};
use cells::{Cell, Part, Place, Question, Stretch, size_of};
use tree::Tree;

use crate::Position;
use crate::span::Span;

/// Boxes by number.
#[derive(Clone, Default)]
pub(crate) struct Grid {
    free: Vec<u32>,
    numbers: u32,
    /// The list of each cell that something lies in.
    cells: Tree,
    items: Blocks<Item>,
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
        let stretch = Stretch::over(&span);
        for cell in stretch.cells(size_of(&span)) {
            let item = Item { part: stretch.within(cell).part(), number };
            self.cells.change(cell, |list| self.items.push(list, item));
        }
        number
    }

    /// Takes a box out that was added with this number.
    pub(crate) fn remove(&mut self, number: u32, span: &Span) {
        for cell in Stretch::over(span).cells(size_of(span)) {
            self.cells.change(cell, |list| self.items.retain(list, |item| item.number != number));
        }
        self.free.push(number);
    }

    /// Calls back for each box that the place is in, once, and for some that it is only close to.
    #[inline]
    pub(crate) fn at(&self, place: Position, mut found: impl FnMut(u32)) {
        let place = Place::of(place);
        // All cells first: then the memory of one is waited for together with that of the others.
        for (size, list) in self.cells.lists_at(place).into_iter().enumerate() {
            self.tell(list, place.question(size), &mut found);
        }
    }

    /// Calls back for each box that meets this one, perhaps more than once, and for some that are only
    /// close to it.
    pub(crate) fn meeting(&self, span: &Span, mut found: impl FnMut(u32)) {
        let stretch = Stretch::over(span);
        self.cells.visit(&stretch, &mut |cell: Cell, list| {
            self.tell(list, stretch.within(cell).question(), &mut found);
        });
    }

    #[inline]
    fn tell(&self, list: List, question: Question, found: &mut impl FnMut(u32)) {
        let items = self.items.items(list).iter();
        items.filter(|item| question.meets(item.part)).for_each(|item| found(item.number));
    }
}
