//! A citizen renews a passport at a consulate, and sees it move.

use amana_citizen::requests;
use amana_citizen::views::{ErrandState, MarkView, NextView, RequestView};
use amana_consulate::office::Desk;
use amana_contract::requests::{ActionRequired, EventKind, Outcome, Phase};
use amana_contract::sealed::Item;
use amana_tests::{
    App, Consulate, Device, HandClock, MRZ, PASSPHRASE, SCAN, document, event_keys, join,
    queue_renewal,
};
use amana_vault::VaultError;
use chrono::NaiveDate;
use serde_json::json;
use uuid::Uuid;

/// The code of a plain enum value on the wire.
fn code(value: &serde_json::Value) -> String {
    value.as_str().expect("is a word").to_owned()
}

/// Waits until the news of this event was brought by the stream.
async fn told(app: &mut App, request: Uuid, kind: EventKind) -> RequestView {
    let key = format!("event-{}", code(&json!(kind)));
    app.until(request, |view| event_keys(view).last() == Some(&&*key)).await
}

/// The office alone opens what was sealed to it: the form as printed, and the scan.
async fn look_at(desk: &mut Desk, request: Uuid) {
    let items = desk.open_items(request).await.expect("the office opens what is sealed to it");
    let [Item::Application(form), Item::Picture { purpose, content, .. }] = &items[..] else {
        panic!("a form and a scan, {} items", items.len());
    };
    assert_eq!((&*form.surname, &*form.document_number), ("ERIKSSON", "L898902C3"));
    assert_eq!(form.mrz.as_deref(), Some(MRZ));
    assert_eq!((&**purpose, content.as_ref()), ("passport-scan", SCAN));
}

/// Asks for a photo and answers with the action's id.
async fn ask_for_a_photo(desk: &mut Desk, request: Uuid) -> Uuid {
    let action = Uuid::now_v7();
    let due_on = NaiveDate::from_ymd_opt(2026, 12, 6);
    let asked = ActionRequired { action, kind: "photo".into(), reason: "too-dark".into(), due_on };
    let (kind, phase) = (EventKind::ActionRequired, Phase::Intake);
    desk.publish(request, kind, phase, None, vec![asked]).await.expect("asks");
    action
}

/// A renewal is sealed, confirmed, carried once, looked at, asked about, answered and handed over;
/// every step reaches the citizen by the stream, signed, and nobody polls.
#[tokio::test]
async fn a_renewal_moves_live_until_the_passport_is_handed_over() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let mut app = device.start_new().await;
    let passport = document(&app).await;
    let mission = join(&app, &consulate).await;
    let following = requests::follow(&app.citizen, mission).await.expect("follows");
    let queued = queue_renewal(&app, passport.id, mission).await;
    assert_eq!(requests::carry(&app.citizen, 0).await, Ok(1));
    let request = queued.request;
    let received = told(&mut app, request, EventKind::Received).await;
    let [brought] = &received.errands[..] else { panic!("one errand") };
    assert_eq!(brought.id, queued.errand);
    assert!(matches!(brought.state, ErrandState::Delivered { .. }));
    assert_eq!(received.phase(), Some("intake"));

    let mut desk = consulate.desk().await;
    look_at(&mut desk, request).await;
    let action = ask_for_a_photo(&mut desk, request).await;
    let asked = told(&mut app, request, EventKind::ActionRequired).await;
    assert_eq!(asked.staff_accesses.len(), 2, "the citizen sees who looked, item by item");
    let due_on = NaiveDate::from_ymd_opt(2026, 12, 6);
    let [photo] = &asked.actions[..] else { panic!("one thing is asked") };
    assert_eq!((photo.id, &*photo.kind, photo.due_on), (action, "photo", due_on));
    let reason = photo.reason.as_ref().map(|reason| &*reason.key);
    assert_eq!(reason, Some("action-reason-too-dark"));
    assert!(matches!(asked.next, NextView::Answer { action: next, .. } if next == action));

    let wrong = requests::answer(&app.citizen, request, action, SCAN.to_vec().into()).await;
    let wrong = wrong.expect("answers").errands[1].id;
    let twice = requests::answer(&app.citizen, request, action, SCAN.to_vec().into()).await;
    assert_eq!(twice, Err(VaultError::NotFound.into()), "one answer to one question");
    let dropped = requests::drop_errand(&app.citizen, wrong).await.expect("gives it up");
    assert!(matches!(dropped.next, NextView::Answer { action: next, .. } if next == action));

    let answer = requests::answer(&app.citizen, request, action, SCAN.to_vec().into()).await;
    let errand = answer.expect("answers").errands[1].id;
    requests::confirm(&app.citizen, errand, PASSPHRASE.into()).await.expect("confirms");
    assert_eq!(requests::carry(&app.citizen, 0).await, Ok(1));
    assert_eq!(told(&mut app, request, EventKind::Answered).await.actions, []);
    assert_eq!(desk.open_items(request).await.expect("opens").len(), 3);

    for (kind, phase, outcome) in [
        (EventKind::Validated, Phase::Visit, None),
        (EventKind::VisitRecorded, Phase::Review, None),
        (EventKind::InProduction, Phase::Production, None),
        (EventKind::ReadyForPickup, Phase::Delivery, None),
        (EventKind::Delivered, Phase::Closed, Some(Outcome::Granted)),
    ] {
        desk.publish(request, kind, phase, outcome, Vec::new()).await.expect("publishes");
        let view = told(&mut app, request, kind).await;
        assert_eq!(view.phase(), Some(&*code(&json!(phase))));
        assert_eq!(view.outcome, outcome.map(|outcome| code(&json!(outcome))));
    }
    assert!(following.is_live() && following.wakes() >= 9);
    drop(following);
    let app = device.restart(app).await;
    let kept = requests::view(&app.citizen, request).await.expect("is kept");
    assert_eq!(kept.timeline.len(), 8);
    assert!(kept.timeline.iter().all(|entry| entry.mark == MarkView::ConsulateSigned));
    assert_eq!(desk.requests().await.expect("lists"), [], "it is closed");
}

/// A wrong passphrase confirms nothing, and what is not confirmed is not carried.
#[tokio::test]
async fn nothing_is_sent_before_the_person_confirms() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let passport = document(&app).await;
    let mission = join(&app, &consulate).await;
    let renewed = requests::renew_passport(&app.citizen, passport.id, mission).await;
    let renewed = renewed.expect("fills in");
    let errand = renewed.errands[0].id;
    let wrong = requests::confirm(&app.citizen, errand, "not the passphrase".into()).await;
    amana_tests::says(&wrong.expect_err("a wrong passphrase"));
    assert_eq!(requests::carry(&app.citizen, 0).await, Ok(0));
    assert_eq!(requests::view(&app.citizen, renewed.id).await, Ok(renewed));
    let mut desk = consulate.desk().await;
    assert_eq!(desk.requests().await.expect("lists"), []);
}
