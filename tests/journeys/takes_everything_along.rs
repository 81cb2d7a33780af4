//! A person asks for everything that is kept about them, in a form that others can read.
#![expect(clippy::disallowed_methods, reason = "damages a scan behind the vault's back")]

use amana_citizen::access::second_place;
use amana_citizen::views::{CopySchedule, NoteRequest, PlaceChoice, SetSecondPlace};
use amana_citizen::{Error, VaultError, access, documents, requests, security};
use amana_tests::{
    Consulate, Device, HandClock, PASSPHRASE, SCAN, document, files_in, join, submit_renewal,
};
use serde_json::Value;
use std::io::{Cursor, Read as _};
use zip::ZipArchive;

type Zip = ZipArchive<Cursor<Vec<u8>>>;

fn entry(zip: &mut Zip, name: &str) -> Vec<u8> {
    let mut content = Vec::new();
    zip.by_name(name).expect("is inside").read_to_end(&mut content).expect("reads");
    content
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
    let json = entry(&mut zip, "amana.json");
    let told: Value = serde_json::from_slice(&json).expect("is JSON");
    let schema = serde_json::from_slice(&entry(&mut zip, "schema.json")).expect("is JSON");
    let errors: Vec<_> = jsonschema::validator_for(&schema)
        .expect("is a schema")
        .iter_errors(&told)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
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
    let text = String::from_utf8(json).expect("is UTF-8");
    for key in ["secret", "seed", "passkey", "token", "pkcs8"] {
        assert!(!text.contains(key), "{key}");
    }
    let log = security::view(citizen).await.expect("shows").activity;
    assert_eq!(log[0].message.key, "activity-exported");
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
