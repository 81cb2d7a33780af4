//! A person asks for everything that is kept about them, in a form that others can read.
#![expect(clippy::disallowed_methods, reason = "damages a scan behind the vault's back")]

use amana_citizen::access::second_place;
use amana_citizen::views::{
    CopySchedule, FeedChoice, NoteRequest, PlaceChoice, SaveConfidant, SavePlace, SaveTrip,
    SetSecondPlace, SpotView, StopView, TypeTown,
};
use amana_citizen::{
    Citizen, Error, VaultError, access, alerts, distress, documents, requests, security, sources,
    watched,
};
use amana_tests::{
    Consulate, Device, FLOOD, HandClock, PASSPHRASE, Publisher, SCAN, document, files_in, join,
    submit_renewal,
};
use chrono::{NaiveDate, TimeDelta};
use serde_json::Value;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

type Zip = ZipArchive<Cursor<Vec<u8>>>;

fn entry(zip: &mut Zip, name: &str) -> Vec<u8> {
    let mut content = Vec::new();
    zip.by_name(name).expect("is inside").read_to_end(&mut content).expect("reads");
    content
}

/// `amana.json` as it stands and as it is read, after the schema beside it was held against it.
fn told(zip: &mut Zip) -> (String, Value) {
    let text = String::from_utf8(entry(zip, "amana.json")).expect("is UTF-8");
    let told: Value = serde_json::from_str(&text).expect("is JSON");
    let schema = serde_json::from_slice(&entry(zip, "schema.json")).expect("is JSON");
    let errors: Vec<_> = jsonschema::validator_for(&schema)
        .expect("is a schema")
        .iter_errors(&told)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    (text, told)
}

/// Everything is inside, as the schema beside it says, scans as they were kept; no key is.
#[tokio::test]
async fn everything_is_handed_out_and_no_key_is() {
    let clock = HandClock::default();
    let (consulate, device) = (Consulate::open(&clock).await, Device::new(&clock));
    let app = device.start_new().await;
    let citizen = &app.citizen;
    let passport = document(&app).await;
    let mission = join(&app, &consulate).await;
    submit_renewal(&app, passport.id, mission).await;
    requests::bring_news(citizen, mission).await.expect("brings");
    let note = NoteRequest {
        service: "visa".into(),
        mission: "elsewhere".into(),
        reference: "V-7".into(),
        promised_on: None,
    };
    let noted = requests::note(citizen, note).await.expect("notes");
    requests::note_event(citizen, noted.id, "they called".into()).await.expect("notes");
    access::name_vault(citizen, "Papers".into()).await.expect("names");

    let wrong =
        access::export(citizen, "sept oranges rouges".into(), String::new(), target()).await;
    assert_eq!(wrong.map(|(view, _)| view), Err(Error::Vault(VaultError::WrongSecret)));
    let (view, written) = access::export(citizen, PASSPHRASE.into(), "Read me.".into(), target())
        .await
        .expect("hands out");
    assert_eq!((view.documents, view.requests, view.scans, view.damaged), (1, 2, 1, 0));
    let mut zip = ZipArchive::new(written).expect("is a ZIP");
    let names: Vec<_> = zip.file_names().map(|name| name.expect("is text").into_owned()).collect();
    assert_eq!(names.len(), 4, "{names:?}");
    assert!(entry(&mut zip, "README.txt").ends_with(b"Read me.\r\n"));
    let (text, told) = told(&mut zip);
    assert_eq!(told["vault_name"], "Papers");
    assert_eq!(told["documents"][0]["number"], "L898902C3");
    let file = told["documents"][0]["scans"][0]["file"].as_str().expect("has a name");
    assert_eq!(file, "scans/passport-UTO-ERIKSSON-1.png");
    let kept = documents::read_scan(citizen, passport.scans[0].id).await.expect("opens");
    assert_eq!(entry(&mut zip, file), *kept);
    let list = told["requests"].as_array().expect("is a list");
    let of = |kind: &str| list.iter().find(|request| request["kind"] == kind).expect("is there");
    assert_eq!(of("noted")["notes"][0]["text"], "they called");
    assert_eq!(of("submitted")["consulate"], mission.to_string());
    let statements = of("submitted")["statements"].as_array().expect("is a list");
    assert!(!statements.is_empty() && statements.iter().all(|one| one["says"].is_object()));
    for key in ["secret", "seed", "passkey", "token", "pkcs8"] {
        assert!(!text.contains(key), "{key}");
    }
    let log = security::view(citizen).await.expect("shows").activity;
    assert_eq!(log[0].message.key, "activity-exported");
}

const HOME: SpotView = SpotView { latitude: 39.425, longitude: -0.41, radius_m: 500 };

/// Watches one of each kind, and mutes the flood that came.
async fn watch(citizen: &Citizen) {
    let (name, country) = ("Home".to_owned(), Some("ES".to_owned()));
    let place = SavePlace { id: None, name, spot: HOME, country };
    watched::save_place(citizen, place).await.expect("is watched");
    let day = |day| NaiveDate::from_ymd_opt(2026, 12, day).expect("a day");
    let trip = SaveTrip {
        id: None,
        name: "Autumn".into(),
        from: day(1),
        to: day(8),
        countries: vec!["FR".into()],
        stops: vec![StopView { name: "Hotel".into(), spot: HOME }],
    };
    watched::save_trip(citizen, trip).await.expect("is watched");
    let town = TypeTown { name: "Sagunto".into(), country: "ES".into(), spot: Some(HOME) };
    watched::type_town(citizen, town).await.expect("is watched");
    watched::subscribe(citizen, "MA").await.expect("is watched");
    let flood = String::from_utf8(FLOOD.to_vec()).expect("text");
    let severe = flood.replace("<severity>Extreme<", "<severity>Severe<");
    alerts::receive(citizen, severe.into_bytes()).await.expect("takes it in");
    let flood = alerts::list(citizen, "en").await.expect("lists").alerts.remove(0);
    alerts::mute(citizen, flood.id, "en").await.expect("is muted");
}

/// What is watched is inside, with which feeds are followed and who would be told; no alert that came is.
#[tokio::test]
async fn what_is_watched_is_handed_out_and_no_alert_is() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let citizen = &app.citizen;
    watch(citizen).await;
    let (publisher, folder) = (Publisher::open().await, tempfile::tempdir().expect("a folder"));
    let path = folder.path().to_str().expect("UTF-8").to_owned();
    let own = FeedChoice::Own { address: publisher.address() };
    for choice in [own, FeedChoice::Folder { path: path.clone() }] {
        sources::follow(citizen, choice).await.expect("is followed");
    }
    let yusra = SaveConfidant { id: None, name: "Yusra".into(), phone: "+34 600 123 456".into() };
    distress::save_confidant(citizen, yusra).await.expect("is kept");

    let exported = access::export(citizen, PASSPHRASE.into(), String::new(), target()).await;
    let (view, written) = exported.expect("hands out");
    assert_eq!(view.damaged, 0);
    let (text, all) = told(&mut ZipArchive::new(written).expect("is a ZIP"));
    let shown = watched::list(citizen).await.expect("lists");
    let watched = &all["watched"];
    let spot = serde_json::to_value(HOME).expect("serialises");
    let (place, trip, town) = (&watched["places"][0], &watched["trips"][0], &watched["towns"][0]);
    assert_eq!((&place["name"], &place["spot"]), (&"Home".into(), &spot));
    assert_eq!((&trip["from"], &trip["to"]), (&"2026-12-01".into(), &"2026-12-08".into()));
    assert_eq!((&trip["countries"][0], &trip["stops"][0]["spot"]), (&"FR".into(), &spot));
    let until = serde_json::to_value(shown.towns[0].expires_at).expect("serialises");
    assert_eq!((&town["name"], &town["expires_at"]), (&"Sagunto".into(), &until));
    assert_eq!(watched["countries"][0]["country"], "MA");
    let mute = &watched["mutes"][0];
    assert_eq!(mute["issuer"], *shown.mutes[0].issuer);
    assert_eq!(mute["event"], *shown.mutes[0].kind);
    let feeds = all["feeds"].as_array().expect("is a list");
    let of = |kind: &str| feeds.iter().find(|feed| feed["kind"] == kind).expect("is there");
    assert_eq!((feeds.len(), &of("folder")["path"]), (2, &path.into()));
    assert_eq!(of("own")["address"], publisher.address());
    let yusra = &all["confidants"][0];
    assert_eq!((&yusra["name"], &yusra["phone"]), (&"Yusra".into(), &"+34600123456".into()));
    assert!(!text.contains("AMANA-DEMO-VLC-2026-1122-01"), "an alert is public");

    clock.advance(TimeDelta::days(7));
    let later = access::export(citizen, PASSPHRASE.into(), String::new(), target()).await;
    let (_, written) = later.expect("hands out");
    let (text, _) = told(&mut ZipArchive::new(written).expect("is a ZIP"));
    assert!(!text.contains("Sagunto") && text.contains("Autumn"), "its week is over");
}

/// A damaged scan is named and left out; all else is handed out. A login is not.
#[tokio::test]
async fn a_damaged_scan_is_left_out_and_said() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let passport = document(&app).await;
    let other =
        documents::attach_scan(&app.citizen, passport.id, SCAN.to_vec().into(), false).await;
    let scans = other.expect("adds").scans;
    assert_eq!(scans.len(), 2);
    let stick = tempfile::tempdir().expect("a folder");
    let at = PlaceChoice::Folder(stick.path().to_owned());
    let choice = SetSecondPlace { at, schedule: CopySchedule::Daily, keep: 1 };
    second_place::set(&app.citizen, choice).await.expect("sets");
    let sealed = files_in(&device.folder().join("vault/blobs"));
    // The smaller ones are thumbnails.
    let scan = sealed.iter().max_by_key(|file| std::fs::metadata(file).expect("is there").len());
    let scan = scan.expect("a scan");
    let mut bytes = std::fs::read(scan).expect("reads");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(scan, bytes).expect("damages");
    let exported = access::export(&app.citizen, PASSPHRASE.into(), String::new(), target()).await;
    let (view, written) = exported.expect("hands out");
    assert_eq!((view.scans, view.damaged), (2, 1));
    let mut zip = ZipArchive::new(written).expect("is a ZIP");
    let told: Value = serde_json::from_slice(&entry(&mut zip, "amana.json")).expect("is JSON");
    let scans = told["documents"][0]["scans"].as_array().expect("is a list").clone();
    for scan in scans {
        let file = scan["file"].as_str().expect("has a name");
        let is_inside = zip.by_name(file).is_ok();
        assert_eq!(is_inside, scan["is_damaged"] == false, "{scan}");
    }
    assert!(!told.to_string().contains(&*stick.path().to_string_lossy()));
}

/// Locked: nothing is handed out.
#[tokio::test]
async fn a_locked_vault_hands_out_nothing() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    access::lock(&app.citizen).await.expect("locks");
    let exported = access::export(&app.citizen, PASSPHRASE.into(), String::new(), target()).await;
    assert_eq!(exported.map(|(view, _)| view), Err(Error::Vault(VaultError::Locked)));
}

fn target() -> Cursor<Vec<u8>> {
    Cursor::new(Vec::new())
}
