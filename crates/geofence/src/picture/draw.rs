//! Drawing: an edge marks the cells that it comes near, and turns inside and outside about to its west.
//!
//! Corners are whole numbers of steps, so that an edge costs a few shifts and masks.

use std::ops::Range;

use super::{CELLS, Easel};
use crate::Position;

/// No picture is larger.
const MOST: usize = 64;
/// A cell is 2¹⁶ steps wide and high.
const SHIFT: u32 = 16;
const CELL: i32 = 1 << SHIFT;

/// Rows of cells, a bit for each, from the south; the lowest bit is the westernmost cell.
struct Rows {
    /// The number of the last row and of the last column.
    last: i32,
    /// The margin in steps, with what rounding may come to.
    margin: Corner,
    /// What an edge comes within the margin of.
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
        x: steps(easel.margin_deg.0 * columns) + 4,
        y: steps(easel.margin_deg.1 * rows) + 4,
    };
    let last = easel.size as i32 - 1;
    let mut drawn = Rows { last, margin, at_line: [0; MOST], crossed: [0; MOST] };
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
        let (first, last) = self.cells(low, high, self.margin.y);
        let across = self.columns(a.x, b.x);
        if last - first > 2 && low < high {
            return self.slant(a, b, first..last + 1);
        }
        // Three rows, some of them perhaps the same: a guess at how many would often be wrong.
        self.mark(first, across);
        self.mark((first + 1).min(last), across);
        self.mark(last, across);
        (first + 2..last).for_each(|row| self.mark(row, across));
        let crossed = crossed(low, high);
        self.cross(crossed.start, across, !crossed.is_empty());
        (crossed.start + 1..crossed.end).for_each(|row| self.cross(row, across, true));
    }

    /// A longer edge that is not level, row by row.
    fn slant(&mut self, a: Corner, b: Corner, rows: Range<i32>) {
        let (low, high) = (a.y.min(b.y), a.y.max(b.y));
        let slope = f64::from(b.x - a.x) / f64::from(b.y - a.y);
        // A step more or less: the margin has room for that.
        let x_at = |y: i32| a.x + (f64::from(y - a.y) * slope) as i32;
        let crossed = crossed(low, high);
        for row in rows {
            let south = (row * CELL - self.margin.y).clamp(low, high);
            let north = (row * CELL + CELL + self.margin.y).clamp(low, high);
            let across = self.columns(x_at(south), x_at(north));
            self.mark(row, across);
            self.cross(row, across, crossed.contains(&row));
        }
    }

    /// Turns inside and outside about to the west of an edge that crosses the middle of a row, if it does.
    /// Where among the cells that it marks there does not matter: none of them says inside or outside.
    #[inline]
    fn cross(&mut self, row: i32, across: u64, does: bool) {
        let lowest = across & across.wrapping_neg();
        self.crossed[row as usize % MOST] ^= lowest * u64::from(does);
    }

    #[inline]
    fn mark(&mut self, row: i32, across: u64) {
        self.at_line[row as usize % MOST] |= across;
    }

    /// The cells of a row that lie within the margin of a stretch.
    #[inline]
    fn columns(&self, from: i32, to: i32) -> u64 {
        let (first, last) = self.cells(from.min(to), from.max(to), self.margin.x);
        u64::MAX >> (63 - (last - first)) << first
    }

    /// The first and the last cell within a margin of a stretch.
    #[inline]
    fn cells(&self, from: i32, to: i32, margin: i32) -> (i32, i32) {
        (((from - margin) >> SHIFT).max(0), ((to + margin) >> SHIFT).min(self.last))
    }

    fn write(&self, words: &mut [u32]) {
        let rows = self.at_line.iter().zip(&self.crossed);
        let in_row = (self.last as usize + 1) / CELLS;
        for (row, (at_line, crossed)) in words.chunks_exact_mut(in_row).zip(rows) {
            let inside = odd_from_here_on(*crossed) & !at_line;
            for (i, word) in row.iter_mut().enumerate() {
                let cells = |plane: u64| (plane >> (i * CELLS)) as u32 & 0xffff;
                *word = cells(inside) | cells(*at_line) << CELLS;
            }
        }
    }
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
