//! A feed of countersigned alerts that is changed, old or incomplete.

use crate::liars::Scene;
use amana_alerts::trust::SourceVerdict;
use amana_channel::ChannelError;
use amana_channel::parcel::{self, Effort};
use amana_citizen::{Error, alerts};
use amana_contract::content_type;
use amana_contract::feed::{LARGEST_PACKED, LARGEST_UNPACKED, SignedFeedHead};
use amana_contract::problem::Code;
use amana_sealing::sign1::{self, SigningKey};
use amana_sync::SyncError;
use amana_tests::{FLOOD, Told, says};

const HEAD: &str = "/v1/alerts/head";
const FIRST: &str = "/v1/alerts/1/1";

const UPDATE: &[u8] = include_bytes!("../../crates/alerts/fixtures/valencia-flood-update.cap.xml");

async fn publish(scene: &mut Scene, message: &[u8]) {
    let published = scene.desk.publish_alert(message.to_vec(), SourceVerdict::Office).await;
    published.expect("countersigns");
}

fn pack(alerts: &[Vec<u8>]) -> Vec<u8> {
    parcel::pack(alerts.iter().map(Vec::as_slice), Effort::Quick).expect("packs")
}

/// The feed is refused, the alerts that are known stay, and the truth brings the new one.
async fn is_seen_through(scene: &Scene, expected: SyncError) {
    let before = alerts::list(&scene.app.citizen, "en").await.expect("lists");
    let error = alerts::bring(&scene.app.citizen, scene.mission).await.expect_err("a lie");
    assert_eq!(error, Error::Sync(expected));
    says(&error);
    assert_eq!(alerts::list(&scene.app.citizen, "en").await, Ok(before));
    scene.liar.tell_the_truth();
    let feed = alerts::bring(&scene.app.citizen, scene.mission).await.expect("the truth arrives");
    assert_eq!(feed.accepted, 1);
}

/// A page with another alert in it does not lead to the chain of the head.
#[tokio::test]
async fn a_swapped_alert_is_a_bad_signature() {
    let mut scene = Scene::begin().await;
    publish(&mut scene, FLOOD).await;
    scene.liar.lie(FIRST, |truth| {
        let mut alerts = parcel::unpack(&truth, 1).expect("one alert");
        let last = alerts[0].len() - 1;
        alerts[0][last] ^= 1;
        Told::Body(pack(&alerts))
    });
    is_seen_through(&scene, SyncError::BadSignature).await;
}

/// Two alerts in the other order are another history.
#[tokio::test]
async fn alerts_in_another_order_are_a_bad_signature() {
    let mut scene = Scene::begin().await;
    publish(&mut scene, FLOOD).await;
    publish(&mut scene, UPDATE).await;
    scene.liar.lie("/v1/alerts/1/2", |truth| {
        let mut alerts = parcel::unpack(&truth, 2).expect("two alerts");
        alerts.reverse();
        Told::Body(pack(&alerts))
    });
    let error = alerts::bring(&scene.app.citizen, scene.mission).await.expect_err("a lie");
    assert_eq!(error, Error::Sync(SyncError::BadSignature));
    scene.liar.tell_the_truth();
    let feed = alerts::bring(&scene.app.citizen, scene.mission).await.expect("the truth arrives");
    assert_eq!(feed.accepted, 2);
}

/// Another key's alert in a page that its own head would vouch for: the head is not believed.
#[tokio::test]
async fn a_head_by_a_foreign_key_is_a_bad_signature() {
    let mut scene = Scene::begin().await;
    publish(&mut scene, FLOOD).await;
    scene.liar.lie(HEAD, |truth| {
        let signed: SignedFeedHead = serde_json::from_slice(&truth).expect("a head");
        let signer = sign1::claimed_signer(signed.head.as_ref()).expect("it names its key");
        let payload = sign1::verify(signed.head.as_ref(), &signer, content_type::FEED_HEAD, b"");
        let payload = payload.expect("the true head holds");
        let foreign = SigningKey::make();
        let head = sign1::sign(&foreign, content_type::FEED_HEAD, &payload, b"").into();
        Told::Body(serde_json::to_vec(&SignedFeedHead { head }).expect("serialises"))
    });
    is_seen_through(&scene, SyncError::BadSignature).await;
}

/// A page that is not there, though the head says so, is held back.
#[tokio::test]
async fn a_page_that_is_said_not_to_be_there_is_withheld() {
    let mut scene = Scene::begin().await;
    publish(&mut scene, FLOOD).await;
    scene.liar.lie(FIRST, |_| Told::Refused(Code::NotFound));
    is_seen_through(&scene, SyncError::Withheld).await;
}

/// Bytes that are no parcel at all.
#[tokio::test]
async fn a_page_that_is_not_a_parcel_is_a_bad_signature() {
    let mut scene = Scene::begin().await;
    publish(&mut scene, FLOOD).await;
    for lie in [&b""[..], b"AMPA", br#"{"alerts":[]}"#] {
        scene.liar.lie(FIRST, move |_| Told::Body(lie.to_vec()));
        let error = alerts::bring(&scene.app.citizen, scene.mission).await.expect_err("a lie");
        assert_eq!(error, Error::Sync(SyncError::BadSignature));
    }
    is_seen_through(&scene, SyncError::BadSignature).await;
}

/// More bytes than any page has are not read to their end.
#[tokio::test]
async fn an_endless_page_is_given_up_on() {
    let mut scene = Scene::begin().await;
    publish(&mut scene, FLOOD).await;
    scene.liar.lie(FIRST, |_| Told::Body(vec![0; LARGEST_PACKED + 1]));
    is_seen_through(&scene, SyncError::Channel(ChannelError::Unintelligible)).await;
}

/// A page that unfolds into more than any parcel holds is refused while it unfolds.
#[tokio::test]
async fn a_page_that_is_a_bomb_is_a_bad_signature() {
    let mut scene = Scene::begin().await;
    publish(&mut scene, FLOOD).await;
    let mut bomb = b"AMPA\x01".to_vec();
    let params = brotli::enc::BrotliEncoderParams { quality: 1, ..Default::default() };
    let zeroes = vec![0_u8; LARGEST_UNPACKED + 1];
    brotli::BrotliCompress(&mut zeroes.as_slice(), &mut bomb, &params).expect("compresses");
    scene.liar.lie(FIRST, move |_| Told::Body(bomb.clone()));
    is_seen_through(&scene, SyncError::BadSignature).await;
}

/// A countersignature that expired on the way is passed over, and its place in the feed counts.
#[tokio::test]
async fn an_expired_countersignature_brings_nothing_and_holds_up_nothing() {
    let mut scene = Scene::begin().await;
    publish(&mut scene, FLOOD).await;
    scene.device.clock.advance(chrono::TimeDelta::days(8));
    publish(&mut scene, UPDATE).await;
    let feed = alerts::bring(&scene.app.citizen, scene.mission).await.expect("brings");
    assert_eq!((feed.accepted, feed.refused.len()), (1, 0));
}

/// A head from before an alert that is known is older than what is known.
#[tokio::test]
async fn an_old_head_is_old_news() {
    let mut scene = Scene::begin().await;
    alerts::bring(&scene.app.citizen, scene.mission).await.expect("an empty feed");
    let old = scene.liar.heard(HEAD);
    publish(&mut scene, FLOOD).await;
    alerts::bring(&scene.app.citizen, scene.mission).await.expect("brings");
    publish(&mut scene, UPDATE).await;
    scene.liar.lie(HEAD, move |_| Told::Body(old.clone()));
    is_seen_through(&scene, SyncError::OldNews).await;
}

/// A head whose time is over says nothing about now: withholding cannot last.
#[tokio::test]
async fn an_expired_head_is_old_news() {
    let mut scene = Scene::begin().await;
    alerts::bring(&scene.app.citizen, scene.mission).await.expect("an empty feed");
    let old = scene.liar.heard(HEAD);
    publish(&mut scene, FLOOD).await;
    scene.device.clock.advance(chrono::TimeDelta::hours(1));
    scene.liar.lie(HEAD, move |_| Told::Body(old.clone()));
    is_seen_through(&scene, SyncError::OldNews).await;
}
