//! News that is changed, old, incomplete, or signed by nobody who may.

use crate::liars::{CHANGES, Scene, event_at, without};
use amana_citizen::requests::{self, bring_news};
use amana_citizen::views::{ErrandState, ErrandView};
use amana_citizen::{Error, requests::carry};
use amana_contract::content_type;
use amana_contract::requests::{Accepted, Changes, EventKind, Head, Phase};
use amana_sealing::sign1::{self, SigningKey};
use amana_sync::SyncError;
use amana_tests::{PASSPHRASE, Told, queue_renewal, says, submit_renewal};

/// A byte of an event is flipped, at its beginning, in its middle or in its signature.
#[tokio::test]
async fn a_flipped_byte_is_a_bad_signature() {
    for place in [0, 1, 2] {
        let scene = Scene::with_three_events().await;
        let lie = move |mut changes: Changes| {
            let event = event_at(&mut changes, 1);
            let at = [3, event.len() / 2, event.len() - 1][place];
            event[at] ^= 1;
            changes
        };
        scene.lies(SyncError::BadSignature, lie).await;
    }
}

/// Somebody else signs the events, well formed and chained.
#[tokio::test]
async fn an_event_of_a_stranger_is_a_bad_signature() {
    let scene = Scene::with_three_events().await;
    let officer = scene.liar.consulate.tree.office.officer.public();
    let stranger = SigningKey::make();
    let lie = move |mut changes: Changes| {
        let event = event_at(&mut changes, 0);
        let said = sign1::verify(event, &officer, content_type::EVENT, b"").expect("is signed");
        *event = sign1::sign(&stranger, content_type::EVENT, &said, b"");
        changes
    };
    scene.lies(SyncError::BadSignature, lie).await;
}

/// The server's own key says what only an officer may say.
#[tokio::test]
async fn the_server_cannot_decide_in_the_officers_place() {
    let scene = Scene::with_three_events().await;
    let officer = scene.liar.consulate.tree.office.officer.public();
    let receipts = scene.liar.consulate.tree.online.receipts.clone();
    let lie = move |mut changes: Changes| {
        let event = event_at(&mut changes, 0);
        let said = sign1::verify(event, &officer, content_type::EVENT, b"").expect("is signed");
        *event = sign1::sign(&receipts, content_type::EVENT, &said, b"");
        changes
    };
    scene.lies(SyncError::BadSignature, lie).await;
}

/// An answer of yesterday is served again.
#[tokio::test]
async fn an_old_answer_is_old_news() {
    let mut scene = Scene::begin().await;
    let old = scene.heard();
    scene.publish(EventKind::Validated, Phase::Visit).await;
    scene.lies(SyncError::OldNews, move |_| old.clone()).await;
}

/// The counter goes back as if nothing had ever happened.
#[tokio::test]
async fn a_counter_that_goes_back_is_old_news() {
    let scene = Scene::with_three_events().await;
    let nothing = Changes { changes: Vec::new(), cursor: 0, has_more: false, heads: Vec::new() };
    scene.lies(SyncError::OldNews, move |_| nothing.clone()).await;
}

/// An event that is known is served once more, in the place of the new one.
#[tokio::test]
async fn a_known_event_in_the_place_of_a_new_one_is_withheld() {
    let mut scene = Scene::begin().await;
    let known = scene.heard().changes[0].news.clone();
    scene.publish(EventKind::Validated, Phase::Visit).await;
    let lie = move |mut changes: Changes| {
        changes.changes[0].news = known.clone();
        changes
    };
    scene.lies(SyncError::Withheld, lie).await;
}

/// The last event is held back while the head knows it.
#[tokio::test]
async fn a_last_event_that_is_held_back_is_withheld() {
    let scene = Scene::with_three_events().await;
    scene.lies(SyncError::Withheld, |changes| without(changes, 2)).await;
}

/// The only new event is held back while the head knows it.
#[tokio::test]
async fn an_only_event_that_is_held_back_is_withheld() {
    let mut scene = Scene::begin().await;
    scene.publish(EventKind::Validated, Phase::Visit).await;
    scene.lies(SyncError::Withheld, |changes| without(changes, 0)).await;
}

/// An event in the middle is left out, the numbers made to fit.
#[tokio::test]
async fn an_event_left_out_in_the_middle_is_withheld() {
    let scene = Scene::with_three_events().await;
    scene.lies(SyncError::Withheld, |changes| without(changes, 1)).await;
}

/// An event is left out and its number with it.
#[tokio::test]
async fn a_gap_in_the_counter_is_withheld() {
    let scene = Scene::with_three_events().await;
    let lie = |mut changes: Changes| {
        changes.changes.remove(1);
        changes
    };
    scene.lies(SyncError::Withheld, lie).await;
}

/// Events come without a head.
#[tokio::test]
async fn events_without_a_head_are_withheld() {
    let scene = Scene::with_three_events().await;
    let lie = |changes: Changes| Changes { heads: Vec::new(), ..changes };
    scene.lies(SyncError::Withheld, lie).await;
}

/// Two requests moved, and one's head is shown for both.
#[tokio::test]
async fn another_requests_head_vouches_for_nothing() {
    let mut scene = Scene::begin().await;
    let first = scene.request;
    scene.request = submit_renewal(&scene.app, scene.document, scene.mission).await;
    scene.publish(EventKind::Validated, Phase::Visit).await;
    scene.request = first;
    scene.publish(EventKind::Validated, Phase::Visit).await;
    let lie = |mut changes: Changes| {
        assert_eq!(changes.heads.len(), 2);
        changes.heads[0] = changes.heads[1].clone();
        changes
    };
    scene.lies(SyncError::Withheld, lie).await;
}

/// The head of yesterday is shown with today's events.
#[tokio::test]
async fn an_old_head_is_old_news() {
    let mut scene = Scene::begin().await;
    let old = scene.heard().heads;
    scene.publish(EventKind::Validated, Phase::Visit).await;
    let lie = move |changes: Changes| Changes { heads: old.clone(), ..changes };
    scene.lies(SyncError::OldNews, lie).await;
}

/// A stranger signs a head that fits.
#[tokio::test]
async fn a_head_of_a_stranger_is_a_bad_signature() {
    let scene = Scene::with_three_events().await;
    let key = scene.liar.consulate.tree.online.heads.public();
    let stranger = SigningKey::make();
    let lie = move |mut changes: Changes| {
        let head = &mut changes.heads[0].0;
        let said = sign1::verify(head, &key, content_type::HEAD, b"").expect("is signed");
        let said: Head = serde_json::from_slice(&said).expect("a head");
        let said = serde_json::to_vec(&said).expect("serialises");
        *head = sign1::sign(&stranger, content_type::HEAD, &said, b"");
        changes
    };
    scene.lies(SyncError::BadSignature, lie).await;
}

/// An event of one request is shown as another's.
#[tokio::test]
async fn an_event_moved_to_another_request_is_a_bad_signature() {
    let mut scene = Scene::begin().await;
    let first = scene.request;
    let second = submit_renewal(&scene.app, scene.document, scene.mission).await;
    bring_news(&scene.app.citizen, scene.mission).await.expect("brings");
    scene.publish(EventKind::Validated, Phase::Visit).await;
    assert_eq!(scene.request, first);
    let lie = move |mut changes: Changes| {
        changes.changes[0].request = second;
        changes
    };
    scene.lies(SyncError::BadSignature, lie).await;
}

/// A receipt for something else is no receipt: the errand says why it is stuck, and when the truth
/// is told it is delivered, and the office has it once.
#[tokio::test]
async fn a_receipt_for_something_else_is_no_receipt() {
    let scene = Scene::begin().await;
    let (app, liar) = (&scene.app, &scene.liar);
    let first = liar.heard(&format!("/v1/requests/{}", scene.request));
    let accepted: Result<Accepted, _> = serde_json::from_slice(&first);
    assert!(accepted.is_ok(), "it was a true receipt");
    let queued = queue_renewal(app, scene.document, scene.mission).await;
    liar.lie("/v1/requests", move |_| Told::Body(first.clone()));
    let error = carry(&app.citizen, 0).await.expect_err("another's receipt");
    assert_eq!(error, Error::Sync(SyncError::BadSignature));
    says(&error);
    let view = requests::view(&app.citizen, queued.request).await.expect("is there");
    let [ErrandView { id: errand, state: ErrandState::Stuck { reason }, .. }] = &view.errands[..]
    else {
        panic!("{:?}", view.errands);
    };
    assert_eq!(reason.key, "error-consulate-signature");
    assert_eq!(carry(&app.citizen, 0).await, Ok(0), "it waits for the person");

    liar.tell_the_truth();
    requests::retry(&app.citizen, *errand).await.expect("goes back into its lane");
    requests::confirm(&app.citizen, *errand, PASSPHRASE.into()).await.expect("confirms");
    assert_eq!(carry(&app.citizen, 0).await, Ok(1));
    let mut desk = scene.desk;
    assert_eq!(desk.requests().await.expect("lists").len(), 2, "each once");
}

/// An answer that is no JSON, or half of one, is not understood; nothing of it is kept.
#[tokio::test]
async fn an_answer_that_is_none_is_not_understood() {
    let scene = Scene::with_three_events().await;
    let before = requests::all(&scene.app.citizen).await;
    for body in [b"<!DOCTYPE html>".as_slice(), b"{}", b"", b"{\"changes\":"] {
        scene.liar.lie(CHANGES, move |_| Told::Body(body.to_vec()));
        let error = bring_news(&scene.app.citizen, scene.mission).await.expect_err("no answer");
        assert!(says(&error).contains("not understood"));
        assert_eq!(requests::all(&scene.app.citizen).await, before);
    }
    scene.liar.tell_the_truth();
    let news = bring_news(&scene.app.citizen, scene.mission).await.expect("the truth arrives");
    assert_eq!(news.changes, 3);
}
