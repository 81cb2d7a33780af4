//! Inside or outside: a ray to the east, and what it crosses.

use robust::{Coord, orient2d};

use super::{Chain, Need, Walk};
use crate::Position;
use crate::plane::Reach;
use crate::span::Span;

/// What a ray saw.
#[derive(Clone, Copy, Default)]
pub(crate) struct Seen {
    /// It crossed an odd number of edges.
    pub(crate) inside: bool,
    /// Its origin lies exactly on an edge.
    pub(crate) on_edge: bool,
    /// Some edge may lie within reach of its origin.
    pub(crate) beside: bool,
}

impl Chain<'_> {
    /// What a ray from (x, y) to the east sees. Exact: which side of an edge the origin is on is decided
    /// by Shewchuk's adaptive predicate.
    pub(crate) fn survey(&self, x: f64, y: f64, reach: &Reach) -> Seen {
        let around = reach.span(x, y);
        let mut ray = Ray { x, y, around, seen: Seen::default() };
        self.walk(&mut ray);
        ray.seen
    }
}

struct Ray {
    x: f64,
    y: f64,
    /// What is within reach.
    around: Span,
    seen: Seen,
}

impl Walk for Ray {
    #[inline]
    fn needs(&mut self, span: &Span) -> Need {
        let level = (span.south <= self.around.north) & (span.north >= self.around.south);
        if !level || span.east < self.around.west {
            Need::Nothing
        } else if span.west > self.around.east {
            Need::Ends
        } else {
            Need::Edges
        }
    }

    #[inline]
    fn passes(&mut self, first: Position, last: Position) {
        self.seen.inside ^= is_above(first, self.y) != is_above(last, self.y);
    }

    #[inline]
    fn looks(&mut self, run: &[Position]) {
        self.seen.beside = true;
        for edge in run.windows(2) {
            self.cross(edge[0], edge[1]);
        }
    }
}

impl Ray {
    #[inline]
    fn cross(&mut self, a: Position, b: Position) {
        if is_above(a, self.y) != is_above(b, self.y) {
            let (ax, bx) = (a.lon_deg(), b.lon_deg());
            if ax > self.x && bx > self.x {
                self.seen.inside = !self.seen.inside;
            } else if ax >= self.x || bx >= self.x {
                self.decide(a, b);
            }
        } else if a.lat_deg() == self.y {
            self.touch(a, b);
        }
    }

    /// A rising edge is crossed by a ray from its left, a falling one by a ray from its right.
    fn decide(&mut self, a: Position, b: Position) {
        let turn = orient2d(coord(a), coord(b), Coord { x: self.x, y: self.y });
        if turn == 0.0 {
            self.seen.on_edge = true;
        } else if (turn > 0.0) == (b.lat_deg() > a.lat_deg()) {
            self.seen.inside = !self.seen.inside;
        }
    }

    /// An edge that the ray does not cross and that begins at its height: at the origin, or level with it.
    fn touch(&mut self, a: Position, b: Position) {
        let (ax, bx) = (a.lon_deg(), b.lon_deg());
        let level = b.lat_deg() == self.y && (ax.min(bx)..=ax.max(bx)).contains(&self.x);
        self.seen.on_edge |= ax == self.x || level;
    }
}

/// Half-open, so that a ray through a corner crosses there once or not at all.
#[inline]
fn is_above(corner: Position, y: f64) -> bool {
    corner.lat_deg() > y
}

fn coord(corner: Position) -> Coord<f64> {
    Coord { x: corner.lon_deg(), y: corner.lat_deg() }
}
