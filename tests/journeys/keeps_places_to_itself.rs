//! Every byte that leaves over a day is looked at: no coordinate and no place is in it, in any usual form.

use amana_citizen::distress::{self, GRACE};
use amana_citizen::views::{FeedChoice, SaveConfidant, SavePlace, SendSos, SpotView, TypeTown};
use amana_citizen::{Clock as _, Fix, Position, Witness, access, alerts, sources, watched};
use amana_tests::{Device, FLOOD, HandClock, Liar, Publisher, join};
use chrono::TimeDelta;
use std::sync::{Arc, Mutex};

const NAMES: [&str; 3] = ["Grandmother’s house", "Sagunto", "Yusra"];
const FIXES: u32 = 24 * 60;

/// What is about to leave, before it is sealed and as it goes on the wire.
#[derive(Default)]
struct Seen {
    plain: Mutex<Vec<u8>>,
    wire: Mutex<Vec<u8>>,
}

impl Witness for Seen {
    fn plain(&self, _: &str, bytes: &[u8]) {
        self.plain.lock().expect("nobody panicked").extend_from_slice(bytes);
    }

    fn wire(&self, method: &str, url: &str, headers: &str, body: &[u8]) {
        let mut wire = self.wire.lock().expect("nobody panicked");
        for part in [method.as_bytes(), url.as_bytes(), headers.as_bytes(), body] {
            wire.extend_from_slice(part);
        }
    }
}

/// A walk of a day, a fix a minute: each at a place of its own.
fn walk(minute: u32) -> (f64, f64) {
    let turn = f64::from(minute) / f64::from(FIXES) * std::f64::consts::TAU;
    (39.4321 + 0.0713 * turn.sin(), -0.4177 + 0.0931 * (2.0 * turn).cos())
}

/// The forms in which a coordinate travels.
fn forms(latitude: f64, longitude: f64) -> Vec<Vec<u8>> {
    let mut forms = Vec::new();
    for degrees in [latitude, longitude] {
        forms.push(format!("{degrees:.3}").into_bytes());
        // Cut off instead of rounded.
        forms.push(format!("{:.3}", (degrees * 1_000.0).trunc() / 1_000.0).into_bytes());
        forms.push(degrees.to_le_bytes().to_vec());
        forms.push(degrees.to_be_bytes().to_vec());
        forms.push((degrees as f32).to_le_bytes().to_vec());
        forms.push((degrees as f32).to_be_bytes().to_vec());
    }
    let position = amana_geofence::Position::new(latitude, longitude).expect("a place");
    forms.push(amana_geofence::geohash::encode(position, 6).into_bytes());
    forms
}

/// The first form of a place that stands in the bytes, if one does.
fn found(bytes: &[u8]) -> Option<String> {
    let all = (0..FIXES).map(walk).flat_map(|(latitude, longitude)| forms(latitude, longitude));
    let names = NAMES.iter().map(|name| name.as_bytes().to_vec());
    let mut all: Vec<Vec<u8>> = all.chain(names).collect();
    all.sort();
    all.dedup();
    let lengths: std::collections::BTreeSet<_> = all.iter().map(Vec::len).collect();
    let all: std::collections::HashSet<_> = all.into_iter().collect();
    let window = |length: usize| bytes.windows(length).find(|window| all.contains(*window));
    lengths.into_iter().find_map(window).map(|form| String::from_utf8_lossy(form).into_owned())
}

#[test]
fn the_search_finds_what_it_looks_for() {
    let (latitude, longitude) = walk(77);
    for form in forms(latitude, longitude) {
        let mut bytes = b"{\"x\":".to_vec();
        bytes.extend_from_slice(&form);
        bytes.extend_from_slice(b"\"}");
        assert!(found(&bytes).is_some(), "{form:?}");
    }
    assert!(found(b"going to Sagunto").is_some());
    assert_eq!(found(b"{\"receipt\":\"AAAA\"}"), None);
}

/// A day of fixes, alerts, "I'm safe" and visits to a consulate and a public feed leaves no place; a call for help carries one, sealed.
#[tokio::test]
async fn a_day_leaves_no_place_but_the_one_that_is_sent_for_help() {
    let clock = HandClock::default();
    let liar = Liar::open(&clock).await;
    let seen = Arc::new(Seen::default());
    let device = Device::new(&clock).with_witness(seen.clone());
    let app = device.start_new().await;
    let citizen = &app.citizen;
    let mission = join(&app, &liar.consulate).await;
    let (latitude, longitude) = walk(5);
    let spot = SpotView { latitude, longitude, radius_m: 300 };
    let place = SavePlace { id: None, name: NAMES[0].into(), spot, country: Some("ES".into()) };
    watched::save_place(citizen, place).await.expect("is watched");
    let town = TypeTown { name: NAMES[1].into(), country: "ES".into(), spot: Some(spot) };
    watched::type_town(citizen, town).await.expect("is watched");
    let yusra = SaveConfidant { id: None, name: NAMES[2].into(), phone: "+34600123456".into() };
    distress::save_confidant(citizen, yusra).await.expect("is kept");
    let publisher = Publisher::open().await;
    publisher.publish(&[std::str::from_utf8(FLOOD).expect("text")]);
    let feed = FeedChoice::Own { address: publisher.address() };
    sources::follow(citizen, feed).await.expect("is followed");
    access::lock(citizen).await.expect("locks");
    let mut desk = liar.consulate.desk().await;
    let source = amana_alerts::trust::SourceVerdict::Office;
    desk.publish_alert(FLOOD.to_vec(), source).await.expect("countersigns");

    for minute in 0..FIXES {
        let (latitude, longitude) = walk(minute);
        let position = Position::new(latitude, longitude).expect("a place");
        let fix = Fix { position, accuracy_m: 8.0, at: clock.now() };
        alerts::arrive(citizen, fix).await.expect("arrives");
        clock.advance(TimeDelta::minutes(1));
        if minute.is_multiple_of(60) {
            alerts::bring_all(citizen).await.expect("visits");
            alerts::say_safe(citizen, mission, None, "well".into()).await.expect("saves");
            alerts::deliver_reports(citizen, 0).await.expect("goes");
        }
    }
    let wire = |seen: &Seen| seen.wire.lock().expect("nobody panicked").clone();
    let plain = |seen: &Seen| seen.plain.lock().expect("nobody panicked").clone();
    let (asked, said) = (liar.asked(), plain(&seen));
    assert!(asked.len() > 10_000 && !said.is_empty(), "something left");
    let (visits, _) = publisher.visits();
    let shown = String::from_utf8_lossy(&wire(&seen)).matches(&publisher.address()).count();
    assert!(visits > 24 && visits == shown, "the witness sees every visit to a feed");
    for bytes in [&asked, &publisher.asked(), &wire(&seen), &said] {
        assert_eq!(found(bytes), None);
    }

    let sos = SendSos { message: "help".into(), with_position: true };
    distress::sos(citizen, sos).await.expect("is saved");
    clock.advance(GRACE);
    alerts::deliver_reports(citizen, 0).await.expect("goes");
    let sealed = plain(&seen);
    assert!(found(&sealed[said.len()..]).is_some(), "it was in what was sealed");
    for bytes in [&liar.asked(), &wire(&seen)] {
        assert_eq!(found(bytes), None, "and in the clear nowhere");
    }
    println!("{} bytes left on the wire over a day of {FIXES} fixes", asked.len());
    let read = desk.safety_reports().await.expect("the desk reads").remove(0);
    assert!(read.content.expect("is for this desk").position.is_some());
}
