//! The public feed: pages that a signed head vouches for, and caches that need not ask twice.

use crate::uploads::plain_client;
use crate::world::World;
use amana_alerts::trust::{self, SourceVerdict};
use amana_channel::{Call, parcel};
use amana_consulate::office::DeskError;
use amana_contract::content_type;
use amana_contract::feed::{CHAIN, FeedHead, SignedFeedHead};
use amana_contract::problem::Code;
use amana_sealing::{chain, sign1};
use chrono::TimeDelta;

const FLOOD: &[u8] = include_bytes!("../../../alerts/fixtures/valencia-flood.cap.xml");

pub async fn head(world: &World) -> FeedHead {
    let answer = world.channel().send(Call::get("/v1/alerts/head")).await.expect("a head");
    let signed: SignedFeedHead = answer.json().expect("reads");
    let key = world.tree.online.heads.public();
    let payload = sign1::verify(signed.head.as_ref(), &key, content_type::FEED_HEAD, b"");
    serde_json::from_slice(&payload.expect("verifies")).expect("reads")
}

#[tokio::test]
async fn an_alert_is_countersigned_published_and_vouched_for() {
    let world = World::start().await;
    let empty = head(&world).await;
    assert_eq!((empty.format, empty.sequence, empty.snapshot), (2, 0, None));
    let (mut desk, _keys) = world.desk().await;
    for sequence in 1..=2 {
        let published = desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await;
        assert_eq!(published.expect("publishes"), sequence);
    }
    let parcel = world.channel().send(Call::get("/v1/alerts/1/2")).await.expect("a parcel");
    let alerts = parcel::unpack(&parcel.body, 2).expect("unpacks");
    let head = head(&world).await;
    let links = alerts.iter().map(Vec::as_slice);
    assert_eq!((head.sequence, &head.chain.0[..]), (2, &chain::head(CHAIN, links).0[..]));
    let key = world.tree.office.alerts.public();
    let alert = trust::verify(&alerts[1], &key, world.clock.now(), 1);
    assert_eq!(alert.expect("verifies").message, FLOOD);
    for absent in ["1/3", "3/3", "0/1", "2/1", "1/65", "objects/AAAA"] {
        let refused = world.channel().send(Call::get(format!("/v1/alerts/{absent}"))).await;
        assert_eq!(crate::world::refused(refused), Code::NotFound, "{absent}");
    }
    let nonsense = desk.publish_alert(b"<html/>".to_vec(), SourceVerdict::Office).await;
    assert!(matches!(nonsense, Err(DeskError::NotAnAlert)));
}

/// A hurricane's message is as large as the largest that was ever seen: it is published, read whole, and
/// leaves room for what comes behind it in its page.
#[tokio::test]
async fn a_message_of_a_ring_of_41_000_corners_reaches_the_feed() {
    let world = World::start().await;
    let (mut desk, _keys) = world.desk().await;
    let turn = |n: u32| (f64::from(n % 41_008) / 41_008.0 * std::f64::consts::TAU).sin_cos();
    let corner = |n: u32| format!("{:.14},{:.14}", 25.0 + turn(n).0, -70.0 + turn(n).1);
    let ring = (0..=41_008).map(corner).collect::<Vec<_>>().join(" ");
    let flood = String::from_utf8(FLOOD.to_vec()).expect("text");
    let (before, after) = flood.split_once("<polygon>").expect("a ring");
    let (_, after) = after.split_once('<').expect("its end");
    let padding = "<!-- of the size that one had -->".repeat(8_000);
    let hurricane = format!("{before}<polygon>{ring}<{after}{padding}");
    assert!((1_650_000..2_300_000).contains(&hurricane.len()), "{}", hurricane.len());
    desk.publish_alert(hurricane.clone().into_bytes(), SourceVerdict::Office)
        .await
        .expect("publishes");
    desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await.expect("publishes");
    let page = world.channel().send(Call::get("/v1/alerts/1/2")).await.expect("a parcel");
    let alerts = parcel::unpack(&page.body, 2).expect("unpacks");
    let key = world.tree.office.alerts.public();
    let alert = trust::verify(&alerts[0], &key, world.clock.now(), 0).expect("verifies");
    assert!(alert.message == hurricane.as_bytes());
    assert!(alert.reading().is_ok());
}

/// What is fetched of one new alert is less than the alert, however long the feed is.
#[tokio::test]
async fn news_cost_no_more_than_they_are() {
    let world = World::start().await;
    let (mut desk, _keys) = world.desk().await;
    for _ in 0..70 {
        desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await.expect("publishes");
    }
    let size =
        async |path: &str| world.channel().send(Call::get(path)).await.expect("answers").body.len();
    let (head, news) = (size("/v1/alerts/head").await, size("/v1/alerts/70/70").await);
    assert!(head < 900 && head + news < FLOOD.len(), "{head} + {news} of {} bytes", FLOOD.len());
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

#[tokio::test]
async fn what_never_changes_may_be_kept_for_ever() {
    let world = World::start().await;
    let (mut desk, _keys) = world.desk().await;
    desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await.expect("publishes");
    let client = plain_client(&world);
    let url = format!("{}/v1/alerts/1/1", world.running.origin());
    let answer = client.get(&url).send().await.expect("answers");
    let lifetime = answer.headers()["cache-control"].to_str().expect("text");
    assert!(lifetime.starts_with("public") && lifetime.ends_with("immutable"), "{lifetime}");
    let etag = answer.headers()["etag"].clone();
    let known = client.get(&url).header("if-none-match", etag).send().await.expect("answers");
    assert_eq!(known.status().as_u16(), 304);
}
