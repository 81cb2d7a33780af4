//! The pictures of many rings side by side, so that a decision reads one line of memory.
//!
//! A picture is drawn when a place first falls into it, so areas that nobody comes near to cost nothing.
//! Until then its words are blank, and each word says so itself: whoever reads a picture while another
//! thread draws it sees of each word either nothing or the truth, and two who draw it write the same.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::bounds::Bounds;
use crate::outline::Outline;
use crate::picture::{self, Cell, Easel, Frame};

/// Cells along a side of the picture of a ring of few edges, and of many.
const SIZES: [usize; 2] = [16, 32];
/// A ring of this many edges has many.
const MANY: usize = 64;
/// The most words of a picture.
const MOST_WORDS: usize = picture::words(SIZES[1]);

/// A word that was not drawn yet.
const BLANK: u32 = u32::MAX;
/// What is drawn in place of a word that would look blank: its first cell at the line, which is true of
/// no cell less than what it said.
const NOT_BLANK: u32 = BLANK - 1;
/// A word of cells at the line, for what has no picture.
const AT_LINE: u32 = 0xffff_0000;
/// The words that every album begins with: what is outside of every picture, and what has none.
const FIRST: [u32; 4] = [0, 0, AT_LINE, AT_LINE];
const OUTSIDE: u32 = 0;

/// Pictures of two sizes.
pub(super) struct Album {
    words: Vec<AtomicU32>,
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

/// A cell of a picture: the word that it is in, and where in it.
#[derive(Clone, Copy)]
pub(super) struct Spot {
    word: u32,
    cell: u32,
}

impl Page {
    /// Of what no picture can be drawn: every place is at its line.
    pub(super) const NONE: Self = Self { frame: Frame::NONE, place: 2 };

    #[inline]
    fn is_large(&self) -> bool {
        self.place & 1 == 1
    }

    #[inline]
    fn start(&self) -> u32 {
        self.place & !1
    }

    /// Where an album says what holds for (x, y).
    #[inline]
    pub(super) fn spot(&self, x: f64, y: f64) -> Spot {
        let size = SIZES[usize::from(self.is_large())];
        let cell = self.frame.cell(size, x, y);
        let word = cell.map_or(OUTSIDE, |cell| self.start() + picture::word(cell));
        Spot { word, cell: cell.unwrap_or_default() }
    }
}

impl Album {
    /// Makes room for the picture of an outline with these bounds, where one can be drawn.
    pub(super) fn insert(&mut self, outline: &Outline, bounds: &Bounds) -> Page {
        let is_large = outline.path().len() > MANY;
        let easel = Easel::new(bounds, SIZES[usize::from(is_large)]);
        easel.map_or(Page::NONE, |easel| Page {
            frame: easel.frame(),
            place: self.room(is_large) | u32::from(is_large),
        })
    }

    /// Takes a picture out.
    pub(super) fn remove(&mut self, page: &Page) {
        if page.place != Page::NONE.place {
            self.free[usize::from(page.is_large())].push(page.start());
        }
    }

    /// What a picture says; nothing before it is drawn.
    #[inline]
    pub(super) fn look(&self, spot: Spot) -> Option<Cell> {
        // Relaxed: nothing else is read that depends on it.
        let word = self.words[spot.word as usize].load(Ordering::Relaxed);
        (word != BLANK).then(|| picture::read(word, spot.cell))
    }

    /// Draws the picture for which room was made.
    #[cold]
    pub(super) fn draw(&self, page: &Page, outline: &Outline, bounds: &Bounds) {
        let size = SIZES[usize::from(page.is_large())];
        let easel = Easel::new(bounds, size).expect("room was made because it can be drawn");
        let mut drawn = [0; MOST_WORDS];
        let drawn = &mut drawn[..picture::words(size)];
        easel.draw(outline.path(), drawn);
        for (word, drawn) in self.words[page.start() as usize..].iter().zip(drawn) {
            word.store((*drawn).min(NOT_BLANK), Ordering::Relaxed);
        }
    }

    fn room(&mut self, is_large: bool) -> u32 {
        let more = picture::words(SIZES[usize::from(is_large)]);
        if let Some(start) = self.free[usize::from(is_large)].pop() {
            for word in &mut self.words[start as usize..][..more] {
                *word.get_mut() = BLANK;
            }
            return start;
        }
        let start = self.words.len();
        if self.words.capacity() < start + more {
            // An eighth more, not twice as much: this is memory that a person's device keeps.
            self.words.reserve_exact(more.max(start / 8));
        }
        self.words.resize_with(start + more, || AtomicU32::new(BLANK));
        u32::try_from(start).expect("fewer words than memory has")
    }
}

impl Default for Album {
    fn default() -> Self {
        Self { words: FIRST.map(AtomicU32::new).into(), free: Default::default() }
    }
}

impl Clone for Album {
    fn clone(&self) -> Self {
        let word = |word: &AtomicU32| AtomicU32::new(word.load(Ordering::Relaxed));
        Self { words: self.words.iter().map(word).collect(), free: self.free.clone() }
    }
}
