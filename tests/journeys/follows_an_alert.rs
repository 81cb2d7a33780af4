//! An alert that is read, updated, practised and listed beside others.

use amana_citizen::views::{ArrivalView, Nearness, SourceKind};
use amana_citizen::{Citizen, Clock as _, Fix, Position, VaultError, access, alerts};
use amana_tests::{App, Device, FLOOD, HandClock};

const DRILL: &[u8] = include_bytes!("../../crates/alerts/fixtures/drill.cap.xml");
const IDENTIFIER: &str = "AMANA-DEMO-VLC-2026-1122-01";
const SENT: &str = "2026-11-22T07:00:00+01:00";

fn flood() -> String {
    String::from_utf8(FLOOD.to_vec()).expect("text")
}

/// The flood again, under another identifier, as an update of the first.
fn same_again(number: u32) -> String {
    let flood = flood();
    let sender = flood.split_once("<sender>").expect("a sender").1;
    let sender = sender.split_once("</sender>").expect("a sender").0.to_owned();
    let references = format!("<references>{sender},{IDENTIFIER},{SENT}</references>");
    let update = flood
        .replace(IDENTIFIER, &format!("again-{number}"))
        .replace("<msgType>Alert</msgType>", "<msgType>Update</msgType>")
        .replace("</scope>", &format!("</scope>{references}"));
    assert!(update.contains("Update") && update.contains("<references>"));
    update
}

async fn take(app: &App, message: &str) {
    alerts::receive(&app.citizen, message.as_bytes().to_vec()).await.expect("takes it in");
}

async fn at(app: &App, clock: &HandClock, lat: f64, lon: f64) -> ArrivalView {
    let position = Position::new(lat, lon).expect("a place");
    let fix = Fix { position, accuracy_m: 10.0, at: clock.now() };
    alerts::arrive(&app.citizen, fix).await.expect("is matched")
}

async fn shown(citizen: &Citizen) -> Vec<(Nearness, bool, String)> {
    let alerts = alerts::list(citizen, "fr").await.expect("lists").alerts.into_iter();
    alerts.map(|alert| (alert.why.standing, alert.is_drill, alert.why.message.key)).collect()
}

/// An update that only repeats the alert is neither raised nor asks to be read again; one with
/// other instructions does both.
#[tokio::test]
async fn only_an_update_that_says_something_else_rings_again() {
    let clock = HandClock::at("2026-11-22T08:30:00Z");
    let device = Device::new(&clock);
    let app = device.start_new().await;
    assert!(flood().contains(SENT), "the fixture's time is the one that is referred to");
    take(&app, &flood()).await;
    access::lock(&app.citizen).await.expect("locks");
    let first = at(&app, &clock, 39.425, -0.41).await.raised.remove(0);
    assert_eq!(first.acknowledged_at, None);
    let read = alerts::acknowledge(&app.citizen, first.id, "en").await.expect("is noted");
    assert!(read.acknowledged_at.is_some());

    take(&app, &same_again(2)).await;
    let listed = alerts::list(&app.citizen, "en").await.expect("lists").alerts;
    assert_eq!(listed.len(), 1, "the update takes the place of the alert");
    assert_ne!(listed[0].id, first.id);
    assert_eq!(listed[0].acknowledged_at, read.acknowledged_at);
    assert!(at(&app, &clock, 39.425, -0.41).await.raised.is_empty());
    let withdrawn = alerts::view(&app.citizen, first.id, "en").await.expect("can be looked up");
    assert_eq!(withdrawn.why.message.key, "why-withdrawn");

    take(&app, &same_again(3).replace("Deje los", "Salga de los")).await;
    let raised = at(&app, &clock, 39.425, -0.41).await.raised;
    assert_eq!(raised, [], "it was raised when it came: the device knew where it was");
    let listed = alerts::list(&app.citizen, "es").await.expect("lists").alerts;
    let changed = listed.iter().find(|alert| alert.identifier == "again-3").expect("is listed");
    assert_eq!(changed.acknowledged_at, None, "other instructions are to be read");
    let nothing = alerts::acknowledge(&app.citizen, uuid::Uuid::nil(), "en").await;
    assert_eq!(nothing, Err(VaultError::NotFound.into()));
}

/// Here before elsewhere, drills last and in no number; without a source nobody says "no alerts".
#[tokio::test]
async fn alerts_are_listed_by_what_they_mean_here() {
    let clock = HandClock::at("2026-11-22T08:30:00Z");
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let empty = alerts::list(&app.citizen, "en").await.expect("lists");
    assert!(empty.alerts.is_empty() && empty.sources.is_empty());
    assert!(empty.summary.is_stale && empty.summary.as_of.is_none());
    take(&app, &flood()).await;
    alerts::receive(&app.citizen, DRILL.to_vec()).await.expect("takes it in");
    assert_eq!(shown(&app.citizen).await[0].0, Nearness::Maybe, "nobody knows where this is");
    at(&app, &clock, 48.85, 2.35).await;
    let elsewhere = (Nearness::Elsewhere, false, "why-outside-area-km".to_owned());
    let drill = (Nearness::Elsewhere, true, "why-drill".to_owned());
    assert_eq!(shown(&app.citizen).await, [elsewhere, drill.clone()]);
    at(&app, &clock, 39.425, -0.41).await;
    let here = (Nearness::Here, false, "why-inside-area".to_owned());
    assert_eq!(shown(&app.citizen).await, [here, drill]);
    let view = alerts::list(&app.citizen, "fr").await.expect("lists");
    let counted = (view.summary.here, view.summary.maybe, view.summary.elsewhere);
    assert_eq!(counted, (1, 0, 0));
    assert!(!view.summary.is_stale);
    assert_eq!(
        view.sources.iter().map(|source| source.kind).collect::<Vec<_>>(),
        [SourceKind::File]
    );
    assert_eq!(view.alerts[0].told.language.as_deref(), Some("fr"));
    assert_eq!(view.alerts[0].pictogram, "met");
    clock.advance(chrono::TimeDelta::minutes(61));
    let later = alerts::summary(&app.citizen).await.expect("counts");
    assert!(later.is_stale);
    assert_eq!((later.here, later.maybe), (0, 1), "the position is too old to say");
}
