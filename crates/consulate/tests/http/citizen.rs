//! A passport is renewed: submitted once, looked at, asked about, answered, handed over.

use crate::items::{application, photo, seal, submission};
use crate::person::Person;
use crate::world::World;
use amana_contract::content_type;
use amana_contract::requests::{
    Accepted, ActionRequired, Answer, Changes, Event, EventKind, Head, News, Outcome, Phase,
    Receipt,
};
use amana_contract::sealed::Item;
use amana_sealing::digest::Sha256;
use amana_sealing::{chain, sign1};
use uuid::Uuid;

/// Verifies events and head as an app does and answers with the events.
fn verify(world: &World, request: Uuid, changes: &Changes) -> Vec<Event> {
    let trusted = [&world.tree.online.receipts, &world.tree.office.officer];
    let links: Vec<&[u8]> = changes
        .changes
        .iter()
        .filter_map(|change| match &change.news {
            News::Event { event } if change.request == request => Some(event.as_ref()),
            _ => None,
        })
        .collect();
    let head = sign1::verify(
        changes.heads[0].as_ref(),
        &world.tree.online.heads.public(),
        content_type::HEAD,
        b"",
    );
    let head: Head = serde_json::from_slice(&head.expect("verifies")).expect("reads");
    let expected = Sha256(head.chain.0[..].try_into().expect("32 bytes"));
    chain::verify(request.as_bytes(), links.iter().copied(), &expected).expect("a whole chain");
    assert_eq!(head.sequence, links.len() as u64);
    let read = |link: &&[u8]| {
        let event = trusted
            .iter()
            .find_map(|key| sign1::verify(link, &key.public(), content_type::EVENT, b"").ok());
        serde_json::from_slice(&event.expect("verifies")).expect("reads")
    };
    links.iter().map(read).collect()
}

#[tokio::test]
async fn renews_a_passport() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let (request, errand) = (Uuid::now_v7(), Uuid::now_v7());
    let items =
        [seal(&world, request, 0, &application()), seal(&world, request, 1, &photo(100_000))];
    let body = submission(request, &[&items[0], &items[1]]);
    let token = person.confirm(errand, &body).await;
    for sealed in &items {
        person.upload(sealed, &token).await;
    }
    let first = person.put_request(request, errand, &body, &token).await.expect("submits");
    let again = person.put_request(request, errand, &body, &token).await.expect("submits");
    assert_eq!((first.status, &first.body), (again.status, &again.body));
    let accepted: Accepted = first.json().expect("reads");
    let receipts = world.tree.online.receipts.public();
    let receipt = sign1::verify(accepted.receipt.as_ref(), &receipts, content_type::RECEIPT, b"");
    let receipt: Receipt = serde_json::from_slice(&receipt.expect("verifies")).expect("reads");
    assert_eq!((receipt.request, receipt.errand), (request, errand));

    let (mut desk, _keys) = world.desk().await;
    assert_eq!(desk.requests().await.expect("lists").len(), 1, "twice sent, once kept");
    let opened = desk.open_items(request).await.expect("opens");
    assert!(matches!(&opened[0], Item::Application(form) if form.surname == "SPECIMEN"));
    let action = ActionRequired {
        action: Uuid::now_v7(),
        kind: "photo".into(),
        reason: "unreadable".into(),
        due_on: None,
    };
    let asks = vec![action.clone()];
    desk.publish(request, EventKind::ActionRequired, Phase::Intake, None, asks)
        .await
        .expect("asks");

    let retake = seal(&world, request, 2, &photo(5));
    let answer = Answer { action: action.action, items: vec![retake.item.clone()] };
    let (errand, body) = (Uuid::now_v7(), serde_json::to_vec(&answer).expect("serialises"));
    let token = person.confirm(errand, &body).await;
    person.upload(&retake, &token).await;
    person.post_answer(request, errand, &body, &token).await.expect("answers");
    assert_eq!(desk.open_items(request).await.expect("opens").len(), 3);
    for (kind, phase, outcome) in [
        (EventKind::Validated, Phase::Visit, None),
        (EventKind::VisitRecorded, Phase::Review, None),
        (EventKind::InProduction, Phase::Production, None),
        (EventKind::ReadyForPickup, Phase::Delivery, None),
        (EventKind::Delivered, Phase::Closed, Some(Outcome::Granted)),
    ] {
        desk.publish(request, kind, phase, outcome, Vec::new()).await.expect("publishes");
    }
    assert!(desk.requests().await.expect("lists").is_empty());

    let watch = person.watch().await;
    let changes = person.changes(0, &watch).await;
    let events = verify(&world, request, &changes);
    let kinds: Vec<_> = events.iter().map(|event| event.kind).collect();
    assert_eq!(kinds[..3], [EventKind::Received, EventKind::ActionRequired, EventKind::Answered]);
    assert_eq!(events[1].actions_required, [action]);
    assert!(events[2].actions_required.is_empty());
    assert_eq!(events.last().and_then(|event| event.outcome), Some(Outcome::Granted));
    let looks = changes.changes.iter().filter_map(|change| match &change.news {
        News::StaffAccess { officer, .. } => Some(officer.len()),
        News::Event { .. } => None,
    });
    assert_eq!(looks.collect::<Vec<_>>(), [8; 5], "two items, then three");
    world.running.shutdown().await;
}
