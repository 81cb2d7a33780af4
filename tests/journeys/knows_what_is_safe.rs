//! A person sees what keeps the vault safe: the log, backups, verification, settings, home.
#![expect(clippy::disallowed_methods, reason = "a file is damaged behind the vault's back")]

use amana_citizen::views::{PositionSource, SettingsView, TaskKind, TaskView, Urgency};
use amana_citizen::{Error, Event, access, documents, home, security, settings};
use amana_tests::{App, Device, HandClock, PASSPHRASE, document, says, says_view};
use chrono::TimeDelta;
use std::fs;
use tempfile::TempDir;

fn find(tasks: &[TaskView], kind: TaskKind) -> Option<Urgency> {
    let task = tasks.iter().find(|task| task.kind == kind)?;
    says_view(&task.message);
    Some(task.urgency)
}

async fn issue(app: &App, kind: TaskKind) -> Option<Urgency> {
    find(&security::view(&app.citizen).await.expect("shows").issues, kind)
}

/// An empty vault asks for the first document; one with documents for a backup, and the backup for
/// another one when it is old or much has changed. A restored vault knows the backup that it is.
#[tokio::test]
async fn a_backup_is_asked_for_when_it_is_needed() {
    let (clock, stick) = (HandClock::default(), TempDir::new().expect("a folder"));
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let empty = home::view(&app.citizen).await.expect("shows");
    assert_eq!((empty.documents, empty.deadline.is_none()), (0, true));
    assert_eq!(find(&empty.tasks, TaskKind::FirstDocument), Some(Urgency::Plain));
    assert_eq!(find(&empty.tasks, TaskKind::Backup), None, "there is nothing to lose yet");

    document(&app).await;
    assert_eq!(issue(&app, TaskKind::Backup).await, Some(Urgency::Red));
    let file = stick.path().join("amana.backup");
    let written = access::back_up(&app.citizen, file.clone()).await.expect("backs up");
    assert_eq!(issue(&app, TaskKind::Backup).await, None);
    let shown = security::view(&app.citizen).await.expect("shows").last_backup;
    assert_eq!(shown.as_ref(), Some(&written));
    for _ in 0..5 {
        assert_eq!(issue(&app, TaskKind::Backup).await, None);
        document(&app).await;
    }
    assert_eq!(issue(&app, TaskKind::Backup).await, Some(Urgency::Amber), "five changes");
    access::back_up(&app.citizen, file.clone()).await.expect("backs up");
    clock.advance(TimeDelta::days(29));
    assert_eq!(issue(&app, TaskKind::Backup).await, None);
    clock.advance(TimeDelta::days(1));
    assert_eq!(issue(&app, TaskKind::Backup).await, Some(Urgency::Amber), "a month");

    let found = access::found_backup(&file, "1".into()).expect("is one");
    assert_eq!((&*found.name, &*found.token), ("amana.backup", "1"));
    let elsewhere = Device::new(&clock);
    let other = elsewhere.start().await.expect("starts");
    access::restore(&other.citizen, file, PASSPHRASE.into()).await.expect("restores");
    let restored = security::view(&other.citizen).await.expect("shows");
    let inside = restored.last_backup.expect("the one that was restored");
    assert_eq!((inside.created_at, inside.size_bytes), (found.written_at, found.size_bytes));
    assert_eq!(find(&restored.issues, TaskKind::Backup), Some(Urgency::Amber), "as old as it is");
    assert_eq!(restored.documents, 6);
}

/// Every deed is a line of the log, newest first, and the chain is whole over restarts.
#[tokio::test]
async fn the_log_says_what_was_done() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    document(&app).await;
    access::lock(&app.citizen).await.expect("locks");
    access::lock(&app.citizen).await.expect("is locked");
    let app = device.restart(app).await;
    let view = security::view(&app.citizen).await.expect("shows");
    let keys: Vec<_> = view.activity.iter().map(|line| line.message.key.as_str()).collect();
    let done = ["unlocked", "locked", "document-added", "vault-created"];
    assert_eq!(keys, done.map(|verb| format!("activity-{verb}")));
    assert!(view.is_activity_whole);
    assert!(view.activity.iter().map(|line| line.sequence).eq((1..=4).rev()));
    for line in &view.activity {
        says_view(&line.message);
    }
}

/// A long log lets its oldest lines go and stays one chain.
#[tokio::test]
async fn a_long_log_is_bounded_and_stays_whole() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    for _ in 0..1150 {
        let position = PositionSource::Gpsd;
        let chosen = SettingsView { auto_lock_minutes: 5, country: None, gpsd: None, position };
        settings::save(&app.citizen, chosen).await.expect("saves");
    }
    let view = security::view(&app.citizen).await.expect("shows");
    assert!(view.is_activity_whole);
    assert_eq!(view.activity.first().map(|line| line.sequence), Some(1151));
    let verified = security::verify(&app.citizen).await.expect("verifies");
    assert!(verified.records < 1200, "{verified:?}");
    assert_eq!(verified.damage, []);
}

/// A verification tells how far it is, and a scan that is gone names its document; the view
/// remembers it, and home says it.
#[tokio::test]
async fn a_verification_names_what_is_damaged() {
    let device = Device::new(&HandClock::default());
    let mut app = device.start_new().await;
    let (whole, cut) = (document(&app).await, document(&app).await);
    app.every_event();
    let verified = security::verify(&app.citizen).await.expect("verifies");
    // Each scan has its thumbnail.
    assert_eq!((verified.files, &*verified.damage), (4, &[][..]));
    assert!(verified.records > 4);
    let told: Vec<_> = app
        .every_event()
        .into_iter()
        .filter_map(|event| match event {
            Event::Progress(progress) => Some((progress.done, progress.of)),
            _ => None,
        })
        .collect();
    assert_eq!(told, [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]);
    assert_eq!(issue(&app, TaskKind::Damaged).await, None);

    let file = device.folder().join("vault/blobs").join(cut.scans[0].id.to_string());
    fs::remove_file(file).expect("removes");
    let verified = security::verify(&app.citizen).await.expect("verifies");
    assert_eq!(verified.files, 3);
    let [damage] = &verified.damage[..] else { panic!("one: {:?}", verified.damage) };
    assert_eq!((damage.subject, &*damage.message.key), (Some(cut.id), "damage-scan"));
    says_view(&damage.message);
    let app = device.restart(app).await;
    let shown = security::view(&app.citizen).await.expect("shows").last_verified;
    assert_eq!(shown, Some(verified));
    let tasks = home::view(&app.citizen).await.expect("shows").tasks;
    assert_eq!(find(&tasks, TaskKind::Damaged), Some(Urgency::Red));
    assert!(documents::view(&app.citizen, whole.id).await.is_ok());
}

/// Settings hold while the vault is locked and over a restart; nonsense is named and changes
/// nothing.
#[tokio::test]
async fn settings_hold_while_locked() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let first = settings::view(&app.citizen).await.expect("shows");
    let position = PositionSource::Gpsd;
    assert_eq!(first, SettingsView { auto_lock_minutes: 10, country: None, gpsd: None, position });
    let chosen = SettingsView {
        auto_lock_minutes: 3,
        country: Some("ES".into()),
        gpsd: Some("localhost:2947".into()),
        position: PositionSource::GeoClue,
    };
    assert_eq!(settings::save(&app.citizen, chosen.clone()).await, Ok(chosen.clone()));
    let nonsense = SettingsView {
        auto_lock_minutes: 999,
        country: Some("XX".into()),
        gpsd: Some("x".into()),
        position,
    };
    let error = settings::save(&app.citizen, nonsense).await.expect_err("is refused");
    assert_eq!(error.fields().len(), 3);
    says(&error);
    access::lock(&app.citizen).await.expect("locks");
    assert_eq!(settings::view(&app.citizen).await, Ok(chosen.clone()));
    let refused = settings::save(&app.citizen, first).await;
    assert_eq!(refused, Err(Error::Vault(amana_vault::VaultError::Locked)));
    app.close().await;
    let app = device.start().await.expect("starts");
    assert_eq!(settings::view(&app.citizen).await, Ok(chosen));
}

/// Home puts the most urgent first, and the document that expires next on top.
#[tokio::test]
async fn home_begins_with_what_matters() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let expired = document(&app).await;
    let view = home::view(&app.citizen).await.expect("shows");
    let deadline = view.deadline.expect("it has a date");
    assert_eq!((deadline.document, deadline.days_left < 0), (expired.id, true));
    says_view(&deadline.message);
    assert_eq!(find(&view.tasks, TaskKind::DocumentExpires), Some(Urgency::Red));
    assert!(view.tasks.is_sorted_by_key(|task| task.urgency));
    for task in &view.tasks {
        says_view(&task.message);
    }
    assert_eq!(view.documents, 1);
    let locked = access::lock(&app.citizen).await;
    assert!(locked.is_ok());
    let refused = home::view(&app.citizen).await;
    assert_eq!(refused, Err(Error::Vault(amana_vault::VaultError::Locked)));
}
