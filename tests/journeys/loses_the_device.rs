//! A citizen loses the device and begins again from a backup.

use amana_citizen::views::{DocumentView, ErrandState, NoteRequest, RequestView};
use amana_citizen::{Error, access, consulates, documents, requests};
use amana_contract::requests::{EventKind, Phase};
use amana_tests::{
    App, Consulate, Device, HandClock, PASSPHRASE, SCAN, document, join, queue_renewal, says,
    submit_renewal,
};
use std::path::PathBuf;
use tempfile::TempDir;
use uuid::Uuid;

#[derive(Debug, PartialEq)]
struct Everything {
    documents: Vec<DocumentView>,
    requests: Vec<RequestView>,
    missions: Vec<(Uuid, String, String)>,
    scans: Vec<Vec<u8>>,
}

async fn everything(app: &App) -> Everything {
    let documents = documents::all(&app.citizen).await.expect("lists");
    let mut scans = Vec::new();
    for scan in documents.iter().flat_map(|document| &document.scans) {
        scans.push(documents::read_scan(&app.citizen, scan.id).await.expect("opens").to_vec());
    }
    let requests = requests::all(&app.citizen).await.expect("lists");
    let missions = consulates::list(&app.citizen).await.expect("lists");
    let missions = missions.into_iter().map(|one| (one.id, one.name, one.origin)).collect();
    Everything { documents, requests, missions, scans }
}

/// A request but for the moment when the consulate was last heard, which each device has its own.
async fn news_of(app: &App, request: Uuid) -> RequestView {
    let view = requests::view(&app.citizen, request).await.expect("is there");
    RequestView { as_of: None, ..view }
}

struct Lost {
    consulate: Consulate,
    clock: HandClock,
    stick: TempDir,
    device: Device,
    app: App,
    mission: Uuid,
    submitted: Uuid,
}

impl Lost {
    /// A device with a passport, a noted request and a submitted one.
    async fn begin() -> Self {
        let clock = HandClock::default();
        let consulate = Consulate::open(&clock).await;
        let device = Device::new(&clock);
        let app = device.start_new().await;
        let passport = document(&app).await;
        let mission = join(&app, &consulate).await;
        let note = NoteRequest {
            service: "visa".into(),
            mission: "elsewhere".into(),
            reference: "V-7".into(),
            promised_on: None,
        };
        requests::note(&app.citizen, note).await.expect("notes");
        let submitted = submit_renewal(&app, passport.id, mission).await;
        requests::bring_news(&app.citizen, mission).await.expect("brings");
        let stick = TempDir::new().expect("a folder");
        Self { consulate, clock, stick, device, app, mission, submitted }
    }

    fn backup(&self) -> PathBuf {
        self.stick.path().join("amana.backup")
    }

    async fn back_up(&self) {
        let written = access::back_up(&self.app.citizen, self.backup()).await.expect("backs up");
        assert!(written.files >= 3 && written.records > written.files, "{written:?}");
    }

    /// Another device, with another keyring, and the backup.
    async fn restore(&self) -> (Device, App) {
        let device = Device::new(&self.clock);
        let app = device.start().await.expect("starts");
        let restored = access::restore(&app.citizen, self.backup(), PASSPHRASE.into()).await;
        restored.expect("restores");
        (device, app)
    }
}

/// Documents, scans, requests and consulates come back equal on another device; tokens do not, so
/// that the consulate asks for the person again.
#[tokio::test]
async fn everything_but_the_tokens_comes_back_from_a_backup() {
    let lost = Lost::begin().await;
    lost.back_up().await;
    let before = everything(&lost.app).await;
    assert_eq!((before.documents.len(), before.requests.len()), (1, 2));
    assert_eq!(before.scans, [SCAN]);
    assert!(!amana_tests::holds(lost.stick.path(), b"ERIKSSON"));

    let (device, app) = lost.restore().await;
    assert_eq!(everything(&app).await, before);
    let news = requests::bring_news(&app.citizen, lost.mission).await;
    let refused = news.expect_err("tokens are not in a backup");
    assert_eq!(refused, Error::NeedsConfirmation);
    says(&refused);
    let app = device.restart(app).await;
    assert_eq!(everything(&app).await, before, "and it stays");
    let app = lost.device.restart(lost.app).await;
    assert_eq!(everything(&app).await, before, "the old device was not touched");
}

/// The person reconnects the new device with the passphrase; news comes again, what the lost device
/// had heard since is heard again, and nothing is shown twice.
#[tokio::test]
async fn a_restored_device_is_reconnected_and_hears_what_it_missed() {
    let lost = Lost::begin().await;
    lost.back_up().await;
    let mut desk = lost.consulate.desk().await;
    let (request, kind, phase) = (lost.submitted, EventKind::Validated, Phase::Visit);
    desk.publish(request, kind, phase, None, Vec::new()).await.expect("publishes");
    requests::bring_news(&lost.app.citizen, lost.mission).await.expect("the lost one heard it");

    let (device, app) = lost.restore().await;
    let reconnect = async |passphrase: &str| {
        consulates::reconnect(&app.citizen, lost.mission, passphrase.into()).await
    };
    says(&reconnect("not the passphrase").await.expect_err("a wrong passphrase"));
    reconnect(PASSPHRASE).await.expect("reconnects");
    requests::bring_news(&app.citizen, lost.mission).await.expect("news comes again");
    let heard = news_of(&lost.app, request).await;
    assert_eq!(heard.timeline.len(), 2);
    assert_eq!(news_of(&app, request).await, heard);
    let app = device.restart(app).await;
    assert_eq!(news_of(&app, request).await, heard);
}

/// An errand that was confirmed on the lost device asks for confirmation on the new one, holds back
/// nothing else, and is delivered once.
#[tokio::test]
async fn a_confirmed_errand_is_confirmed_again_on_the_new_device() {
    let lost = Lost::begin().await;
    let passport = documents::all(&lost.app.citizen).await.expect("lists")[0].id;
    let queued = queue_renewal(&lost.app, passport, lost.mission).await;
    lost.back_up().await;
    let (_device, app) = lost.restore().await;
    assert_eq!(requests::carry(&app.citizen, 0).await, Ok(0), "nothing is confirmed here");
    let shown = requests::view(&app.citizen, queued.request).await.expect("is there");
    let waiting: Vec<_> = shown.errands.iter().map(|one| (one.id, &one.state)).collect();
    assert_eq!(waiting, [(queued.errand, &ErrandState::NeedsConfirmation)]);
    requests::confirm(&app.citizen, queued.errand, PASSPHRASE.into()).await.expect("confirms");
    assert_eq!(requests::carry(&app.citizen, 0).await, Ok(1));
    let mut desk = lost.consulate.desk().await;
    let on_the_desk = desk.requests().await.expect("lists");
    let on_the_desk: Vec<_> = on_the_desk.iter().map(|one| one.request).collect();
    assert_eq!(on_the_desk, [lost.submitted, queued.request]);
}

/// The passkey of the backup still signs in, although the lost device used it since.
#[tokio::test]
async fn the_passkey_of_an_older_backup_still_signs_in() {
    let lost = Lost::begin().await;
    let passport = documents::all(&lost.app.citizen).await.expect("lists")[0].id;
    let renewed = requests::renew_passport(&lost.app.citizen, passport, lost.mission).await;
    let errand = renewed.expect("fills in").errands[0].id;
    lost.back_up().await;
    for _ in 0..3 {
        let confirmed = requests::confirm(&lost.app.citizen, errand, PASSPHRASE.into()).await;
        confirmed.expect("confirms on the old device");
    }
    let (_device, app) = lost.restore().await;
    let confirmed = requests::confirm(&app.citizen, errand, PASSPHRASE.into()).await;
    assert_eq!(confirmed, Ok(()));
    assert_eq!(requests::carry(&app.citizen, 0).await, Ok(1));
}

/// A restore writes over nothing: a wrong passphrase leaves no vault, and a vault that is there
/// stays.
#[tokio::test]
async fn a_restore_writes_over_nothing() {
    let lost = Lost::begin().await;
    lost.back_up().await;
    let before = everything(&lost.app).await;
    let over = access::restore(&lost.app.citizen, lost.backup(), PASSPHRASE.into()).await;
    let refused = over.expect_err("there is a vault");
    assert_eq!(refused, Error::RestoreTarget);
    says(&refused);
    assert_eq!(everything(&lost.app).await, before);

    let device = Device::new(&lost.clock);
    let app = device.start().await.expect("starts");
    let wrong = access::restore(&app.citizen, lost.backup(), "not the passphrase".into()).await;
    says(&wrong.expect_err("a wrong passphrase"));
    let status = access::status(&app.citizen).await;
    assert_eq!(status, Ok(amana_citizen::views::AccessView::NoVault));
}
