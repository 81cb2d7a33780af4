//! How far the line is, on the sphere, from anywhere.

use super::{Chain, Level, Need, Walk, under};
use crate::edge::{Line, MAX_STRAY_M};
use crate::span::Span;
use crate::{EARTH_RADIUS_M, Position, distance_m};

impl Chain<'_> {
    /// The distance from the position to the real edges in metres, or `limit_m` when that is less; within
    /// [`MAX_STRAY_M`] of the truth.
    pub(crate) fn distance_m(&self, position: Position, limit_m: f64) -> f64 {
        let mut search = Search { position, line: Line::new(position, limit_m) };
        if self.has_pole() {
            search.looks(self.real_path());
        } else {
            // What is likely the nearest first: then most boxes stay closed.
            if let Some(top) = self.top() {
                search.looks(self.likely(position, top));
            }
            self.walk(&mut search);
        }
        search.line.nearest_m()
    }

    /// The edges under the nearest box of the nearest box, and so on.
    fn likely(&self, position: Position, top: Level) -> &[Position] {
        let (mut level, mut nodes) = (top, 0..top.count);
        loop {
            let lower_m = |node: &usize| at_least_m(position, &self.spans[level.base + node]);
            let node = nodes
                .min_by(|a, b| lower_m(a).total_cmp(&lower_m(b)))
                .expect("a box is never empty");
            match self.below(level) {
                Some(below) => (level, nodes) = (below, under(node, below)),
                None => return self.run(level, node),
            }
        }
    }
}

struct Search {
    position: Position,
    line: Line,
}

impl Walk for Search {
    fn needs(&mut self, span: &Span) -> Need {
        let may_be_nearer = at_least_m(self.position, span) - MAX_STRAY_M < self.line.nearest_m();
        if may_be_nearer { Need::Edges } else { Need::Nothing }
    }

    fn looks(&mut self, run: &[Position]) {
        self.line.passes(run);
    }
}

/// A distance in metres that nothing in the box is nearer than: that of its middle, less what the way
/// from its middle to a corner can be at most.
fn at_least_m(position: Position, span: &Span) -> f64 {
    let [west, east, south, north] = [span.west, span.east, span.south, span.north].map(f64::from);
    let middle = Position::unrolled((south + north) / 2.0, (west + east) / 2.0);
    let least_lat = if south <= 0.0 && north >= 0.0 { 0.0 } else { south.abs().min(north.abs()) };
    let half_x = (east - west).to_radians() / 2.0 * least_lat.to_radians().cos();
    let half_y = (north - south).to_radians() / 2.0;
    // Rounding near antipodes is a few decimetres.
    distance_m(position, middle) - EARTH_RADIUS_M * half_x.hypot(half_y) - 1.0
}
