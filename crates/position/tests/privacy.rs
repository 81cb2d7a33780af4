//! No text that this crate makes holds a coordinate: neither `Debug` nor an error, however it came.

use std::error::Error;
use std::fmt::Debug;
use std::time::Duration;

use amana_geofence::{Fix, Position};
use amana_position::device::{DeviceFeed, DevicePush, DeviceReading};
use amana_position::gpsd::{Followed, read_line};
use amana_position::replay::{Replay, Speed, gpx, nmea_log, track};
use amana_position::sampling::{Edge, Gravity, Motion};
use amana_position::{
    Attended, Denial, Doubt, Loss, Observation, Origin, Sighting, Source as _, Vet,
};
use chrono::DateTime;

/// Digits of the place that all tests here speak of, as any text would write them.
const TRACES: [&str; 6] = ["37.31", "8.246", "3718.", "00814", "373.1", "824.6"];

fn seen() -> Sighting {
    let position = Position::new(37.3178, 8.2461).expect("a place");
    let fix = Fix { position, accuracy_m: 7.0, at: DateTime::UNIX_EPOCH };
    Sighting::new(fix, Origin::Gpsd).moving(Some(37.31), Some(82.46))
}

fn holds_nothing(text: &str) {
    assert!(!TRACES.iter().any(|trace| text.contains(trace)), "{text}");
}

fn shows_nothing(value: &impl Debug) {
    holds_nothing(&format!("{value:?}"));
    holds_nothing(&format!("{value:#?}"));
}

#[test]
fn the_test_would_see_it() {
    let text = format!("{:?}", (37.3178, 8.2461));
    assert!(std::panic::catch_unwind(|| holds_nothing(&text)).is_err());
}

#[tokio::test]
async fn no_debug_text_shows_a_place() {
    let seen = seen();
    shows_nothing(&seen);
    for said in [
        Observation::Fix(seen),
        Observation::PermissionUnknown,
        Observation::Denied(Denial::NoAgent),
        Observation::Lost(Loss::Silent),
        Observation::Stale { since: seen.fix.at },
        Observation::Doubtful(Doubt::Teleport),
    ] {
        shows_nothing(&said);
    }
    let mut vet = Vet::default();
    vet.look(Observation::Fix(seen));
    shows_nothing(&vet);
    let mut replay =
        Attended::new(Replay::new(vec![seen.fix; 3], Speed::Instant), Duration::from_secs(900));
    shows_nothing(&replay);
    assert!(replay.observe().await.is_some());
    shows_nothing(&replay);
    let reading = DeviceReading {
        lat_deg: 37.3178,
        lon_deg: 8.2461,
        accuracy_m: Some(7.0),
        at: DateTime::UNIX_EPOCH,
        speed_mps: Some(37.31),
        heading_deg: None,
        is_mock: false,
    };
    shows_nothing(&reading);
    shows_nothing(&DevicePush::Reading(reading));
    let feed = DeviceFeed::new();
    feed.push(DevicePush::Reading(reading));
    shows_nothing(&feed);
    shows_nothing(&feed.source());
    shows_nothing(&Followed::new("localhost:2947"));
    #[cfg(target_os = "linux")]
    shows_nothing(&amana_position::geoclue::GeoClue::at("unix:path=/nowhere", "Amana"));
    shows_nothing(&Edge { distance_m: 120.0, gravity: Gravity::Severe });
    shows_nothing(&Motion { speed_mps: None, accuracy_m: 7.0 });
    let line =
        br#"{"class":"TPV","mode":3,"time":"1970-01-01T00:00:00Z","lat":37.3178,"lon":8.2461}"#;
    shows_nothing(&read_line(line).expect("a fix"));
}

/// Every way to break a document that holds the place, and what is said of it, down to the last cause.
#[test]
fn no_error_quotes_what_was_read() {
    let gpx_of = |inner: &str| {
        format!(
            r#"<gpx version="1.1" creator="t" xmlns="http://www.topografix.com/GPX/1/1">{inner}</gpx>"#
        )
    };
    let point = r#"<trkpt lat="37.3178" lon="8.2461"></trkpt>"#;
    let documents = [
        gpx_of(r#"<trk><trkseg><trkpt lat="937.3178" lon="8.2461"></trkpt></trkseg></trk>"#),
        gpx_of(r#"<trk><trkseg><trkpt lat="37.3178" lon="8.2461E"></trkpt></trkseg></trk>"#),
        gpx_of(r#"<trk><trkseg><trkpt lat="37.3178"></trkpt></trkseg></trk>"#),
        gpx_of(
            r#"<trk><trkseg><trkpt lat="37.3178" lon="8.2461"><ele>37.31x</ele></trkpt></trkseg></trk>"#,
        ),
        gpx_of(r#"<trk><trkseg><at-37.3178-8.2461/></trkseg></trk>"#),
        gpx_of(&format!("<trk><trkseg>{point}</trk>")),
        gpx_of(&format!("<trk><trkseg>{point}</trkseg></trk>")),
        format!("<37.3178,8.2461>{point}"),
        "$GPGGA,235958.00,3718.5,N,00814.9,E,1,08,0.9,52.0,M,51.0,M,,*00\n".to_owned(),
        "37.3178,8.2461".to_owned(),
    ];
    let mut errors = 0;
    for document in documents.iter().map(String::as_bytes) {
        let tried = [
            gpx(document).err(),
            nmea_log(document).err(),
            track(document, DateTime::UNIX_EPOCH).err(),
        ];
        for error in tried.into_iter().flatten() {
            errors += 1;
            shows_nothing(&error);
            let mut cause: Option<&dyn Error> = Some(&error);
            while let Some(error) = cause {
                holds_nothing(&error.to_string());
                cause = error.source();
            }
        }
    }
    assert!(errors >= 20, "{errors}");
}

/// The crate has no logging of its own, so nothing of it is in a log.
#[test]
fn nothing_here_can_write_a_log() {
    let manifest = include_str!("../Cargo.toml");
    let normal = manifest.split("[dev-dependencies]").next().expect("a manifest");
    assert!(!normal.contains("tracing") && !normal.contains("\nlog"));
}
