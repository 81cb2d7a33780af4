//! One fix against 10,000 areas of 200 vertices, beside rstar with geo's `contains` on the same
//! rings and the same fixes. Ours also decides "near", which the peer does not.

use std::f64::consts::TAU;
use std::hint::black_box;

use amana_geofence::{Area, Fix, Index, Position, Ring, Shape};
use chrono::DateTime;
use criterion::{Criterion, criterion_group, criterion_main};
use geo::{BoundingRect, Contains, Coord, LineString, Point, Polygon};
use rstar::primitives::{GeomWithData, Rectangle};
use rstar::{AABB, RTree};

const AREAS: usize = 10_000;
const VERTICES: usize = 200;
const FIXES: usize = 100_000;

fn decide(criterion: &mut Criterion) {
    let mut noise = Noise(1);
    let rings: Vec<Vec<Coord>> = (0..AREAS).map(|_| star(&mut noise)).collect();
    let fixes: Vec<Coord> = (0..FIXES).map(|_| somewhere(&mut noise)).collect();
    let mut group = criterion.benchmark_group("decide/10k_areas_200_vertices");

    let index = Index::build(rings.iter().map(|ring| ours(ring)).enumerate());
    let ours: Vec<Fix> = fixes.iter().map(fix).collect();
    let mut next = ours.iter().cycle();
    group.bench_function("amana", |bencher| {
        bencher.iter(|| index.decide(black_box(next.next().expect("a cycle never ends"))).len());
    });

    let polygons: Vec<Polygon> =
        rings.into_iter().map(|ring| Polygon::new(LineString(ring), vec![])).collect();
    let tree = RTree::bulk_load(polygons.iter().enumerate().map(boxed).collect());
    let mut next = fixes.iter().cycle();
    group.bench_function("rstar_geo_contains", |bencher| {
        bencher.iter(|| {
            let point = Point::from(*black_box(next.next().expect("a cycle never ends")));
            tree.locate_in_envelope_intersecting(AABB::from_point([point.x(), point.y()]))
                .filter(|leaf| polygons[leaf.data].contains(&point))
                .count()
        });
    });
    group.finish();
}

fn ours(ring: &[Coord]) -> Area {
    let ring = Ring::new(ring.iter().map(position).collect()).expect("a star is a ring");
    Area::new(vec![Shape::Polygon(ring)])
}

fn fix(coord: &Coord) -> Fix {
    Fix { position: position(coord), accuracy_m: 10.0, at: DateTime::UNIX_EPOCH }
}

fn position(coord: &Coord) -> Position {
    Position::new(coord.y, coord.x).expect("Europe is on the globe")
}

fn boxed((i, polygon): (usize, &Polygon)) -> GeomWithData<Rectangle<[f64; 2]>, usize> {
    let rect = polygon.bounding_rect().expect("a star has an extent");
    let (min, max) = (rect.min(), rect.max());
    GeomWithData::new(Rectangle::from_corners([min.x, min.y], [max.x, max.y]), i)
}

/// A star of 3 to 60 km somewhere in Europe.
fn star(noise: &mut Noise) -> Vec<Coord> {
    let center = somewhere(noise);
    let size_deg = 3.0 * 20.0_f64.powf(noise.next()) / 111.2;
    let phase = TAU * noise.next();
    (0..VERTICES)
        .map(|i| {
            let angle = TAU * i as f64 / VERTICES as f64;
            let radius = size_deg * (1.0 + 0.25 * (3.0 * angle + phase).sin() + 0.1 * noise.next());
            let x = center.x + radius * angle.cos() / center.y.to_radians().cos();
            Coord { x, y: center.y + radius * angle.sin() }
        })
        .collect()
}

fn somewhere(noise: &mut Noise) -> Coord {
    Coord { x: -25.0 + 70.0 * noise.next(), y: 34.0 + 38.0 * noise.next() }
}

/// Knuth's MMIX generator: the same areas on every run.
struct Noise(u64);

impl Noise {
    /// From 0 to 1.
    fn next(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }
}

criterion_group!(benches, decide);
criterion_main!(benches);
