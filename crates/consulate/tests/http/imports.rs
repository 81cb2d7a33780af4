//! Importing folders and feeds: broken ones among good ones, and nothing twice.

use crate::alerts::head;
use crate::snapshots::warning;
use crate::world::World;
use amana_consulate::office::import::{Imported, Ledger, Said, Sources, import};
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
    let round = import(&mut desk, &client, &sources, &mut ledger).await.expect("imports");
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
    let round = import(&mut desk, &client, &sources, &mut again).await.expect("imports");
    assert_eq!(round, Imported { published: 0, known: 7, refused: 2 });
    assert_eq!(head(&world).await.sequence, 2);
}
