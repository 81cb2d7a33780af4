//! What was acknowledged before a restart is there after it.

use crate::items::{photo, seal, submission};
use crate::person::Person;
use crate::world::World;
use amana_channel::{Call, parcel};
use amana_contract::access::{Refresh, Scope, Token};
use uuid::Uuid;

#[tokio::test]
async fn a_restart_keeps_accounts_tokens_uploads_and_history() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let submitted = person.submit(&world).await;
    let watch = person.sign_in(&[Scope::StatusRead], None).await.expect("signs in");
    let before = person.changes(0, &watch.access_token).await;
    let (request, errand) = (Uuid::now_v7(), Uuid::now_v7());
    let sealed = seal(&world, request, 0, &photo(200_000));
    let (item, body) = (sealed.item.item, submission(request, &[&sealed]));
    let token = person.confirm(errand, &body).await;
    person.begin_upload(&sealed, &token).await.expect("begins");
    person.append(item, 0, &sealed.bytes[..100_000], &token).await.expect("uploads");
    let (mut desk, keys) = world.desk().await;
    desk.publish_alert(
        include_bytes!("../../../alerts/fixtures/valencia-flood.cap.xml").to_vec(),
        amana_alerts::trust::SourceVerdict::Office,
    )
    .await
    .expect("publishes");

    let world = world.restart().await;
    person.channel = world.channel();
    let after = person.changes(0, &watch.access_token).await;
    assert_eq!(after.changes, before.changes);
    let refresh = Refresh { refresh_token: watch.refresh_token.expect("lasts") };
    let call = Call::post("/v1/tokens").json(&refresh).proof(&person.dpop, person.now());
    let token_again: Token =
        person.channel.send(call).await.expect("refreshes").json().expect("reads");
    assert_eq!(person.changes(1, &token_again.access_token).await.cursor, 1);
    assert_eq!(person.offset(item, &token).await.expect("an offset"), 100_000);
    person.append(item, 100_000, &sealed.bytes[100_000..], &token).await.expect("continues");
    person.put_request(request, errand, &body, &token).await.expect("submits");
    let desk = amana_consulate::office::Desk::open(world.channel(), keys.path()).expect("opens");
    let mut desk = desk.with_clock(world.clock.clock());
    let listed: Vec<_> =
        desk.requests().await.expect("lists").into_iter().map(|one| one.request).collect();
    assert_eq!(listed, [submitted, request]);
    let alert = world.channel().send(Call::get("/v1/alerts/1/1")).await.expect("is served");
    assert_eq!(parcel::unpack(&alert.body, 1).map(|alerts| alerts.len()), Ok(1));
}
