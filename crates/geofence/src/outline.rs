//! A closed ring laid out flat, so that inside and outside are a question of plane geometry.

use crate::Position;

/// The ring as a path of (longitude, latitude) in degrees whose longitudes do not jump.
///
/// - An edge longer than 180° of longitude takes the short way, across the antimeridian, and every
///   longitude after it is a turn of 360° higher or lower. −180 and 180 are the same meridian.
///   The exception: when *every* vertex lies on the antimeridian the ring would have no width, so
///   there an edge from −180 to 180 runs all round the globe (the way "the whole world" is drawn).
/// - A ring that comes back a turn away from where it began runs round a pole and encloses one:
///   the pole on whose side the smaller of the two regions lies.
#[derive(Clone, PartialEq)]
pub(crate) struct Outline {
    path: Vec<[f64; 2]>,
    /// How many edges of the path are the ring's; the ones after them lead to the pole and back.
    real_edges: usize,
    pub(crate) west_deg: f64,
    pub(crate) east_deg: f64,
    pub(crate) south_deg: f64,
    pub(crate) north_deg: f64,
}

impl Outline {
    /// Lays out an open list of at least one vertex.
    pub(crate) fn new(vertices: &[Position]) -> Self {
        let mut path = unroll(vertices);
        let real_edges = path.len() - 1;
        let (first, last) = (path[0], path[real_edges]);
        if (last[0] - first[0]).abs() > 180.0 {
            let pole_deg = enclosed_pole_deg(&path);
            path.extend([[last[0], pole_deg], [first[0], pole_deg], first]);
        }
        let low = |axis: usize| path.iter().map(|p| p[axis]).fold(f64::INFINITY, f64::min);
        let high = |axis: usize| path.iter().map(|p| p[axis]).fold(f64::NEG_INFINITY, f64::max);
        Self {
            real_edges,
            west_deg: low(0),
            east_deg: high(0),
            south_deg: low(1),
            north_deg: high(1),
            path,
        }
    }

    /// The ring's own edges, each as two (longitude, latitude) ends in degrees.
    pub(crate) fn edges(&self) -> impl Iterator<Item = ([f64; 2], [f64; 2])> {
        self.path.windows(2).take(self.real_edges).map(|edge| (edge[0], edge[1]))
    }

    /// Whether the position lies inside by the even-odd rule, or on an edge.
    pub(crate) fn contains(&self, position: Position) -> bool {
        let y = position.lat_deg();
        if !(self.south_deg..=self.north_deg).contains(&y) {
            return false;
        }
        // The path may lie any number of turns away from the position's own longitude.
        let turns = ((self.west_deg - position.lon_deg()) / 360.0).ceil();
        let mut x = position.lon_deg() + 360.0 * turns;
        let mut inside = false;
        while x <= self.east_deg {
            match self.side(x, y) {
                Side::OnEdge => return true,
                Side::Inside => inside = !inside,
                Side::Outside => {}
            }
            x += 360.0;
        }
        inside
    }

    fn side(&self, x: f64, y: f64) -> Side {
        let mut inside = false;
        for edge in self.path.windows(2) {
            let ([ax, ay], [bx, by]) = (edge[0], edge[1]);
            let cross = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
            if cross == 0.0 && between(x, ax, bx) && between(y, ay, by) {
                return Side::OnEdge;
            }
            // A ray to the east meets the edge: half-open, so that a vertex counts once.
            if (ay > y) != (by > y) && (cross > 0.0) == (by > ay) {
                inside = !inside;
            }
        }
        if inside { Side::Inside } else { Side::Outside }
    }
}

enum Side {
    Inside,
    OnEdge,
    Outside,
}

fn between(value: f64, a: f64, b: f64) -> bool {
    (a.min(b)..=a.max(b)).contains(&value)
}

fn unroll(vertices: &[Position]) -> Vec<[f64; 2]> {
    let has_width = vertices.iter().any(|v| v.lon_deg().abs() != 180.0);
    let mut turns = 0.0;
    let mut previous_deg = vertices[0].lon_deg();
    let closed = vertices.iter().chain(&vertices[..1]);
    closed
        .map(|vertex| {
            let step_deg = vertex.lon_deg() - previous_deg;
            if has_width && step_deg.abs() > 180.0 {
                turns -= step_deg.signum();
            }
            previous_deg = vertex.lon_deg();
            [vertex.lon_deg() + 360.0 * turns, vertex.lat_deg()]
        })
        .collect()
}

/// The pole with the smaller region on its side: a region from latitude φ to the north pole covers
/// `1 − sin φ` of a hemisphere, so the mean of `sin φ` over longitude tells.
fn enclosed_pole_deg(path: &[[f64; 2]]) -> f64 {
    let width_deg = path[path.len() - 1][0] - path[0][0];
    let sum: f64 = path
        .windows(2)
        .map(|edge| {
            let mid_lat_deg = (edge[0][1] + edge[1][1]) / 2.0;
            (edge[1][0] - edge[0][0]) * mid_lat_deg.to_radians().sin()
        })
        .sum();
    90.0_f64.copysign(sum / width_deg)
}

#[cfg(test)]
mod tests {
    use super::{Outline, Position};

    fn outline(lat_lon: &[(f64, f64)]) -> Outline {
        let vertices: Vec<_> = lat_lon.iter().map(|&(lat, lon)| at(lat, lon)).collect();
        Outline::new(&vertices)
    }

    fn at(lat_deg: f64, lon_deg: f64) -> Position {
        Position::new(lat_deg, lon_deg).expect("a valid position")
    }

    #[test]
    fn unrolls_across_the_antimeridian() {
        let fiji = outline(&[(-20.0, 176.0), (-20.0, -178.0), (-15.0, -178.0), (-15.0, 176.0)]);
        assert_eq!((fiji.west_deg, fiji.east_deg), (176.0, 182.0));
        assert!(fiji.contains(at(-17.0, 180.0)) && fiji.contains(at(-17.0, -180.0)));
        assert!(fiji.contains(at(-17.0, -178.0)) && !fiji.contains(at(-17.0, -177.99)));
        assert!(fiji.contains(at(-17.0, 176.0)) && !fiji.contains(at(-17.0, 175.99)));
        assert!(!fiji.contains(at(-17.0, 0.0)));
    }

    #[test]
    fn both_names_of_the_antimeridian_are_one_meridian() {
        // As the Russian feed writes Chukotka.
        let chukotka =
            outline(&[(65.0, 170.0), (65.0, 180.0), (65.0, -180.0), (66.0, -172.0), (70.0, 170.0)]);
        assert!(chukotka.contains(at(66.0, 179.0)) && chukotka.contains(at(66.0, -179.0)));
        assert!(!chukotka.contains(at(66.0, 0.0)));
    }

    #[test]
    fn a_ring_on_the_antimeridian_alone_is_the_whole_world() {
        let world = outline(&[(-90.0, -180.0), (-90.0, 180.0), (90.0, 180.0), (90.0, -180.0)]);
        for (lat, lon) in [(0.0, 0.0), (34.0, -6.8), (90.0, 12.0), (-90.0, 0.0), (10.0, 180.0)] {
            assert!(world.contains(at(lat, lon)));
        }
    }

    #[test]
    fn a_ring_round_a_pole_encloses_it() {
        let arctic = [(80.0, 0.0), (80.0, 90.0), (80.0, 180.0), (80.0, -90.0)];
        let backwards: Vec<_> = arctic.iter().rev().copied().collect();
        for ring in [outline(&arctic), outline(&backwards)] {
            assert!(ring.contains(at(90.0, 0.0)) && ring.contains(at(90.0, -135.0)));
            assert!(ring.contains(at(85.0, 17.0)) && ring.contains(at(80.1, -179.9)));
            assert!(!ring.contains(at(79.9, 45.0)) && !ring.contains(at(-90.0, 0.0)));
            assert_eq!(ring.edges().count(), 4);
        }
        let antarctic = outline(&[(-60.0, 10.0), (-62.0, 130.0), (-61.0, -110.0)]);
        assert!(antarctic.contains(at(-77.85, 166.67)) && antarctic.contains(at(-90.0, 0.0)));
        assert!(!antarctic.contains(at(-54.8, -68.3)) && !antarctic.contains(at(85.0, 0.0)));
    }

    #[test]
    fn a_bow_tie_is_even_odd() {
        let bow_tie = outline(&[(0.0, 0.0), (2.0, 2.0), (2.0, 0.0), (0.0, 2.0)]);
        assert!(bow_tie.contains(at(0.5, 1.0)) && bow_tie.contains(at(1.5, 1.0)));
        assert!(!bow_tie.contains(at(1.0, 0.5)) && !bow_tie.contains(at(1.0, 1.5)));
    }

    #[test]
    fn the_boundary_is_inside() {
        let square = outline(&[(0.0, 0.0), (0.0, 1.0), (1.0, 1.0), (1.0, 0.0)]);
        for (lat, lon) in [(0.0, 0.0), (1.0, 1.0), (0.5, 0.0), (0.5, 1.0), (0.0, 0.5), (1.0, 0.5)] {
            assert!(square.contains(at(lat, lon)));
        }
    }
}
