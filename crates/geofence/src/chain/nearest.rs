//! The nearest point of the line within a few kilometres.

use super::{Chain, Need, Walk};
use crate::Position;
use crate::plane::Reach;
use crate::span::Span;

impl Chain<'_> {
    /// The nearest point of the real edges to (x, y), and the square of how far it is in degrees of a
    /// great circle; none when nothing is within reach.
    pub(crate) fn nearest_in_plane(
        &self,
        x: f64,
        y: f64,
        reach: &Reach,
    ) -> Option<(f64, Position)> {
        let around = reach.span(x, y);
        let mut search = Search { x, y, reach, around, found: None };
        if self.has_pole() {
            // So few rings are round a pole that these are walked plainly.
            search.looks(self.real_path());
        } else {
            self.walk(&mut search);
        }
        search.found
    }

    pub(super) fn has_pole(&self) -> bool {
        self.real_edges as usize + 1 < self.path.len()
    }

    pub(super) fn real_path(&self) -> &[Position] {
        &self.path[..=self.real_edges as usize]
    }
}

struct Search<'a> {
    x: f64,
    y: f64,
    reach: &'a Reach,
    around: Span,
    found: Option<(f64, Position)>,
}

impl Walk for Search<'_> {
    #[inline]
    fn needs(&mut self, span: &Span) -> Need {
        if span.meets(&self.around) { Need::Edges } else { Need::Nothing }
    }

    #[inline]
    fn looks(&mut self, run: &[Position]) {
        let (south, north) = (self.y - self.reach.y_deg, self.y + self.reach.y_deg);
        for edge in run.windows(2) {
            let (a, b) = (edge[0].lat_deg(), edge[1].lat_deg());
            if (a < south && b < south) || (a > north && b > north) {
                continue;
            }
            let (squared_deg, point) = self.reach.nearest(self.x, self.y, edge[0], edge[1]);
            if self.found.is_none_or(|(best, _)| squared_deg < best) {
                self.found = Some((squared_deg, point));
            }
        }
    }
}
