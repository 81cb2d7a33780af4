//! Attacks on who may alert, against the running consulate and app: by somebody who holds the server and
//! the key of its heads, and by issuers who say what they may not.
//!
//! | attack | outcome |
//! |---|---|
//! | forged: a stranger's key | left out, and told; nothing else is lost |
//! | forged: changed bytes | the visit is refused |
//! | replayed | the visit is refused, also after a restart |
//! | reordered | the visit is refused |
//! | expired | passed over: it was true once |
//! | foreign territory | refused at the consulate; past it, left out, and told |
//! | foreign sender | the same |
//! | a withdrawal of another issuer's alert, in its sender's name | kept, and ends nothing, also after a restart |
//! | downgraded: a head that names no roster any more | the one that is held decides, also after a restart |
//! | rotated, retired | the old key is left out, and told; the new one counts |
//! | rolled back | the visit is refused, also after a restart |
//! | one root key of three, two faces, no roster behind the name | the visit is refused |
//! | frozen: the root confirms nothing any more | alerts still come, and "not confirmed since" is told |

use crate::liars::Scene;
use amana_alerts::trust::{
    Countersigned, GeoBox, Issuer, Roster, SourceVerdict, Territory, countersign,
};
use amana_channel::parcel::{self, Effort};
use amana_citizen::views::{ArgView, FeedView, GapKind, MessageView};
use amana_citizen::{Clock as _, Error, alerts};
use amana_consulate::office::DeskError;
use amana_consulate::office::roster::{OFFICE, first, issuer, renewed, retired, sign, with};
use amana_contract::content_type;
use amana_contract::feed::{CHAIN, FeedHead, SignedFeedHead, SignedRoster};
use amana_sealing::chain;
use amana_sealing::digest::Sha256;
use amana_sealing::sign1::{self, SigningKey};
use amana_sync::SyncError;
use amana_tests::{FLOOD, Told, says, says_view};
use chrono::{DateTime, TimeDelta, Utc};

const HEAD: &str = "/v1/alerts/head";
const FIRST: &str = "/v1/alerts/1/1";
const SECOND: &str = "/v1/alerts/2/2";
const THIRD: &str = "/v1/alerts/3/3";
const BOTH: &str = "/v1/alerts/1/2";
const ROSTERS: &str = "/v1/alerts/rosters/";

const UPDATE: &[u8] = include_bytes!("../../crates/alerts/fixtures/valencia-flood-update.cap.xml");

const CANCEL: &[u8] = include_bytes!("../../crates/alerts/fixtures/valencia-flood-cancel.cap.xml");

fn spain() -> Territory {
    let bounds = GeoBox { south: 27, west: -19, north: 44, east: 5 };
    Territory { countries: vec!["ES".into()], boxes: vec![bounds] }
}

fn japan() -> Territory {
    let bounds = GeoBox { south: 20, west: 122, north: 46, east: 154 };
    Territory { countries: vec!["JP".into()], boxes: vec![bounds] }
}

fn now(scene: &Scene) -> DateTime<Utc> {
    scene.device.clock.now()
}

fn roots(scene: &Scene) -> &[SigningKey; 3] {
    &scene.liar.consulate.tree.roots
}

fn office_key(scene: &Scene) -> &SigningKey {
    &scene.liar.consulate.tree.office.alerts
}

async fn bring(scene: &Scene) -> Result<FeedView, Error> {
    alerts::bring(&scene.app.citizen, scene.mission).await
}

async fn publish(scene: &mut Scene, roster: &Roster) {
    let published = scene.desk.publish_roster(roster, &scene.liar.consulate.tree.roots).await;
    published.expect("the root signed it");
}

/// Everybody is there, and the app knows the roster: the office alone, for this territory.
async fn under(territory: Territory, senders: &[&str]) -> (Scene, Roster) {
    let mut scene = Scene::begin().await;
    let senders = senders.iter().map(|&sender| sender.to_owned()).collect();
    let own = issuer(OFFICE, senders, territory, scene.desk.alert_key(), now(&scene));
    let roster = first(vec![own], now(&scene));
    publish(&mut scene, &roster).await;
    assert_eq!(bring(&scene).await.expect("an empty feed").accepted, 0);
    (scene, roster)
}

/// An alert that a key signs now.
fn signed(scene: &Scene, sequence: u64, message: &[u8], key: &SigningKey) -> Vec<u8> {
    let issued_at = now(scene);
    let alert = Countersigned {
        sequence,
        issued_at,
        expires_at: issued_at + TimeDelta::days(7),
        source: SourceVerdict::Office,
        message: message.to_vec(),
        resolved: Vec::new(),
    };
    countersign(&alert, key)
}

/// From now on the feed is what somebody with the key of its heads makes of it: these alerts, of which
/// the app fetches those from behind `known` by `range`, and this roster, or none.
fn forge(
    scene: &Scene,
    (known, range): (usize, &'static str),
    alerts: &[Vec<u8>],
    roster: Option<Sha256>,
) {
    let issued_at = now(scene);
    let head = FeedHead {
        format: 2,
        sequence: alerts.len() as u64,
        chain: chain::head(CHAIN, alerts.iter().map(Vec::as_slice)).0.to_vec().into(),
        snapshot: None,
        roster: roster.map(|sha256| sha256.0.to_vec().into()),
        issued_at,
        expires_at: issued_at + TimeDelta::minutes(15),
    };
    let payload = serde_json::to_vec(&head).expect("serialises");
    let key = &scene.liar.consulate.tree.online.heads;
    let head = sign1::sign(key, content_type::FEED_HEAD, &payload, b"").into();
    let head = serde_json::to_vec(&SignedFeedHead { head }).expect("serialises");
    let news = alerts[known..].iter().map(Vec::as_slice);
    let parcel = parcel::pack(news, Effort::Quick).expect("packs");
    scene.liar.invent(HEAD, move |_| Told::Body(head.clone()));
    scene.liar.invent(range, move |_| Told::Body(parcel.clone()));
}

fn bytes_of(roster: &SignedRoster) -> Vec<u8> {
    serde_json::to_vec(roster).expect("serialises")
}

/// The visit counts, this one alert is left out with its reason, and the source says so.
async fn is_left_out(scene: &Scene, feed: FeedView, code: &str) {
    let [refused] = &feed.refused[..] else { panic!("{} were left out", feed.refused.len()) };
    is_not_believed(refused, code);
    let shown = alerts::list(&scene.app.citizen, "en").await.expect("lists");
    let trouble = shown.sources[0].trouble.as_ref().expect("the source says so");
    is_not_believed(trouble, code);
}

fn is_not_believed(message: &MessageView, code: &str) {
    says_view(message);
    let reason = ArgView::Key(format!("trust-refused-{code}"));
    assert_eq!((&message.key[..], &message.args["reason"]), ("alert-not-believed", &reason));
}

async fn is_refused_whole(scene: &Scene, expected: SyncError) {
    let before = alerts::list(&scene.app.citizen, "en").await.expect("lists").alerts;
    let error = bring(scene).await.expect_err("a lie");
    assert_eq!(error, Error::Sync(expected));
    says(&error);
    let after = alerts::list(&scene.app.citizen, "en").await.expect("lists").alerts;
    assert_eq!(after, before);
}

#[tokio::test]
async fn what_the_roster_allows_is_shown_as_countersigned() {
    let (mut scene, _) = under(spain(), &["alerts@demo.amana.example"]).await;
    let published = scene.desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await;
    published.expect("it may");
    let feed = bring(&scene).await.expect("brings");
    assert_eq!((feed.accepted, feed.refused.len()), (1, 0));
    scene.app = scene.device.restart(scene.app).await;
    assert_eq!(bring(&scene).await.expect("nothing new").accepted, 0);
    let shown = alerts::list(&scene.app.citizen, "en").await.expect("lists");
    assert!(shown.alerts.len() == 1 && shown.alerts[0].is_countersigned);
    assert_eq!(shown.sources[0].trouble, None);
}

#[tokio::test]
async fn forged_by_a_stranger() {
    let (scene, _) = under(spain(), &[]).await;
    let forged = signed(&scene, 1, FLOOD, &SigningKey::make());
    let genuine = signed(&scene, 2, UPDATE, office_key(&scene));
    forge(&scene, (0, BOTH), &[forged, genuine], None);
    let feed = bring(&scene).await.expect("the other one counts");
    assert_eq!(feed.accepted, 1);
    is_left_out(&scene, feed, "unknown-issuer").await;
}

#[tokio::test]
async fn forged_by_changing_bytes() {
    let (scene, _) = under(spain(), &[]).await;
    let mut changed = signed(&scene, 1, FLOOD, office_key(&scene));
    let last = changed.len() - 1;
    changed[last] ^= 1;
    forge(&scene, (0, FIRST), &[changed], None);
    is_refused_whole(&scene, SyncError::BadSignature).await;
}

#[tokio::test]
async fn replayed() {
    let (mut scene, _) = under(spain(), &[]).await;
    let genuine = signed(&scene, 1, FLOOD, office_key(&scene));
    forge(&scene, (0, FIRST), std::slice::from_ref(&genuine), None);
    assert_eq!(bring(&scene).await.expect("brings").accepted, 1);
    for _ in 0..2 {
        forge(&scene, (1, SECOND), &[genuine.clone(), genuine.clone()], None);
        is_refused_whole(&scene, SyncError::OldNews).await;
        scene.app = scene.device.restart(scene.app).await;
    }
}

#[tokio::test]
async fn reordered() {
    let (scene, _) = under(spain(), &[]).await;
    let [one, two] = [(1, FLOOD), (2, UPDATE)]
        .map(|(sequence, message)| signed(&scene, sequence, message, office_key(&scene)));
    forge(&scene, (0, BOTH), &[two, one], None);
    is_refused_whole(&scene, SyncError::OldNews).await;
}

#[tokio::test]
async fn expired() {
    let (scene, _) = under(spain(), &[]).await;
    let early = signed(&scene, 1, FLOOD, office_key(&scene));
    scene.device.clock.advance(TimeDelta::days(8));
    let fresh = signed(&scene, 2, UPDATE, office_key(&scene));
    forge(&scene, (0, BOTH), &[early, fresh], None);
    let feed = bring(&scene).await.expect("brings");
    assert_eq!((feed.accepted, feed.refused.len()), (1, 0));
}

/// The head names no roster any more: what was seen once is required from then on.
#[tokio::test]
async fn foreign_territory_under_a_head_without_a_roster() {
    let (mut scene, _) = under(japan(), &[]).await;
    let refused = scene.desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await;
    assert!(matches!(refused, Err(DeskError::OutsideRoster)));
    scene.app = scene.device.restart(scene.app).await;
    let foreign = signed(&scene, 1, FLOOD, office_key(&scene));
    forge(&scene, (0, FIRST), &[foreign], None);
    let feed = bring(&scene).await.expect("the visit counts");
    assert_eq!((feed.accepted, feed.active), (0, 0));
    is_left_out(&scene, feed, "foreign-territory").await;
}

#[tokio::test]
async fn foreign_sender() {
    let (mut scene, _) = under(spain(), &["somebody@else.example"]).await;
    let refused = scene.desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await;
    assert!(matches!(refused, Err(DeskError::OutsideRoster)));
    let foreign = signed(&scene, 1, FLOOD, office_key(&scene));
    forge(&scene, (0, FIRST), &[foreign], None);
    let feed = bring(&scene).await.expect("the visit counts");
    is_left_out(&scene, feed, "foreign-sender").await;
}

/// A withdrawal names no area, and a hub is bound to no sender: neither bound stops it.
#[tokio::test]
async fn withdrawn_by_another_issuer() {
    let (mut scene, one) = under(spain(), &[]).await;
    let hub = SigningKey::make();
    let added = issuer("hub", Vec::new(), japan(), hub.public(), now(&scene));
    let both = with(one, added, now(&scene)).expect("a new issuer");
    publish(&mut scene, &both).await;
    assert_eq!(bring(&scene).await.expect("the new roster").accepted, 0);
    let genuine = signed(&scene, 1, FLOOD, office_key(&scene));
    let mut feed = vec![genuine, signed(&scene, 2, CANCEL, &hub)];
    forge(&scene, (0, BOTH), &feed, None);
    let brought = bring(&scene).await.expect("brings");
    assert_eq!((brought.accepted, brought.active), (2, 1));
    scene.app = scene.device.restart(scene.app).await;
    feed.push(signed(&scene, 3, CANCEL, office_key(&scene)));
    let shown = alerts::list(&scene.app.citizen, "en").await.expect("lists").alerts;
    assert_eq!(shown.len(), 1, "also as it was kept");
    forge(&scene, (2, THIRD), &feed, None);
    assert_eq!(bring(&scene).await.expect("brings").active, 0, "its own issuer does");
    scene.app = scene.device.restart(scene.app).await;
    assert!(alerts::list(&scene.app.citizen, "en").await.expect("lists").alerts.is_empty());
}

#[tokio::test]
async fn rotated_and_retired() {
    let (mut scene, one) = under(spain(), &[]).await;
    let (old, new) = (office_key(&scene).clone(), SigningKey::make());
    let added = issuer(OFFICE, Vec::new(), spain(), new.public(), now(&scene));
    let both = with(one, added, now(&scene)).expect("a new key");
    let rotated = retired(both, OFFICE, Some(old.public()), now(&scene)).expect("it is there");
    publish(&mut scene, &rotated).await;
    let refused = scene.desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await;
    assert!(matches!(refused, Err(DeskError::OutsideRoster)), "the desk has the old key");
    assert_eq!(bring(&scene).await.expect("the new roster").accepted, 0);
    let late = signed(&scene, 1, FLOOD, &old);
    let genuine = signed(&scene, 2, UPDATE, &new);
    forge(&scene, (0, BOTH), &[late, genuine], None);
    let feed = bring(&scene).await.expect("the new key counts");
    assert_eq!(feed.accepted, 1);
    is_left_out(&scene, feed, "key-retired").await;
}

#[tokio::test]
async fn rolled_back() {
    let (mut scene, one) = under(japan(), &[]).await;
    let earlier = Sha256::of(&bytes_of(&sign(&one, roots(&scene))));
    let two = renewed(one, now(&scene));
    publish(&mut scene, &two).await;
    bring(&scene).await.expect("the new roster");
    for _ in 0..2 {
        forge(&scene, (0, FIRST), &[], Some(earlier));
        is_refused_whole(&scene, SyncError::OldNews).await;
        scene.app = scene.device.restart(scene.app).await;
    }
    scene.liar.tell_the_truth();
    bring(&scene).await.expect("the truth arrives");
}

#[tokio::test]
async fn signed_by_one_root_key_or_with_two_faces_or_not_there() {
    let (scene, one) = under(japan(), &[]).await;
    let wider = |roster: Roster| {
        let anywhere = |issuer| Issuer { territory: Territory::default(), ..issuer };
        let issuers = roster.issuers.iter().cloned().map(anywhere).collect();
        Roster { issuers, ..roster }
    };
    let stolen = sign(&wider(renewed(one.clone(), now(&scene))), &roots(&scene)[..1]);
    let two_faced = sign(&wider(one), roots(&scene));
    for lie in [stolen, two_faced] {
        let bytes = bytes_of(&lie);
        forge(&scene, (0, FIRST), &[], Some(Sha256::of(&bytes)));
        scene.liar.invent(ROSTERS, move |_| Told::Body(bytes.clone()));
        is_refused_whole(&scene, SyncError::BadSignature).await;
    }
    scene.liar.tell_the_truth();
    forge(&scene, (0, FIRST), &[], Some(Sha256::of(b"nothing")));
    is_refused_whole(&scene, SyncError::Withheld).await;
}

/// Who may alert grows old: alerts still come, and that nobody confirmed it is told.
#[tokio::test]
async fn frozen() {
    let (mut scene, roster) = under(spain(), &[]).await;
    scene.device.clock.advance(TimeDelta::days(181));
    let published = scene.desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await;
    published.expect("its key counts for longer");
    assert_eq!(bring(&scene).await.expect("brings").accepted, 1);
    let heartbeat = alerts::heartbeat(&scene.app.citizen).await.expect("beats");
    assert_eq!(heartbeat.not_confirmed_since, Some(roster.issued_at));
    let gap = heartbeat.gaps.iter().find(|gap| gap.kind == GapKind::StaleSource);
    let told = &gap.expect("it is told").message;
    assert_eq!(told.key, "gap-stale-roster");
    says_view(told);
    let shown = alerts::list(&scene.app.citizen, "en").await.expect("lists");
    assert!(shown.alerts[0].is_countersigned);
    let trouble = shown.sources[0].trouble.as_ref().expect("the source says so");
    assert_eq!(trouble.key, "roster-not-confirmed");
    says_view(trouble);
    let confirmed = renewed(roster, now(&scene));
    publish(&mut scene, &confirmed).await;
    bring(&scene).await.expect("the new roster");
    let heartbeat = alerts::heartbeat(&scene.app.citizen).await.expect("beats");
    assert_eq!(heartbeat.not_confirmed_since, None);
}
