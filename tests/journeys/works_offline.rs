//! A citizen goes on while the consulate cannot be reached.

use amana_citizen::views::{DocumentView, ErrandState, NoteRequest};
use amana_citizen::{alerts, documents, requests};
use amana_tests::{
    Consulate, Device, HandClock, Liar, PASSPHRASE, Told, document, event_keys, join,
    queue_renewal, says,
};
use uuid::Uuid;

async fn state(app: &amana_tests::App, request: Uuid) -> ErrandState {
    let view = requests::view(&app.citizen, request).await.expect("is there");
    let [errand] = &view.errands[..] else { panic!("one errand: {:?}", view.errands) };
    errand.state.clone()
}

/// A confirmed errand waits out a closed consulate and a restart of the app, and is delivered once.
#[tokio::test]
async fn a_queued_errand_survives_a_restart_and_is_delivered_once() {
    let clock = HandClock::default();
    let mut consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let passport = document(&app).await;
    let mission = join(&app, &consulate).await;
    let queued = queue_renewal(&app, passport.id, mission).await;
    consulate.stop().await;
    let failed = requests::carry(&app.citizen, 1).await.expect_err("nobody is there");
    assert!(says(&failed).contains("cannot be reached"));
    assert_eq!(state(&app, queued.request).await, ErrandState::Queued);

    let app = device.restart(app).await;
    assert_eq!(state(&app, queued.request).await, ErrandState::Queued);
    consulate.start().await;
    assert_eq!(requests::carry(&app.citizen, 1).await, Ok(1));
    assert_eq!(requests::carry(&app.citizen, 1).await, Ok(0), "once is enough");
    assert!(matches!(state(&app, queued.request).await, ErrandState::Delivered { .. }));
    let mut desk = consulate.desk().await;
    let on_the_desk: Vec<_> = desk.requests().await.expect("lists");
    assert_eq!(on_the_desk.iter().map(|one| one.request).collect::<Vec<_>>(), [queued.request]);
    let news = requests::bring_news(&app.citizen, mission).await.expect("brings");
    assert_eq!((news.changes, &news.requests[..]), (1, &[queued.request][..]));
    let view = requests::view(&app.citizen, queued.request).await.expect("is there");
    assert_eq!(event_keys(&view), ["event-received"]);
}

/// What is written without a connection waits for confirmation, which is not a failure; all that
/// needs no consulate goes on.
#[tokio::test]
async fn everything_but_the_network_works_without_it() {
    let clock = HandClock::default();
    let mut consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let mission = join(&app, &consulate).await;
    consulate.stop().await;
    let passport = document(&app).await;
    let (service, reference) = ("visa".to_owned(), "V-7".to_owned());
    let note = NoteRequest { service, mission: "elsewhere".into(), reference, promised_on: None };
    requests::note(&app.citizen, note).await.expect("notes");
    let safe = alerts::say_safe(&app.citizen, mission, None, "on the roof".into()).await;
    assert_eq!(safe.expect("is saved").received_at, None);
    let renewed = requests::renew_passport(&app.citizen, passport.id, mission).await;
    let renewed = renewed.expect("fills in");
    let errand = renewed.errands[0].id;
    let offline = requests::confirm(&app.citizen, errand, PASSPHRASE.into()).await;
    says(&offline.expect_err("nobody is there"));
    assert_eq!(state(&app, renewed.id).await, ErrandState::NeedsConfirmation);

    let app = device.restart(app).await;
    let kept = DocumentView { requests: vec![renewed.id], ..passport };
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![kept]));
    assert_eq!(requests::all(&app.citizen).await.expect("lists").len(), 2);
    consulate.start().await;
    requests::confirm(&app.citizen, errand, PASSPHRASE.into()).await.expect("confirms");
    assert_eq!(requests::carry(&app.citizen, 0).await, Ok(1));
    let reports = alerts::deliver_reports(&app.citizen, 0).await.expect("hands over");
    assert!(matches!(&reports[..], [report] if report.received_at.is_some()));
    assert_eq!(alerts::deliver_reports(&app.citizen, 0).await, Ok(vec![]), "once is enough");
    let mut desk = consulate.desk().await;
    let read = desk.safety_reports().await.expect("the crisis desk reads");
    let said = read[0].content.as_ref().map(|report| (report.safe, &*report.message));
    assert_eq!(said, Some((true, "on the roof")));
}

/// The consulate kept the submission and its answer was lost on the way: the errand is still
/// queued, goes again by itself, and the office has it once.
#[tokio::test]
async fn a_lost_answer_is_asked_for_again_and_nothing_is_sent_twice() {
    let clock = HandClock::default();
    let liar = Liar::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let passport = document(&app).await;
    let mission = join(&app, &liar.consulate).await;
    let queued = queue_renewal(&app, passport.id, mission).await;
    liar.lie("/v1/requests", Told::Half);
    let failed = requests::carry(&app.citizen, 0).await.expect_err("the line breaks");
    assert!(says(&failed).contains("cannot be reached"));
    assert_eq!(state(&app, queued.request).await, ErrandState::Queued);

    liar.tell_the_truth();
    assert_eq!(requests::carry(&app.citizen, 0).await, Ok(1));
    let mut desk = liar.consulate.desk().await;
    assert_eq!(desk.requests().await.expect("lists").len(), 1);
    let news = requests::bring_news(&app.citizen, mission).await.expect("brings");
    assert_eq!(news.changes, 1, "received once");
}
