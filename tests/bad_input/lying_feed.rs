//! A feed of countersigned alerts that is changed, old or incomplete.

use crate::liars::Scene;
use amana_alerts::trust::SourceVerdict;
use amana_citizen::{Error, alerts};
use amana_contract::feed::Page;
use amana_sync::SyncError;
use amana_tests::{FLOOD, Told, says};

const HEAD: &str = "/v1/alerts/head";
const PAGES: &str = "/v1/alerts/pages";

const UPDATE: &[u8] = include_bytes!("../../crates/alerts/fixtures/valencia-flood-update.cap.xml");

async fn publish(scene: &mut Scene, message: &[u8]) {
    let published = scene.desk.publish_alert(message.to_vec(), SourceVerdict::Office).await;
    published.expect("countersigns");
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

/// A page whose alert was changed is not the one that the head vouches for.
#[tokio::test]
async fn a_changed_page_is_a_bad_signature() {
    let mut scene = Scene::begin().await;
    publish(&mut scene, FLOOD).await;
    scene.liar.lie(PAGES, |truth| {
        let mut page: Page = serde_json::from_slice(&truth).expect("a page");
        let last = page.alerts[0].0.len() - 1;
        page.alerts[0].0[last] ^= 1;
        Told::Body(serde_json::to_vec(&page).expect("serialises"))
    });
    is_seen_through(&scene, SyncError::BadSignature).await;
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

/// A page that is left empty is not the one that the head vouches for.
#[tokio::test]
async fn an_emptied_page_is_a_bad_signature() {
    let mut scene = Scene::begin().await;
    publish(&mut scene, FLOOD).await;
    scene.liar.lie(PAGES, |_| Told::Body(br#"{"alerts":[]}"#.to_vec()));
    is_seen_through(&scene, SyncError::BadSignature).await;
}
