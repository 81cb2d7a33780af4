//! How far a place is from an edge.

use crate::{EARTH_RADIUS_M, Position};

/// The most by which the arcs that stand for an edge may stray from it, in metres.
pub(crate) const MAX_STRAY_M: f64 = 0.1;

/// A point on the unit sphere.
type Vector = [f64; 3];

/// Longer arcs are always cut, in degrees: the bound on straying is one for short arcs.
const MAX_ARC_DEG: f64 = 30.0;

/// What of a line was nearest to a position so far.
///
/// An edge is straight in (longitude, latitude). Where it matters it is cut into great-circle arcs
/// that stray from it by at most [`MAX_STRAY_M`]; the distance to an arc is exact on the sphere.
pub(crate) struct Line {
    from: Vector,
    best_m: f64,
}

impl Line {
    /// Nothing was nearer than `limit_m`. A small limit spares work.
    pub(crate) fn new(position: Position, limit_m: f64) -> Self {
        Self { from: End::new(position).unit, best_m: limit_m }
    }

    /// Measures the edges between neighbouring corners.
    pub(crate) fn passes(&mut self, corners: &[Position]) {
        let mut ends = corners.iter().copied().map(End::new);
        let Some(mut a) = ends.next() else { return };
        for b in ends {
            self.best_m = nearer_m(self.from, a, b, self.best_m);
            a = b;
        }
    }

    /// The distance in metres, or the limit.
    pub(crate) fn nearest_m(&self) -> f64 {
        self.best_m
    }
}

/// One end of an edge or of a piece of one.
#[derive(Clone, Copy)]
struct End {
    deg: [f64; 2],
    unit: Vector,
}

impl End {
    fn new(corner: Position) -> Self {
        let deg = [corner.lon_deg(), corner.lat_deg()];
        Self { deg, unit: unit(deg) }
    }

    fn between(a: Self, b: Self) -> Self {
        let deg = [(a.deg[0] + b.deg[0]) / 2.0, (a.deg[1] + b.deg[1]) / 2.0];
        Self { deg, unit: unit(deg) }
    }
}

/// The smaller of `best_m` and the distance to the edge, which is halved only while a half may
/// still be nearer.
fn nearer_m(p: Vector, a: End, b: End, best_m: f64) -> f64 {
    let (dx, dy) = ((b.deg[0] - a.deg[0]).abs(), (b.deg[1] - a.deg[1]).abs());
    if dx.max(dy) <= MAX_ARC_DEG {
        let arc_m = metres(squared_chord_to_arc(p, a.unit, b.unit));
        let stray_m = stray_m(dx.to_radians(), dy.to_radians());
        if stray_m <= MAX_STRAY_M {
            return best_m.min(arc_m);
        }
        // No arc of a finer cut is nearer than this, so the order of the edges does not matter.
        if arc_m - stray_m - MAX_STRAY_M >= best_m {
            return best_m;
        }
    }
    let middle = End::between(a, b);
    let best_m = nearer_m(p, a, middle, best_m);
    nearer_m(p, middle, b, best_m)
}

/// How far an edge of this many radians of longitude and latitude may stray from the arc between
/// its ends, in metres. Its sideways acceleration is at most `Δλ²/2 + 2·Δλ·Δφ` radii, and a curve
/// strays from its chord by an eighth of that; on the sphere by up to 3 % more, hence a seventh.
fn stray_m(dx: f64, dy: f64) -> f64 {
    EARTH_RADIUS_M * (dx * dx / 2.0 + 2.0 * dx * dy) / 7.0
}

fn metres(squared_chord: f64) -> f64 {
    2.0 * EARTH_RADIUS_M * (squared_chord.sqrt() / 2.0).min(1.0).asin()
}

fn squared_chord_to_arc(p: Vector, a: Vector, b: Vector) -> f64 {
    let to_ends = squared_chord(p, a).min(squared_chord(p, b));
    let normal = cross(a, b);
    let length = dot(normal, normal).sqrt();
    let beside = dot(cross(normal, a), p) > 0.0 && dot(cross(b, normal), p) > 0.0;
    if length == 0.0 || !beside {
        return to_ends;
    }
    // Measured from `a`, which lies in the plane, so that a short arc's rough normal does no harm.
    let sine = dot(subtract(p, a), normal) / length;
    let cosine = (1.0 - sine * sine).max(0.0).sqrt();
    let sagitta = sine * sine / (1.0 + cosine);
    (sine * sine + sagitta * sagitta).min(to_ends)
}

fn unit([lon_deg, lat_deg]: [f64; 2]) -> Vector {
    let (lon_sin, lon_cos) = lon_deg.to_radians().sin_cos();
    let (lat_sin, lat_cos) = lat_deg.to_radians().sin_cos();
    [lat_cos * lon_cos, lat_cos * lon_sin, lat_sin]
}

fn squared_chord(a: Vector, b: Vector) -> f64 {
    let between = subtract(a, b);
    dot(between, between)
}

fn subtract(a: Vector, b: Vector) -> Vector {
    [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
}

fn dot(a: Vector, b: Vector) -> f64 {
    a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
}

fn cross(a: Vector, b: Vector) -> Vector {
    [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]]
}

#[cfg(test)]
mod tests {
    use proptest::prelude::{prop_assert, proptest};

    use super::Position;
    use crate::position::FARTHEST_M;

    fn at(lon_deg: f64, lat_deg: f64) -> Position {
        Position::new(lat_deg, lon_deg).expect("a valid position")
    }

    fn distance_m(position: Position, edge: ([f64; 2], [f64; 2])) -> f64 {
        let corner = |[lon_deg, lat_deg]: [f64; 2]| Position::unrolled(lat_deg, lon_deg);
        let mut line = super::Line::new(position, FARTHEST_M);
        line.passes(&[corner(edge.0), corner(edge.1)]);
        line.nearest_m()
    }

    /// The edge walked in small steps: slow, plain and independent of the arcs.
    fn walked_m(position: Position, a: [f64; 2], b: [f64; 2]) -> f64 {
        (0..=20_000)
            .map(|i| f64::from(i) / 20_000.0)
            .map(|t| at(a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])))
            .map(|step| crate::distance_m(position, step))
            .fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn an_edge_along_a_meridian_is_one_arc() {
        let edge = ([2.0, -80.0], [2.0, 80.0]);
        let away_m = distance_m(at(3.0, 0.0), edge);
        assert!((away_m - crate::distance_m(at(3.0, 0.0), at(2.0, 0.0))).abs() < 1e-3);
    }

    #[test]
    fn an_edge_along_a_parallel_is_not_the_great_circle() {
        // The great circle between the ends passes 1,300 km north of this place.
        let edge = ([-40.0, 60.0], [40.0, 60.0]);
        let away_m = distance_m(at(0.0, 60.001), edge);
        assert!((away_m - 111.2).abs() < 0.2, "{away_m}");
    }

    #[test]
    fn reaches_over_the_pole() {
        let edge = ([179.0, 89.9], [180.0, 89.9]);
        let away_m = distance_m(at(0.0, 89.9), edge);
        assert!((away_m - 22_239.0).abs() < 2.0, "{away_m}");
    }

    proptest! {
        #[test]
        fn agrees_with_walking_the_edge(
            x in -170.0..170.0_f64, y in -89.0..89.0_f64,
            ax in -170.0..170.0_f64, ay in -89.0..89.0_f64,
            dx in -2.0..2.0_f64, dy in -0.9..0.9_f64,
        ) {
            let (a, b) = ([ax, ay], [ax + dx, ay + dy]);
            let edge_m = distance_m(at(x, y), (a, b));
            prop_assert!((edge_m - walked_m(at(x, y), a, b)).abs() < 2.0);
            let (x, y) = (ax + dx / 3.0, ay + dy / 2.0);
            let edge_m = distance_m(at(x, y), (a, b));
            // The steps are up to 12 m apart.
            prop_assert!((edge_m - walked_m(at(x, y), a, b)).abs() < 8.0);
        }

        #[test]
        fn agrees_on_long_edges(
            x in -170.0..170.0_f64, y in -89.0..89.0_f64,
            ax in -170.0..0.0_f64, ay in -89.0..89.0_f64,
            bx in 0.0..9.0_f64, by in -89.0..89.0_f64,
        ) {
            let (a, b) = ([ax, ay], [bx, by]);
            let edge_m = distance_m(at(x, y), (a, b));
            let walked_m = walked_m(at(x, y), a, b);
            // The steps are up to 1.4 km apart.
            prop_assert!(edge_m <= walked_m + 1.0 && edge_m > walked_m - 800.0);
        }
    }
}
