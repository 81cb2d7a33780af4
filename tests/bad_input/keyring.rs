//! A keyring that is missing, locked, or has lost its key.

use amana_citizen::views::{
    AccessView, DistressState, GapKind, RequestView, SavePlace, SendSos, SpotView, WatchView,
};
use amana_citizen::{
    Event, HolderError, KeyHolder, MemoryHolder, NoKeyring, OsKeyring, access, alerts, consulates,
    distress, documents, requests, watched,
};
use amana_tests::{
    App, Consulate, Device, FLOOD, HandClock, document, join, says_key, says_view, submit_renewal,
};
use chrono::TimeDelta;
use std::sync::Arc;

const CASES: [(HolderError, WatchView); 3] = [
    (HolderError::Missing, WatchView::MemoryNoKeyring),
    (HolderError::Failed, WatchView::MemoryNoKeyring),
    (HolderError::Locked, WatchView::MemoryKeyringLocked),
];

fn without(reason: HolderError) -> Device {
    Device::with_holder(&HandClock::default(), Arc::new(NoKeyring(reason)))
}

/// Without a keyring the vault works, the status says how the watch is kept and what that means,
/// and after a restart the documents are there and the watch begins empty.
#[tokio::test]
async fn without_a_keyring_the_watch_is_in_memory_and_says_so() {
    for (reason, watch) in CASES {
        let device = without(reason);
        let app = device.start_new().await;
        let status = access::status(&app.citizen).await;
        assert_eq!(status, Ok(AccessView::Open { watch, damaged_items: 0, is_rolled_back: false }));
        says_key(watch.message_key().expect("there is something to say"));
        let passport = document(&app).await;
        alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
        access::lock(&app.citizen).await.expect("locks");
        assert_eq!(
            alerts::list(&app.citizen, "en").await.expect("lists").alerts.len(),
            1,
            "until the app ends"
        );

        app.close().await;
        let app = device.start().await.expect("starts");
        assert_eq!(
            access::status(&app.citizen).await,
            Ok(AccessView::Locked { watch, try_again_at: None, has_keyring_lock: false })
        );
        assert_eq!(alerts::list(&app.citizen, "en").await.expect("lists").alerts, []);
        let app = device.restart(app).await;
        assert_eq!(documents::all(&app.citizen).await, Ok(vec![passport]));
    }
}

/// A request that was submitted stays visible after a restart without a keyring, and so does its
/// consulate: only the watch may be lost, never what is in the vault.
#[tokio::test]
async fn without_a_keyring_a_request_and_its_consulate_survive_a_restart() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = without(HolderError::Missing);
    let app = device.start_new().await;
    let passport = document(&app).await;
    let mission = join(&app, &consulate).await;
    submit_renewal(&app, passport.id, mission).await;
    requests::bring_news(&app.citizen, mission).await.expect("brings");
    let before = requests::all(&app.citizen).await.expect("lists");
    let known = async |app: &App| {
        let missions = consulates::list(&app.citizen).await.expect("lists").into_iter();
        missions.map(|one| (one.id, one.name, one.origin)).collect::<Vec<_>>()
    };
    let added = known(&app).await;
    let app = device.restart(app).await;
    // Only when the consulate was last heard was in the watch.
    let forgotten = |view| RequestView { as_of: None, ..view };
    let before = before.into_iter().map(forgotten).collect();
    assert_eq!(requests::all(&app.citizen).await, Ok(before));
    assert_eq!(known(&app).await, added);
}

/// A keyring that lost the device's key starts the watch anew and says so; the documents are there.
#[tokio::test]
async fn a_lost_device_key_is_told_and_loses_no_document() {
    let clock = HandClock::default();
    let holder = Arc::new(Forgetful::default());
    let device = Device::with_holder(&clock, holder.clone());
    let app = device.start_new().await;
    let passport = document(&app).await;
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    app.close().await;
    holder.forget();
    let app = device.start_unlocked().await;
    let watch = WatchView::StartedAnew;
    let status = access::status(&app.citizen).await;
    assert_eq!(status, Ok(AccessView::Open { watch, damaged_items: 0, is_rolled_back: false }));
    says_key(watch.message_key().expect("there is something to say"));
    assert_eq!(alerts::list(&app.citizen, "en").await.expect("lists").alerts, []);
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![passport]));
}

/// With the system's own keyring the watch survives a restart while the vault stays locked.
#[tokio::test]
#[ignore = "needs a real keyring: tests/with-keyring.sh"]
async fn os_keyring_keeps_the_watch_over_a_restart() {
    let bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS");
    assert!(bus.is_some(), "no session bus: run this through tests/with-keyring.sh");
    let device = Device::with_holder(&HandClock::default(), Arc::new(OsKeyring));
    let app = device.start_new().await;
    let passport = document(&app).await;
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    let before = alerts::list(&app.citizen, "en").await.expect("lists");
    app.close().await;
    let app = device.start().await.expect("starts");
    let watch = WatchView::Kept;
    assert_eq!(
        access::status(&app.citizen).await,
        Ok(AccessView::Locked { watch, try_again_at: None, has_keyring_lock: false })
    );
    assert_eq!(alerts::list(&app.citizen, "en").await, Ok(before));
    let app = device.restart(app).await;
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![passport]));
    access::erase(&app.citizen).await.expect("erases, and its keys in the keyring first");
    println!("ran beside a real keyring");
}

/// With the system's own keyring: eight hours locked, a restart and no unlock stop neither an alert at a
/// watched place nor a call for help.
#[tokio::test]
#[ignore = "needs a real keyring: tests/with-keyring.sh"]
async fn os_keyring_keeps_watching_and_calling_without_an_unlock() {
    let bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS");
    assert!(bus.is_some(), "no session bus: run this through tests/with-keyring.sh");
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::with_holder(&clock, Arc::new(OsKeyring));
    let app = device.start_new().await;
    join(&app, &consulate).await;
    let spot = SpotView { latitude: 39.425, longitude: -0.41, radius_m: 0 };
    let place = SavePlace { id: None, name: "Home".into(), spot, country: None };
    watched::save_place(&app.citizen, place).await.expect("is watched");
    access::lock(&app.citizen).await.expect("locks");
    clock.advance(TimeDelta::hours(8));
    app.close().await;
    let mut app = device.start().await.expect("starts");
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    assert!(matches!(&app.raised()[..], [Event::AlertRaised(_)]));
    let sos = SendSos { message: String::new(), with_position: false };
    let saved = distress::sos(&app.citizen, sos).await.expect("is saved");
    clock.advance(distress::GRACE);
    alerts::deliver_reports(&app.citizen, 0).await.expect("goes");
    let view = distress::view(&app.citizen, saved.id).await.expect("is there");
    assert_eq!(view.desks[0].state, DistressState::Received);
    let app = device.restart(app).await;
    access::erase(&app.citizen).await.expect("erases, and its keys in the keyring first");
    println!("ran beside a real keyring");
}

/// Without a keyring the app says what a restart stops.
#[tokio::test]
async fn without_a_keyring_what_stops_is_said() {
    let device = without(HolderError::Missing);
    let app = device.start_new().await;
    let beat = alerts::heartbeat(&app.citizen).await.expect("beats");
    let gap = beat.gaps.iter().find(|gap| gap.kind == GapKind::WatchInMemory);
    says_view(&gap.expect("is said").message);
}

/// A keyring that can be emptied behind the app's back.
#[derive(Default)]
struct Forgetful(std::sync::Mutex<MemoryHolder>);

impl Forgetful {
    fn forget(&self) {
        *self.0.lock().expect("nobody panicked") = MemoryHolder::default();
    }
}

impl KeyHolder for Forgetful {
    fn get(&self, name: &str) -> Result<Option<zeroize::Zeroizing<Vec<u8>>>, HolderError> {
        self.0.lock().expect("nobody panicked").get(name)
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), HolderError> {
        self.0.lock().expect("nobody panicked").set(name, secret)
    }

    fn remove(&self, name: &str) -> Result<(), HolderError> {
        self.0.lock().expect("nobody panicked").remove(name)
    }
}
