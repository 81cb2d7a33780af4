//! What a call for help says of itself, step by step.

use amana_citizen::distress::{self, GRACE};
use amana_citizen::live::Live;
use amana_citizen::views::{ArgView, DistressState, SendSos};
use amana_citizen::{Clock as _, Error, Fix, Position, access, alerts};
use amana_contract::safety::AnswerKind;
use amana_contract::sealed::SentPosition;
use amana_tests::{App, Consulate, Device, HandClock, Liar, Told, join, says, says_view, within};
use chrono::TimeDelta;
use std::time::Duration;
use tokio::time::sleep;
use uuid::Uuid;

fn sos() -> SendSos {
    SendSos { message: "on the roof".into(), with_position: true }
}

/// Saved, received, answered; the position only inside the seal, and only because it was sent.
#[tokio::test]
async fn a_call_for_help_is_saved_received_and_answered_while_locked() {
    let clock = HandClock::default();
    let mut consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    join(&app, &consulate).await;
    access::lock(&app.citizen).await.expect("locks");
    let position = Position::new(39.425, -0.41).expect("a place");
    let fix = Fix { position, accuracy_m: 10.0, at: clock.now() };
    alerts::arrive(&app.citizen, fix).await.expect("arrives");
    consulate.stop().await;
    let saved = distress::sos(&app.citizen, sos()).await.expect("is saved");
    assert!(saved.can_cancel && saved.desks.len() == 1);
    clock.advance(GRACE);
    alerts::deliver_reports(&app.citizen, 0).await.expect_err("nobody is there");
    let state = async || {
        let view = distress::view(&app.citizen, saved.id).await.expect("is there");
        view.desks.into_iter().next().expect("one desk")
    };
    assert_eq!(state().await.state, DistressState::Saved, "nothing was handed over");
    consulate.start().await;
    alerts::deliver_reports(&app.citizen, 0).await.expect("goes");
    assert_eq!(state().await.state, DistressState::Received);
    let mut desk = consulate.desk().await;
    let read = desk.safety_reports().await.expect("reads").remove(0);
    let content = read.content.expect("is for this desk");
    let sent = content.position.expect("was sent");
    assert_eq!((content.safe, sent.latitude, sent.longitude), (false, 39.425, -0.41));
    desk.answer_report(read.report, AnswerKind::HelpComing).await.expect("answers");
    let live = Live::start(&app.citizen);
    within(is_answered(&app, saved.id)).await;
    drop(live);
    let answer = state().await.answer.expect("says something");
    assert_eq!(answer.message.key, "distress-answer-help-coming");
    says_view(&answer.message);
}

/// Within the grace nothing leaves; afterwards it is called off, and the desk reads both.
#[tokio::test]
async fn a_call_is_taken_back_in_time_or_called_off() {
    let clock = HandClock::default();
    let liar = Liar::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    join(&app, &liar.consulate).await;
    let first = distress::sos(&app.citizen, sos()).await.expect("is saved");
    alerts::deliver_reports(&app.citizen, 0).await.expect("nothing is due");
    distress::cancel(&app.citizen, first.id).await.expect("in time");
    clock.advance(TimeDelta::minutes(1));
    assert!(alerts::deliver_reports(&app.citizen, 0).await.expect("nothing").is_empty());
    assert_eq!(liar.passed("/v1/safety-reports"), 0);

    let second = distress::sos(&app.citizen, sos()).await.expect("is saved");
    clock.advance(GRACE);
    let late = distress::cancel(&app.citizen, second.id).await;
    assert_eq!(late, Err(Error::TooLateToCancel));
    says(&Error::TooLateToCancel);
    for _ in 0..2 {
        let off = distress::call_off(&app.citizen, second.id, "all well".into()).await;
        assert!(off.expect("is saved").is_called_off);
    }
    assert_eq!(alerts::deliver_reports(&app.citizen, 0).await.expect("both go").len(), 2);
    let mut desk = liar.consulate.desk().await;
    let read = desk.safety_reports().await.expect("reads");
    let off = read[0].content.as_ref().expect("reads");
    assert_eq!((read.len(), off.safe, off.calls_off), (2, true, Some(read[1].report)));
}

/// A clock that is set back does not make the grace any longer: it goes, and is not taken back.
#[tokio::test]
async fn a_clock_that_is_set_back_holds_up_no_call() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    join(&app, &consulate).await;
    clock.advance(TimeDelta::minutes(1));
    let saved = distress::sos(&app.citizen, sos()).await.expect("is saved");
    clock.advance(TimeDelta::seconds(-30));
    let view = distress::view(&app.citizen, saved.id).await.expect("is there");
    assert!(saved.can_cancel && !view.can_cancel);
    assert_eq!(distress::cancel(&app.citizen, saved.id).await, Err(Error::TooLateToCancel));
    assert_eq!(alerts::deliver_reports(&app.citizen, 0).await.expect("goes").len(), 1);
}

/// What was given to a connection and not signed for is called that, and no more.
#[tokio::test]
async fn what_left_without_an_answer_is_handed_over_and_not_received() {
    let clock = HandClock::default();
    let liar = Liar::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    join(&app, &liar.consulate).await;
    let saved = distress::sos(&app.citizen, sos()).await.expect("is saved");
    clock.advance(GRACE);
    liar.invent("/v1/safety-reports", |_| Told::Half(Vec::new()));
    alerts::deliver_reports(&app.citizen, 0).await.expect_err("the line breaks");
    let desk = distress::view(&app.citizen, saved.id).await.expect("is there").desks.remove(0);
    assert_eq!((desk.state, desk.received_at), (DistressState::HandedOver, None));
    // An answer that no officer signed is none.
    liar.tell_the_truth();
    alerts::deliver_reports(&app.citizen, 0).await.expect("goes");
    liar.lie("/v1/safety-reports", forged);
    let live = Live::start(&app.citizen);
    sleep(Duration::from_millis(500)).await;
    drop(live);
    let desk = distress::view(&app.citizen, saved.id).await.expect("is there").desks.remove(0);
    assert_eq!((desk.state, desk.answer), (DistressState::Received, None));
}

/// Its receipt in the place of an answer: signed, and by no officer.
fn forged(truth: Vec<u8>) -> Told {
    let mut progress: serde_json::Value = serde_json::from_slice(&truth).expect("JSON");
    progress["answer"] = progress["receipt"].clone();
    Told::Body(progress.to_string().into_bytes())
}

async fn is_answered(app: &App, distress: Uuid) {
    loop {
        let view = distress::view(&app.citizen, distress).await.expect("is there");
        if view.desks.iter().any(|desk| desk.state == DistressState::Answered) {
            return;
        }
        sleep(Duration::from_millis(50)).await;
    }
}

/// An answer that no officer signed holds up no other.
#[tokio::test]
async fn a_forged_answer_holds_up_no_true_one() {
    let clock = HandClock::default();
    let liar = Liar::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    join(&app, &liar.consulate).await;
    let mut calls = Vec::new();
    for message in ["on the roof", "in the car"] {
        let sos = SendSos { message: message.into(), with_position: false };
        calls.push((message, distress::sos(&app.citizen, sos).await.expect("is saved").id));
    }
    clock.advance(GRACE);
    alerts::deliver_reports(&app.citizen, 0).await.expect("both go");
    let mut desk = liar.consulate.desk().await;
    // Each in turn: the forged one is asked for first once, whatever the order.
    for (of_the_liar, of_the_desk) in [(calls[0], calls[1]), (calls[1], calls[0])] {
        for read in desk.safety_reports().await.expect("reads") {
            desk.answer_report(read.report, AnswerKind::HelpComing).await.expect("answers");
            if read.content.expect("is for this desk").message == of_the_liar.0 {
                liar.lie(format!("/v1/safety-reports/{}", read.report).leak(), forged);
            }
        }
        let live = Live::start(&app.citizen);
        within(is_answered(&app, of_the_desk.1)).await;
        drop(live);
        liar.tell_the_truth();
    }
}

/// What the device does not know of a position is not told, neither to a desk nor to one's own people.
#[tokio::test]
async fn an_unknown_accuracy_and_an_old_fix_are_told_as_that() {
    let clock = HandClock::default();
    let consulate = Consulate::open(&clock).await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    join(&app, &consulate).await;
    let position = Position::new(39.425, -0.41).expect("a place");
    let fix = Fix { position, accuracy_m: f64::NAN, at: clock.now() };
    alerts::arrive(&app.citizen, fix).await.expect("arrives");
    clock.advance(TimeDelta::minutes(20));
    let shared = distress::share(&app.citizen, "on the roof".into(), true).await.expect("says");
    assert_eq!(shared.text.key, "share-help-near");
    let when = ArgView::Verbatim(fix.at.format("%H:%M UTC (%Y-%m-%d)").to_string());
    assert!(shared.text.args.values().any(|arg| *arg == when), "with its day");
    says_view(&shared.text);
    distress::sos(&app.citizen, sos()).await.expect("is saved");
    clock.advance(GRACE);
    alerts::deliver_reports(&app.citizen, 0).await.expect("goes");
    let mut desk = consulate.desk().await;
    let read = desk.safety_reports().await.expect("reads").remove(0);
    let sent = read.content.expect("can be read").position.expect("was sent");
    assert_eq!(sent.accuracy_m, SentPosition::UNKNOWN_ACCURACY_M);
}

/// Without a consulate nobody is promised anything: numbers first, then one's own people.
#[tokio::test]
async fn without_a_consulate_there_are_numbers_and_ones_own_people() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let said = distress::sos(&app.citizen, sos()).await.expect("answers");
    assert!(said.desks.is_empty() && !said.can_cancel);
    let help = distress::help(&app.citizen).await.expect("shows");
    assert!(!help.emergency.numbers.is_empty() && help.distress.is_none());
    let shared = distress::share(&app.citizen, "on the roof".into(), true).await.expect("says");
    assert_eq!(
        shared.text.key, "share-help",
        "no position is known, and it is shared all the same"
    );
    says_view(&shared.text);
    says_view(&shared.warning);
}
