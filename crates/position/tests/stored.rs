//! What the geofence types look like when the watch stores them; `geofence` itself has no JSON.

use amana_geofence::{Area, Fix, Placement, Position, Ring, Shape, Tracker};
use chrono::DateTime;

fn at(lat_deg: f64, lon_deg: f64) -> Position {
    Position::new(lat_deg, lon_deg).expect("a valid position")
}

#[test]
fn an_area_reads_back_as_it_was() {
    let ring = Ring::new(vec![at(0.0, 179.5), at(1.0, -179.5), at(2.0, 179.5)]).expect("a ring");
    let circle = Shape::Circle { center: at(34.25, -6.5), radius_km: 12.5 };
    let area = Area::new(vec![Shape::Polygon(ring), circle]);
    let text = serde_json::to_string(&area).expect("areas are plain data");
    assert_eq!(
        text,
        r#"{"shapes":[{"polygon":[{"lat_deg":0.0,"lon_deg":179.5},{"lat_deg":1.0,"lon_deg":-179.5},{"lat_deg":2.0,"lon_deg":179.5}]},{"circle":{"center":{"lat_deg":34.25,"lon_deg":-6.5},"radius_km":12.5}}]}"#
    );
    assert_eq!(serde_json::from_str::<Area>(&text).expect("our own text"), area);
}

#[test]
fn a_tracker_goes_on_after_a_restart() {
    let fix = Fix { position: at(39.5, -0.5), accuracy_m: 6.0, at: DateTime::UNIX_EPOCH };
    let mut tracker = Tracker::default();
    assert!(tracker.update(Placement::Inside, &fix).is_some());
    let text = serde_json::to_string(&tracker).expect("trackers are plain data");
    let mut woken: Tracker = serde_json::from_str(&text).expect("our own text");
    assert_eq!(woken, tracker);
    assert_eq!(woken.update(Placement::Inside, &fix), None, "it is not told twice");
}

#[test]
fn what_cannot_be_is_not_read() {
    for text in [
        r#"{"shapes":[{"polygon":[]}]}"#,
        r#"{"shapes":[{"polygon":[{"lat_deg":0,"lon_deg":0},{"lat_deg":1,"lon_deg":0}]}]}"#,
        r#"{"shapes":[{"circle":{"center":{"lat_deg":91,"lon_deg":0},"radius_km":1}}]}"#,
    ] {
        assert!(serde_json::from_str::<Area>(text).is_err(), "{text}");
    }
}
