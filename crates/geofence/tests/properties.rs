//! What must hold for any ring: the index agrees with a plain even-odd loop, and a mirrored world
//! gives mirrored answers.

use amana_geofence::{Area, Fix, Index, Placement, Position, Ring, Shape};
use chrono::DateTime;
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, prop_assert, prop_assert_eq, proptest};

type Place = (f64, f64);

fn at((lat_deg, lon_deg): Place) -> Position {
    Position::new(lat_deg, lon_deg).expect("a valid position")
}

fn fix(place: Place, accuracy_m: f64) -> Fix {
    Fix { position: at(place), accuracy_m, at: DateTime::UNIX_EPOCH }
}

fn polygon(ring: &[Place]) -> Area {
    let vertices = ring.iter().copied().map(at).collect();
    Area::new(vec![Shape::Polygon(Ring::new(vertices).expect("a ring"))])
}

/// Franklin's PNPOLY on raw degrees: good for rings that stay clear of the antimeridian.
fn even_odd(ring: &[Place], (y, x): Place) -> bool {
    let mut inside = false;
    let mut j = ring.len() - 1;
    for i in 0..ring.len() {
        let ((yi, xi), (yj, xj)) = (ring[i], ring[j]);
        if (yi > y) != (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi {
            inside = !inside;
        }
        j = i;
    }
    inside
}

/// Any vertices at all, in any order: mostly self-crossing.
fn scribble() -> impl Strategy<Value = Vec<Place>> {
    vec((-80.0..80.0_f64, -85.0..85.0_f64), 3..40)
}

fn place() -> impl Strategy<Value = Place> {
    (-90.0..=90.0_f64, -180.0..=180.0_f64)
}

/// Alert-like areas: rings of some kilometres anywhere, circles among them.
fn area() -> impl Strategy<Value = Area> {
    let star = (place(), 0.001..3.0_f64, vec(0.2..1.0_f64, 3..30));
    (star, 0.0..400.0_f64, 0..3).prop_map(|((center, size_deg, radii), radius_km, kind)| {
        if kind == 0 {
            return Area::new(vec![Shape::Circle { center: at(center), radius_km }]);
        }
        let step = std::f64::consts::TAU / radii.len() as f64;
        let ring: Vec<Place> = radii
            .iter()
            .enumerate()
            .map(|(i, radius)| {
                let (sin, cos) = (step * i as f64).sin_cos();
                let lat = (center.0 + size_deg * radius * sin).clamp(-90.0, 90.0);
                let lon = center.1 + size_deg * radius * cos;
                (lat, (lon + 180.0).rem_euclid(360.0) - 180.0)
            })
            .collect();
        polygon(&ring)
    })
}

fn kind(placement: Placement) -> (u8, f64) {
    match placement {
        Placement::Inside => (0, 0.0),
        Placement::Near { distance_m } => (1, distance_m),
        Placement::Outside { distance_m } => (2, distance_m),
    }
}

fn alike(a: Placement, b: Placement) -> bool {
    let ((a_kind, a_m), (b_kind, b_m)) = (kind(a), kind(b));
    a_kind == b_kind && (a_m - b_m).abs() < 1e-3
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn inside_is_what_a_plain_even_odd_loop_says(
        rings in vec(scribble(), 1..8),
        places in vec((-80.0..80.0_f64, -85.0..85.0_f64), 20),
    ) {
        let index = Index::build(rings.iter().map(|ring| polygon(ring)).enumerate());
        for place in places {
            let inside: Vec<usize> = index
                .decide(&fix(place, 1.0))
                .into_iter()
                .filter(|(_, placement)| *placement == Placement::Inside)
                .map(|(key, _)| key)
                .collect();
            let expected: Vec<usize> =
                (0..rings.len()).filter(|&i| even_odd(&rings[i], place)).collect();
            prop_assert_eq!(inside, expected);
        }
    }

    #[test]
    fn the_index_misses_nothing_that_asking_each_area_finds(
        areas in vec(area(), 1..20),
        places in vec(place(), 10),
        accuracy_m in 0.0..2_000_000.0_f64,
    ) {
        let mut index = Index::new();
        for (key, area) in areas.iter().enumerate() {
            index.insert(key, area.clone());
        }
        for fix in places.into_iter().map(|place| fix(place, accuracy_m)) {
            let expected: Vec<_> = areas
                .iter()
                .map(|area| area.placement(&fix))
                .enumerate()
                .filter(|(_, placement)| !matches!(placement, Placement::Outside { .. }))
                .collect();
            prop_assert_eq!(index.decide(&fix), expected);
        }
    }

    #[test]
    fn mirrored_worlds_answer_alike(ring in scribble(), place in place()) {
        let answer = polygon(&ring).placement(&fix(place, 5.0));
        let mirrors: [fn(Place) -> Place; 3] =
            [|(lat, lon)| (-lat, lon), |(lat, lon)| (lat, -lon), |(lat, lon)| (-lat, -lon)];
        for mirror in mirrors {
            let mirrored: Vec<_> = ring.iter().copied().map(mirror).collect();
            let reflected = polygon(&mirrored).placement(&fix(mirror(place), 5.0));
            prop_assert!(alike(answer, reflected), "{:?} {:?}", answer, reflected);
        }
        let backwards: Vec<_> = ring.iter().rev().copied().collect();
        prop_assert!(alike(answer, polygon(&backwards).placement(&fix(place, 5.0))));
    }

    #[test]
    fn turning_the_globe_changes_nothing(ring in scribble(), place in place(), turn in 0..360) {
        // Sixteenths of a degree, so that turning is exact and the decision cannot tip over.
        let turned = |(lat, lon): Place| {
            let turned = (grid(lon) + f64::from(turn) + 180.0).rem_euclid(360.0) - 180.0;
            (grid(lat), turned)
        };
        let still = |(lat, lon): Place| (grid(lat), grid(lon));
        let here: Vec<_> = ring.iter().copied().map(still).collect();
        let there: Vec<_> = ring.iter().copied().map(turned).collect();
        if Ring::new(here.iter().copied().map(at).collect()).is_ok() {
            let answer = polygon(&here).placement(&fix(still(place), 5.0));
            let moved = polygon(&there).placement(&fix(turned(place), 5.0));
            prop_assert!(alike(answer, moved), "{:?} {:?}", answer, moved);
        }
    }
}

fn grid(degrees: f64) -> f64 {
    (degrees * 16.0).round() / 16.0
}
