//! The walk of `fixtures/crossing.gpx` goes outside → near → inside, and stays.

use amana_geofence::{Area, Crossing, Fix, Placement, Position, Ring, Shape, Tracker};
use amana_position::replay::{Replay, Speed, gpx};
use amana_position::{DEFAULT_ACCURACY_M, Source};

const WALK: &[u8] = include_bytes!("../fixtures/crossing.gpx");
const AREA: &str = include_str!("../fixtures/crossing.area.txt");

/// A CAP polygon: "lat,lon lat,lon …".
fn area() -> Area {
    let vertex = |pair: &str| {
        let (lat, lon) = pair.split_once(',').expect("lat,lon");
        let degrees = |text: &str| text.parse().expect("a number");
        Position::new(degrees(lat), degrees(lon)).expect("a valid position")
    };
    let ring = Ring::new(AREA.split_whitespace().map(vertex).collect()).expect("a ring");
    Area::new(vec![Shape::Polygon(ring)])
}

fn walk() -> Vec<Fix> {
    gpx(WALK).expect("our own fixture")
}

#[test]
fn is_a_fix_every_ten_seconds_of_known_accuracy() {
    let walk = walk();
    assert_eq!(walk.len(), 60);
    assert!(walk.windows(2).all(|pair| (pair[1].at - pair[0].at).num_seconds() == 10));
    assert!(walk.iter().all(|fix| fix.accuracy_m == 6.0 && fix.accuracy_m < DEFAULT_ACCURACY_M));
}

#[test]
fn comes_near_after_a_kilometre_and_a_half_and_ends_inside() {
    let area = area();
    let placements: Vec<_> = walk().iter().map(|fix| area.placement(fix)).collect();
    assert!(matches!(placements[0], Placement::Outside { distance_m }
        if (1_450.0..1_550.0).contains(&distance_m)));
    let stage = |placement: &Placement| match placement {
        Placement::Outside { .. } => 0,
        Placement::Near { .. } => 1,
        Placement::Inside => 2,
    };
    let stages: Vec<_> = placements.iter().map(stage).collect();
    assert!(stages.is_sorted(), "it never turns back");
    let count = |stage| stages.iter().filter(|&&s| s == stage).count();
    assert!(count(0) >= 30 && count(1) >= 4 && count(2) >= 10, "{stages:?}");
}

#[tokio::test]
async fn a_tracker_says_approached_then_entered() {
    let (area, mut tracker) = (area(), Tracker::default());
    let mut replay = Replay::new(walk(), Speed::Instant);
    let mut crossings = Vec::new();
    while let Some(fix) = replay.next().await {
        crossings.extend(tracker.update(area.placement(&fix), &fix));
    }
    assert!(matches!(crossings[..], [Crossing::Approached { distance_m }, Crossing::Entered]
        if distance_m > 100.0 && distance_m <= 161.0));
    assert!(tracker.is_inside());
}
