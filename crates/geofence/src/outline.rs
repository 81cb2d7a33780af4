//! A closed ring laid out flat, so that inside and outside are a question of plane geometry.

use std::f64::consts::PI;

use triomphe::ThinArc;

use crate::bounds::Bounds;
use crate::chain::{Chain, spans_over};
use crate::picture::{Cell, MARGIN_M, Picture};
use crate::plane::Reach;
use crate::span::Span;
use crate::{EARTH_RADIUS_M, Position};

/// A ring of this many edges keeps a picture of itself: without one a decision takes longer than a line
/// of memory does to come.
const LONG: usize = 1_000;
/// Cells along a side of it.
const SIZE: usize = 64;
/// The margin of pictures in degrees of latitude.
const MARGIN_DEG: f64 = MARGIN_M / EARTH_RADIUS_M * (180.0 / PI);

/// The ring as a path in degrees whose longitudes do not jump.
///
/// - An edge longer than 180° of longitude takes the short way, across the antimeridian, and every
///   longitude after it is a turn of 360° higher or lower. −180 and 180 are the same meridian.
///   The exception: when *every* vertex lies on the antimeridian the ring would have no width, so
///   there an edge from −180 to 180 runs all round the globe (the way "the whole world" is drawn).
/// - A ring that comes back a turn away from where it began runs round a pole and encloses one:
///   the pole on whose side the smaller of the two regions lies.
///
/// One piece of memory, the path right behind what is read first: a clone shares it.
#[derive(Clone, PartialEq)]
pub(crate) struct Outline(ThinArc<Laid, Position>);

#[derive(PartialEq)]
struct Laid {
    /// What the path lies in.
    span: Span,
    /// The edges after these lead to a pole and back.
    real_edges: u32,
    /// The boxes of a long path's edges.
    spans: Box<[Span]>,
    more: Option<Box<More>>,
}

/// What few outlines have.
#[derive(PartialEq)]
struct More {
    picture: Option<Picture>,
    /// The vertices, where the path is not they and the first again.
    given: Option<Vec<Position>>,
}

/// Where a position stands towards an outline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// Inside by the even-odd rule, or on an edge.
    Inside,
    /// Outside, and some edge may lie within the reach that was asked for.
    Beside,
    /// Outside, and no edge lies within that reach.
    Clear,
}

impl Outline {
    /// Lays out an open list of at least one vertex.
    pub(crate) fn new(mut vertices: Vec<Position>) -> Self {
        let real_edges = vertices.len();
        let given = has_jump(&vertices).then(|| vertices.clone());
        if given.is_some() {
            unroll(&mut vertices);
        } else {
            vertices.reserve_exact(1);
            vertices.push(vertices[0]);
        }
        let (first, last) = (vertices[0], vertices[real_edges]);
        if (last.lon_deg() - first.lon_deg()).abs() > 180.0 {
            let pole_deg = enclosed_pole_deg(&vertices);
            let corner = |lon_deg| Position::unrolled(pole_deg, lon_deg);
            vertices.extend([corner(last.lon_deg()), corner(first.lon_deg()), first]);
        }
        Self::of_path(&vertices, real_edges, given)
    }

    fn of_path(path: &[Position], real_edges: usize, given: Option<Vec<Position>>) -> Self {
        let edges = u32::try_from(real_edges).expect("a ring is bounded");
        let spans = spans_over(path);
        let span = Chain::new(path, &spans, edges).span();
        let picture = (real_edges >= LONG).then(|| Picture::of(path, &Bounds::of(&span), SIZE));
        let more = More { picture: picture.flatten(), given };
        let has_more = more.picture.is_some() || more.given.is_some();
        let laid = Laid {
            span,
            real_edges: edges,
            spans: spans.into_boxed_slice(),
            more: has_more.then(|| Box::new(more)),
        };
        Self(ThinArc::from_header_and_slice(laid, path))
    }

    /// The vertices, in the order and with the longitudes in which they came.
    pub(crate) fn vertices(&self) -> &[Position] {
        let given = self.laid().more.as_ref().and_then(|more| more.given.as_ref());
        given.map_or(&self.path()[..self.path().len() - 1], Vec::as_slice)
    }

    /// What it lies in, rounded outward.
    pub(crate) fn span(&self) -> &Span {
        &self.laid().span
    }

    /// The path's corners: the vertices, the first again, and the way to a pole and back.
    pub(crate) fn path(&self) -> &[Position] {
        &self.0.slice
    }

    #[inline]
    fn laid(&self) -> &Laid {
        &self.0.header.header
    }

    #[inline]
    fn chain(&self) -> Chain<'_> {
        let laid = self.laid();
        Chain::new(self.path(), &laid.spans, laid.real_edges)
    }

    /// Whether the position lies inside by the even-odd rule, or on an edge. Exact for the path.
    pub(crate) fn contains(&self, position: Position) -> bool {
        self.side(position, &Reach::NONE) == Side::Inside
    }

    /// Whether the position lies on an edge, or on the way to an enclosed pole.
    pub(crate) fn is_on_line(&self, position: Position) -> bool {
        let mut copies = self.copies(position.lon_deg(), &Reach::NONE);
        copies.any(|x| self.chain().survey(x, position.lat_deg(), &Reach::NONE).on_edge)
    }

    /// What [`Self::contains`] tells, and when it does not contain the position, whether an edge may lie within reach.
    pub(crate) fn side(&self, position: Position, reach: &Reach) -> Side {
        let y = position.lat_deg();
        let (south, north) = (f64::from(self.span().south), f64::from(self.span().north));
        if y < south - reach.y_deg || y > north + reach.y_deg {
            return Side::Clear;
        }
        if let Some(side) = self.pictured(position, reach) {
            return side;
        }
        let mut side = Side::Clear;
        let mut inside = false;
        for x in self.copies(position.lon_deg(), reach) {
            let seen = self.chain().survey(x, y, reach);
            if seen.on_edge {
                return Side::Inside;
            }
            inside ^= seen.inside;
            if seen.beside {
                side = Side::Beside;
            }
        }
        if inside { Side::Inside } else { side }
    }

    /// What the ring's picture tells.
    fn pictured(&self, position: Position, reach: &Reach) -> Option<Side> {
        let picture = self.laid().more.as_ref()?.picture.as_ref()?;
        match picture.at(position.lon_deg(), position.lat_deg()) {
            Cell::AtLine => None,
            Cell::Inside => Some(Side::Inside),
            Cell::Beside => Some(Side::Beside),
            Cell::Clear => (reach.y_deg <= MARGIN_DEG).then_some(Side::Clear),
        }
    }

    /// The nearest point of the ring's own line, judged in the plane, with its squared distance there, if
    /// some edge may lie within reach. What is found may be farther; then nothing is within reach.
    pub(crate) fn nearest_in_plane(
        &self,
        position: Position,
        reach: &Reach,
    ) -> Option<(f64, Position)> {
        let copies = self.copies(position.lon_deg(), reach);
        let nearest =
            copies.filter_map(|x| self.chain().nearest_in_plane(x, position.lat_deg(), reach));
        nearest.min_by(|a, b| a.0.total_cmp(&b.0))
    }

    /// The distance to the ring's own line in metres, or `limit_m` when that is less.
    pub(crate) fn distance_m(&self, position: Position, limit_m: f64) -> f64 {
        self.chain().distance_m(position, limit_m)
    }

    /// The longitudes, whole turns apart, under which a position may meet the path: it may lie any
    /// number of turns away from the position's own.
    fn copies(&self, lon_deg: f64, reach: &Reach) -> impl Iterator<Item = f64> + use<> {
        let first = ((f64::from(self.span().west) - reach.x_deg - lon_deg) / 360.0).ceil();
        let end_deg = f64::from(self.span().east) + reach.x_deg;
        let copies = (0..).map(move |turn| lon_deg + 360.0 * (first + f64::from(turn)));
        copies.take_while(move |x| *x <= end_deg)
    }
}

/// Whether some edge, the closing one too, runs across the antimeridian or all round the globe.
fn has_jump(vertices: &[Position]) -> bool {
    let far = |a: &Position, b: &Position| (a.lon_deg() - b.lon_deg()).abs() > 180.0;
    let closing = vertices.last().is_some_and(|last| far(last, &vertices[0]));
    closing || vertices.windows(2).any(|edge| far(&edge[0], &edge[1]))
}

fn unroll(vertices: &mut Vec<Position>) {
    vertices.reserve_exact(4);
    vertices.push(vertices[0]);
    if vertices.iter().all(|v| v.lon_deg().abs() == 180.0) {
        return;
    }
    let mut turns = 0.0;
    let mut previous_deg = vertices[0].lon_deg();
    for vertex in vertices {
        let lon_deg = vertex.lon_deg();
        let step_deg = lon_deg - previous_deg;
        if step_deg.abs() > 180.0 {
            turns -= step_deg.signum();
        }
        previous_deg = lon_deg;
        *vertex = Position::unrolled(vertex.lat_deg(), lon_deg + 360.0 * turns);
    }
}

/// The pole with the smaller region on its side: a region from latitude φ to the north pole covers
/// `1 − sin φ` of a hemisphere, so the mean of `sin φ` over longitude tells.
fn enclosed_pole_deg(path: &[Position]) -> f64 {
    let width_deg = path[path.len() - 1].lon_deg() - path[0].lon_deg();
    let sum: f64 = path
        .windows(2)
        .map(|edge| {
            let mid_lat_deg = (edge[0].lat_deg() + edge[1].lat_deg()) / 2.0;
            (edge[1].lon_deg() - edge[0].lon_deg()) * mid_lat_deg.to_radians().sin()
        })
        .sum();
    90.0_f64.copysign(sum / width_deg)
}

#[cfg(test)]
mod tests {
    use super::{Outline, Position};

    fn outline(lat_lon: &[(f64, f64)]) -> Outline {
        Outline::new(lat_lon.iter().map(|&(lat, lon)| at(lat, lon)).collect())
    }

    fn at(lat_deg: f64, lon_deg: f64) -> Position {
        Position::new(lat_deg, lon_deg).expect("a valid position")
    }

    #[test]
    fn unrolls_across_the_antimeridian() {
        let fiji = outline(&[(-20.0, 176.0), (-20.0, -178.0), (-15.0, -178.0), (-15.0, 176.0)]);
        assert_eq!((fiji.span().west, fiji.span().east), (176.0, 182.0));
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
            // The way to the pole and back is no edge to be near to.
            let from_pole_m = ring.distance_m(at(90.0, 0.0), f64::INFINITY);
            assert!((from_pole_m - 1_111_951.0).abs() < 1.0, "{from_pole_m}");
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
