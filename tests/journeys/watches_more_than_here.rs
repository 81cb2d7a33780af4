//! Places, trips, towns and countries are watched while the vault is locked; what cannot be seen is said.

use amana_citizen::live::Live;
use amana_citizen::position::{Denial, Observation};
use amana_citizen::views::{
    ArrivalView, GapKind, SavePlace, SaveTrip, SelfTestStep, Severity, SpotView, StopView,
    TargetKind, TypeTown,
};
use amana_citizen::{Clock as _, Error, Event, Fix, Position, access, alerts, distress, watched};
use amana_tests::{App, Consulate, Device, FLOOD, HandClock, join, says, says_view, within};
use chrono::{NaiveDate, TimeDelta};
use std::time::Duration;

/// In the middle of the flood.
const FLOODED: SpotView = SpotView { latitude: 39.425, longitude: -0.41, radius_m: 0 };
/// A few kilometres outside of it.
const DRY: SpotView = SpotView { latitude: 39.60, longitude: -0.30, radius_m: 0 };

fn place(name: &str, spot: SpotView) -> SavePlace {
    SavePlace { id: None, name: name.into(), spot, country: Some("ES".into()) }
}

fn trip(from: &str, to: &str, stops: Vec<StopView>) -> SaveTrip {
    let day = |day: &str| day.parse::<NaiveDate>().expect("a day");
    let countries = vec!["es".into()];
    SaveTrip { id: None, name: "Autumn".into(), from: day(from), to: day(to), countries, stops }
}

async fn arrive(app: &App, clock: &HandClock, spot: SpotView) -> ArrivalView {
    let position = Position::new(spot.latitude, spot.longitude).expect("a place");
    let fix = Fix { position, accuracy_m: 10.0, at: clock.now() };
    alerts::arrive(&app.citizen, fix).await.expect("arrives")
}

fn raised(app: &mut App) -> usize {
    app.told().iter().filter(|event| matches!(event, Event::AlertRaised(_))).count()
}

fn gaps_told(app: &mut App) -> Vec<GapKind> {
    let gap = |event| match event {
        Event::GapOpened(gap) => Some(gap.kind),
        _ => None,
    };
    app.told().into_iter().filter_map(gap).collect()
}

/// An alert at a saved place is raised once, locked, after a restart, wherever the person is; and the
/// view says which place it is.
#[tokio::test]
async fn an_alert_at_a_saved_place_is_raised_while_locked() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    watched::save_place(&app.citizen, place("Grandmother", FLOODED)).await.expect("is watched");
    watched::save_place(&app.citizen, place("Office", DRY)).await.expect("is watched");
    app.close().await;
    let mut app = device.start().await.expect("starts");
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    assert_eq!(raised(&mut app), 1);
    let view = alerts::list(&app.citizen, "en").await.expect("lists").alerts.remove(0);
    assert_eq!(view.why.message.key, "why-watched-place");
    let touched: Vec<_> = view.touches.iter().map(|touch| (touch.target, &*touch.name)).collect();
    assert_eq!(touched, [(TargetKind::Place, "Grandmother")]);
    app.close().await;
    let mut app = device.start().await.expect("starts");
    watched::save_place(&app.citizen, place("Again", FLOODED)).await.expect("is watched");
    assert_eq!(raised(&mut app), 0, "once");
}

/// What was raised for a place that is watched is raised again for the person who comes there: once,
/// also after a restart.
#[tokio::test]
async fn who_comes_to_a_place_that_was_warned_of_is_warned_too() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let mut app = device.start_new().await;
    watched::save_place(&app.citizen, place("Home", FLOODED)).await.expect("is watched");
    arrive(&app, &clock, DRY).await;
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    assert_eq!(raised(&mut app), 1, "for the place");
    arrive(&app, &clock, DRY).await;
    assert_eq!(raised(&mut app), 0, "once");
    app.close().await;
    let mut app = device.start().await.expect("starts");
    arrive(&app, &clock, DRY).await;
    assert_eq!(raised(&mut app), 0, "it was noted");
    let here = arrive(&app, &clock, FLOODED).await.raised;
    let keys: Vec<_> = here.iter().map(|alert| &*alert.why.message.key).collect();
    assert_eq!((raised(&mut app), &keys[..]), (1, &["why-inside-area"][..]));
    for spot in [FLOODED, DRY, FLOODED] {
        arrive(&app, &clock, spot).await;
    }
    assert_eq!(raised(&mut app), 0, "it was said to who is there");
    app.close().await;
    let mut app = device.start().await.expect("starts");
    arrive(&app, &clock, FLOODED).await;
    assert_eq!(raised(&mut app), 0, "that was noted too");
}

/// One message that tells of two dangers: the flood, and one elsewhere that is less grave.
fn two_dangers() -> Vec<u8> {
    let flood = String::from_utf8(FLOOD.to_vec()).expect("text");
    let (gravest, other) = flood.rsplit_once("<info>").expect("two blocks");
    let other = other
        .replace("<severity>Extreme<", "<severity>Severe<")
        .replace("Crue soudaine", "Vent violent")
        .replace("39.4100,", "39.5900,")
        .replace("39.4400,", "39.6100,")
        .replace("-0.4300", "-0.3100")
        .replace("-0.3900", "-0.2900");
    format!("{gravest}<info>{other}").into_bytes()
}

/// Who was told of the lesser danger of a message and walks into the graver one of the same message is
/// told again, once, also after a restart; who comes the other way is not.
#[tokio::test]
async fn the_graver_danger_of_a_message_is_raised_although_the_lesser_was() {
    let severities = |arrival: ArrivalView| -> Vec<_> {
        arrival.raised.into_iter().map(|alert| alert.told.severity).collect()
    };
    for restarts in [false, true] {
        let clock = HandClock::default();
        let device = Device::new(&clock);
        let mut app = device.start_new().await;
        alerts::receive(&app.citizen, two_dangers()).await.expect("takes it in");
        assert_eq!(severities(arrive(&app, &clock, DRY).await), [Severity::Severe]);
        if restarts {
            app.close().await;
            app = device.start().await.expect("starts");
        }
        assert_eq!(severities(arrive(&app, &clock, FLOODED).await), [Severity::Extreme]);
        for spot in [DRY, FLOODED, DRY] {
            assert_eq!(severities(arrive(&app, &clock, spot).await), [], "once");
        }
    }
}

/// Muting a message that tells of two dangers mutes both kinds.
#[tokio::test]
async fn a_message_of_two_kinds_is_muted_whole() {
    let device = Device::new(&HandClock::default());
    let mut app = device.start_new().await;
    let severe = String::from_utf8(two_dangers()).expect("text");
    let severe = severe.replace("<severity>Extreme<", "<severity>Severe<");
    alerts::receive(&app.citizen, severe.into_bytes()).await.expect("takes it in");
    let id = alerts::list(&app.citizen, "en").await.expect("lists").alerts[0].id;
    assert!(alerts::mute(&app.citizen, id, "en").await.expect("is muted").is_muted);
    app.told();
    watched::save_place(&app.citizen, place("Home", FLOODED)).await.expect("is watched");
    assert_eq!(raised(&mut app), 0);
    let mutes = watched::list(&app.citizen).await.expect("lists").mutes;
    assert_eq!(mutes.len(), 2, "each can be heard again");
    alerts::unmute(&app.citizen, mutes[0].id).await.expect("is heard again");
    assert!(!alerts::view(&app.citizen, id, "en").await.expect("is there").is_muted);
}

/// Drives north towards the flood at 20 m/s, from that latitude, for three minutes. How many notices were
/// given on the way.
async fn drive(app: &mut App, clock: &HandClock, from: f64) -> usize {
    for step in 0..18 {
        let latitude = from + 0.001_8 * f64::from(step);
        arrive(app, clock, SpotView { latitude, longitude: -0.41, radius_m: 0 }).await;
        clock.advance(TimeDelta::seconds(10));
    }
    app.told().iter().filter(|event| matches!(event, Event::NoticeGiven { .. })).count()
}

/// Who drives towards a danger is told so once, although "maybe here" was told before, the country is
/// watched, or a place there was warned of; not again after a restart.
#[tokio::test]
async fn who_heads_for_a_danger_is_told_whatever_was_told_before() {
    for before in ["maybe here", "country", "place"] {
        let clock = HandClock::default();
        let device = Device::new(&clock);
        let mut app = device.start_new().await;
        match before {
            "country" => drop(watched::subscribe(&app.citizen, "ES").await.expect("is watched")),
            "place" => {
                let home = place("Home", FLOODED);
                watched::save_place(&app.citizen, home).await.expect("is watched");
            }
            _ => {}
        }
        alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
        assert!(!app.told().is_empty(), "{before}: that was told");
        assert_eq!(drive(&mut app, &clock, 39.32).await, 1, "{before}");
        assert_eq!(drive(&mut app, &clock, 39.35).await, 0, "{before}: once");
        app.close().await;
        let mut app = device.start().await.expect("starts");
        assert_eq!(drive(&mut app, &clock, 39.36).await, 0, "{before}: it was noted");
    }
}

/// A trip counts from the day before to the day after; a town for seven days, by its name alone as
/// "maybe"; what is nonsense is named.
#[tokio::test]
async fn trips_and_towns_count_for_their_time() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let stop = StopView { name: "Hotel".into(), spot: FLOODED };
    let later = trip("2026-11-24", "2026-11-30", vec![stop.clone()]);
    watched::save_trip(&app.citizen, later).await.expect("is watched");
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    let touches = async |app: &App| {
        alerts::list(&app.citizen, "en").await.expect("lists").alerts.remove(0).touches
    };
    assert!(touches(&app).await.is_empty(), "it begins in two days");
    let now = trip("2026-11-23", "2026-11-30", vec![stop]);
    watched::save_trip(&app.citizen, now).await.expect("is watched");
    assert_eq!(touches(&app).await[0].target, TargetKind::Trip, "it begins tomorrow");

    let town = TypeTown { name: "Nowhereville".into(), country: "ES".into(), spot: None };
    let listed = watched::type_town(&app.citizen, town).await.expect("is watched");
    assert!(listed.towns[0].is_by_name);
    let beat = alerts::heartbeat(&app.citizen).await.expect("beats");
    let gap = beat.gaps.iter().find(|gap| gap.kind == GapKind::TownUnresolved);
    says_view(&gap.expect("is said").message);
    clock.advance(TimeDelta::days(7));
    assert!(watched::list(&app.citizen).await.expect("lists").towns.is_empty());

    let nowhere = SpotView { latitude: 91.0, ..FLOODED };
    let stops = [FLOODED, nowhere].map(|spot| StopView { name: "Hotel".into(), spot });
    let nonsense = SaveTrip {
        name: " ".into(),
        countries: vec!["Spain".into()],
        ..trip("2026-12-02", "2026-12-01", stops.into())
    };
    let error = watched::save_trip(&app.citizen, nonsense).await.expect_err("nonsense");
    let named: Vec<_> = error.fields().into_iter().map(|(field, _)| field).collect();
    assert_eq!(named, ["name", "to", "countries", "stop-2-spot"]);
    says(&error);
}

/// A muted kind interrupts no more and is still listed; an extreme one cannot be muted.
#[tokio::test]
async fn a_kind_is_muted_and_never_an_extreme_one() {
    let device = Device::new(&HandClock::default());
    let mut app = device.start_new().await;
    let severe = String::from_utf8(FLOOD.to_vec()).expect("text");
    let severe = severe.replace("<severity>Extreme<", "<severity>Severe<");
    alerts::receive(&app.citizen, severe.clone().into_bytes()).await.expect("takes it in");
    let view = alerts::list(&app.citizen, "en").await.expect("lists").alerts.remove(0);
    let muted = alerts::mute(&app.citizen, view.id, "en").await.expect("is muted");
    assert!(muted.is_muted);
    app.told();
    let extreme = severe
        .replace("<severity>Severe<", "<severity>Extreme<")
        .replace("AMANA-DEMO-VLC-2026-1122-01", "AMANA-DEMO-VLC-2026-1122-99");
    watched::save_place(&app.citizen, place("Home", FLOODED)).await.expect("is watched");
    alerts::receive(&app.citizen, extreme.into_bytes()).await.expect("takes it in");
    assert_eq!(raised(&mut app), 1, "the gravest alone interrupts all the same");
    let listed = alerts::list(&app.citizen, "en").await.expect("lists").alerts;
    let gravest = listed.iter().find(|alert| alert.identifier.ends_with("99")).expect("is listed");
    let error = alerts::mute(&app.citizen, gravest.id, "en").await.expect_err("cannot be");
    says(&error);
    assert!(matches!(error, Error::Form(_)));
}

/// No position, a denied one, a stale feed, an area without a map: each is said, none is silence.
#[tokio::test]
async fn what_cannot_be_seen_is_told() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let mut app = device.start_new().await;
    let kinds = async |app: &App| {
        let beat = alerts::heartbeat(&app.citizen).await.expect("beats");
        beat.gaps.iter().for_each(|gap| drop(says_view(&gap.message)));
        (beat.cannot_warn, beat.gaps.into_iter().map(|gap| gap.kind).collect::<Vec<_>>())
    };
    let at_first = kinds(&app).await;
    assert_eq!(at_first, (true, vec![GapKind::NoSource, GapKind::PositionOff]));

    let denied = Observation::Denied(Denial::Refused);
    alerts::hear(&app.citizen, denied).await.expect("is noted");
    assert_eq!(gaps_told(&mut app), [GapKind::PositionDenied]);
    alerts::hear(&app.citizen, denied).await.expect("is noted");
    assert!(gaps_told(&mut app).is_empty(), "told once");

    let named = String::from_utf8(FLOOD.to_vec()).expect("text");
    let without_map: String =
        named.lines().filter(|line| !line.contains("<polygon>")).collect::<Vec<_>>().join("\n");
    alerts::receive(&app.citizen, without_map.into_bytes()).await.expect("takes it in");
    let told = app.told();
    assert!(told.iter().any(|event| matches!(event, Event::NoticeGiven { .. })), "{told:?}");
    assert!(kinds(&app).await.1.contains(&GapKind::AreaUnresolved));
    assert!(!kinds(&app).await.0);

    let position = Position::new(39.425, -0.41).expect("a place");
    let fix = Fix { position, accuracy_m: 10.0, at: clock.now() };
    alerts::arrive(&app.citizen, fix).await.expect("arrives");
    assert!(!kinds(&app).await.1.contains(&GapKind::PositionOff));
    clock.advance(TimeDelta::minutes(61));
    let live = Live::start(&app.citizen);
    let told = within(async {
        let mut told = Vec::new();
        while told.len() < 2 {
            told.extend(gaps_told(&mut app));
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        told
    });
    // Nobody follows the position, so the fix that is too old is a lost one.
    assert_eq!(told.await, [GapKind::StaleSource, GapKind::PositionLost]);
    drop(live);
    let beat = alerts::heartbeat(&app.citizen).await.expect("beats");
    assert!(beat.not_confirmed_since.is_some() && beat.cannot_warn);
}

/// The self-test names what does not work; a drill goes the whole way, and says that it is one.
#[tokio::test]
async fn a_drill_goes_the_whole_way_of_an_alert() {
    let device = Device::new(&HandClock::default());
    let mut app = device.start_new().await;
    access::lock(&app.citizen).await.expect("locks");
    let tested = alerts::self_test(&app.citizen).await.expect("is tried");
    let failed: Vec<_> =
        tested.steps.iter().filter(|step| !step.is_passed).map(|step| step.step).collect();
    assert_eq!(failed, [SelfTestStep::Sources, SelfTestStep::Position, SelfTestStep::Distress]);
    assert!(!tested.is_passed);
    let drill = alerts::drill(&app.citizen, "en").await.expect("takes place");
    assert!(drill.is_drill && drill.why.message.key == "why-drill");
    let told = app.told();
    assert!(matches!(&told[..], [Event::AlertRaised(alert)] if alert.is_drill), "{told:?}");
    let listed = alerts::list(&app.citizen, "en").await.expect("lists");
    assert!(listed.alerts.iter().all(|alert| alert.is_drill));
    assert_eq!(listed.summary.here, 0, "nobody is alarmed");
    assert!(listed.sources.is_empty() && listed.summary.is_stale, "it is no source");
    let beat = alerts::heartbeat(&app.citizen).await.expect("beats");
    assert!(beat.cannot_warn && beat.checked_at.is_none());
    assert!(beat.gaps.iter().any(|gap| gap.kind == GapKind::NoSource));
    assert_eq!(alerts::self_test(&app.citizen).await.expect("is tried").steps, tested.steps);
}

/// The trip pack is whole without a network: numbers, missions, alerts of the country.
#[tokio::test]
async fn a_trip_pack_is_at_hand_without_a_network() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    access::lock(&app.citizen).await.expect("locks");
    let pack = watched::pack(&app.citizen, "es", "fr").await.expect("is packed");
    assert_eq!((pack.country.as_str(), pack.alerts.len()), ("ES", 1));
    assert!(pack.missions.iter().any(|mission| mission.city == "Valencia"));
    assert_eq!(pack.emergency.numbers[0].number, "112");
}

/// Eight hours locked, a restart and no unlock: a countersigned alert at a watched place fires by
/// itself, and a call for help leaves by itself.
#[tokio::test]
async fn eight_hours_locked_and_a_restart_stop_nothing() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    join(&app, &consulate).await;
    watched::save_place(&app.citizen, place("Home", FLOODED)).await.expect("is watched");
    access::lock(&app.citizen).await.expect("locks");
    clock.advance(TimeDelta::hours(8));
    app.close().await;
    let mut desk = consulate.desk().await;
    let source = amana_alerts::trust::SourceVerdict::Office;
    desk.publish_alert(FLOOD.to_vec(), source).await.expect("countersigns");
    let mut app = device.start().await.expect("starts");
    let live = Live::start(&app.citizen);
    let Event::AlertRaised(alert) = app.until_raised().await else { panic!("an alert is raised") };
    assert!(alert.is_countersigned);
    let sos = amana_citizen::views::SendSos { message: String::new(), with_position: false };
    let saved = distress::sos(&app.citizen, sos).await.expect("is saved");
    clock.advance(TimeDelta::minutes(1));
    alerts::bring_all(&app.citizen).await.expect("wakes");
    within(async {
        while distress::view(&app.citizen, saved.id).await.expect("is there").desks[0]
            .received_at
            .is_none()
        {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    drop(live);
}
