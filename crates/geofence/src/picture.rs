//! A coarse picture of a ring: which cells of its box lie inside, which outside, which near its line, and
//! which at it.
//!
//! Most places are decided by one cell, which is two bits, without looking at an edge. What a cell says
//! holds for all of it: of a cell that the line runs through the edges decide.

mod draw;

use crate::Position;
use crate::bounds::Bounds;
use crate::span::Span;

/// How far outside the line a cell still counts as beside it, in metres: what is near a fix of ordinary
/// accuracy.
pub(crate) const MARGIN_M: f64 = 165.0;

/// How many cells share a word: a bit of the lower half and one of the upper half for each.
const CELLS: usize = 16;

/// What a cell of a picture says about every place in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Outside, and farther from the line than the picture's margin.
    Clear,
    /// Outside, and perhaps within the margin.
    Beside,
    /// Inside, however far from the line.
    Inside,
    /// The line may run through it.
    AtLine,
}

/// Where the cells of a square picture lie in degrees.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Frame {
    west: f32,
    south: f32,
    /// Cells a degree of longitude, and of latitude.
    columns: f32,
    rows: f32,
}

impl Frame {
    /// A frame of nothing.
    pub(crate) const NONE: Self = Self { west: 0.0, south: 0.0, columns: 0.0, rows: 0.0 };

    /// A frame of `size` by `size` cells over a box of some width and height; none over another one.
    fn over(span: &Span, size: usize) -> Option<Self> {
        // A little less than there are, so that rounding leaves nothing of the box outside.
        let cells = size as f32 * (1.0 - 1e-5);
        let (width, height) = (span.east - span.west, span.north - span.south);
        let frame = Self {
            west: span.west,
            south: span.south,
            columns: cells / width,
            rows: cells / height,
        };
        (frame.columns.is_finite() && frame.rows.is_finite()).then_some(frame)
    }

    /// The same with as many times more cells along each side.
    pub(crate) fn finer(self, times: u32) -> Self {
        let times = times as f32;
        Self { columns: self.columns * times, rows: self.rows * times, ..self }
    }

    /// The number of the cell of a picture of this size that holds (x, y); none outside the frame.
    #[inline]
    pub(crate) fn cell(&self, size: usize, x: f64, y: f64) -> Option<u32> {
        let (column, row) = (self.column(x), self.row(y));
        let end = size as f64;
        let within = (column >= 0.0) & (column < end) & (row >= 0.0) & (row < end);
        within.then_some(row as u32 * size as u32 + column as u32)
    }

    /// The column of this longitude and the part of it that lies to the west. Never falls as `x` rises.
    #[inline]
    fn column(&self, x: f64) -> f64 {
        (x - f64::from(self.west)) * f64::from(self.columns)
    }

    #[inline]
    fn row(&self, y: f64) -> f64 {
        (y - f64::from(self.south)) * f64::from(self.rows)
    }
}

/// How many words a picture of this size has.
pub(crate) const fn words(size: usize) -> usize {
    (size * size).div_ceil(CELLS)
}

/// The most words of a picture.
pub(crate) const MOST_WORDS: usize = words(draw::MOST);

/// The word of a picture that this cell is in.
#[inline]
pub(crate) fn word(cell: u32) -> u32 {
    cell / CELLS as u32
}

/// What a cell says; `word` is the one that it is in.
#[inline]
pub(crate) fn read(word: u32, cell: u32) -> Cell {
    let word = word >> (cell % CELLS as u32);
    match (word & 1, word >> CELLS & 1) {
        (0, 0) => Cell::Clear,
        (1, 0) => Cell::Inside,
        (0, _) => Cell::AtLine,
        _ => Cell::Beside,
    }
}

/// What a picture can be drawn of: a ring away from the antimeridian and the poles, that is not so small
/// that its margin would be most of the picture.
#[derive(Clone, Copy)]
pub(crate) struct Easel {
    size: usize,
    frame: Frame,
    margin_deg: (f64, f64),
}

impl Easel {
    /// For a picture of `size` by `size` cells of what lies within these bounds.
    pub(crate) fn new(bounds: &Bounds, size: usize) -> Option<Self> {
        let (wide, margin_deg) = bounds.with_margin(MARGIN_M);
        let frame = Frame::over(&wide.plain()?, size)?;
        let worthwhile = margin_deg.1 * f64::from(frame.rows) * 6.0 < size as f64;
        worthwhile.then_some(Self { size, frame, margin_deg })
    }

    pub(crate) fn frame(&self) -> Frame {
        self.frame
    }

    /// For one with as many times more cells along each side.
    pub(crate) fn finer(self, times: u32) -> Self {
        let (size, frame) = (self.size * times as usize, self.frame.finer(times));
        Self { size, frame, ..self }
    }

    /// Draws a closed path, which lies within the bounds, into as many words as [`words`] says, which are
    /// nought.
    pub(crate) fn draw(&self, path: &[Position], words: &mut [u32]) {
        draw::draw(path, self, words);
    }
}

/// A picture that a ring keeps for itself.
#[derive(Clone, PartialEq)]
pub(crate) struct Picture {
    frame: Frame,
    size: usize,
    words: Box<[u32]>,
}

impl Picture {
    /// Of a closed path within these bounds, where one can be drawn.
    pub(crate) fn of(path: &[Position], bounds: &Bounds, size: usize) -> Option<Self> {
        let easel = Easel::new(bounds, size)?;
        let mut drawn = vec![0; words(size)].into_boxed_slice();
        easel.draw(path, &mut drawn);
        Some(Self { frame: easel.frame, size, words: drawn })
    }

    /// What it says about (x, y), anywhere.
    #[inline]
    pub(crate) fn at(&self, x: f64, y: f64) -> Cell {
        let Some(cell) = self.frame.cell(self.size, x, y) else { return Cell::Clear };
        read(self.words[word(cell) as usize], cell)
    }
}

#[cfg(test)]
mod tests;
