//! What a fix touches.

use std::cell::LazyCell;

use super::{AROUND_M, Entry, Hash, Index, Page};
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
        let tolerance_m = fix.tolerance_m();
        self.gather(fix.position, tolerance_m, &mut scratch.boxes);
        scratch.touches.clear();
        if scratch.boxes.is_empty() {
            return;
        }
        let reach = LazyCell::new(|| Reach::around(fix.position, tolerance_m + 1.0));
        for number in &scratch.boxes {
            scratch.touches.extend(self.touch_box(*number, fix, &reach));
        }
        self.merge(&mut scratch.touches);
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

    fn touch_box<F>(
        &self,
        number: u32,
        fix: &Fix,
        reach: &LazyCell<Option<Reach>, F>,
    ) -> Option<Touch>
    where
        F: FnOnce() -> Option<Reach>,
    {
        let mark = &self.marks[number as usize];
        let placement = match self.picture(&mark.page, fix) {
            Cell::Clear => None,
            Cell::Inside => Some(Placement::Inside),
            Cell::AtLine => {
                let (position, limit_m) = (fix.position, fix.tolerance_m());
                self.shape(number).touched(position, limit_m, (**reach).as_ref())
            }
        };
        placement.map(|placement| Touch { entry: mark.entry, placement })
    }

    /// What the shape's picture says, which only the edges can say of a vague fix.
    #[inline]
    fn picture(&self, page: &Page, fix: &Fix) -> Cell {
        if reach_m(fix.tolerance_m()) > AROUND_M {
            return Cell::AtLine;
        }
        self.album.at(page, fix.position.lon_deg(), fix.position.lat_deg())
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
