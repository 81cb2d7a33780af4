//! The public feed: pages that a signed head vouches for, and caches that need not ask twice.

use crate::uploads::plain_client;
use crate::world::World;
use amana_alerts::trust::{self, SourceVerdict};
use amana_channel::Call;
use amana_consulate::office::DeskError;
use amana_contract::content_type;
use amana_contract::feed::{FeedHead, Page, SignedFeedHead};
use amana_contract::problem::Code;
use amana_sealing::digest::Sha256;
use amana_sealing::sign1;
use chrono::TimeDelta;

const FLOOD: &[u8] = include_bytes!("../../../alerts/fixtures/valencia-flood.cap.xml");

async fn head(world: &World) -> FeedHead {
    let answer = world.channel().send(Call::get("/v1/alerts/head")).await.expect("a head");
    let signed: SignedFeedHead = answer.json().expect("reads");
    let key = world.tree.online.heads.public();
    let payload = sign1::verify(signed.head.as_ref(), &key, content_type::FEED_HEAD, b"");
    serde_json::from_slice(&payload.expect("verifies")).expect("reads")
}

#[tokio::test]
async fn an_alert_is_countersigned_published_and_vouched_for() {
    let world = World::start().await;
    assert_eq!((head(&world).await.sequence, head(&world).await.pages.len()), (0, 0));
    let (mut desk, _keys) = world.desk().await;
    for sequence in 1..=2 {
        let published = desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await;
        assert_eq!(published.expect("publishes"), sequence);
    }
    let head = head(&world).await;
    assert_eq!((head.sequence, head.pages.len()), (2, 1));
    let page = world.channel().send(Call::get("/v1/alerts/pages/0")).await.expect("a page");
    assert_eq!(Sha256::of(&page.body).0, *head.pages[0].0);
    let page: Page = page.json().expect("reads");
    let key = world.tree.office.alerts.public();
    let alert = trust::verify(page.alerts[1].as_ref(), &key, world.clock.now(), 1);
    assert_eq!(alert.expect("verifies").message, FLOOD);
    let beyond = world.channel().send(Call::get("/v1/alerts/pages/1")).await;
    assert_eq!(crate::world::refused(beyond), Code::NotFound);
    let nonsense = desk.publish_alert(b"<html/>".to_vec(), SourceVerdict::Office).await;
    assert!(matches!(nonsense, Err(DeskError::NotAnAlert)));
}

#[tokio::test]
async fn a_cache_asks_with_an_etag_and_the_head_grows_old() {
    let world = World::start().await;
    let first = head(&world).await;
    assert_eq!(first.expires_at - first.issued_at, TimeDelta::minutes(15));
    let client = plain_client(&world);
    let url = format!("{}/v1/alerts/head", world.running.origin());
    let answer = client.get(&url).send().await.expect("answers");
    assert!(answer.headers()["cache-control"].to_str().expect("text").starts_with("public"));
    let etag = answer.headers()["etag"].clone();
    let known = client.get(&url).header("if-none-match", etag.clone()).send().await;
    assert_eq!(known.expect("answers").status().as_u16(), 304);
    world.clock.advance(TimeDelta::minutes(6));
    let renewed = client.get(&url).header("if-none-match", etag).send().await;
    assert_eq!(renewed.expect("answers").status().as_u16(), 200);
    assert!(head(&world).await.issued_at > first.issued_at);
}
