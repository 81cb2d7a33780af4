//! A person chooses a stick for copies, forgets to plug it in, and loses the device.
#![expect(
    clippy::disallowed_methods,
    reason = "sticks are drawn out and rot behind the app's back"
)]

use amana_citizen::access::second_place;
use amana_citizen::live::Live;
use amana_citizen::views::{
    CopySchedule, NoteRequest, PlaceChoice, SetSecondPlace, TaskKind, Urgency,
};
use amana_citizen::{Citizen, Error, access, documents, requests, security};
use amana_tests::{App, Device, HandClock, PASSPHRASE, document, files_in, holds, says, says_view};
use chrono::TimeDelta;
use std::path::{Path, PathBuf};
use tempfile::TempDir;
use zeroize::Zeroizing;

/// A stick, and where it is mounted.
struct Stick {
    _around: TempDir,
    mount: PathBuf,
    away: PathBuf,
}

impl Stick {
    fn new() -> Self {
        let around = TempDir::new().expect("a folder");
        let (mount, away) = (around.path().join("stick"), around.path().join("drawer"));
        std::fs::create_dir(&mount).expect("is plugged in");
        Self { _around: around, mount, away }
    }

    fn draw_out(&self) {
        std::fs::rename(&self.mount, &self.away).expect("is drawn out");
    }

    fn plug_in(&self) {
        std::fs::rename(&self.away, &self.mount).expect("is plugged in");
    }

    fn copies(&self) -> Vec<PathBuf> {
        let is_copy = |path: &PathBuf| path.extension().is_some_and(|end| end == "amana-backup");
        files_in(&self.mount).into_iter().filter(is_copy).collect()
    }
}

fn weekly(folder: &Path) -> SetSecondPlace {
    let at = PlaceChoice::Folder(folder.to_owned());
    SetSecondPlace { at, schedule: CopySchedule::Weekly, keep: 2 }
}

/// What is to be mended about the second place: how urgent, and in English.
async fn task(app: &App) -> Option<(Urgency, String)> {
    task_of(&app.citizen).await
}

async fn task_of(citizen: &Citizen) -> Option<(Urgency, String)> {
    let issues = security::view(citizen).await.expect("shows").issues;
    let task = issues.into_iter().find(|task| task.kind == TaskKind::SecondPlace)?;
    Some((task.urgency, says_view(&task.message)))
}

async fn change(app: &App) {
    let note = NoteRequest {
        service: "visa".into(),
        mission: "elsewhere".into(),
        reference: String::new(),
        promised_on: None,
    };
    requests::note(&app.citizen, note).await.expect("notes");
}

/// Has what runs by itself look once, and waits for what comes of it.
async fn let_live(app: &mut App, is_there: impl Fn(Option<(Urgency, String)>) -> bool) {
    let live = Live::start(&app.citizen);
    let before = second_place::status(&app.citizen).await.expect("says");
    app.until_there(async |citizen| {
        let now = second_place::status(citizen).await.expect("says");
        (now != before && is_there(task_of(citizen).await)).then_some(())
    })
    .await;
    drop(live);
}

/// Red until a copy was read back; the copy opens on another device, with the same passphrase.
#[tokio::test]
async fn a_copy_at_the_second_place_brings_everything_back() {
    let clock = HandClock::default();
    let (stick, device) = (Stick::new(), Device::new(&clock));
    let app = device.start_new().await;
    assert_eq!(task(&app).await, None, "an empty vault loses nothing");
    let passport = document(&app).await;
    assert_eq!(task(&app).await.expect("is asked for").0, Urgency::Red);
    let error = second_place::copy_now(&app.citizen).await.expect_err("where to?");
    assert_eq!(error, Error::NoSecondPlace);
    says(&error);
    let view = second_place::set(&app.citizen, weekly(&stick.mount)).await.expect("sets");
    assert!(view.last_copy.is_none() && view.is_on_same_disk, "{view:?}");
    says_view(&view.message);
    assert_eq!(task(&app).await.expect("not yet one copy").0, Urgency::Red);
    let view = second_place::copy_now(&app.citizen).await.expect("copies");
    assert!(view.last_copy.is_some() && view.next_at.is_some());
    says_view(&view.message);
    assert_eq!(task(&app).await, None);
    let issues = security::view(&app.citizen).await.expect("shows").issues;
    assert!(issues.iter().all(|task| task.kind != TaskKind::Backup), "a copy is a backup");
    let outgoing = device.folder().join("vault/outgoing");
    assert!(files_in(&outgoing).is_empty(), "nothing is left on the way");
    assert!(!holds(&stick.mount, b"ERIKSSON"), "what lies there is sealed");

    let other = Device::new(&clock);
    let found = other.start().await.expect("starts");
    let [copy] = &stick.copies()[..] else { panic!("one copy: {:?}", stick.copies()) };
    access::restore(&found.citizen, copy.clone(), PASSPHRASE.into()).await.expect("restores");
    assert_eq!(documents::all(&found.citizen).await.expect("lists"), [passport]);
    let status = second_place::status(&found.citizen).await.expect("says");
    assert!(status.place.is_none(), "another device does not write there by itself");
    assert_eq!(task(&found).await.expect("is asked for").0, Urgency::Red);
}

/// The stick is not there: amber after a day, red after two weeks, and the sentence says when. In
/// again, the next copy is made by itself.
#[tokio::test]
async fn a_stick_that_is_not_there_is_said_to_be_missing_and_loses_nothing() {
    let clock = HandClock::default();
    let (stick, device) = (Stick::new(), Device::new(&clock));
    let mut app = device.start_new().await;
    document(&app).await;
    second_place::set(&app.citizen, weekly(&stick.mount)).await.expect("sets");
    let_live(&mut app, |task| task.is_none()).await;
    assert_eq!(stick.copies().len(), 1, "the first copy is made by itself");

    stick.draw_out();
    clock.advance(TimeDelta::days(7));
    change(&app).await;
    let_live(&mut app, |task| task.is_none()).await;
    clock.advance(TimeDelta::days(2));
    let (urgency, said) = task(&app).await.expect("is late");
    assert_eq!(urgency, Urgency::Amber);
    assert!(said.contains("was not there on") && said.contains("29 November 2026"), "{said}");
    clock.advance(TimeDelta::days(14));
    assert_eq!(task(&app).await.expect("is later").0, Urgency::Red);
    let error = second_place::copy_now(&app.citizen).await.expect_err("is still out");
    assert!(matches!(error, Error::Place(_)), "{error:?}");
    says(&error);
    let moved = second_place::set(&app.citizen, weekly(&stick.mount)).await;
    assert!(matches!(moved, Err(Error::Place(_))), "what is not there is not chosen");

    stick.plug_in();
    let_live(&mut app, |task| task.is_none()).await;
    assert_eq!(stick.copies().len(), 2);
    change(&app).await;
    clock.advance(TimeDelta::minutes(1));
    second_place::copy_now(&app.citizen).await.expect("copies");
    assert_eq!(stick.copies().len(), 2, "two are kept");
}

/// Nothing changed since: the copy that is there is read to its end; a rotten one is written anew.
#[tokio::test]
async fn a_copy_is_read_again_and_a_rotten_one_is_replaced() {
    let clock = HandClock::default();
    let (stick, device) = (Stick::new(), Device::new(&clock));
    let mut app = device.start_new().await;
    document(&app).await;
    second_place::set(&app.citizen, weekly(&stick.mount)).await.expect("sets");
    second_place::copy_now(&app.citizen).await.expect("copies");
    let first = stick.copies();
    clock.advance(TimeDelta::days(8));
    let_live(&mut app, |task| task.is_none()).await;
    assert_eq!(stick.copies(), first, "not written again");
    let log = security::view(&app.citizen).await.expect("shows").activity;
    assert_eq!(log[0].message.key, "activity-second-copy-checked");

    let mut bytes = std::fs::read(&first[0]).expect("reads");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&first[0], bytes).expect("rots");
    clock.advance(TimeDelta::days(8));
    let_live(&mut app, |task| task.is_none()).await;
    assert_eq!(stick.copies().len(), 2, "a whole one lies beside it");
    let log = security::view(&app.citizen).await.expect("shows").activity;
    assert_eq!(log[0].message.key, "activity-second-copy-made");
}

/// What was typed wrong is named; the login is nowhere in the clear and in no text.
#[tokio::test]
async fn a_bad_place_is_refused_and_the_login_is_sealed() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    document(&app).await;
    let server = |address: &str| SetSecondPlace {
        at: PlaceChoice::WebDav {
            address: address.to_owned(),
            user: "amina".into(),
            password: Zeroizing::new("sesame-oranges".into()),
        },
        schedule: CopySchedule::Daily,
        keep: 5,
    };
    for address in ["", "http://dav.example.org/", "https://a:b@dav.example.org/", "dav"] {
        let error = second_place::set(&app.citizen, server(address)).await.expect_err("is none");
        assert_eq!(error.fields()[0].0, "address", "{address}");
        says(&error);
    }
    let inside = device.folder().join("vault");
    for folder in [device.folder(), &inside] {
        let error = second_place::set(&app.citizen, weekly(folder)).await.expect_err("its own");
        assert_eq!(error.fields()[0].0, "folder");
        says(&error);
    }
    let none = SetSecondPlace { keep: 0, ..server("https://dav.example.org/") };
    let error = second_place::set(&app.citizen, none).await.expect_err("keeps none");
    assert_eq!(error.fields()[0].0, "keep");
    says(&error);
    let nobody = std::net::TcpListener::bind("127.0.0.1:0").expect("binds");
    let address = format!("http://{}/", nobody.local_addr().expect("has one"));
    drop(nobody);
    let error = second_place::set(&app.citizen, server(&address)).await.expect_err("nobody there");
    says(&error);
    assert!(second_place::status(&app.citizen).await.expect("says").place.is_none());
    assert!(!format!("{:?}", server(&address)).contains("sesame"));
}

/// Given up: no more copies, and those that lie there stay. Erased: nothing is left on the way.
#[tokio::test]
async fn a_place_is_given_up_and_its_copies_stay() {
    let (stick, device) = (Stick::new(), Device::new(&HandClock::default()));
    let app = device.start_new().await;
    document(&app).await;
    second_place::set(&app.citizen, weekly(&stick.mount)).await.expect("sets");
    second_place::copy_now(&app.citizen).await.expect("copies");
    let view = second_place::forget(&app.citizen).await.expect("gives up");
    assert!(view.place.is_none() && view.last_copy.is_none());
    assert_eq!(stick.copies().len(), 1);
    assert_eq!(task(&app).await.expect("is asked for").0, Urgency::Red);
    assert_eq!(second_place::forget(&app.citizen).await, Err(Error::NoSecondPlace));
    let left = device.folder().join("vault/outgoing/amana-left.amana-backup");
    std::fs::write(&left, b"left by a power cut").expect("writes");
    access::erase(&app.citizen).await.expect("erases");
    assert!(!left.exists());
    assert_eq!(stick.copies().len(), 1, "a copy elsewhere is not touched");
}
