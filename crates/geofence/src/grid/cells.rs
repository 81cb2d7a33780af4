//! Cells of eight sizes, and where in them a box lies.

use crate::span::Span;

/// Cells of size `n` are 360° / 4ⁿ wide and high; the smallest are 2.4 km high.
pub(super) const SIZES: usize = 8;

/// A cell is as many steps wide and high.
const STEPS: u32 = 256;

/// The steps of a cell that something lies in, the first and the last.
#[derive(Clone, Copy, Default)]
pub(super) struct Part {
    west: u8,
    east: u8,
    south: u8,
    north: u8,
}

impl Part {
    /// Whether the two share a step. Things that meet do.
    #[inline]
    pub(super) fn meets(&self, other: &Self) -> bool {
        (self.west <= other.east)
            & (self.east >= other.west)
            & (self.south <= other.north)
            & (self.north >= other.south)
    }
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
    1 << (2 * size)
}

/// The cell of one size that a place lies in, and where in it.
#[inline]
pub(super) fn cell_at(size: usize, lon_deg: f64, lat_deg: f64) -> (u32, Part) {
    let (x, y) = (step(size, lon_deg + 180.0), step(size, lat_deg + 90.0));
    let (across, up) = ((x % STEPS) as u8, (y % STEPS) as u8);
    let part = Part { west: across, east: across, south: up, north: up };
    (key(size, x / STEPS, y / STEPS), part)
}

/// Steps from the edge of the map. Never falls as the degrees rise.
#[inline]
fn step(size: usize, from_edge_deg: f64) -> u32 {
    (from_edge_deg * (f64::from(columns(size) * STEPS) / 360.0)) as u32
}

#[inline]
fn key(size: usize, column: u32, row: u32) -> u32 {
    (size as u32) << 29 | (column & (columns(size) - 1)) << 14 | row
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
        let across = |lon_deg: f32| step(size, f64::from(lon_deg) + 180.0);
        let up = |lat_deg: f32| step(size, f64::from(lat_deg) + 90.0);
        // Rounded outward a box may end a hair beyond the globe, which `as` takes back.
        let (west, east) = (across(span.west), across(span.east));
        Self { size, across: (west, east), up: (up(span.south), up(span.north)) }
    }

    pub(super) fn count(&self) -> usize {
        let along = |(from, to): (u32, u32)| (to / STEPS - from / STEPS + 1) as usize;
        along(self.across) * along(self.up)
    }

    /// The box's part of a cell of this size.
    pub(super) fn part(&self, cell: u32) -> Option<Part> {
        let (column, row) = (cell >> 14 & (columns(self.size) - 1), cell & 0x3fff);
        let end = self.across.1 / STEPS;
        // The first column is also the one after the last.
        let goes_round = column == 0 && end == columns(self.size);
        let lies = |(from, to): (u32, u32), at: u32| (from / STEPS..=to / STEPS).contains(&at);
        if !(lies(self.across, column) || goes_round) || !lies(self.up, row) {
            return None;
        }
        let (west, east) = if goes_round { (0, 255) } else { within(self.across, column) };
        let (south, north) = within(self.up, row);
        Some(Part { west, east, south, north })
    }

    /// Each cell, and the box's part of it.
    pub(super) fn parts(self) -> impl Iterator<Item = (u32, Part)> {
        let (first, last) = (self.across.0 / STEPS, self.across.1 / STEPS);
        // The column after the last is the first again, and never asked for twice.
        let last = last.min(first + columns(self.size) - 1);
        (first..=last).flat_map(move |column| {
            let (west, east) = within(self.across, column);
            (self.up.0 / STEPS..=self.up.1 / STEPS).map(move |row| {
                let (south, north) = within(self.up, row);
                (key(self.size, column, row), Part { west, east, south, north })
            })
        })
    }
}

/// The steps of one cell that lie between two steps.
fn within((from, to): (u32, u32), cell: u32) -> (u8, u8) {
    let last = STEPS - 1;
    let step = |at: u32| (at.max(cell * STEPS) - cell * STEPS).min(last) as u8;
    (step(from), step(to))
}
