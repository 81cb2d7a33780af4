//! A long line of edges under boxes of boxes, in the line's own order.
//!
//! Sixteen edges share a box, sixteen boxes the next one up. A ray to the east crosses a run of edges
//! that lies wholly east of its origin an odd number of times exactly when the run's two ends lie on
//! different sides of it: so only boxes that the origin is in, or within reach of, are opened. Boxes are
//! of `f32` rounded outward, 16 bytes for 16 edges; what decides is always the `f64` of the path.

mod measure;
mod nearest;
mod survey;

use std::ops::Range;

use crate::span::Span;

use crate::Position;

/// How many edges, or boxes, are under one box.
const FAN: usize = 16;
/// Up to here a line is walked edge by edge.
const PLAIN: usize = 32;

/// The edges of a path, each from one corner to the next.
#[derive(Clone, Copy)]
pub(crate) struct Chain<'a> {
    path: &'a [Position],
    /// The boxes of sixteen edges, then the boxes of sixteen of those, and so on; none over a short line.
    spans: &'a [Span],
    /// The edges after these lead to a pole and back: nobody is near to them.
    real_edges: u32,
}

/// What walks over a chain.
trait Walk {
    /// What must be seen of what is under this box.
    fn needs(&mut self, span: &Span) -> Need;
    /// Sees the first and the last corner under a box, where only they are needed.
    fn passes(&mut self, _first: Position, _last: Position) {}
    /// Looks at the edges between neighbouring corners.
    fn looks(&mut self, run: &[Position]);
}

/// What a walk needs to see of a run of edges.
enum Need {
    Nothing,
    Ends,
    Edges,
}

/// The boxes of one height.
#[derive(Clone, Copy)]
struct Level {
    /// The first of them.
    base: usize,
    count: usize,
    /// How many edges are under each.
    edges: usize,
}

impl<'a> Chain<'a> {
    /// A line over a path of at least two corners, of which the first `real_edges` edges are real, with
    /// what [`spans_over`] says of it.
    #[inline]
    pub(crate) fn new(path: &'a [Position], spans: &'a [Span], real_edges: u32) -> Self {
        Self { path, spans, real_edges }
    }

    /// What the path lies in.
    pub(crate) fn span(&self) -> Span {
        match self.top() {
            Some(top) => Span::around(&self.spans[top.base..top.base + top.count]),
            None => Span::of(self.path),
        }
    }

    fn walk(&self, walk: &mut impl Walk) {
        match self.top() {
            Some(top) => self.walk_level(top, 0..top.count, walk),
            None => walk.looks(self.path),
        }
    }

    #[inline]
    fn walk_level(&self, level: Level, nodes: Range<usize>, walk: &mut impl Walk) {
        for node in nodes {
            match walk.needs(&self.spans[level.base + node]) {
                Need::Nothing => {}
                Need::Ends => {
                    let run = self.run(level, node);
                    walk.passes(run[0], run[run.len() - 1]);
                }
                Need::Edges => self.walk_node(level, node, walk),
            }
        }
    }

    fn walk_node(&self, level: Level, node: usize, walk: &mut impl Walk) {
        match self.below(level) {
            Some(below) => self.walk_level(below, under(node, below), walk),
            None => walk.looks(self.run(level, node)),
        }
    }

    /// The highest boxes, if there are any.
    fn top(&self) -> Option<Level> {
        let total = self.path.len() - 1;
        let mut level = Level { base: 0, count: total.div_ceil(FAN), edges: FAN };
        while level.count > FAN {
            let edges = level.edges * FAN;
            level = Level { base: level.base + level.count, count: total.div_ceil(edges), edges };
        }
        (!self.spans.is_empty()).then_some(level)
    }

    fn below(&self, level: Level) -> Option<Level> {
        let edges = level.edges / FAN;
        let count = (self.path.len() - 1).div_ceil(edges);
        (edges > 1).then(|| Level { base: level.base - count, count, edges })
    }

    /// The corners under a box.
    fn run(&self, level: Level, node: usize) -> &[Position] {
        let from = node * level.edges;
        &self.path[from..=(from + level.edges).min(self.path.len() - 1)]
    }
}

/// The boxes of the level below that are under a box.
fn under(node: usize, below: Level) -> Range<usize> {
    node * FAN..below.count.min((node + 1) * FAN)
}

pub(crate) fn spans_over(path: &[Position]) -> Vec<Span> {
    let edges = path.len() - 1;
    let mut spans = Vec::new();
    if edges <= PLAIN {
        return spans;
    }
    // A fifteenth is the sum of all powers of a sixteenth.
    spans.reserve_exact(edges / 15 + 5);
    // Neighbouring runs share a corner.
    spans.extend((0..edges).step_by(FAN).map(|i| Span::of(&path[i..=edges.min(i + FAN)])));
    let mut below = 0;
    while spans.len() - below > FAN {
        let end = spans.len();
        for from in (below..end).step_by(FAN) {
            let span = Span::around(&spans[from..end.min(from + FAN)]);
            spans.push(span);
        }
        below = end;
    }
    spans
}
