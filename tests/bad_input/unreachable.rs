//! A consulate that is down, slow, or somebody else.

use amana_channel::{Channel, ChannelError, NoWitness};
use amana_citizen::views::{ErrandState, RequestView};
use amana_citizen::{Error, alerts, consulates, requests};
use amana_sync::{Address, SyncError, join as ceremony};
use amana_tests::{
    App, Consulate, Device, HandClock, Liar, PASSPHRASE, Queued, document, join, queue_renewal,
    says, within,
};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use uuid::Uuid;

/// A citizen with a queued errand and a safety report, and all that they are known by.
struct Waiting {
    consulate: Consulate,
    device: Device,
    app: App,
    mission: Uuid,
    queued: Queued,
    before: Vec<RequestView>,
}

impl Waiting {
    async fn begin() -> Self {
        let clock = HandClock::default();
        let consulate = Consulate::open(&clock).await;
        let device = Device::new(&clock);
        let app = device.start_new().await;
        let passport = document(&app).await;
        let mission = join(&app, &consulate).await;
        let queued = queue_renewal(&app, passport.id, mission).await;
        let saved = alerts::say_safe(&app.citizen, mission, None, "safe".into()).await;
        saved.expect("is saved");
        let before = requests::all(&app.citizen).await.expect("lists");
        Self { consulate, device, app, mission, queued, before }
    }

    /// Every verb that speaks to the consulate ends like this, and nothing changes.
    async fn each_verb_fails(&self, expected: ChannelError, message: &str) {
        let (citizen, mission) = (&self.app.citizen, self.mission);
        let outcomes = [
            requests::bring_news(citizen, mission).await.map(drop),
            requests::follow(citizen, mission).await.map(drop),
            requests::carry(citizen, 0).await.map(drop),
            requests::confirm(citizen, self.queued.errand, PASSPHRASE.into()).await,
            alerts::bring(citizen, mission).await.map(drop),
            alerts::deliver_reports(citizen, 0).await.map(drop),
        ];
        for outcome in outcomes {
            let error = outcome.expect_err("nobody answers as they should");
            assert_eq!(error, Error::Sync(SyncError::Channel(expected)));
            assert!(says(&error).contains(message), "{}", says(&error));
        }
        assert_eq!(requests::all(citizen).await, Ok(self.before.clone()));
        assert_eq!(consulates::list(citizen).await.expect("lists").len(), 1);
    }

    /// The consulate is back: everything that waited is delivered, once.
    async fn delivers_everything(self) {
        let app = self.device.restart(self.app).await;
        assert_eq!(requests::all(&app.citizen).await, Ok(self.before));
        assert_eq!(requests::carry(&app.citizen, 0).await, Ok(1));
        let view = requests::view(&app.citizen, self.queued.request).await.expect("is there");
        assert!(matches!(view.errands[0].state, ErrandState::Delivered { .. }));
        assert_eq!(alerts::deliver_reports(&app.citizen, 0).await.expect("hands over").len(), 1);
        let news = requests::bring_news(&app.citizen, self.mission).await.expect("brings");
        assert_eq!(news.changes, 1);
        let mut desk = self.consulate.desk().await;
        assert_eq!(desk.requests().await.expect("lists").len(), 1);
        assert_eq!(desk.safety_reports().await.expect("reads").len(), 1);
    }
}

/// Nobody listens: every verb says so, what waits keeps waiting, and is delivered when the doors
/// open.
#[tokio::test]
async fn a_consulate_that_is_down_loses_nothing() {
    let mut waiting = Waiting::begin().await;
    let invitation = waiting.consulate.invite().to_link();
    waiting.consulate.stop().await;
    waiting.each_verb_fails(ChannelError::Unreachable, "cannot be reached").await;
    let other = Device::new(&waiting.device.clock);
    let other_app = other.start_new().await;
    let joined = consulates::join(&other_app.citizen, &invitation, PASSPHRASE.into()).await;
    says(&joined.expect_err("nobody is there"));
    assert_eq!(consulates::list(&other_app.citizen).await, Ok(vec![]));
    waiting.consulate.start().await;
    let joined = consulates::join(&other_app.citizen, &invitation, PASSPHRASE.into()).await;
    assert!(joined.is_ok(), "the invitation was not used up: {joined:?}");
    waiting.delivers_everything().await;
}

/// Somebody else answers at the same address: every verb says that it is not the consulate, sends
/// nothing, and the true one gets everything later.
#[tokio::test]
async fn another_certificate_at_the_same_address_is_told() {
    let mut waiting = Waiting::begin().await;
    waiting.consulate.stop().await;
    let mut impostor = Consulate::open_instead_of(&waiting.consulate).await;
    let message = "not the consulate you added";
    waiting.each_verb_fails(ChannelError::WrongCertificate, message).await;
    let mut desk = impostor.desk().await;
    assert_eq!(desk.requests().await.expect("lists"), [], "nothing was sent");
    assert_eq!(desk.safety_reports().await.expect("lists"), []);
    impostor.stop().await;
    waiting.consulate.start().await;
    waiting.delivers_everything().await;
}

/// Somebody accepts and never says a word: the app gives up by itself, says so, and delivers later.
#[tokio::test]
async fn a_silent_listener_is_given_up_on() {
    let mut waiting = Waiting::begin().await;
    waiting.consulate.stop().await;
    let listener = waiting.consulate.port().listen();
    listener.set_nonblocking(true).expect("does not block");
    let listener = TcpListener::from_std(listener).expect("a listener");
    let silent = tokio::spawn(async move {
        let mut held = Vec::new();
        while let Ok((connection, _)) = listener.accept().await {
            held.push(connection);
        }
    });
    let outcome = within(requests::bring_news(&waiting.app.citizen, waiting.mission)).await;
    let error = outcome.expect_err("nobody says a word");
    assert_eq!(error, Error::Sync(SyncError::Channel(ChannelError::TimedOut)));
    assert!(says(&error).contains("too long"));
    let outcome = within(requests::carry(&waiting.app.citizen, 0)).await;
    assert_eq!(outcome, Err(error));
    assert_eq!(requests::all(&waiting.app.citizen).await, Ok(waiting.before.clone()));
    silent.abort();
    // The listener is closed when its task has ended.
    assert!(silent.await.is_err_and(|ended| ended.is_cancelled()));
    waiting.consulate.start().await;
    waiting.delivers_everything().await;
}

/// A consulate that shakes hands and then does not answer in time is slow, not gone.
#[tokio::test]
async fn an_answer_that_does_not_come_in_time_is_told() {
    let clock = HandClock::default();
    let liar = Liar::open(&clock).await;
    let mission = liar.consulate.mission();
    let (origin, tls_root) = (mission.origin, mission.tls_root);
    let address = Address { origin, tls_root, trust_root: mission.trust_root };
    let patience = Duration::from_millis(500);
    let witness = Arc::new(NoWitness);
    let channel = Channel::open_with_timeout(&address.origin, tls_root, witness, patience);
    let channel = channel.expect("a channel");
    ceremony::read_trust(&channel, &address).await.expect("answers in time");
    liar.keep_silent();
    let outcome = within(ceremony::read_trust(&channel, &address)).await;
    let error = outcome.map(drop).expect_err("does not answer");
    assert_eq!(error, SyncError::Channel(ChannelError::TimedOut));
    assert!(error.is_passing(), "worth trying again");
    says(&Error::Sync(error));
    liar.tell_the_truth();
    ceremony::read_trust(&channel, &address).await.expect("answers again");
}
