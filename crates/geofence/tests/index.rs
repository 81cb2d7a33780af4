//! An index that was changed is the index that was built, and a cursor says what a visit says.

use amana_geofence::{
    Area, Cursor, Fix, Index, Placement, Position, Ring, Scratch, Shape, distance_m,
};
use chrono::DateTime;
use proptest::collection::vec;
use proptest::prelude::{
    Just, ProptestConfig, Strategy, prop_assert, prop_assert_eq, prop_oneof, proptest,
};

type Place = (f64, f64);

/// Where areas and devices are: near each other, at the poles, on the antimeridian, anywhere.
fn home() -> impl Strategy<Value = Place> {
    let ends = (prop_oneof![Just(90.0), Just(-90.0), Just(89.99)], -180.0..=180.0_f64);
    let antimeridian = (-60.0..60.0_f64, prop_oneof![Just(180.0), Just(-180.0), Just(179.999)]);
    let anywhere = (-90.0..=90.0_f64, -180.0..=180.0_f64);
    prop_oneof![Just((48.0, 9.0)), ends, antimeridian, anywhere]
}

/// So many degrees north and east, going round.
fn moved((lat, lon): Place, north: f64, east: f64) -> Position {
    let lon = (lon + east + 180.0).rem_euclid(360.0) - 180.0;
    Position::new((lat + north).clamp(-90.0, 90.0), lon).expect("a valid position")
}

/// One to three circles and rings of up to some kilometres, or of up to a quarter of the globe.
fn area(home: Place) -> impl Strategy<Value = Area> {
    let size = prop_oneof![Just(0.01), Just(0.1), Just(1.0), Just(80.0)];
    let spot = (-0.3..0.3_f64, -0.3..0.3_f64);
    let shape =
        (spot, size, vec(0.1..1.0_f64, 3..60), 0..3).prop_map(move |(spot, size, radii, kind)| {
            let center = moved(home, spot.0, spot.1);
            if kind == 0 {
                return Shape::Circle { center, radius_km: 100.0 * size * radii[0] };
            }
            let corner = |(i, radius): (usize, &f64)| {
                let (sin, cos) = (std::f64::consts::TAU * i as f64 / radii.len() as f64).sin_cos();
                moved(
                    (center.lat_deg(), center.lon_deg()),
                    size * radius * sin,
                    size * radius * cos,
                )
            };
            match Ring::new(radii.iter().enumerate().map(corner).collect()) {
                Ok(ring) => Shape::Polygon(ring),
                Err(_) => Shape::Circle { center, radius_km: 1.0 },
            }
        });
    vec(shape, 1..4).prop_map(Area::new)
}

fn fix(position: Position, accuracy_m: f64) -> Fix {
    Fix { position, accuracy_m, at: DateTime::UNIX_EPOCH }
}

fn accuracy_m() -> impl Strategy<Value = f64> {
    prop_oneof![Just(8.0), Just(160.9), Just(900.0), Just(30_000.0), Just(-1.0)]
}

fn asked_one_by_one(areas: &[(usize, Area)], fix: &Fix) -> Vec<(usize, Placement)> {
    let placements = areas.iter().map(|(key, area)| (*key, area.placement(fix)));
    placements.filter(|(_, p)| !matches!(p, Placement::Outside { .. })).collect()
}

fn containing(index: &Index<usize>, place: Position) -> Vec<usize> {
    let mut keys = Vec::new();
    index.containing(place, &mut Scratch::default(), |key| keys.push(*key));
    keys
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn coming_and_going_leaves_what_building_makes(
        (areas, places) in home().prop_flat_map(|home| {
            let place = (-0.4..0.4_f64, -0.4..0.4_f64).prop_map(move |(n, e)| moved(home, n, e));
            (vec(area(home), 1..20), vec(place, 10))
        }),
        verbs in vec((0..20_usize, 0..3_usize), 0..60),
        accuracy_m in accuracy_m(),
    ) {
        let mut index = Index::new();
        let mut model: Vec<(usize, Area)> = Vec::new();
        for (key, verb) in verbs {
            let was = model.iter().any(|(other, _)| *other == key);
            model.retain(|(other, _)| *other != key);
            if verb == 0 {
                prop_assert_eq!(index.remove(&key), was);
            } else {
                let area: &Area = &areas[(key + verb) % areas.len()];
                index.insert(key, area.clone());
                model.push((key, area.clone()));
            }
        }
        let built = Index::build(model.clone());
        prop_assert_eq!(index.len(), model.len());
        for place in places {
            let fix = fix(place, accuracy_m);
            let expected = asked_one_by_one(&model, &fix);
            prop_assert_eq!(&index.decide(&fix), &expected);
            prop_assert_eq!(&built.decide(&fix), &expected);
            let inside = expected.iter().filter(|(_, placement)| *placement == Placement::Inside);
            let inside: Vec<_> = inside.map(|(key, _)| *key).collect();
            prop_assert_eq!(&containing(&index, fix.position), &inside);
            prop_assert_eq!(&containing(&built, fix.position), &inside);
        }
    }

    #[test]
    fn a_cursor_says_what_a_visit_says(
        (areas, start) in home().prop_flat_map(|home| (vec(area(home), 1..12), Just(home))),
        steps in vec((-1.0..1.0_f64, -1.0..1.0_f64, -6.0..-1.0_f64, accuracy_m()), 1..60),
    ) {
        let mut index = Index::build(areas.into_iter().enumerate());
        let (mut cursor, mut scratch) = (Cursor::new(), Scratch::default());
        let mut here = start;
        for (i, (north, east, magnitude, accuracy_m)) in steps.into_iter().enumerate() {
            let step = 10_f64.powf(magnitude);
            let position = moved(here, north * step, east * step);
            here = (position.lat_deg(), position.lon_deg());
            if i % 17 == 16 {
                let area = Area::new(vec![Shape::Circle { center: position, radius_km: 0.1 }]);
                index.insert(1_000 + i, area);
            }
            let fix = fix(position, accuracy_m);
            let (mut followed, mut visited) = (Vec::new(), Vec::new());
            index.follow(&fix, &mut cursor, |key, placement| followed.push((*key, placement)));
            index.visit(&fix, &mut scratch, |key, placement| visited.push((*key, placement)));
            prop_assert_eq!(followed, visited);
        }
    }

    #[test]
    fn within_the_clearance_nothing_begins_or_ends(
        (areas, place) in home().prop_flat_map(|home| (vec(area(home), 1..8), Just(moved(home, 0.0, 0.0)))),
        at_most_m in prop_oneof![Just(500.0), Just(10_000.0), Just(100_000.0)],
        turns in vec((0.0..1.0_f64, -1.0..1.0_f64, -1.0..1.0_f64), 20),
    ) {
        let index = Index::build(areas.clone().into_iter().enumerate());
        let clearance_m = index.clearance_m(place, at_most_m, &mut Scratch::default());
        prop_assert!(clearance_m <= at_most_m);
        let inside = |position| {
            let said = |area: &Area| area.placement(&fix(position, 0.0)) == Placement::Inside;
            areas.iter().map(said).collect::<Vec<_>>()
        };
        let here = inside(place);
        for (part, north, east) in turns {
            let step = part * clearance_m / 111_200.0;
            let home = (place.lat_deg(), place.lon_deg());
            let cosine = place.lat_deg().to_radians().cos().max(1e-3);
            let there = moved(home, north * step, east * step / cosine);
            if distance_m(place, there) < clearance_m {
                prop_assert_eq!(&inside(there), &here);
            }
        }
    }
}
