//! Public feeds are followed without any consulate: at an address of one's own, in a folder, from the
//! directory.
#![expect(clippy::disallowed_methods, reason = "the test writes the folder that is followed")]

use amana_citizen::live::Live;
use amana_citizen::views::{FeedChoice, GapKind, SavePlace, SourceKind, SourceView, SpotView};
use amana_citizen::{
    Citizen, Clock as _, Error, Event, Fix, Position, VaultError, access, alerts, sources, watched,
};
use amana_tests::{App, Device, FLOOD, HandClock, PASSPHRASE, Publisher, says, says_view, within};
use axum::http::StatusCode;
use chrono::TimeDelta;
use std::fs;

const CANCEL: &str = include_str!("../../crates/alerts/fixtures/valencia-flood-cancel.cap.xml");
/// In the middle of the flood.
const FLOODED: SpotView = SpotView { latitude: 39.425, longitude: -0.41, radius_m: 0 };

fn flood() -> &'static str {
    std::str::from_utf8(FLOOD).expect("text")
}

fn own(publisher: &Publisher) -> FeedChoice {
    FeedChoice::Own { address: publisher.address() }
}

async fn follow(app: &App, publisher: &Publisher) -> SourceView {
    let choice = own(publisher);
    let id = sources::inspect(&app.citizen, choice.clone()).await.expect("can be").source;
    let all = sources::follow(&app.citizen, choice).await.expect("is followed");
    all.into_iter().find(|source| source.id == Some(id)).expect("is listed")
}

async fn listed(citizen: &Citizen) -> Vec<String> {
    let alerts = alerts::list(citizen, "en").await.expect("lists").alerts;
    alerts.into_iter().map(|alert| alert.identifier).collect()
}

/// The one source that there is, after everybody was asked.
async fn asked(app: &App) -> SourceView {
    sources::refresh(&app.citizen).await.expect("asks").remove(0)
}

fn trouble(source: &SourceView) -> Option<&str> {
    source.trouble.iter().for_each(|trouble| drop(says_view(trouble)));
    source.trouble.as_ref().map(|trouble| &*trouble.key)
}

/// What is seen is said before; an alert of a feed is raised once, as what it is; a feed that is as it was
/// brings nothing; who follows it no more has nothing of it.
#[tokio::test]
async fn an_alert_of_a_feed_is_raised_once() {
    let clock = HandClock::default();
    let publisher = Publisher::open().await;
    publisher.publish(&[flood()]);
    let device = Device::new(&clock);
    let mut app = device.start_new().await;
    access::lock(&app.citizen).await.expect("locks");
    let position = Position::new(FLOODED.latitude, FLOODED.longitude).expect("a place");
    let fix = Fix { position, accuracy_m: 10.0, at: clock.now() };
    alerts::arrive(&app.citizen, fix).await.expect("arrives");

    let offer = sources::inspect(&app.citizen, own(&publisher)).await.expect("can be followed");
    assert!(says_view(&offer.sees).contains("127.0.0.1"));
    assert!(!offer.is_followed && publisher.visits() == (0, 0), "nobody was asked for it");
    let source = follow(&app, &publisher).await;
    assert_eq!((source.kind, source.asked.as_deref()), (SourceKind::OwnFeed, Some("127.0.0.1")));
    assert!(!source.is_stale && trouble(&source).is_none() && source.left_out == 0);
    let raised = app.raised();
    let [Event::AlertRaised(alert)] = &raised[..] else { panic!("one is raised: {raised:?}") };
    assert!(!alert.is_countersigned && alert.why.message.key == "why-inside-area");
    assert_eq!(publisher.visits(), (1, 0));

    asked(&app).await;
    assert_eq!(publisher.visits(), (2, 1), "asked conditionally");
    let other = flood().replace("2026-1122-01", "2026-1122-44");
    publisher.publish(&[flood(), &other]);
    asked(&app).await;
    let raised = app.raised();
    let [Event::AlertRaised(alert)] = &raised[..] else { panic!("the new one: {raised:?}") };
    assert!(alert.identifier.ends_with("44"));
    assert_eq!(listed(&app.citizen).await.len(), 2);

    let again = follow(&app, &publisher).await;
    assert_eq!(again.id, source.id, "nothing is followed twice");
    let id = source.id.expect("a feed has one");
    assert!(sources::unfollow(&app.citizen, id).await.expect("is left").is_empty());
    assert!(listed(&app.citizen).await.is_empty(), "nobody would say when it is over");
    let twice = sources::unfollow(&app.citizen, id).await;
    assert_eq!(twice.expect_err("is not there"), Error::Vault(VaultError::NotFound));
}

/// Neither another feed nor a file withdraws what a feed says; the feed itself does, also after a restart.
#[tokio::test]
async fn a_feed_withdraws_only_what_it_said_itself() {
    let (one, other) = (Publisher::open().await, Publisher::open().await);
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    one.publish(&[flood()]);
    other.publish(&[CANCEL]);
    follow(&app, &one).await;
    follow(&app, &other).await;
    alerts::receive(&app.citizen, CANCEL.as_bytes().to_vec()).await.expect("takes it in");
    assert_eq!(listed(&app.citizen).await.len(), 1);
    app.close().await;
    let app = device.start().await.expect("starts");
    assert_eq!(listed(&app.citizen).await.len(), 1, "also as it was kept");
    one.publish(&[CANCEL]);
    sources::refresh(&app.citizen).await.expect("asks");
    assert!(listed(&app.citizen).await.is_empty());
    app.close().await;
    let app = device.start().await.expect("starts");
    assert!(listed(&app.citizen).await.is_empty(), "nor does a restart bring it back");
}

/// A feed that is broken, gone, or no feed says so, and grows stale in sight; what it said stays. A wish
/// for patience is kept, whoever asks.
#[tokio::test]
async fn a_feed_that_breaks_is_told_and_loses_nothing() {
    let clock = HandClock::default();
    let publisher = Publisher::open().await;
    publisher.publish(&[flood()]);
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let known = follow(&app, &publisher).await;

    for (document, key) in [
        ("<html><body>Back soon</body></html>", "feed-trouble-not-a-feed"),
        ("no feed at all", "feed-trouble-not-a-feed"),
        ("<!DOCTYPE html><html><body>Back soon</body></html>", "feed-trouble-not-a-feed"),
        ("<!DOCTYPE feed [<!ENTITY a 'b'>]><feed/>", "feed-trouble-not-a-feed"),
    ] {
        publisher.say(document);
        let source = asked(&app).await;
        assert_eq!((trouble(&source), source.as_of), (Some(key), known.as_of), "{document}");
    }
    publisher.refuse(StatusCode::INTERNAL_SERVER_ERROR);
    assert_eq!(trouble(&asked(&app).await), Some("feed-trouble-refused"));
    publisher.refuse(StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(trouble(&asked(&app).await), Some("feed-trouble-busy"));
    let visits = publisher.visits();
    alerts::bring_all(&app.citizen).await.expect("asks");
    assert_eq!(publisher.visits(), visits, "it asked for ten minutes");

    clock.advance(TimeDelta::minutes(61));
    let beat = alerts::heartbeat(&app.citizen).await.expect("beats");
    assert!(beat.gaps.iter().any(|gap| gap.kind == GapKind::StaleSource) && beat.cannot_warn);
    assert!(alerts::summary(&app.citizen).await.expect("counts").is_stale);
    assert_eq!(listed(&app.citizen).await.len(), 1, "what was known stays");

    let broken = flood().replace("<sender>", "<other>").replace("</sender>", "</other>");
    publisher.publish(&[&broken, flood()]);
    let source = asked(&app).await;
    assert_eq!((trouble(&source), source.left_out, source.is_stale), (None, 1, false));
    assert!(!alerts::summary(&app.citizen).await.expect("counts").is_stale);
    drop(publisher);
    let gone = within(async {
        loop {
            let source = asked(&app).await;
            if source.trouble.is_some() {
                return source;
            }
            tokio::task::yield_now().await;
        }
    });
    assert_eq!(trouble(&gone.await), Some("feed-trouble-unreachable"));
    assert_eq!(listed(&app.citizen).await.len(), 1);
}

/// A restart and no unlock stop nothing: the feed is asked by itself, conditionally, and what is new at a
/// watched place is raised.
#[tokio::test]
async fn a_feed_is_followed_after_a_restart_while_locked() {
    let clock = HandClock::default();
    let publisher = Publisher::open().await;
    let device = Device::new(&clock);
    let app = device.start_new().await;
    let name = "Home".to_owned();
    let place = SavePlace { id: None, name, spot: FLOODED, country: None };
    watched::save_place(&app.citizen, place).await.expect("is watched");
    follow(&app, &publisher).await;
    app.close().await;
    clock.advance(TimeDelta::hours(8));

    let app = device.start().await.expect("starts");
    asked(&app).await;
    assert_eq!(publisher.visits(), (2, 1), "what it said last is remembered");
    app.close().await;
    publisher.publish(&[flood()]);
    let mut app = device.start().await.expect("starts");
    let live = Live::start(&app.citizen);
    let Event::AlertRaised(alert) = app.until_raised().await else { panic!("an alert is raised") };
    assert!(!alert.is_countersigned && alert.why.message.key == "why-watched-place");
    let beat = alerts::heartbeat(&app.citizen).await.expect("beats");
    assert!(!beat.cannot_warn);
    drop(live);

    access::unlock(&app.citizen, PASSPHRASE.into()).await.expect("unlocks");
    assert_eq!(listed(&app.citizen).await.len(), 1);
}

/// A folder is a feed too: what is put into it comes, what is broken is counted, what is missing is told.
#[tokio::test]
async fn a_folder_is_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let put = |name: &str, message: &str| {
        fs::write(folder.path().join(name), message).expect("writes");
    };
    put("a.cap", flood());
    put("b.xml", "no message");
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let path = folder.path().to_str().expect("UTF-8").to_owned();
    let choice = FeedChoice::Folder { path };
    let offer = sources::inspect(&app.citizen, choice.clone()).await.expect("can be followed");
    assert!(says_view(&offer.sees).starts_with("Nobody is asked") && offer.asked.is_none());
    let source = sources::follow(&app.citizen, choice).await.expect("is followed").remove(0);
    let name = folder.path().file_name().and_then(|name| name.to_str()).expect("UTF-8");
    assert_eq!((source.kind, source.name.as_str(), source.left_out), (SourceKind::Folder, name, 1));
    assert_eq!(source.sees, Some(offer.sees), "as it was said before");
    assert_eq!(listed(&app.citizen).await.len(), 1);
    put("c.cap", &flood().replace("2026-1122-01", "2026-1122-44"));
    asked(&app).await;
    assert_eq!(listed(&app.citizen).await.len(), 2);
    drop(folder);
    let gone = asked(&app).await;
    assert_eq!((trouble(&gone), gone.as_of.is_some()), (Some("feed-trouble-folder"), true));
    assert_eq!(listed(&app.citizen).await.len(), 2);
}

/// A container that cannot be cut is kept whole, within bounds; what is beyond them is counted and told.
#[tokio::test]
async fn containers_that_cannot_be_cut_are_kept_within_bounds() {
    let folder = tempfile::tempdir().expect("a folder");
    for number in 10..28 {
        let path = folder.path().join(format!("{number}.rss"));
        fs::write(path, uncut(number)).expect("writes");
    }
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let choice = FeedChoice::Folder { path: folder.path().to_str().expect("UTF-8").to_owned() };
    let source = sources::follow(&app.citizen, choice).await.expect("is followed").remove(0);
    assert_eq!((trouble(&source), source.left_out), (Some("feed-trouble-full"), 2));
    assert_eq!(listed(&app.citizen).await.len(), 16);
    app.close().await;
    let app = device.start().await.expect("starts");
    assert_eq!(listed(&app.citizen).await.len(), 16, "as they were kept");
    let source = asked(&app).await;
    let told = (trouble(&source), source.left_out);
    assert_eq!(told, (Some("feed-trouble-full"), 2), "also of a folder that is as it was");
    for number in 10..12 {
        fs::remove_file(folder.path().join(format!("{number}.rss"))).expect("takes it out");
    }
    let source = asked(&app).await;
    assert_eq!((trouble(&source), source.left_out), (None, 0), "there is room");
    let listed = listed(&app.citizen).await;
    assert!(listed.iter().any(|identifier| identifier.ends_with("2026-1122-27")));
}

/// So they are where a list leads to them: those that have no place take none from the others.
#[tokio::test]
async fn containers_that_a_list_leads_to_keep_their_places() {
    let publisher = Publisher::open().await;
    let entry = |number| format!("<entry><id>{number}</id><link href='/{number}.rss'/></entry>");
    publisher.say(&format!("<feed>{}</feed>", (10..28).map(entry).collect::<String>()));
    (10..28).for_each(|number| publisher.say_at(&format!("/{number}.rss"), uncut(number)));
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let mut source = follow(&app, &publisher).await;
    let kept = listed(&app.citizen).await;
    assert_eq!(kept.len(), 16);
    for visit in 1..=3 {
        assert_eq!((trouble(&source), source.left_out), (Some("feed-trouble-full"), 2), "{visit}");
        source = asked(&app).await;
        assert_eq!(listed(&app.citizen).await, kept, "{visit}");
    }
    app.close().await;
    let app = device.start().await.expect("starts");
    assert_eq!(listed(&app.citizen).await.len(), 16, "as they were kept");
}

/// A feed that holds a message as escaped text: nobody can cut it.
fn uncut(number: usize) -> String {
    let body = flood().split_once("?>").expect("a declaration").1;
    let message = body.replace("2026-1122-01", &format!("2026-1122-{number}"));
    let escaped = message.replace('&', "&amp;").replace('<', "&lt;");
    format!("<rss><item><description>{escaped}</description></item></rss>")
}

/// What could not be read is told for as long as it is in the list, whatever else comes.
#[tokio::test]
async fn what_could_not_be_read_is_told_until_it_leaves_the_list() {
    let publisher = Publisher::open().await;
    // Whatever is asked for, this publisher says its list: no link of it leads to a message.
    let say = |links: &[&str]| {
        let entry = |link: &&str| format!("<entry><id>{link}</id><link href='{link}'/></entry>");
        publisher.say(&format!("<feed>{}</feed>", links.iter().map(entry).collect::<String>()));
    };
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    say(&["/a"]);
    assert_eq!(follow(&app, &publisher).await.left_out, 1);
    for (links, left_out) in [
        (vec!["/a"], 1),
        (vec!["/a", "/b"], 2),
        (vec!["/a", "/b"], 2),
        (vec!["/b"], 1),
        (Vec::new(), 0),
    ] {
        say(&links);
        assert_eq!(asked(&app).await.left_out, left_out, "{links:?}");
    }
    publisher.say("<feed><entry><id>1</id><title>leads nowhere</title></entry></feed>");
    for visit in 1..=2 {
        assert_eq!(asked(&app).await.left_out, 1, "visit {visit}");
    }
}

/// What is followed is in a backup; what a publisher said to one device is not.
#[tokio::test]
async fn a_restored_vault_follows_the_same_feeds_and_asks_them_anew() {
    let clock = HandClock::default();
    let publisher = Publisher::open().await;
    publisher.publish(&[flood()]);
    let (lost, found) = (Device::new(&clock), Device::new(&clock));
    let app = lost.start_new().await;
    let source = follow(&app, &publisher).await;
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("backup.amana");
    access::back_up(&app.citizen, file.clone()).await.expect("backs up");
    let app = found.start().await.expect("starts");
    access::restore(&app.citizen, file, PASSPHRASE.into()).await.expect("restores");
    let restored = sources::list(&app.citizen).await.expect("lists").remove(0);
    assert_eq!((restored.id, restored.as_of), (source.id, None));
    asked(&app).await;
    assert_eq!(publisher.visits(), (2, 0), "not as somebody who was there before");
    assert_eq!(listed(&app.citizen).await.len(), 1);
}

/// The directory names whole countries, says whom each feed asks, and asks nobody; nonsense is named.
#[tokio::test]
async fn the_directory_is_looked_at_without_asking_anybody() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    access::lock(&app.citizen).await.expect("locks");
    let all = sources::directory(&app.citizen, None).await.expect("lists").feeds;
    let spain = sources::directory(&app.citizen, Some(" es ")).await.expect("lists").feeds;
    assert!(!spain.is_empty() && spain.len() < all.len());
    assert!(spain.iter().all(|feed| feed.country.as_deref() == Some("ES") && feed.asked.is_some()));
    spain.iter().for_each(|feed| drop(says_view(&feed.sees)));
    assert!(sources::directory(&app.citizen, Some("XX")).await.expect("lists").feeds.is_empty());
    for (choice, field) in [
        (FeedChoice::Listed { id: "es-nobody".into() }, "id"),
        (FeedChoice::Own { address: "http://alerts.example/".into() }, "address"),
        (FeedChoice::Folder { path: "here".into() }, "path"),
        (FeedChoice::Folder { path: "/nowhere/at/all".into() }, "path"),
    ] {
        let error = sources::follow(&app.citizen, choice).await.expect_err("cannot be followed");
        assert_eq!(error.fields().first().map(|(field, _)| *field), Some(field));
        says(&error);
    }
    assert!(sources::list(&app.citizen).await.expect("lists").is_empty(), "nothing was followed");
}
