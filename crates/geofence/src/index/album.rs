//! The pictures of many rings side by side, so that a decision reads one line of memory.

use crate::bounds::Bounds;
use crate::outline::Outline;
use crate::picture::{self, Cell, Easel, Frame};

/// Cells along a side of the picture of a ring of few edges, and of many.
const SIZES: [usize; 2] = [16, 32];
/// A ring of this many edges has many.
const MANY: usize = 64;

/// Pictures of two sizes.
#[derive(Clone, Default)]
pub(super) struct Album {
    words: Vec<u32>,
    /// Where pictures were taken out, by size.
    free: [Vec<u32>; 2],
}

/// One picture of an album.
#[derive(Clone, Copy)]
pub(super) struct Page {
    frame: Frame,
    /// Its first word, an even number, and one more for a large picture.
    place: u32,
}

impl Page {
    /// Of what no picture could be drawn.
    pub(super) const NONE: Self = Self { frame: Frame::NONE, place: u32::MAX };

    #[inline]
    fn is_large(&self) -> bool {
        self.place & 1 == 1
    }

    #[inline]
    fn start(&self) -> u32 {
        self.place & !1
    }
}

impl Album {
    /// Draws an outline with these bounds, where that can be done.
    pub(super) fn insert(&mut self, outline: &Outline, bounds: &Bounds) -> Page {
        let is_large = outline.path().len() > MANY;
        let size = SIZES[usize::from(is_large)];
        let Some(easel) = Easel::new(bounds, size) else { return Page::NONE };
        let start = self.room(is_large);
        let words = &mut self.words[start as usize..][..picture::words(size)];
        easel.draw(outline.path(), words);
        Page { frame: easel.frame(), place: start | u32::from(is_large) }
    }

    /// Takes a picture out.
    pub(super) fn remove(&mut self, page: &Page) {
        if page.place != Page::NONE.place {
            self.free[usize::from(page.is_large())].push(page.start());
        }
    }

    /// What a picture says about (x, y).
    #[inline]
    pub(super) fn at(&self, page: &Page, x: f64, y: f64) -> Cell {
        if page.place == Page::NONE.place {
            return Cell::AtLine;
        }
        let size = SIZES[usize::from(page.is_large())];
        let Some(cell) = page.frame.cell(size, x, y) else { return Cell::Clear };
        picture::read(&self.words[page.start() as usize..], cell)
    }

    fn room(&mut self, is_large: bool) -> u32 {
        if let Some(start) = self.free[usize::from(is_large)].pop() {
            return start;
        }
        let start = self.words.len();
        let more = picture::words(SIZES[usize::from(is_large)]);
        if self.words.capacity() < start + more {
            // An eighth more, not twice as much: this is memory that a person's device keeps.
            self.words.reserve_exact(more.max(start / 8));
        }
        self.words.resize(start + more, 0);
        u32::try_from(start).expect("fewer words than memory has")
    }
}
