//! What happens by itself while the app is open.

use amana_alerts::trust::SourceVerdict;
use amana_citizen::live::Live;
use amana_citizen::views::{Line, MissionView, PositionState, SafetyState};
use amana_citizen::{
    Citizen, Clock as _, Event, Fix, Position, VaultError, access, alerts, consulates, requests,
    settings,
};
use amana_tests::{
    App, Consulate, Device, FLOOD, HandClock, PASSPHRASE, document, join, queue_renewal, says_key,
};
use chrono::TimeDelta;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;
use uuid::Uuid;

/// In the middle of the flood.
const FLOODED: (f64, f64) = (39.425, -0.41);

async fn mission(citizen: &Citizen, mission: Uuid) -> MissionView {
    let all = consulates::list(citizen).await.expect("lists");
    all.into_iter().find(|view| view.id == mission).expect("it was added")
}

async fn until_line(app: &mut App, id: Uuid, line: Line) -> MissionView {
    let look = async |citizen: &Citizen| {
        let view = mission(citizen, id).await;
        (view.line == line).then_some(view)
    };
    app.until_there(look).await
}

/// A countersigned alert is raised within seconds of its publication, locked, without anybody asking;
/// "I'm safe" leaves by itself.
#[tokio::test]
async fn an_alert_comes_and_the_answer_leaves_by_themselves_while_locked() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let mut app = device.start_new().await;
    let mission = join(&app, &consulate).await;
    access::lock(&app.citizen).await.expect("locks");
    clock.advance(TimeDelta::hours(2));
    let position = Position::new(FLOODED.0, FLOODED.1).expect("a place");
    let fix = Fix { position, accuracy_m: 10.0, at: clock.now() };
    let arrival = alerts::arrive(&app.citizen, fix).await.expect("there is no alert yet");
    assert_eq!((arrival.nearest, &arrival.raised[..]), (None, &[][..]));
    let live = Live::start(&app.citizen);
    let view = until_line(&mut app, mission, Line::Live).await;
    assert!(view.as_of.is_some() && view.trouble.is_none());

    let mut desk = consulate.desk().await;
    desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await.expect("countersigns");
    let Event::AlertRaised(alert) = app.until_raised().await else { panic!("an alert is raised") };
    assert!(alert.is_countersigned);
    assert_eq!(alert.why.message.key, "why-inside-area", "judged by the fix that was known");
    let message = "on the roof".to_owned();
    alerts::say_safe(&app.citizen, mission, Some(alert.id), message).await.expect("saves");
    let received = async |citizen: &Citizen| {
        let view = alerts::view(citizen, alert.id, "en").await.expect("is shown");
        view.safety.filter(|safety| safety.state == SafetyState::Received)
    };
    app.until_there(received).await;
    assert_eq!(desk.safety_reports().await.expect("reads").len(), 1);
    assert!(live.is_running());
}

/// A consulate that is gone says so and holds up no other; when it is back it is found within
/// seconds.
#[tokio::test]
async fn a_line_that_breaks_is_told_and_found_again_while_another_stays() {
    let clock = HandClock::default();
    let mut one = Consulate::open(&clock).await;
    let other = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let mut app = device.start_new().await;
    let _live = Live::start(&app.citizen);
    let (gone, stays) = (join(&app, &one).await, join(&app, &other).await);
    until_line(&mut app, gone, Line::Live).await;
    until_line(&mut app, stays, Line::Live).await;

    one.stop().await;
    let lost = until_line(&mut app, gone, Line::Trying).await;
    assert_eq!(lost.trouble.map(|trouble| trouble.key).as_deref(), Some("line-unreachable"));
    says_key("line-unreachable");
    assert!(lost.as_of.is_some(), "what was heard stays");
    clock.advance(TimeDelta::minutes(70));
    let mut desk = other.desk().await;
    desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await.expect("countersigns");
    let listed = async |citizen: &Citizen| {
        let view = alerts::list(citizen, "en").await.expect("lists");
        (view.alerts.len() == 1).then_some(view)
    };
    let view = app.until_there(listed).await;
    let stale: Vec<_> = view.sources.iter().map(|source| source.is_stale).collect();
    assert_eq!(stale.iter().filter(|stale| **stale).count(), 1, "one of two: {stale:?}");
    assert!(view.summary.is_stale, "nobody may say that there is nothing else");
    assert_eq!(mission(&app.citizen, stays).await.line, Line::Live);

    one.start().await;
    let found = until_line(&mut app, gone, Line::Live).await;
    assert_eq!(found.trouble, None);
    let view = alerts::list(&app.citizen, "en").await.expect("lists");
    assert!(!view.summary.is_stale);
}

/// What was confirmed offline goes when the vault is open and the line is there; its news come.
#[tokio::test]
async fn an_errand_waits_for_the_unlock_and_then_goes_by_itself() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let mut app = device.start_new().await;
    let passport = document(&app).await;
    let mission = join(&app, &consulate).await;
    let queued = queue_renewal(&app, passport.id, mission).await;
    access::lock(&app.citizen).await.expect("locks");
    let _live = Live::start(&app.citizen);
    until_line(&mut app, mission, Line::Live).await;
    let mut desk = consulate.desk().await;
    assert_eq!(desk.requests().await.expect("lists"), [], "a locked vault gives nothing away");

    access::unlock(&app.citizen, PASSPHRASE.into()).await.expect("unlocks");
    assert_eq!(app.until_raised().await, Event::RequestNews { request: queued.request });
    let view = requests::view(&app.citizen, queued.request).await.expect("is there");
    assert_eq!(view.timeline.len(), 1, "the consulate received it");
    assert_eq!(desk.requests().await.expect("lists").len(), 1);
}

/// A receiver on this device: the alert is raised by itself, and no word of the place is kept when
/// it is switched off.
#[tokio::test]
async fn a_position_is_followed_while_the_person_wants_it() {
    let clock = HandClock::at("2026-11-22T08:30:00Z");
    let device = Device::new(&clock);
    let mut app = device.start_new().await;
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    let gpsd = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = gpsd.local_addr().expect("an address").to_string();
    tokio::spawn(async move {
        while let Ok((mut caller, _)) = gpsd.accept().await {
            let (lat, lon) = FLOODED;
            let said = format!(
                "{{\"class\":\"VERSION\",\"release\":\"3.22\"}}\n{{\"class\":\"TPV\",\"mode\":2,\
                 \"time\":\"2026-11-22T08:30:00Z\",\"lat\":{lat},\"lon\":{lon},\"eph\":9.0}}\n"
            );
            tokio::spawn(async move {
                // Who hangs up has heard enough; a server that hung up first might not be heard at all.
                let _ = caller.write_all(said.as_bytes()).await;
                let _ = tokio::io::copy(&mut caller, &mut tokio::io::sink()).await;
            });
        }
    });
    let _live = Live::start(&app.citizen);
    let state =
        async |citizen: &Citizen| alerts::list(citizen, "en").await.expect("lists").position.state;
    assert_eq!(state(&app.citizen).await, PositionState::Off);
    let mut chosen = settings::view(&app.citizen).await.expect("shows");
    chosen.gpsd = Some(address);
    settings::save(&app.citizen, chosen.clone()).await.expect("keeps");
    assert!(matches!(app.until_raised().await, Event::AlertRaised(_)));
    assert_eq!(state(&app.citizen).await, PositionState::Known);
    chosen.gpsd = None;
    settings::save(&app.citizen, chosen).await.expect("keeps");
    let is_off =
        async |citizen: &Citizen| (state(citizen).await == PositionState::Off).then_some(());
    app.until_there(is_off).await;
}

/// An alert that is over for a day is gone from memory and from disk.
#[tokio::test]
async fn what_is_over_for_a_day_is_forgotten() {
    let clock = HandClock::at("2026-11-22T08:30:00Z");
    let device = Device::new(&clock);
    let mut app = device.start_new().await;
    let flood = String::from_utf8(FLOOD.to_vec()).expect("text").replace("2036-", "2026-");
    let flood = flood.replace("<expires>2026-11-22T07", "<expires>2026-11-22T20");
    alerts::receive(&app.citizen, flood.into_bytes()).await.expect("takes it in");
    let alert = alerts::list(&app.citizen, "en").await.expect("lists").alerts.remove(0);
    clock.advance(TimeDelta::hours(23));
    let expired = alerts::view(&app.citizen, alert.id, "en").await.expect("can be looked up");
    assert_eq!(expired.why.message.key, "why-expired");
    clock.advance(TimeDelta::hours(12));
    let live = Live::start(&app.citizen);
    let is_gone = async |citizen: &Citizen| {
        let gone = alerts::view(citizen, alert.id, "en").await;
        (gone == Err(VaultError::NotFound.into())).then_some(())
    };
    app.until_there(is_gone).await;
    drop(live);
    let app = device.restart(app).await;
    assert_eq!(alerts::view(&app.citizen, alert.id, "en").await, Err(VaultError::NotFound.into()));
}
