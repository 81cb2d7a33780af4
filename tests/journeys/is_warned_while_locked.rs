//! A citizen rides into a flooded area while the vault is locked.

use amana_citizen::position::replay::{Replay, Speed, gpx};
use amana_citizen::views::{AccessView, AlertView, ArgView, ArrivalView, SafetyState, WatchView};
use amana_citizen::{Citizen, Event, access, alerts};
use amana_tests::{App, Consulate, Device, FLOOD, HandClock, TRACK, document, join, says_key};

async fn ride(citizen: &Citizen) -> Vec<ArrivalView> {
    let track = Replay::new(gpx(TRACK).expect("our own track"), Speed::Instant);
    let mut arrivals = Vec::new();
    let seen = |arrival: &ArrivalView| arrivals.push(arrival.clone());
    let fixes = alerts::watch(citizen, track, seen).await.expect("watches");
    assert_eq!(fixes, arrivals.len());
    arrivals
}

fn alerts_among(events: Vec<Event>) -> Vec<AlertView> {
    let alert = |event| match event {
        Event::AlertRaised(alert) => Some(*alert),
        _ => None,
    };
    events.into_iter().filter_map(alert).collect()
}

async fn is_locked(app: &App) -> bool {
    let status = access::status(&app.citizen).await.expect("says");
    let has_keyring_lock = false;
    status == AccessView::Locked { watch: WatchView::Kept, try_again_at: None, has_keyring_lock }
}

/// A public alert is raised once, with why, when the area comes near, although the vault is locked;
/// neither the rest of the ride nor another after a restart raises it again.
#[tokio::test]
async fn an_alert_is_raised_once_while_the_vault_is_locked() {
    let device = Device::new(&HandClock::default());
    let mut app = device.start_new().await;
    document(&app).await;
    let feed = alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes the feed in");
    assert_eq!((feed.accepted, feed.active, &feed.refused[..]), (1, 1, &[][..]));
    access::lock(&app.citizen).await.expect("locks");
    assert!(is_locked(&app).await);

    let arrivals = ride(&app.citizen).await;
    let key =
        |arrival: &ArrivalView| arrival.nearest.clone().expect("an alert is active").message.key;
    let mut keys: Vec<_> = arrivals.iter().map(key).collect();
    keys.dedup();
    let expected = ["why-outside-area-km", "why-outside-area", "why-near-area", "why-inside-area"];
    assert_eq!(keys, expected);
    let raised = alerts_among(app.raised());
    let [alert] = &raised[..] else { panic!("raised {} times", raised.len()) };
    assert_eq!(alert.why.message.key, "why-near-area");
    let distance = &alert.why.message.args["distance_m"];
    assert!(matches!(distance, ArgView::Number(1..=161)), "{distance:?}");
    assert_eq!(alert.identifier, "AMANA-DEMO-VLC-2026-1122-01");
    assert!(!alert.is_countersigned && !alert.told.sentences.is_empty());
    assert!(alert.told.headline.is_some() && alert.told.instruction.is_some());
    says_key("why-inside-area");

    app.close().await;
    let mut app = device.start().await.expect("starts");
    assert!(is_locked(&app).await, "after a restart the watch is open and the vault is not");
    let active = alerts::list(&app.citizen, "en").await.expect("lists").alerts;
    assert_eq!(active.iter().map(|alert| alert.id).collect::<Vec<_>>(), [alert.id]);
    let again = ride(&app.citizen).await;
    assert!(again.iter().all(|arrival| arrival.raised.is_empty()));
    assert_eq!(alerts_among(app.raised()), []);
    assert_eq!(again.last().map(key).as_deref(), Some("why-inside-area"), "it still says where");
}

/// A countersigned alert is brought, verified and raised with the vault locked since the start of
/// the app; "I'm safe" leaves from there too.
#[tokio::test]
async fn a_countersigned_alert_is_brought_and_answered_while_locked() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let mission = join(&app, &consulate).await;
    app.close().await;
    let mut desk = consulate.desk().await;
    let source = amana_alerts::trust::SourceVerdict::Office;
    desk.publish_alert(FLOOD.to_vec(), source).await.expect("countersigns");

    let mut app = device.start().await.expect("starts");
    let feed = alerts::bring(&app.citizen, mission).await.expect("brings");
    assert_eq!((feed.accepted, feed.active), (1, 1));
    let twice = alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    assert_eq!(twice.active, 1, "the same message from two sources is one alert");
    ride(&app.citizen).await;
    let raised = alerts_among(app.raised());
    let [alert] = &raised[..] else { panic!("raised {} times", raised.len()) };
    assert!(alert.is_countersigned);
    let about = Some(alert.identifier.clone());
    let message = String::new();
    alerts::say_safe(&app.citizen, mission, Some(alert.id), message).await.expect("saves");
    let saved = alerts::view(&app.citizen, alert.id, "fr").await.expect("is shown");
    assert_eq!(saved.safety.map(|safety| safety.state), Some(SafetyState::Saved));
    assert_eq!(saved.told.language.as_deref(), Some("fr"), "the issuer's French words");
    let delivered = alerts::deliver_reports(&app.citizen, 0).await.expect("hands over");
    assert!(delivered[0].received_at.is_some());
    let received = alerts::view(&app.citizen, alert.id, "fr").await.expect("is shown");
    assert_eq!(received.safety.as_ref(), delivered.first());
    let read = desk.safety_reports().await.expect("the crisis desk reads");
    assert_eq!(read[0].content.as_ref().map(|report| report.alert.clone()), Some(about));
    let feed = alerts::bring(&app.citizen, mission).await.expect("nothing new");
    assert_eq!(feed.accepted, 0);
}

/// A recorded ride that is only tried shows what it would raise, and tells and notes nothing: who rides
/// there is warned all the same.
#[tokio::test]
async fn a_ride_that_is_only_tried_silences_nothing() {
    let device = Device::new(&HandClock::default());
    let mut app = device.start_new().await;
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes the feed in");
    app.raised();
    let mut rehearsal = alerts::Rehearsal::default();
    let mut tried = Vec::new();
    for fix in gpx(TRACK).expect("our own track") {
        tried.extend(rehearsal.arrive(&app.citizen, fix).await.expect("is tried").raised);
    }
    assert_eq!(tried.len(), 1, "once");
    assert_eq!(app.raised(), []);
    ride(&app.citizen).await;
    assert_eq!(alerts_among(app.raised()).len(), 1);
}
