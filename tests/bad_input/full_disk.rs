//! A disk that is full.
#![expect(clippy::disallowed_methods, reason = "the disk is filled behind the vault's back")]

use amana_citizen::documents;
use amana_citizen::live::Live;
use amana_citizen::position::replay::{Replay, Speed, gpx};
use amana_citizen::requests;
use amana_citizen::views::{DocumentView, GapKind, NoteRequest, RequestView, TypeTown};
use amana_citizen::{Clock as _, Error, Event, Fix, Position, access, alerts, watched};
use amana_tests::{
    App, Device, FLOOD, HandClock, PASSPHRASE, PDF, SCAN, TRACK, document, files_in, passport,
    says, staged, within,
};
use amana_vault::VaultError;
use chrono::TimeDelta;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use tempfile::TempDir;

/// Where the child that runs under a file size limit works.
const LIMITED: &str = "AMANA_TEST_UNDER_A_LIMIT";
const FULL: Error = Error::Vault(VaultError::DiskFull);

/// A small file system of its own, unmounted at the end.
struct SmallDisk(TempDir);

impl SmallDisk {
    /// `None` when this process may not mount.
    fn mount() -> Option<Self> {
        let folder = TempDir::new().expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=1536k", "amana-full-disk"]).arg(folder.path());
        let mounted = mount.output().is_ok_and(|done| done.status.success());
        mounted.then(|| Self(folder))
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    /// Writes until nothing fits any more.
    fn fill(&self) -> PathBuf {
        let filler = self.path().join("filler");
        let mut file = File::create(&filler).expect("creates");
        for size in [4096, 1] {
            while file.write_all(&vec![0; size]).is_ok() {}
        }
        filler
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: the vault's thread may still hold its files.
        let _ = Command::new("umount").arg("-l").arg(self.path()).status();
    }
}

#[derive(Debug, PartialEq)]
struct Kept {
    documents: Vec<DocumentView>,
    requests: Vec<RequestView>,
    scan: Vec<u8>,
}

async fn kept(app: &App) -> Kept {
    let documents = documents::all(&app.citizen).await.expect("lists");
    let scan = documents.iter().find_map(|document| document.scans.first()).expect("a scan").id;
    let requests = requests::all(&app.citizen).await.expect("lists");
    let scan = documents::read_scan(&app.citizen, scan).await.expect("opens").to_vec();
    Kept { documents, requests, scan }
}

async fn note(app: &App, reference: &str) -> Result<(), Error> {
    let (service, mission) = ("visa".to_owned(), "elsewhere".to_owned());
    let note = NoteRequest { service, mission, reference: reference.into(), promised_on: None };
    requests::note(&app.citizen, note).await.map(drop)
}

/// A passport with a scan, and a noted request.
async fn begin(device: &Device) -> (App, Kept) {
    let app = device.start_new().await;
    document(&app).await;
    note(&app, "V-1").await.expect("notes");
    let before = kept(&app).await;
    assert_eq!((before.documents.len(), &before.scan[..]), (1, SCAN));
    (app, before)
}

/// A document whose scan is larger than the disk.
async fn add_too_much(device: &Device, app: &App) {
    let files = files_in(device.folder()).len();
    let scan = [PDF, &vec![b' '; 6 * 1024 * 1024]].concat();
    let error =
        documents::add(&app.citizen, passport(), staged(&scan)).await.expect_err("does not fit");
    assert_eq!(error, FULL);
    says(&error);
    assert_eq!(files_in(device.folder()).len(), files, "no half of a file is left");
}

/// A scan that does not fit, then a disk on which nothing fits: each says so, everything that was
/// saved can be read, and with room again everything can be written.
#[tokio::test]
async fn a_full_disk_loses_nothing() {
    let Some(disk) = SmallDisk::mount() else {
        println!("may not mount here: a file size limit stands for the full disk");
        return run_under_a_limit();
    };
    let device = Device::at(&disk.path().join("data"), &HandClock::default());
    let (app, before) = begin(&device).await;
    add_too_much(&device, &app).await;
    assert_eq!(kept(&app).await, before);

    let filler = disk.fill();
    let error = note(&app, "V-2").await.expect_err("does not fit");
    assert_eq!(error, FULL);
    says(&error);
    assert_eq!(kept(&app).await, before);
    access::lock(&app.citizen).await.expect("locks");
    access::unlock(&app.citizen, PASSPHRASE.into()).await.expect("unlocks on a full disk");
    assert_eq!(kept(&app).await, before);

    fs::remove_file(filler).expect("makes room");
    note(&app, "V-3").await.expect("notes");
    let app = device.restart(app).await;
    let after = kept(&app).await;
    assert_eq!((&after.documents, &after.scan), (&before.documents, &before.scan));
    assert_eq!(after.requests.len(), 2);
}

/// An app that ends and starts on a full disk either opens or says what is missing, and with room
/// again everything is there.
#[tokio::test]
async fn an_app_that_starts_on_a_full_disk_loses_nothing() {
    let Some(disk) = SmallDisk::mount() else { return run_under_a_limit() };
    let device = Device::at(&disk.path().join("data"), &HandClock::default());
    let (app, before) = begin(&device).await;
    let filler = disk.fill();
    app.close().await;
    disk.fill();
    match device.start_or_say_why().await {
        Ok(app) => {
            access::unlock(&app.citizen, PASSPHRASE.into()).await.expect("unlocks");
            assert_eq!(kept(&app).await, before);
            app.close().await;
        }
        Err(error) => {
            assert_eq!(error, FULL, "the message says what to do");
            says(&error);
        }
    }
    fs::remove_file(filler).expect("makes room");
    let app = device.start_unlocked().await;
    assert_eq!(kept(&app).await, before);
}

/// A backup that does not fit leaves the older one as it was, and a vault that does not fit is not
/// begun.
#[tokio::test]
async fn a_backup_and_a_new_vault_that_do_not_fit_leave_nothing_half() {
    let Some(disk) = SmallDisk::mount() else { return run_under_a_limit() };
    let device = Device::new(&HandClock::default());
    let (app, before) = begin(&device).await;
    let target = disk.path().join("amana.backup");
    access::back_up(&app.citizen, target.clone()).await.expect("backs up");
    let older = fs::read(&target).expect("reads");
    disk.fill();
    let error = access::back_up(&app.citizen, target.clone()).await.expect_err("does not fit");
    assert_eq!(error, FULL);
    assert_eq!(fs::read(&target).expect("reads"), older);
    assert_eq!(kept(&app).await, before);

    let folder = disk.path().join("second");
    let second = Device::at(&folder, &HandClock::default()).start().await.expect("starts");
    let created = access::create(&second.citizen, PASSPHRASE.into()).await;
    let error = created.expect_err("does not fit");
    assert_eq!(error, FULL);
    says(&error);
    assert!(!folder.join("vault/vault.db").exists());
}

/// A full disk does not silence an alert: it is raised while the vault is locked, and once.
#[tokio::test]
async fn an_alert_is_raised_on_a_full_disk() {
    let Some(disk) = SmallDisk::mount() else { return run_under_a_limit() };
    let device = Device::at(&disk.path().join("data"), &HandClock::default());
    let (mut app, before) = begin(&device).await;
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    access::lock(&app.citizen).await.expect("locks");
    let filler = disk.fill();
    let track = Replay::new(gpx(TRACK).expect("our own track"), Speed::Instant);
    alerts::watch(&app.citizen, track, |_| {}).await.expect("watches");
    assert!(matches!(app.raised()[..], [Event::AlertRaised(_)]));
    fs::remove_file(filler).expect("makes room");
    let app = device.restart(app).await;
    assert_eq!(kept(&app).await, before);
    assert_eq!(alerts::list(&app.citizen, "en").await.expect("lists").alerts.len(), 1);
}

/// A week is over and its town cannot be forgotten: what must be told is told all the same.
#[tokio::test]
async fn a_full_disk_keeps_nobody_from_being_told() {
    let Some(disk) = SmallDisk::mount() else { return run_under_a_limit() };
    let device = Device::at(&disk.path().join("data"), &HandClock::default());
    let mut app = device.start_new().await;
    let town = TypeTown { name: "Nowhereville".into(), country: "ES".into(), spot: None };
    let town = watched::type_town(&app.citizen, town).await.expect("is watched").towns[0].id;
    let position = Position::new(39.425, -0.41).expect("a place");
    let fix = Fix { position, accuracy_m: 10.0, at: device.clock.now() };
    alerts::arrive(&app.citizen, fix).await.expect("arrives");
    disk.fill();
    let error = watched::forget_town(&app.citizen, town).await.expect_err("does not fit");
    assert_eq!(error, FULL);
    device.clock.advance(TimeDelta::days(8));
    let live = Live::start(&app.citizen);
    let is_lost =
        |event: &Event| matches!(event, Event::GapOpened(gap) if gap.kind == GapKind::PositionLost);
    within(async {
        while !app.told().iter().any(is_lost) {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    })
    .await;
    drop(live);
}

/// A file that may not grow is a disk that is full: where mounting is not allowed this is the test.
/// It works in a child of itself, whose files may not exceed a few MiB.
#[tokio::test]
async fn a_file_size_limit_loses_nothing() {
    let Some(folder) = std::env::var_os(LIMITED) else { return run_under_a_limit() };
    let device = Device::at(Path::new(&folder), &HandClock::default());
    let (app, before) = begin(&device).await;
    add_too_much(&device, &app).await;
    assert_eq!(kept(&app).await, before);
    note(&app, "V-2").await.expect("small things still fit");
    let app = device.restart(app).await;
    assert_eq!(kept(&app).await.documents, before.documents);
    println!("lost nothing under a file size limit");
}

/// Runs [`a_file_size_limit_loses_nothing`] again, under the limit.
fn run_under_a_limit() {
    let folder = TempDir::new().expect("a folder");
    let this = std::env::current_exe().expect("a test binary");
    let mut child = Command::new("sh");
    child.args(["-c", r#"trap '' XFSZ; ulimit -f 4096; exec "$0" "$@""#]).arg(this);
    child.args(["--exact", "full_disk::a_file_size_limit_loses_nothing", "--nocapture"]);
    let done = child.env(LIMITED, folder.path()).output().expect("sh runs");
    let said = String::from_utf8_lossy(&[done.stdout, done.stderr].concat()).into_owned();
    assert!(done.status.success() && said.contains("lost nothing"), "{said}");
}
