//! A stream whose wake-ups bring heads of the alert feed and new alerts: true ones save requests, all
//! others are as if none had come.
//!
//! | told | outcome |
//! |---|---|
//! | the true head and the new alert | nothing is asked for |
//! | the true head alone | the range alone is asked for; nothing, where it holds nothing new |
//! | the true head, and for the new alert another one, no parcel, or one that is too large | the head is asked for, the alert arrives |
//! | none, as by an older consulate; no bytes at all | the head is asked for, the alert arrives |
//! | a head that is forged, of before, expired, larger than a head, leading nowhere | the same |
//! | an event without end | the line is given up, and the next visit brings the alert |

use crate::liars::Scene;
use amana_alerts::trust::SourceVerdict;
use amana_channel::parcel::{self, Effort};
use amana_citizen::live::Live;
use amana_citizen::views::Line;
use amana_citizen::{Citizen, Event, alerts, consulates};
use amana_contract::feed::{FeedHead, LARGEST_TOLD_HEAD, LARGEST_TOLD_PARCEL, SignedFeedHead};
use amana_contract::requests::{EventKind, Phase, WakeUp};
use amana_contract::{Bytes, content_type};
use amana_sealing::sign1::{self, SigningKey};
use amana_tests::{FLOOD, Told};
use chrono::TimeDelta;
use serde_json::{Value, json};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::sync::Notify;

const STREAM: &str = "/v1/stream";
const FEED: &str = "/v1/alerts/";
const HEAD: &str = "/v1/alerts/head";
const IDENTIFIER: &str = "AMANA-DEMO-VLC-2026-1122-01";

/// Listens to a consulate, and knows its first alert.
struct Listening {
    scene: Scene,
    published: usize,
    _live: Live,
}

impl Listening {
    async fn begin() -> Self {
        let mut scene = Scene::begin().await;
        let live = Live::start(&scene.app.citizen);
        let mission = scene.mission;
        let is_live = async |citizen: &Citizen| {
            let all = consulates::list(citizen).await.expect("lists");
            all.into_iter().find(|view| view.id == mission && view.line == Line::Live)
        };
        scene.app.until_there(is_live).await;
        let mut listening = Self { scene, published: 0, _live: live };
        // The event that a stream begins with is behind it then.
        listening.publish(IDENTIFIER).await;
        listening.until_listed(1).await;
        listening
    }

    async fn publish(&mut self, identifier: &str) {
        let flood = String::from_utf8(FLOOD.to_vec()).expect("text");
        let message = flood.replace(IDENTIFIER, identifier).into_bytes();
        let published = self.scene.desk.publish_alert(message, SourceVerdict::Office).await;
        published.expect("countersigns");
        self.published += 1;
    }

    /// How often the device asked for the head. The officer's tool asks too, before each alert.
    fn heads(&self) -> usize {
        self.scene.liar.passed(HEAD) - self.published
    }

    /// How often it asked for anything else of the feed.
    fn ranges(&self) -> usize {
        self.scene.liar.passed(FEED) - self.scene.liar.passed(HEAD)
    }

    async fn until_listed(&mut self, count: usize) {
        let are_listed = async |citizen: &Citizen| {
            let alerts = alerts::list(citizen, "en").await.expect("lists").alerts;
            (alerts.len() == count).then_some(())
        };
        self.scene.app.until_there(are_listed).await;
    }

    /// The head that was asked for last, by whomever.
    fn heard(&self) -> Bytes {
        let signed: SignedFeedHead =
            serde_json::from_slice(&self.scene.liar.heard(HEAD)).expect("a head");
        signed.head
    }

    fn heads_key(&self) -> SigningKey {
        self.scene.liar.consulate.tree.online.heads.clone()
    }

    /// From now on every wake-up says this, made of the true counter and head: the next alert arrives all
    /// the same, by one request for the head.
    async fn asks_anew(mut self, tell: impl Fn(u64, Bytes) -> Value + Send + Sync + 'static) {
        self.scene.liar.lie(STREAM, move |event| Told::Body(retell(event, &tell)));
        let before = self.heads();
        self.publish("another").await;
        self.until_listed(2).await;
        assert_eq!(self.heads(), before + 1);
    }
}

/// An event with other data; a sign of life stays as it is.
fn retell(event: Vec<u8>, tell: impl Fn(u64, Bytes) -> Value) -> Vec<u8> {
    let text = String::from_utf8(event).expect("text");
    let Some((begin, data)) = text.split_once("data: ") else {
        return text.into_bytes();
    };
    let WakeUp { seq, head, .. } = serde_json::from_str(data.trim_end()).expect("a wake-up");
    let told = tell(seq, head.expect("the consulate tells its head"));
    format!("{begin}data: {told}\n\n").into_bytes()
}

/// What a head says.
fn payload_of(head: &Bytes) -> Vec<u8> {
    let signer = sign1::claimed_signer(head.as_ref()).expect("it names its key");
    let payload = sign1::verify(head.as_ref(), &signer, content_type::FEED_HEAD, b"");
    payload.expect("the true head holds")
}

fn sign(key: &SigningKey, payload: &[u8]) -> Bytes {
    sign1::sign(key, content_type::FEED_HEAD, payload, b"").into()
}

/// Neither an alert that comes along nor what is not about alerts asks anything of the feed.
#[tokio::test]
async fn what_was_told_is_not_asked_for() {
    let mut listening = Listening::begin().await;
    let asked = (listening.heads(), listening.ranges());
    listening.publish("another").await;
    listening.until_listed(2).await;
    assert_eq!((listening.heads(), listening.ranges()), asked);
    let scene = &mut listening.scene;
    scene.publish(EventKind::Validated, Phase::Visit).await;
    let news = Event::RequestNews { request: scene.request };
    while scene.app.until_raised().await != news {}
    assert_eq!((listening.heads(), listening.ranges()), asked);
}

/// As of an alert that is larger than a wake-up.
#[tokio::test]
async fn an_alert_that_does_not_come_along_costs_one_request() {
    let mut listening = Listening::begin().await;
    let bare = |seq, head| json!({ "seq": seq, "head": head });
    listening.scene.liar.lie(STREAM, move |event| Told::Body(retell(event, bare)));
    let (heads, ranges) = (listening.heads(), listening.ranges());
    listening.publish("another").await;
    listening.until_listed(2).await;
    assert_eq!((listening.heads(), listening.ranges()), (heads, ranges + 1));
}

/// The newest alert comes along, and the one before it is not forgotten.
#[tokio::test]
async fn an_alert_whose_wake_up_was_lost_is_asked_for() {
    let mut listening = Listening::begin().await;
    let lost = Arc::new(Notify::new());
    let is_lost = (AtomicBool::new(false), lost.clone());
    listening.scene.liar.lie(STREAM, move |event| {
        if !event.starts_with(b"event: news") || is_lost.0.swap(true, Ordering::SeqCst) {
            return Told::Body(event);
        }
        is_lost.1.notify_one();
        Told::Body(b": lost\n\n".to_vec())
    });
    listening.publish("another").await;
    lost.notified().await;
    listening.publish("a third").await;
    listening.until_listed(3).await;
}

#[tokio::test]
async fn an_alert_that_came_along_and_is_another_is_none() {
    let other = parcel::pack([&b"another"[..]], Effort::Quick).expect("a parcel");
    for newest in [other, b"?".to_vec(), vec![b'A'; LARGEST_TOLD_PARCEL + 1]] {
        let newest = Bytes(newest);
        let tell = move |seq, head| json!({ "seq": seq, "head": head, "newest": newest });
        Listening::begin().await.asks_anew(tell).await;
    }
}

#[tokio::test]
async fn a_wake_up_without_a_head_has_it_asked_for() {
    Listening::begin().await.asks_anew(|seq, _| json!({ "seq": seq })).await;
}

#[tokio::test]
async fn a_head_that_is_no_bytes_is_none() {
    Listening::begin().await.asks_anew(|seq, _| json!({ "seq": seq, "head": "?" })).await;
}

#[tokio::test]
async fn a_forged_head_is_none() {
    let forge = |seq: u64, truth: Bytes| {
        let head = sign(&SigningKey::make(), &payload_of(&truth));
        json!({ "seq": seq, "head": head })
    };
    Listening::begin().await.asks_anew(forge).await;
}

/// By the right key, and as true as the one that is asked for: its size alone speaks against it.
#[tokio::test]
async fn a_head_that_is_too_large_is_none() {
    let listening = Listening::begin().await;
    let key = listening.heads_key();
    let swell = move |seq: u64, truth: Bytes| {
        let spaces = vec![b' '; LARGEST_TOLD_HEAD];
        let head = sign(&key, &[payload_of(&truth), spaces].concat());
        json!({ "seq": seq, "head": head })
    };
    listening.asks_anew(swell).await;
}

/// By the right key, and it names a roster that is not there.
#[tokio::test]
async fn a_head_that_leads_nowhere_is_none() {
    let listening = Listening::begin().await;
    let key = listening.heads_key();
    let astray = move |seq: u64, truth: Bytes| {
        let mut head: FeedHead = serde_json::from_slice(&payload_of(&truth)).expect("a head");
        head.roster = Some(vec![9; 32].into());
        let head = sign(&key, &serde_json::to_vec(&head).expect("serialises"));
        json!({ "seq": seq, "head": head })
    };
    listening.asks_anew(astray).await;
}

/// From before an alert that is known.
#[tokio::test]
async fn a_head_of_before_is_none() {
    let listening = Listening::begin().await;
    let old = listening.heard();
    listening.asks_anew(move |seq, _| json!({ "seq": seq, "head": old })).await;
}

/// It says that there is nothing new, and its time is over: silence cannot last behind it.
#[tokio::test]
async fn an_expired_head_is_none() {
    let listening = Listening::begin().await;
    let scene = &listening.scene;
    alerts::bring(&scene.app.citizen, scene.mission).await.expect("nothing new");
    let old = listening.heard();
    scene.device.clock.advance(TimeDelta::minutes(16));
    listening.asks_anew(move |seq, _| json!({ "seq": seq, "head": old })).await;
}

#[tokio::test]
async fn an_event_without_end_ends_the_line_and_keeps_no_news_away() {
    let endless = "A".repeat(1024 * 1024);
    Listening::begin().await.asks_anew(move |seq, _| json!({ "seq": seq, "head": endless })).await;
}
