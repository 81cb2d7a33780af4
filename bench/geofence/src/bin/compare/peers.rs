//! The peers: rstar's tree with geo's `contains`, with GEOS prepared, and GEOS prepared alone.

use bench_geofence::{Rings, median_ns};
use geo::{BoundingRect, Contains, Coord, LineString, Point, Polygon};
use geos::{CoordSeq, Geom, Geometry, PreparedGeometry};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

type Tree = RTree<GeomWithData<Rectangle<[f64; 2]>, usize>>;

const ROUNDS: usize = 5;

pub(super) fn rstar_and_geo_ns(rings: &Rings, points: &[[f64; 2]]) -> (f64, usize) {
    let polygons: Vec<Polygon> = rings.iter().map(|ring| polygon(ring)).collect();
    let tree = tree(&polygons);
    median_ns(ROUNDS, points.len(), || {
        let hits = |point: &[f64; 2]| {
            let there = Point::new(point[0], point[1]);
            let found = tree.locate_in_envelope_intersecting(AABB::from_point(*point));
            found.filter(|leaf| polygons[leaf.data].contains(&there)).count()
        };
        points.iter().map(hits).sum()
    })
}

pub(super) fn rstar_and_geos_ns(rings: &Rings, points: &[[f64; 2]]) -> (f64, usize) {
    let tree = tree(&rings.iter().map(|ring| polygon(ring)).collect::<Vec<_>>());
    let geometries: Vec<Geometry> = rings.iter().map(|ring| geometry(ring)).collect();
    let prepared: Vec<PreparedGeometry> = geometries.iter().map(prepare).collect();
    let places: Vec<Geometry> = points.iter().map(place).collect();
    median_ns(ROUNDS, points.len(), || {
        let hits = |(point, place): (&[f64; 2], &Geometry)| {
            let found = tree.locate_in_envelope_intersecting(AABB::from_point(*point));
            let inside = |i: usize| prepared[i].contains(place).expect("GEOS answers");
            found.filter(|leaf| inside(leaf.data)).count()
        };
        points.iter().zip(&places).map(hits).sum()
    })
}

pub(super) fn geos_ns(ring: &[[f64; 2]], points: &[[f64; 2]]) -> (f64, usize) {
    let geometry = geometry(ring);
    let prepared = prepare(&geometry);
    let places: Vec<Geometry> = points.iter().map(place).collect();
    let inside = |place: &&Geometry| prepared.contains(*place).expect("GEOS answers");
    median_ns(ROUNDS, points.len(), || places.iter().filter(inside).count())
}

fn polygon(ring: &[[f64; 2]]) -> Polygon {
    Polygon::new(LineString(ring.iter().map(|&[x, y]| Coord { x, y }).collect()), vec![])
}

fn tree(polygons: &[Polygon]) -> Tree {
    let leaf = |(i, polygon): (usize, &Polygon)| {
        let rect = polygon.bounding_rect().expect("a ring has an extent");
        let (min, max) = (rect.min(), rect.max());
        GeomWithData::new(Rectangle::from_corners([min.x, min.y], [max.x, max.y]), i)
    };
    RTree::bulk_load(polygons.iter().enumerate().map(leaf).collect())
}

fn geometry(ring: &[[f64; 2]]) -> Geometry {
    let corners = CoordSeq::new_from_vec(ring).expect("pairs of numbers");
    let ring = Geometry::create_linear_ring(corners).expect("a closed ring");
    Geometry::create_polygon(ring, vec![]).expect("a ring")
}

/// A point, made before the clock runs.
fn place(point: &[f64; 2]) -> Geometry {
    let corner = CoordSeq::new_from_vec(&[point]).expect("a pair of numbers");
    Geometry::create_point(corner).expect("a point")
}

fn prepare<'a>(geometry: &'a Geometry) -> PreparedGeometry<'a> {
    geometry.to_prepared_geom().expect("GEOS has memory")
}
