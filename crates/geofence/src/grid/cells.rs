//! Cells of six sizes, and where in them a box lies.

use crate::span::Span;

/// Cells of size `n` are 360° / 8ⁿ wide and high; the smallest are 1.2 km high.
pub(super) const SIZES: usize = 6;

/// A cell is as many steps wide and high: a number of steps leaves the highest bit of a byte free.
const STEPS: u32 = 128;
const LAST: u32 = STEPS - 1;
/// The highest bit of each byte.
const HIGHEST: u32 = 0x8080_8080;

/// The steps of a cell that a box lies in, a byte for each border: the steps to the west and to the south
/// of it, and those to the east and to the north.
#[derive(Clone, Copy, Default)]
pub(super) struct Part(u32);

/// The steps of a cell that are asked about: how far a box may at most be from each border.
#[derive(Clone, Copy)]
pub(super) struct Question(u32);

impl Question {
    /// Whether a part shares a step with what is asked about. Things that meet do.
    #[inline]
    pub(super) fn meets(self, part: Part) -> bool {
        // Four comparisons at once: a byte of the difference keeps its highest bit where ours is not less.
        ((self.0 | HIGHEST) - part.0) & HIGHEST == HIGHEST
    }
}

/// The steps of one cell from a first to a last one.
#[derive(Clone, Copy)]
pub(super) struct Within {
    across: (u32, u32),
    up: (u32, u32),
}

impl Within {
    pub(super) fn part(self) -> Part {
        Part(bytes(self.across.0, self.up.0, LAST - self.across.1, LAST - self.up.1))
    }

    pub(super) fn question(self) -> Question {
        Question(bytes(self.across.1, self.up.1, LAST - self.across.0, LAST - self.up.0))
    }
}

#[inline]
fn bytes(west: u32, south: u32, east: u32, north: u32) -> u32 {
    west | south << 8 | east << 16 | north << 24
}

/// The smallest size of cells that a box fits into.
pub(super) fn size_of(span: &Span) -> usize {
    let extent_deg = (span.east - span.west).max(span.north - span.south) * 1.001;
    (0..SIZES).rev().find(|size| f64::from(extent_deg) <= cell_deg(*size)).unwrap_or(0)
}

fn cell_deg(size: usize) -> f64 {
    360.0 / f64::from(columns(size))
}

/// How many cells of this size go round the globe.
fn columns(size: usize) -> u32 {
    1 << (3 * size)
}

/// The cell of one size that a place lies in, and where in it.
#[inline]
pub(super) fn cell_at(size: usize, lon_deg: f64, lat_deg: f64) -> (u32, Question) {
    let (x, y) = (across(size, lon_deg), up(size, lat_deg));
    let (east, north) = (x % STEPS, y % STEPS);
    let question = bytes(east, north, LAST - east, LAST - north);
    (key(size, x / STEPS, y / STEPS), Question(question))
}

/// Steps from the antimeridian, which lies in the first from one side and in the last from the other.
/// Never falls as the degrees rise.
#[inline]
fn across(size: usize, lon_deg: f64) -> u32 {
    step(size, lon_deg + 180.0).min(columns(size) * STEPS - 1)
}

/// Steps from the south pole; the north pole lies in the last.
#[inline]
fn up(size: usize, lat_deg: f64) -> u32 {
    step(size, lat_deg + 90.0).min((columns(size) * STEPS / 2).max(STEPS) - 1)
}

#[inline]
fn step(size: usize, from_edge_deg: f64) -> u32 {
    (from_edge_deg * (f64::from(columns(size) * STEPS) / 360.0)) as u32
}

#[inline]
fn key(size: usize, column: u32, row: u32) -> u32 {
    (size as u32) << 29 | column << 14 | row
}

/// The size of the cells of which this is one.
pub(super) fn size_at(cell: u32) -> usize {
    (cell >> 29) as usize
}

/// The cells of one size that a box lies in.
#[derive(Clone, Copy)]
pub(super) struct Cells {
    size: usize,
    /// The first step and the last, eastward.
    across: (u32, u32),
    /// The same, northward.
    up: (u32, u32),
}

impl Cells {
    pub(super) fn over(span: &Span, size: usize) -> Self {
        let [west, east] = [span.west, span.east].map(|lon_deg| across(size, f64::from(lon_deg)));
        let [south, north] = [span.south, span.north].map(|lat_deg| up(size, f64::from(lat_deg)));
        // Rounded outward a box may end a hair beyond the globe, which is taken back.
        Self { size, across: (west, east), up: (south, north) }
    }

    pub(super) fn count(&self) -> usize {
        let along = |(from, to): (u32, u32)| (to / STEPS - from / STEPS + 1) as usize;
        along(self.across) * along(self.up)
    }

    /// Where in a cell of this size the box lies.
    pub(super) fn within(&self, cell: u32) -> Option<Within> {
        let (column, row) = (cell >> 14 & (columns(self.size) - 1), cell & 0x3fff);
        let lies = |(from, to): (u32, u32), at: u32| (from / STEPS..=to / STEPS).contains(&at);
        (lies(self.across, column) && lies(self.up, row))
            .then(|| Within { across: within(self.across, column), up: within(self.up, row) })
    }

    /// Each cell, and where in it the box lies.
    pub(super) fn each(self) -> impl Iterator<Item = (u32, Within)> {
        (self.across.0 / STEPS..=self.across.1 / STEPS).flat_map(move |column| {
            let across = within(self.across, column);
            (self.up.0 / STEPS..=self.up.1 / STEPS).map(move |row| {
                (key(self.size, column, row), Within { across, up: within(self.up, row) })
            })
        })
    }
}

/// The steps of one cell that lie between two steps.
fn within((from, to): (u32, u32), cell: u32) -> (u32, u32) {
    let step = |at: u32| (at.max(cell * STEPS) - cell * STEPS).min(LAST);
    (step(from), step(to))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::{Cells, SIZES, cell_at, size_of};
    use crate::span::Span;

    fn degrees(part: u32, of_deg: f64) -> f64 {
        // Now and then exactly the end of the map, or the border of many cells.
        (f64::from(part) / 1_024.0 * 2.0 - 1.0) * of_deg
    }

    proptest! {
        #[test]
        fn what_meets_is_found(
            west in 0..=1_024_u32, south in 0..=1_024_u32, width in 0.0..20.0_f64, height in 0.0..20.0_f64,
            along in 0.0..=1.0_f64, up in 0.0..=1.0_f64, size in 0..SIZES,
        ) {
            let (west, south) = (degrees(west, 180.0), degrees(south, 90.0));
            let (east, north) = ((west + width).min(180.0), (south + height).min(90.0));
            let span = Span::between(west, east, south, north);
            let (lon, lat) = (west + along * (east - west), south + up * (north - south));
            let (cell, question) = cell_at(size, lon, lat);
            let over = Cells::over(&span, size);
            let within = over.within(cell).expect("a place in the box");
            prop_assert!(question.meets(within.part()) && within.question().meets(within.part()));
            if size <= size_of(&span) {
                prop_assert!(over.count() <= 4);
                let parts: Vec<_> = over.each().filter(|(other, _)| *other == cell).collect();
                prop_assert!(parts.len() == 1 && question.meets(parts[0].1.part()));
            }
        }
    }

    #[test]
    fn what_is_far_is_not_found() {
        let span = Span::between(9.0, 9.1, 48.0, 48.1);
        let part = Cells::over(&span, 2).each().next().expect("a cell").1.part();
        for (lon, lat) in [(9.4, 48.05), (8.9, 48.05), (9.05, 48.4), (9.05, 47.9)] {
            assert!(!cell_at(2, lon, lat).1.meets(part));
        }
    }
}
