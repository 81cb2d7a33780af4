//! What is read of a shape first: a coarse picture of it in one line of memory.
//!
//! A picture is drawn when a place first falls into it, so areas that nobody comes near to cost nothing.
//! Until then its words are blank, and each word says so itself: whoever reads a picture while another
//! thread draws it sees of each word either nothing or the truth, and two who draw it write the same.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::Ring;
use crate::outline::Outline;
use crate::picture::{self, Cell, Easel, Frame};

/// Cells along a side.
pub(super) const SIZE: usize = 11;
const WORDS: usize = picture::words(SIZE);

/// A word that was not drawn yet.
const BLANK: u32 = u32::MAX;
/// What is drawn in place of a word that would look blank: its first cell is at the line then, which says
/// less and is as true.
const NOT_BLANK: u32 = BLANK - 1;
/// A word of cells at the line.
const AT_LINE: u32 = 0xffff_0000;

/// The little of a shape that mostly decides, as large as a line of memory.
#[repr(align(64))]
pub(super) struct Sheet {
    frame: Frame,
    /// The entry of its area.
    pub(super) entry: u32,
    /// Where the album has a finer picture, or [`super::NONE`].
    pub(super) finer: u32,
    words: [AtomicU32; WORDS],
    /// What it is a picture of: where it does not decide, the ring is one step away.
    pub(super) ring: Option<Ring>,
}

const _: () = assert!(size_of::<Sheet>() == 64, "a line of memory");

impl Sheet {
    /// Of what no picture can be drawn: every place is at its line.
    pub(super) fn plain(entry: u32) -> Self {
        let words = std::array::from_fn(|_| AtomicU32::new(AT_LINE));
        Self { frame: Frame::NONE, entry, finer: super::NONE, words, ring: None }
    }

    /// One that is still to be drawn.
    pub(super) fn blank(entry: u32, ring: Ring, easel: &Easel, finer: u32) -> Self {
        let words = std::array::from_fn(|_| AtomicU32::new(BLANK));
        Self { frame: easel.frame(), entry, finer, words, ring: Some(ring) }
    }

    /// Where its cells lie.
    pub(super) fn frame(&self) -> Frame {
        self.frame
    }

    /// What it says about (x, y); nothing before it is drawn.
    #[inline]
    pub(super) fn look(&self, x: f64, y: f64) -> Option<Cell> {
        look(&self.words, self.frame.cell(SIZE, x, y))
    }

    pub(super) fn draw(&self, outline: &Outline, easel: &Easel) {
        draw(&self.words, outline, easel);
    }
}

impl Clone for Sheet {
    fn clone(&self) -> Self {
        let words = self.words.each_ref().map(copy);
        Self {
            frame: self.frame,
            entry: self.entry,
            finer: self.finer,
            words,
            ring: self.ring.clone(),
        }
    }
}

/// What a cell of a picture says, if it is drawn; what is in no cell is clear of it.
#[inline]
pub(super) fn look(words: &[AtomicU32], cell: Option<u32>) -> Option<Cell> {
    let Some(cell) = cell else { return Some(Cell::Clear) };
    // Relaxed: nothing else is read that depends on it.
    let word = words[picture::word(cell) as usize].load(Ordering::Relaxed);
    (word != BLANK).then(|| picture::read(word, cell))
}

/// Draws a picture into its words.
pub(super) fn draw(words: &[AtomicU32], outline: &Outline, easel: &Easel) {
    let mut drawn = [0; picture::MOST_WORDS];
    easel.draw(outline.path(), &mut drawn[..words.len()]);
    for (word, drawn) in words.iter().zip(drawn) {
        word.store(drawn.min(NOT_BLANK), Ordering::Relaxed);
    }
}

/// A word of a picture that nothing was drawn of yet.
pub(super) fn blank() -> AtomicU32 {
    AtomicU32::new(BLANK)
}

pub(super) fn copy(word: &AtomicU32) -> AtomicU32 {
    AtomicU32::new(word.load(Ordering::Relaxed))
}
