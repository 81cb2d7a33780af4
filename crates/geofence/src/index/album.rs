//! Finer pictures of rings of many edges, side by side, for places that a coarse one does not decide.

use std::sync::atomic::AtomicU32;

use super::sheet::{self, blank, copy};
use crate::outline::Outline;
use crate::picture::{self, Cell, Easel, Frame};

/// How many times as many cells along a side as the coarse picture has.
pub(super) const FINER: u32 = 4;
const SIZE: usize = sheet::SIZE * FINER as usize;
const WORDS: usize = picture::words(SIZE);

/// Pictures by the number of their first word.
#[derive(Default)]
pub(super) struct Album {
    words: Vec<AtomicU32>,
    /// Where pictures were taken out.
    free: Vec<u32>,
}

impl Album {
    /// Makes room for a picture.
    pub(super) fn insert(&mut self) -> u32 {
        if let Some(start) = self.free.pop() {
            self.words[start as usize..][..WORDS].fill_with(blank);
            return start;
        }
        let start = self.words.len();
        if self.words.capacity() < start + WORDS {
            // An eighth more, not twice as much: this is memory that a person's device keeps.
            self.words.reserve_exact(WORDS.max(start / 8));
        }
        self.words.resize_with(start + WORDS, blank);
        u32::try_from(start).expect("fewer words than memory has")
    }

    /// Takes a picture out.
    pub(super) fn remove(&mut self, start: u32) {
        self.free.push(start);
    }

    /// What a picture says about (x, y), in a frame of as many cells; nothing before it is drawn.
    pub(super) fn look(&self, start: u32, frame: Frame, x: f64, y: f64) -> Option<Cell> {
        sheet::look(self.words(start), frame.cell(SIZE, x, y))
    }

    pub(super) fn draw(&self, start: u32, outline: &Outline, easel: &Easel) {
        sheet::draw(self.words(start), outline, easel);
    }

    fn words(&self, start: u32) -> &[AtomicU32] {
        &self.words[start as usize..][..WORDS]
    }
}

impl Clone for Album {
    fn clone(&self) -> Self {
        Self { words: self.words.iter().map(copy).collect(), free: self.free.clone() }
    }
}
