//! GEOS said of these places whether they are inside; the millions are in `make proof-geofence`.

use amana_geofence::{Area, Fix, Index, Placement, Position, Ring, Shape};
use chrono::DateTime;

const ANSWERS: &str = include_str!("../fixtures/geos.txt");

fn position(pair: &str) -> Position {
    let (lon, lat) = pair.split_once(',').expect("lon,lat");
    let degrees = |text: &str| text.parse().expect("a number");
    Position::new(degrees(lat), degrees(lon)).expect("a valid position")
}

#[test]
fn a_place_is_inside_where_geos_says_so() {
    let mut lines = ANSWERS.lines().skip_while(|line| line.starts_with('#')).peekable();
    let (mut rings, mut inside, mut places) = (0, 0, 0);
    while let Some(line) = lines.next() {
        let vertices = line.strip_prefix("ring ").expect("a ring").split(' ').map(position);
        let ring = Ring::new(vertices.collect()).expect("a ring");
        let index = Index::build([((), Area::new(vec![Shape::Polygon(ring.clone())]))]);
        while let Some(line) = lines.next_if(|line| !line.starts_with("ring ")) {
            let (place, answer) = line.split_once(' ').expect("a place and an answer");
            let position = position(place);
            let fix = Fix { position, accuracy_m: 1.0, at: DateTime::UNIX_EPOCH };
            let expected = answer == "1";
            assert_eq!(ring.contains(position), expected, "ring {rings}: {place}");
            let found = index.decide(&fix) == [((), Placement::Inside)];
            assert_eq!(found, expected, "the index, ring {rings}: {place}");
            inside += usize::from(expected);
            places += 1;
        }
        rings += 1;
    }
    assert!(rings >= 30 && inside >= 200 && places - inside >= 500, "{rings} {inside} {places}");
    println!("{rings} rings, {places} places, {inside} inside");
}
