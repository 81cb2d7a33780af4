//! A telephone's location service, pushed as its plugin will push it: as JSON, from another thread.

use std::thread;
use std::time::Duration;

use amana_position::device::{DeviceFeed, DevicePush};
use amana_position::{Attended, Denial, Doubt, Loss, Observation, Origin, Sighting, Source};
use tokio::time::timeout;

fn push(json: &str) -> DevicePush {
    serde_json::from_str(json).expect("as the plugin writes it")
}

fn reading(extra: &str) -> DevicePush {
    push(&format!(
        r#"{{"kind":"reading","lat_deg":39.42,"lon_deg":-0.45,"at":"2026-11-22T08:30:00Z"{extra}}}"#
    ))
}

fn seen(said: Option<Observation>) -> Sighting {
    match said {
        Some(Observation::Fix(seen)) => seen,
        other => panic!("not a fix: {other:?}"),
    }
}

#[tokio::test]
async fn every_state_of_the_permission_is_told() {
    let feed = DeviceFeed::new();
    let mut source = feed.source();
    assert_eq!(source.observe().await, Some(Observation::PermissionUnknown));
    for (json, said) in [
        (r#"{"kind":"permission-denied"}"#, Observation::Denied(Denial::Refused)),
        (r#"{"kind":"permission-unknown"}"#, Observation::PermissionUnknown),
        (r#"{"kind":"no-signal"}"#, Observation::Lost(Loss::NoSignal)),
    ] {
        feed.push(push(json));
        assert_eq!(source.observe().await, Some(said));
    }
    drop(feed);
    assert_eq!(source.observe().await, None);
}

#[tokio::test]
async fn a_reading_keeps_what_the_system_knows() {
    let feed = DeviceFeed::new();
    let mut source = feed.source();
    feed.push(reading(r#","accuracy_m":4.5,"speed_mps":1.25,"heading_deg":271.5"#));
    let full = seen(source.observe().await);
    assert_eq!(
        (full.fix.accuracy_m, full.speed_mps, full.heading_deg),
        (4.5, Some(1.25), Some(271.5))
    );
    assert_eq!((full.origin, full.fix.at.timestamp()), (Origin::Device, 1_795_336_200));
    feed.push(reading(r#","accuracy_m":-1,"speed_mps":-1,"heading_deg":-1"#));
    let bare = seen(source.observe().await);
    assert!(bare.fix.accuracy_m < 0.0 && bare.fix.tolerance_m() == 161.0);
    assert_eq!((bare.speed_mps, bare.heading_deg), (None, None));
}

#[tokio::test]
async fn what_an_app_made_up_is_named_and_dropped() {
    let feed = DeviceFeed::new();
    let mut source = Attended::new(feed.source(), Duration::from_secs(900));
    feed.push(reading(r#","is_mock":true"#));
    assert_eq!(source.observe().await, Some(Observation::Doubtful(Doubt::Mocked)));
    feed.push(push(r#"{"kind":"reading","lat_deg":0,"lon_deg":0,"at":"2026-11-22T08:30:00Z"}"#));
    assert_eq!(source.observe().await, Some(Observation::Doubtful(Doubt::NullIsland)));
    feed.push(push(r#"{"kind":"reading","lat_deg":91,"lon_deg":0,"at":"2026-11-22T08:30:00Z"}"#));
    assert_eq!(source.observe().await, Some(Observation::Doubtful(Doubt::NotAPlace)));
}

/// The system's thread never waits, and a slow listener hears where the device is, not where it was.
#[tokio::test]
async fn only_the_newest_word_counts() {
    let feed = DeviceFeed::new();
    let mut source = feed.source();
    let pusher = feed.clone();
    let pushed = thread::spawn(move || {
        for second in 0..60 {
            pusher.push(reading(&format!(r#","speed_mps":{second}"#)));
        }
    });
    pushed.join().expect("it pushes");
    assert_eq!(seen(source.observe().await).speed_mps, Some(59.0));
    let more = timeout(Duration::from_millis(50), source.observe()).await;
    assert!(more.is_err(), "it was said once");
    assert_eq!(
        seen(feed.source().observe().await).speed_mps,
        Some(59.0),
        "a new listener hears it"
    );
}

#[tokio::test]
async fn the_plugin_learns_how_often_to_ask() {
    let feed = DeviceFeed::new();
    let (mut source, mut paces) =
        (Attended::new(feed.source(), Duration::from_secs(900)), feed.paces());
    assert_eq!(paces.borrow_and_update().as_secs(), 600);
    source.pace(Duration::from_secs(15));
    assert!(paces.has_changed().expect("the feed is there"));
    assert_eq!(paces.borrow_and_update().as_secs(), 15);
    source.pace(Duration::from_secs(15));
    assert!(!paces.has_changed().expect("the feed is there"), "told only when it changes");
}
