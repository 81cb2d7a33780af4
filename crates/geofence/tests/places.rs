//! Known places against areas drawn as alerts draw them.

use amana_geofence::{Area, Fix, Index, Placement, Position, Ring, Shape, distance_m};
use chrono::DateTime;

const RABAT: (f64, f64) = (34.0209, -6.8416);
const SALE: (f64, f64) = (34.0389, -6.8166);
const AGADIR: (f64, f64) = (30.4278, -9.5981);
const SUVA: (f64, f64) = (-18.1416, 178.4419);
const LAKEBA: (f64, f64) = (-18.2340, -178.7950);
const APIA: (f64, f64) = (-13.8507, -171.7514);
const MCMURDO: (f64, f64) = (-77.8460, 166.6750);

fn at((lat_deg, lon_deg): (f64, f64)) -> Position {
    Position::new(lat_deg, lon_deg).expect("a valid position")
}

fn fix(place: (f64, f64)) -> Fix {
    Fix { position: at(place), accuracy_m: 10.0, at: DateTime::UNIX_EPOCH }
}

fn polygon(lat_lon: &[(f64, f64)]) -> Shape {
    let vertices = lat_lon.iter().copied().map(at).collect();
    Shape::Polygon(Ring::new(vertices).expect("a ring"))
}

/// The rectangle between two corners, closed as CAP wants it.
fn rectangle((south, west): (f64, f64), (north, east): (f64, f64)) -> Shape {
    polygon(&[(south, west), (south, east), (north, east), (north, west), (south, west)])
}

fn outside_m(area: &Area, place: (f64, f64)) -> f64 {
    match area.placement(&fix(place)) {
        Placement::Outside { distance_m } => distance_m,
        other => panic!("expected outside, got {other:?}"),
    }
}

#[test]
fn agadir_is_hit_and_rabat_is_not() {
    let souss = Area::new(vec![rectangle((30.0, -10.0), (30.8, -9.0))]);
    assert_eq!(souss.placement(&fix(AGADIR)), Placement::Inside);
    let to_rabat_m = outside_m(&souss, RABAT);
    let to_corner_m = distance_m(at(RABAT), at((30.8, -9.0)));
    assert!((to_rabat_m - to_corner_m).abs() < 1.0, "the north-east corner is the nearest");
}

#[test]
fn near_is_the_larger_of_the_accuracy_and_161_metres() {
    // The Bou Regreg between Rabat and Salé, with its edge at 34.03° north.
    let north_bank = Area::new(vec![rectangle((34.03, -6.9), (34.1, -6.7))]);
    assert_eq!(north_bank.placement(&fix(SALE)), Placement::Inside);
    let below = |metres: f64| (34.03 - metres / 111_195.1, -6.82);
    assert!(matches!(north_bank.placement(&fix(below(160.0))), Placement::Near { distance_m }
        if (distance_m - 160.0).abs() < 0.2));
    assert!((outside_m(&north_bank, below(162.5)) - 162.5).abs() < 0.2);
    let vague = Fix { accuracy_m: 1_500.0, ..fix(RABAT) };
    assert!(matches!(north_bank.placement(&vague), Placement::Near { distance_m }
        if (distance_m - 1_012.0).abs() < 2.0));
    assert!((outside_m(&north_bank, RABAT) - 1_012.0).abs() < 2.0);
}

#[test]
fn fiji_lies_on_both_sides_of_the_antimeridian() {
    let fiji = Area::new(vec![rectangle((-20.0, 176.5), (-15.0, -178.0))]);
    let index = Index::build([("fiji", fiji.clone())]);
    for place in [SUVA, LAKEBA, (-17.0, 180.0), (-17.0, -180.0)] {
        assert_eq!(fiji.placement(&fix(place)), Placement::Inside);
        assert_eq!(index.decide(&fix(place)), [("fiji", Placement::Inside)]);
    }
    assert!(outside_m(&fiji, APIA) > 600_000.0);
    assert!(index.decide(&fix(APIA)).is_empty() && index.decide(&fix(RABAT)).is_empty());
}

#[test]
fn near_reaches_across_the_antimeridian() {
    let east_of_it = Area::new(vec![rectangle((-17.0, -180.0), (-16.0, -179.0))]);
    let index = Index::build([(1, east_of_it)]);
    let fix = fix((-16.5, 179.9995));
    assert!(matches!(index.decide(&fix)[..], [(1, Placement::Near { distance_m })]
        if (distance_m - 53.3).abs() < 0.1));
}

#[test]
fn antarctica_holds_the_pole_and_mcmurdo() {
    let antarctica =
        Area::new(vec![polygon(&[(-60.0, -180.0), (-60.0, -90.0), (-60.0, 0.0), (-60.0, 90.0)])]);
    let index = Index::build([(1, antarctica.clone())]);
    for place in [MCMURDO, (-90.0, 0.0), (-90.0, 77.0), (-60.1, 135.0), (-75.0, -180.0)] {
        assert_eq!(antarctica.placement(&fix(place)), Placement::Inside);
        assert_eq!(index.decide(&fix(place)), [(1, Placement::Inside)]);
    }
    let ushuaia_m = outside_m(&antarctica, (-54.8, -68.3));
    assert!((ushuaia_m - 578_000.0).abs() < 1_000.0, "{ushuaia_m}");
}

#[test]
fn a_union_has_no_holes() {
    let outer = rectangle((0.0, 0.0), (3.0, 3.0));
    let inner = rectangle((1.0, 1.0), (2.0, 2.0));
    let area = Area::new(vec![outer, inner, rectangle((2.5, 2.5), (4.0, 4.0))]);
    for place in [(0.5, 0.5), (1.5, 1.5), (2.75, 2.75), (3.9, 3.9)] {
        assert_eq!(area.placement(&fix(place)), Placement::Inside);
    }
    assert!(outside_m(&area, (3.5, 1.0)) > 50_000.0);
}

#[test]
fn a_circle_of_radius_zero_still_warns_who_stands_there() {
    let area = Area::new(vec![Shape::Circle { center: at(RABAT), radius_km: 0.0 }]);
    let index = Index::build([(1, area)]);
    assert_eq!(index.decide(&fix(RABAT)), [(1, Placement::Inside)]);
    let next_door = fix((RABAT.0 + 0.001, RABAT.1));
    assert!(matches!(index.decide(&next_door)[..], [(1, Placement::Near { .. })]));
    assert!(index.decide(&fix(SALE)).is_empty());
}

#[test]
fn an_area_without_shapes_is_nowhere() {
    let nowhere = Area::new(Vec::new());
    let everywhere = Fix { accuracy_m: f64::INFINITY, ..fix(RABAT) };
    assert!(matches!(nowhere.placement(&everywhere), Placement::Outside { .. }));
    assert!(Index::build([(1, nowhere)]).decide(&everywhere).is_empty());
}

#[test]
fn a_fix_that_knows_nothing_is_near_everything() {
    let anywhere = Fix { accuracy_m: f64::INFINITY, ..fix(RABAT) };
    let fiji = Area::new(vec![rectangle((-20.0, 176.5), (-15.0, -178.0))]);
    assert!(matches!(
        Index::build([(1, fiji)]).decide(&anywhere)[..],
        [(1, Placement::Near { .. })]
    ));
}

#[test]
fn a_hair_beside_an_edge_is_near_by_no_distance_also_in_the_index() {
    let square = Area::new(vec![rectangle((0.0, 0.0), (1.0, 1.0))]);
    let beside = fix((1.0_f64.next_up(), 0.5));
    let is_near =
        |placement| matches!(placement, Placement::Near { distance_m } if distance_m < 1e-9);
    assert!(is_near(square.placement(&beside)));
    let decided = Index::build([(1, square)]).decide(&beside);
    assert!(matches!(decided[..], [(1, placement)] if is_near(placement)));
}
