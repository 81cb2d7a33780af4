//! Fixes that are passed over while the device rests could not have said anything else.

use super::Rest;
use amana_geofence::{Area, Cursor, Fix, Index, NEAR_M, Placement, Position, Ring, Scratch, Shape};
use amana_position::replay::gpx;
use amana_position::sampling::{Battery, Edge, Gravity, Motion, next_sample_in};
use std::collections::BTreeSet;
use std::path::Path;

const TRACKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/tracks");
const WALK: &[u8] = include_bytes!("../../../../position/fixtures/crossing.gpx");

/// Our own walk, and the real tracks where they are present.
#[expect(clippy::disallowed_methods, reason = "a test reads the tracks beside the repository")]
fn tracks() -> Vec<Vec<Fix>> {
    let entries = std::fs::read_dir(Path::new(TRACKS)).into_iter().flatten().flatten();
    let real = entries.filter(|entry| entry.path().extension().is_some_and(|end| end == "gpx"));
    let real = real.filter_map(|entry| gpx(&std::fs::read(entry.path()).ok()?).ok());
    [gpx(WALK).expect("our own fixture")].into_iter().chain(real).collect()
}

/// Squares and circles along the track, large and small, that it enters and passes by.
fn along(track: &[Fix]) -> Index<usize> {
    let every = (track.len() / if track.len() < 100 { 2 } else { 12 }).max(1);
    let area = |(number, fix): (usize, &Fix)| {
        let (lat, lon) = (fix.position.lat_deg(), fix.position.lon_deg());
        let size = [0.000_3, 0.002, 0.01][number % 3];
        // Some lie beside the way.
        let lon = lon + if number.is_multiple_of(2) { 0.0 } else { 2.5 * size };
        let corner =
            |(n, e): (f64, f64)| Position::new(lat + n * size, lon + e * size).expect("a place");
        let ring = [(-1.0, -1.0), (-1.0, 1.0), (1.0, 1.0), (1.0, -1.0)].map(corner);
        let square = Shape::Polygon(Ring::new(ring.to_vec()).expect("a square"));
        let circle = Shape::Circle { center: corner((3.0, 0.0)), radius_km: 60.0 * size };
        (number, Area::new(vec![if number % 4 == 3 { circle } else { square }]))
    };
    Index::build(track.iter().step_by(every).enumerate().map(area))
}

/// What a fix is inside of, and near to.
fn touched(index: &Index<usize>, cursor: &mut Cursor, fix: &Fix) -> BTreeSet<(usize, bool)> {
    let mut touched = BTreeSet::new();
    index.follow(fix, cursor, |number, placement| {
        touched.insert((*number, placement == Placement::Inside));
    });
    touched
}

#[test]
fn nothing_is_entered_left_or_come_near_to_while_the_device_rests() {
    let (mut passed, mut matched) = (0, 0);
    for track in tracks() {
        let index = along(&track);
        let (mut cursor, mut scratch) = (Cursor::new(), Scratch::default());
        let mut rest: Option<(Rest, BTreeSet<_>)> = None;
        for fix in &track {
            let now = touched(&index, &mut cursor, fix);
            if let Some((_, then)) = rest.as_ref().filter(|(rest, _)| rest.covers(fix)) {
                assert_eq!(&now, then, "a fix that is passed over");
                passed += 1;
                continue;
            }
            let clearance_m = index.clearance_m(fix.position, 60_000.0, &mut scratch);
            let motion = Motion { speed_mps: Some(3.0), accuracy_m: fix.accuracy_m };
            let edge = Edge { distance_m: clearance_m - NEAR_M, gravity: Gravity::Extreme };
            let pace = next_sample_in([edge], motion, Battery::Good);
            rest = Some((Rest { fix: *fix, clearance_m, pace }, now));
            matched += 1;
        }
    }
    println!("{passed} fixes passed over, {matched} matched");
    assert!(passed > 0 && matched > 0);
}

#[test]
fn a_rest_ends_with_its_time_and_with_the_way() {
    let track = gpx(WALK).expect("our own fixture");
    let fix = Fix { accuracy_m: 8.0, ..track[0] };
    let pace = std::time::Duration::from_secs(30);
    let rest = Rest { fix, clearance_m: 400.0, pace };
    let later = |seconds| Fix { at: fix.at + chrono::TimeDelta::seconds(seconds), ..fix };
    assert!(rest.covers(&fix) && rest.covers(&later(29)));
    assert!(!rest.covers(&later(30)) && !rest.covers(&later(-1)));
    let gone = |lat_deg: f64| {
        let position = Position::new(fix.position.lat_deg() + lat_deg, fix.position.lon_deg());
        Fix { position: position.expect("a place"), ..fix }
    };
    // 222 m, and 261 m: with the overshoot of 161 m that is under and over 400 m.
    assert!(rest.covers(&gone(0.002)) && !rest.covers(&gone(0.002_35)));
    assert!(!rest.covers(&Fix { accuracy_m: 500.0, ..fix }), "a vaguer fix may be near something");
    assert!(!Rest { clearance_m: f64::NAN, ..rest }.covers(&fix));
}
