//! What a fix touches.

use std::cell::LazyCell;

use super::album::FINER;
use super::sheet::Sheet;
use super::{AROUND_M, Entry, Hash, Index, NONE, easel};
use crate::bounds::Bounds;
use crate::edge::MAX_STRAY_M;
use crate::picture::Cell;
use crate::plane::Reach;
use crate::{Fix, Placement, Position};

/// Memory that decisions are made in; kept by the caller, so that nothing is allocated once it has grown.
#[derive(Clone, Default)]
pub struct Scratch {
    /// Boxes that were found.
    pub(super) boxes: Vec<u32>,
    pub(super) touches: Vec<Touch>,
}

/// One area that a fix is inside of or near to.
#[derive(Clone, Copy)]
pub(super) struct Touch {
    entry: u32,
    pub(super) placement: Placement,
}

impl<K: Clone + Eq + Hash> Index<K> {
    /// The areas that the fix is inside of or near to, in the order in which they were added.
    pub fn decide(&self, fix: &Fix) -> Vec<(K, Placement)> {
        let mut touched = Vec::new();
        let mut scratch = Scratch::default();
        self.visit(fix, &mut scratch, |key, placement| touched.push((key.clone(), placement)));
        touched
    }

    /// The same, told one by one, without allocating once the scratch has grown.
    pub fn visit(&self, fix: &Fix, scratch: &mut Scratch, mut tell: impl FnMut(&K, Placement)) {
        self.touch(fix, scratch);
        for touch in &scratch.touches {
            tell(self.key(touch), touch.placement);
        }
    }

    pub(super) fn key(&self, touch: &Touch) -> &K {
        &self.entry(touch).key
    }

    fn entry(&self, touch: &Touch) -> &Entry<K> {
        let entry = self.entries[touch.entry as usize].as_ref();
        entry.expect("a touched area is in the index")
    }

    /// Leaves in the scratch what the fix touches, each area once and in order.
    pub(super) fn touch(&self, fix: &Fix, scratch: &mut Scratch) {
        self.gather(fix.position, fix.tolerance_m(), &mut scratch.boxes);
        scratch.touches.clear();
        if scratch.boxes.is_empty() {
            return;
        }
        let reach = LazyCell::new(|| Reach::around(fix.position, fix.tolerance_m() + 1.0));
        let edges = |number| self.touch_edges(number, fix, &reach);
        if reach_m(fix.tolerance_m()) > AROUND_M {
            // Pictures know no such margin.
            scratch.touches.extend(scratch.boxes.iter().copied().filter_map(edges));
        } else {
            let decides = |cell| matches!(cell, Cell::Clear | Cell::Inside);
            self.touch_pictures(fix.position, scratch, decides, |number, cell| match cell {
                Cell::Clear => None,
                Cell::Inside => Some(self.touched(number, Placement::Inside)),
                Cell::Beside | Cell::AtLine => edges(number),
            });
        }
        self.merge(&mut scratch.touches);
    }

    /// The areas that contain the position or have it on their edge, in the order in which they were
    /// added, told one by one: those that [`Self::visit`] says a fix there is inside of, for less.
    pub fn containing(&self, position: Position, scratch: &mut Scratch, mut tell: impl FnMut(&K)) {
        self.gather(position, 0.0, &mut scratch.boxes);
        scratch.touches.clear();
        let decides = |cell| cell != Cell::AtLine;
        self.touch_pictures(position, scratch, decides, |number, cell| {
            let is_inside = match cell {
                Cell::Clear | Cell::Beside => false,
                Cell::Inside => true,
                Cell::AtLine => self.is_inside(number, position),
            };
            is_inside.then(|| self.touched(number, Placement::Inside))
        });
        self.merge(&mut scratch.touches);
        for touch in &scratch.touches {
            tell(self.key(touch));
        }
    }

    /// Asks the picture of each box, the finer one too where the coarse one does not decide, and notes
    /// what follows from what it says.
    #[inline]
    fn touch_pictures(
        &self,
        position: Position,
        scratch: &mut Scratch,
        decides: impl Fn(Cell) -> bool,
        touched: impl Fn(u32, Cell) -> Option<Touch>,
    ) {
        for number in &scratch.boxes {
            let said = self.look(*number, position);
            let said = if decides(said) { said } else { self.look_closer(*number, said, position) };
            scratch.touches.extend(touched(*number, said));
        }
    }

    /// What the picture of a box says, which is drawn if it was not yet.
    #[inline]
    fn look(&self, number: u32, position: Position) -> Cell {
        let sheet = &self.sheets[number as usize];
        let said = sheet.look(position.lon_deg(), position.lat_deg());
        said.unwrap_or_else(|| self.draw(number, sheet, position))
    }

    #[cold]
    fn draw(&self, number: u32, sheet: &Sheet, position: Position) -> Cell {
        if let Some((ring, easel)) = easel(self.shape(number)) {
            sheet.draw(ring.outline(), &easel);
        }
        sheet.look(position.lon_deg(), position.lat_deg()).unwrap_or(Cell::AtLine)
    }

    /// What the finer picture of a box says; what the coarse one said where there is none.
    fn look_closer(&self, number: u32, said: Cell, position: Position) -> Cell {
        let sheet = &self.sheets[number as usize];
        if sheet.finer == NONE {
            return said;
        }
        let (x, y) = (position.lon_deg(), position.lat_deg());
        let look = || self.album.look(sheet.finer, sheet.frame().finer(FINER), x, y);
        look().unwrap_or_else(|| {
            self.draw_closer(number, sheet);
            look().unwrap_or(said)
        })
    }

    #[cold]
    fn draw_closer(&self, number: u32, sheet: &Sheet) {
        if let Some((ring, easel)) = easel(self.shape(number)) {
            self.album.draw(sheet.finer, ring.outline(), &easel.finer(FINER));
        }
    }

    /// Leaves in `boxes` those of every shape within this distance, each once, and others.
    pub(super) fn gather(&self, position: Position, distance_m: f64, boxes: &mut Vec<u32>) {
        boxes.clear();
        let reach_m = reach_m(distance_m);
        if reach_m <= AROUND_M {
            return self.grid.at(position, |number| boxes.push(number));
        }
        for span in Bounds::around(position, reach_m).boxes() {
            self.grid.meeting(&span, |number| boxes.push(number));
        }
        boxes.sort_unstable();
        boxes.dedup();
    }

    /// What the shape of a box says; a ring is asked without a look at its body, which is memory to wait for.
    fn is_inside(&self, number: u32, position: Position) -> bool {
        match &self.sheets[number as usize].ring {
            Some(ring) => ring.contains(position),
            None => self.shape(number).contains(position),
        }
    }

    fn touch_edges<F>(
        &self,
        number: u32,
        fix: &Fix,
        reach: &LazyCell<Option<Reach>, F>,
    ) -> Option<Touch>
    where
        F: FnOnce() -> Option<Reach>,
    {
        let (position, limit_m) = (fix.position, fix.tolerance_m());
        let placement = self.shape(number).touched(position, limit_m, (**reach).as_ref());
        placement.map(|placement| self.touched(number, placement))
    }

    #[inline]
    fn touched(&self, number: u32, placement: Placement) -> Touch {
        Touch { entry: self.sheets[number as usize].entry, placement }
    }

    /// In order, and of several shapes of one area the nearest.
    fn merge(&self, touches: &mut Vec<Touch>) {
        if touches.len() < 2 {
            return;
        }
        let distance_m = |touch: &Touch| match touch.placement {
            Placement::Inside => -1.0,
            Placement::Near { distance_m } | Placement::Outside { distance_m } => distance_m,
        };
        touches.sort_unstable_by(|a, b| {
            let order = self.entry(a).order.cmp(&self.entry(b).order);
            order.then(distance_m(a).total_cmp(&distance_m(b)))
        });
        touches.dedup_by_key(|touch| touch.entry);
    }
}

/// A little more than a distance: what rounding and an edge's arcs may stray by.
fn reach_m(distance_m: f64) -> f64 {
    distance_m * 1.001 + 10.0 * MAX_STRAY_M
}
