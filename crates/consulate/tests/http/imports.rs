//! Importing folders and feeds: broken ones among good ones, and nothing twice.

use crate::alerts::head;
use crate::snapshots::warning;
use crate::world::World;
use amana_alerts::Extent;
use amana_alerts::trust;
use amana_channel::{Call, parcel};
use amana_consulate::office::import::{Geocodes, Imported, Ledger, Said, Sources, import};
use amana_sources::Client;
use chrono::TimeDelta;
use std::fs;

#[tokio::test]
async fn one_bad_item_stops_no_other_and_nothing_is_published_twice() {
    let world = World::start().await;
    let (mut desk, keys) = world.desk().await;
    let (now, inbox) = (world.clock.now(), tempfile::tempdir().expect("a folder"));
    let write = |name: &str, content: &[u8]| {
        fs::write(inbox.path().join(name), content).expect("writes");
    };
    let soon = now + TimeDelta::hours(3);
    let [one, two] = [1, 2].map(|n| String::from_utf8(warning(n, now, soon)).expect("text"));
    write("a.xml", one.as_bytes());
    write("b.atom", format!("<feed><entry>{two}</entry><entry>{one}</entry></feed>").as_bytes());
    write("c.xml", include_bytes!("../../../alerts/fixtures/xxe.xml"));
    write("d.cap", two.replace("Public", "Restricted").as_bytes());
    write("e.cap", &warning(3, now - TimeDelta::days(2), now - TimeDelta::days(1)));
    write("f.cap", b"half a <alert");
    let list = format!(
        r#"{{"sources":[{{"name":"gone","folder":"{0}/nowhere"}},
            {{"name":"down","address":"http://127.0.0.1:1/"}},{{"name":"inbox","folder":"{0}"}}]}}"#,
        inbox.path().display()
    );
    let sources = Sources::read(list.as_bytes()).expect("a list");
    let client = Client::open().expect("a client");
    let mut ledger = Ledger::open(keys.path()).expect("a ledger");
    let round = import(&mut desk, &client, &sources, &Geocodes::default(), &mut ledger)
        .await
        .expect("imports");
    assert_eq!(round, Imported { published: 2, known: 1, refused: 6 });
    assert_eq!(head(&world).await.sequence, 2);

    let mut again = Ledger::open(keys.path()).expect("the same ledger");
    let refused: Vec<_> = again
        .notes()
        .filter_map(|note| match &note.said {
            Said::Refused(code) => Some(code.clone()),
            _ => None,
        })
        .collect();
    assert_eq!(refused, ["doctype", "not-for-the-public", "expired", "not-well-formed"]);
    let round = import(&mut desk, &client, &sources, &Geocodes::default(), &mut again)
        .await
        .expect("imports");
    assert_eq!(round, Imported { published: 0, known: 0, refused: 2 }, "the folder is as it was");
    assert_eq!(head(&world).await.sequence, 2);
}

#[tokio::test]
async fn the_places_of_codes_are_signed_with_the_message() {
    let world = World::start().await;
    let (mut desk, keys) = world.desk().await;
    let (inbox, tables) =
        (tempfile::tempdir().expect("works"), tempfile::tempdir().expect("works"));
    let now = world.clock.now();
    let drawn = String::from_utf8(warning(1, now, now + TimeDelta::hours(3))).expect("text");
    let geocode = "<geocode><valueName>EMMA_ID</valueName><value>ES532</value></geocode>";
    let coded = drawn.replace("<circle>39.47,-0.37 12</circle>", geocode);
    fs::write(inbox.path().join("a.xml"), &coded).expect("writes");
    let table = r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"ES532",
        "properties":{},"geometry":{"type":"Polygon",
        "coordinates":[[[-1,39],[0,39],[0,40],[-1,40],[-1,39]]]}}]}"#;
    fs::write(tables.path().join("EMMA_ID.geojson"), table).expect("writes");
    let list =
        format!(r#"{{"sources":[{{"name":"inbox","folder":"{}"}}]}}"#, inbox.path().display());
    let sources = Sources::read(list.as_bytes()).expect("a list");
    let geocodes = Geocodes::read(tables.path()).expect("tables");
    let client = Client::open().expect("a client");
    let mut ledger = Ledger::open(keys.path()).expect("a ledger");
    import(&mut desk, &client, &sources, &geocodes, &mut ledger).await.expect("imports");

    let page = world.channel().send(Call::get("/v1/alerts/1/1")).await.expect("is served");
    let alerts = parcel::unpack(&page.body, 1).expect("a parcel");
    let alert = trust::verify(&alerts[0], &desk.alert_key(), now, 0).expect("is signed");
    assert_eq!(alert.message, coded.as_bytes(), "the message stays as it was received");
    let reading = alert.reading().expect("readable");
    assert_eq!(reading.alert.infos[0].areas[0].extent, Extent::Drawn);
}

/// A page of the feed has room for a dozen of the largest messages: the next one waits, stops no other,
/// and is published once there is another page.
#[tokio::test]
async fn a_message_for_which_its_page_has_no_room_is_published_with_the_next_one() {
    let world = World::start().await;
    let (mut desk, keys) = world.desk().await;
    let (now, inbox) = (world.clock.now(), tempfile::tempdir().expect("a folder"));
    let text = |n| String::from_utf8(warning(n, now, now + TimeDelta::hours(3))).expect("text");
    let write = |n: u32, message: String| {
        fs::write(inbox.path().join(format!("{n:03}.xml")), message).expect("writes");
    };
    let (large, all) = (20, 64);
    for n in 1..=all {
        let room = if n <= large { 2_000_000 } else { 0 };
        write(n, format!("{}<!--{}-->", text(n), "x".repeat(room)));
    }
    let list =
        format!(r#"{{"sources":[{{"name":"inbox","folder":"{}"}}]}}"#, inbox.path().display());
    let sources = Sources::read(list.as_bytes()).expect("a list");
    let client = Client::open().expect("a client");
    let mut ledger = Ledger::open(keys.path()).expect("a ledger");
    let none = Geocodes::default();
    let round = import(&mut desk, &client, &sources, &none, &mut ledger).await.expect("imports");
    assert!((1..large).contains(&round.refused), "{round:?}");
    assert_eq!((round.published + round.refused, round.known), (all, 0));
    let page = world.channel().send(Call::get(format!("/v1/alerts/1/{}", round.published))).await;
    parcel::unpack(&page.expect("is served").body, round.published as usize).expect("a parcel");

    for n in all + 1..=all + round.refused {
        write(n, text(n));
    }
    let first = round.refused;
    let round = import(&mut desk, &client, &sources, &none, &mut ledger).await.expect("imports");
    let round_after = import(&mut desk, &client, &sources, &none, &mut ledger).await;
    let published = round.published + round_after.expect("imports").published;
    assert_eq!(published, 2 * first, "what waited and what filled the page");
    assert_eq!(head(&world).await.sequence, u64::from(all + first));
}

/// Longer than a consulate takes, so that whoever comes behind it would wait for ever.
#[tokio::test]
async fn a_message_that_is_too_large_stops_no_other_and_places_cost_nobody_a_warning() {
    let world = World::start().await;
    let (mut desk, keys) = world.desk().await;
    let (inbox, tables) =
        (tempfile::tempdir().expect("works"), tempfile::tempdir().expect("works"));
    let now = world.clock.now();
    let text = |n| String::from_utf8(warning(n, now, now + TimeDelta::hours(3))).expect("text");
    let description =
        |room: usize| format!("<description>{}</description><area>", "a b ".repeat(room));
    let huge = text(1).replace("<area>", &description(700_000));
    let geocode = "<geocode><valueName>EMMA_ID</valueName><value>ES532</value></geocode>";
    let coded = text(2).replace("<circle>39.47,-0.37 12</circle>", geocode);
    for (name, message) in [("a.xml", &huge), ("b.xml", &coded), ("c.xml", &text(3))] {
        fs::write(inbox.path().join(name), message).expect("writes");
    }
    let turn = |n: u32| (f64::from(n % 200_000) / 200_000.0 * std::f64::consts::TAU).sin_cos();
    let corner = |n: u32| format!("[{:.9},{:.9}]", turn(n).0, 39.0 + turn(n).1);
    let ring = (0..=200_000).map(corner).collect::<Vec<_>>().join(",");
    let table = format!(
        r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","id":"ES532","properties":{{}},
            "geometry":{{"type":"Polygon","coordinates":[[{ring}]]}}}}]}}"#
    );
    fs::write(tables.path().join("EMMA_ID.geojson"), table).expect("writes");
    let list =
        format!(r#"{{"sources":[{{"name":"inbox","folder":"{}"}}]}}"#, inbox.path().display());
    let sources = Sources::read(list.as_bytes()).expect("a list");
    let geocodes = Geocodes::read(tables.path()).expect("tables");
    let client = Client::open().expect("a client");
    let mut ledger = Ledger::open(keys.path()).expect("a ledger");
    let round = import(&mut desk, &client, &sources, &geocodes, &mut ledger).await;
    assert_eq!(round.expect("imports"), Imported { published: 2, known: 0, refused: 1 });
    let page = world.channel().send(Call::get("/v1/alerts/1/2")).await.expect("is served");
    let alerts = parcel::unpack(&page.body, 2).expect("a parcel");
    let alert = trust::verify(&alerts[0], &desk.alert_key(), now, 0).expect("is signed");
    assert_eq!((alert.message, alert.resolved.len()), (coded.into_bytes(), 0));
}
