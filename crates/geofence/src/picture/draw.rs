//! Drawing: an edge marks the cells that it comes near, and turns inside and outside about to its west.
//!
//! Corners are whole numbers of steps, so that an edge costs a few shifts and masks.

use std::ops::Range;

use super::{CELLS, Easel};
use crate::Position;

/// No picture is larger.
pub(super) const MOST: usize = 64;
/// A cell is 2¹⁶ steps wide and high.
const SHIFT: u32 = 16;
const CELL: i32 = 1 << SHIFT;
/// What rounding may come to, in steps.
const ROUNDING: i32 = 4;

/// Rows of cells, a bit for each, from the south; the lowest bit is the westernmost cell.
struct Rows {
    /// The number of the last row and of the last column.
    last: i32,
    /// The margin in steps, with what rounding may come to.
    margin: Corner,
    /// What an edge comes within the margin of.
    near: [u64; MOST],
    /// What an edge runs through.
    at_line: [u64; MOST],
    /// Where an odd number of edges crosses the middle of the row.
    crossed: [u64; MOST],
}

/// A corner in steps east and north of the frame's own.
#[derive(Clone, Copy)]
struct Corner {
    x: i32,
    y: i32,
}

/// Draws the edges of a closed path into the words of a picture.
pub(super) fn draw(path: &[Position], easel: &Easel, words: &mut [u32]) {
    let frame = &easel.frame;
    let steps = |cells: f64| (cells * f64::from(CELL)) as i32;
    let (columns, rows) = (f64::from(frame.columns), f64::from(frame.rows));
    let margin = Corner {
        x: steps(easel.margin_deg.0 * columns) + ROUNDING,
        y: steps(easel.margin_deg.1 * rows) + ROUNDING,
    };
    let last = easel.size as i32 - 1;
    let blank = [0; MOST];
    let mut drawn = Rows { last, margin, near: blank, at_line: blank, crossed: blank };
    let corner = |p: &Position| Corner {
        x: steps(frame.column(p.lon_deg())),
        y: steps(frame.row(p.lat_deg())),
    };
    let mut a = corner(&path[0]);
    for b in path[1..].iter().map(corner) {
        drawn.edge(a, b);
        a = b;
    }
    drawn.write(words);
}

impl Rows {
    #[inline]
    fn edge(&mut self, a: Corner, b: Corner) {
        let (low, high) = (a.y.min(b.y), a.y.max(b.y));
        let (first, last) = cells(low, high, self.margin.y, self.last);
        if last - first > 2 && low < high {
            return self.slant(a, b, first..last + 1);
        }
        let near = columns(a.x, b.x, self.margin.x, self.last);
        (first..=last).for_each(|row| self.mark(row, near, 0));
        let (first, last) = cells(low, high, ROUNDING, self.last);
        let along = columns(a.x, b.x, ROUNDING, self.last);
        (first..=last).for_each(|row| self.mark(row, 0, along));
        crossed(low, high).for_each(|row| self.cross(row, along));
    }

    /// A longer edge that is not level, row by row.
    fn slant(&mut self, a: Corner, b: Corner, rows: Range<i32>) {
        let (low, high) = (a.y.min(b.y), a.y.max(b.y));
        let slope = f64::from(b.x - a.x) / f64::from(b.y - a.y);
        // A step more or less: the margins have room for that.
        let x_at = |y: i32| a.x + (f64::from(y - a.y) * slope) as i32;
        let end = self.last;
        let stretch = |row: i32, margin: Corner| {
            let south = (row * CELL - margin.y).clamp(low, high);
            let north = (row * CELL + CELL + margin.y).clamp(low, high);
            columns(x_at(south), x_at(north), margin.x, end)
        };
        let tight = Corner { x: ROUNDING, y: ROUNDING };
        let (crossed, (first, last)) = (crossed(low, high), cells(low, high, ROUNDING, self.last));
        for row in rows {
            let runs = (first..=last).contains(&row);
            let along = if runs { stretch(row, tight) } else { 0 };
            let near = stretch(row, self.margin);
            self.mark(row, near, along);
            if crossed.contains(&row) {
                self.cross(row, along);
            }
        }
    }

    /// Turns inside and outside about to the west of an edge that crosses the middle of a row. Where among
    /// the cells that it runs through does not matter: none of them says inside or outside.
    #[inline]
    fn cross(&mut self, row: i32, along: u64) {
        self.crossed[row as usize % MOST] ^= along & along.wrapping_neg();
    }

    #[inline]
    fn mark(&mut self, row: i32, near: u64, along: u64) {
        self.near[row as usize % MOST] |= near;
        self.at_line[row as usize % MOST] |= along;
    }

    fn write(&self, words: &mut [u32]) {
        let size = self.last as usize + 1;
        for row in 0..size {
            let (near, at_line) = (self.near[row], self.at_line[row]);
            let inside = odd_from_here_on(self.crossed[row]) & !at_line;
            let beside = near & !inside & !at_line;
            write_row(words, row * size..row * size + size, inside | beside, at_line | beside);
        }
    }
}

/// Sets the lower and the higher bits of a run of cells, which the lowest bits of two words are.
fn write_row(words: &mut [u32], mut cells: Range<usize>, mut lower: u64, mut higher: u64) {
    while !cells.is_empty() {
        let (word, at) = (cells.start / CELLS, cells.start % CELLS);
        let here = cells.len().min(CELLS - at);
        let bits = |plane: u64| (plane & ((1 << here) - 1)) as u32;
        words[word] |= (bits(lower) | bits(higher) << CELLS) << at;
        (lower, higher) = (lower >> here, higher >> here);
        cells.start += here;
    }
}

/// The cells of a row that lie within a margin of a stretch; the row ends with cell `last`.
#[inline]
fn columns(from: i32, to: i32, margin: i32, last: i32) -> u64 {
    let (first, last) = cells(from.min(to), from.max(to), margin, last);
    u64::MAX >> (63 - (last - first)) << first
}

/// The first and the last cell within a margin of a stretch.
#[inline]
fn cells(from: i32, to: i32, margin: i32, last: i32) -> (i32, i32) {
    (((from - margin) >> SHIFT).max(0), ((to + margin) >> SHIFT).min(last))
}

/// The rows whose middle a stretch crosses. Half-open, so that a corner in the middle of a row is crossed
/// once or not at all.
#[inline]
fn crossed(low: i32, high: i32) -> Range<i32> {
    (low + CELL / 2) >> SHIFT..(high + CELL / 2) >> SHIFT
}

/// For each bit whether an odd number of bits is set among it and the higher ones.
fn odd_from_here_on(mut bits: u64) -> u64 {
    for shift in [1, 2, 4, 8, 16, 32] {
        bits ^= bits >> shift;
    }
    bits
}
