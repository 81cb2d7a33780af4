//! Cells of six sizes, and where in them a box lies.

use crate::Position;
use crate::span::Span;

/// Cells of size `n` are 360° / 8ⁿ wide and high; the smallest are 1.2 km high.
pub(super) const SIZES: usize = 6;

/// A cell is as many steps wide and high: a number of steps leaves the highest bit of a byte free.
const STEPS: u32 = 1 << STEPS_LOG;
const STEPS_LOG: u32 = 7;
const LAST: u32 = STEPS - 1;
/// A cell has as many parts along a side, the cells of the next size.
const PARTS_LOG: u32 = 3;
/// Steps of the smallest cells round the globe.
const AROUND: u32 = 1 << (PARTS_LOG * (SIZES as u32 - 1) + STEPS_LOG);
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

/// One cell: its size, and how many there are to the west and to the south of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cell {
    pub(super) size: usize,
    pub(super) column: u32,
    pub(super) row: u32,
}

impl Cell {
    /// The one cell of the largest size.
    pub(super) const WHOLE: Self = Self { size: 0, column: 0, row: 0 };

    /// Which part of the cell before it the cell of this size is that it lies in, or is itself.
    pub(super) fn part(self, size: usize) -> u32 {
        let shift = PARTS_LOG * (self.size - size) as u32;
        part(self.column >> shift, self.row >> shift)
    }

    /// The cell of the next size that is this part of it.
    pub(super) fn below(self, part: u32) -> Self {
        let (column, row) = (part & ((1 << PARTS_LOG) - 1), part >> PARTS_LOG);
        let (column, row) = (self.column << PARTS_LOG | column, self.row << PARTS_LOG | row);
        Self { size: self.size + 1, column, row }
    }
}

#[inline]
fn part(column: u32, row: u32) -> u32 {
    let within = (1 << PARTS_LOG) - 1;
    (row & within) << PARTS_LOG | column & within
}

/// The smallest size of cells that a box fits into.
pub(super) fn size_of(span: &Span) -> usize {
    let extent_deg = (span.east - span.west).max(span.north - span.south) * 1.001;
    let fits = |size: &usize| f64::from(extent_deg) <= 360.0 / f64::from(AROUND >> cell_log(*size));
    (0..SIZES).rev().find(fits).unwrap_or(0)
}

/// The logarithm of how many of the smallest cells' steps are one step of this size.
#[inline]
fn step_log(size: usize) -> u32 {
    PARTS_LOG * (SIZES - 1 - size) as u32
}

/// The same for a whole cell.
#[inline]
fn cell_log(size: usize) -> u32 {
    step_log(size) + STEPS_LOG
}

/// Steps from the antimeridian, which lies in the first from one side and in the last from the other.
/// Never falls as the degrees rise.
#[inline]
fn across(lon_deg: f64) -> u32 {
    step(lon_deg + 180.0).min(AROUND - 1)
}

/// Steps from the south pole; the north pole lies in the last.
#[inline]
fn up(lat_deg: f64) -> u32 {
    step(lat_deg + 90.0).min(AROUND / 2 - 1)
}

#[inline]
fn step(from_edge_deg: f64) -> u32 {
    (from_edge_deg * (f64::from(AROUND) / 360.0)) as u32
}

/// A place, as steps of the smallest cells.
#[derive(Clone, Copy)]
pub(super) struct Place {
    x: u32,
    y: u32,
}

impl Place {
    #[inline]
    pub(super) fn of(place: Position) -> Self {
        Self { x: across(place.lon_deg()), y: up(place.lat_deg()) }
    }

    /// Where in its cell of this size it lies.
    #[inline]
    pub(super) fn question(self, size: usize) -> Question {
        let (east, north) = (self.x >> step_log(size) & LAST, self.y >> step_log(size) & LAST);
        Question(bytes(east, north, LAST - east, LAST - north))
    }

    /// Which part of the cell before it its cell of this size is.
    #[inline]
    pub(super) fn part(self, size: usize) -> u32 {
        part(self.x >> cell_log(size), self.y >> cell_log(size))
    }

    #[cfg(test)]
    pub(super) fn cell(self, size: usize) -> Cell {
        let (column, row) = (self.x >> cell_log(size), self.y >> cell_log(size));
        Cell { size, column, row }
    }
}

/// A box, as steps of the smallest cells: the first and the last, eastward and northward.
#[derive(Clone, Copy)]
pub(super) struct Stretch {
    across: (u32, u32),
    up: (u32, u32),
}

impl Stretch {
    pub(super) fn over(span: &Span) -> Self {
        let [west, east] = [span.west, span.east].map(|lon_deg| across(f64::from(lon_deg)));
        let [south, north] = [span.south, span.north].map(|lat_deg| up(f64::from(lat_deg)));
        // Rounded outward a box may end a hair beyond the globe, which is taken back.
        Self { across: (west, east), up: (south, north) }
    }

    /// The cells of one size that it lies in.
    pub(super) fn cells(self, size: usize) -> impl Iterator<Item = Cell> {
        let along = move |(from, to): (u32, u32)| from >> cell_log(size)..=to >> cell_log(size);
        let rows = along(self.up);
        along(self.across)
            .flat_map(move |column| rows.clone().map(move |row| Cell { size, column, row }))
    }

    /// Whether it lies in this cell.
    pub(super) fn meets(&self, cell: Cell) -> bool {
        let log = cell_log(cell.size);
        let lies = |(from, to): (u32, u32), at: u32| (from >> log..=to >> log).contains(&at);
        lies(self.across, cell.column) && lies(self.up, cell.row)
    }

    /// Where in a cell that it lies in.
    pub(super) fn within(&self, cell: Cell) -> Within {
        let steps = |(from, to): (u32, u32), at: u32| {
            let step = |x: u32| (x >> step_log(cell.size)).saturating_sub(at * STEPS).min(LAST);
            (step(from), step(to))
        };
        Within { across: steps(self.across, cell.column), up: steps(self.up, cell.row) }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, prop_assert_eq, proptest};

    use super::{Cell, Place, SIZES, Stretch, size_of};
    use crate::Position;
    use crate::span::Span;

    fn degrees(part: u32, of_deg: f64) -> f64 {
        // Now and then exactly the end of the map, or the border of many cells.
        (f64::from(part) / 1_024.0 * 2.0 - 1.0) * of_deg
    }

    fn place(lon_deg: f64, lat_deg: f64) -> Place {
        Place::of(Position::new(lat_deg, lon_deg).expect("on the globe"))
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
            let place = place(west + along * (east - west), south + up * (north - south));
            let (cell, question) = (place.cell(size), place.question(size));
            let over = Stretch::over(&span);
            prop_assert!(over.meets(cell));
            let within = over.within(cell);
            prop_assert!(question.meets(within.part()) && within.question().meets(within.part()));
            if size <= size_of(&span) {
                prop_assert!(over.cells(size).count() <= 4);
                prop_assert!(over.cells(size).filter(|other| *other == cell).count() == 1);
            }
        }

        #[test]
        fn a_cell_is_a_part_of_the_one_before_it(
            lon in -180.0..=180.0_f64, lat in -90.0..=90.0_f64, last in 1..SIZES,
        ) {
            let place = place(lon, lat);
            let mut cell = Cell::WHOLE;
            for size in 1..=last {
                prop_assert_eq!(place.part(size), place.cell(last).part(size));
                cell = cell.below(place.part(size));
                prop_assert_eq!(cell, place.cell(size));
            }
        }
    }

    #[test]
    fn what_is_far_is_not_found() {
        let stretch = Stretch::over(&Span::between(9.0, 9.1, 48.0, 48.1));
        let cell = stretch.cells(2).next().expect("a cell");
        let part = stretch.within(cell).part();
        for (lon, lat) in [(9.4, 48.05), (8.9, 48.05), (9.05, 48.4), (9.05, 47.9)] {
            assert!(!place(lon, lat).question(2).meets(part));
        }
    }
}
