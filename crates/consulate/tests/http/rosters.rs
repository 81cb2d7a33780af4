//! Who may alert: an officer publishes what the root signed, any cache serves it, and it decides.

use crate::alerts::head;
use crate::uploads::plain_client;
use crate::world::{World, desk_refused, refused};
use amana_alerts::trust::{GeoBox, Roster, SourceVerdict, Territory};
use amana_channel::Call;
use amana_consulate::office::roster::{LIFETIME, OFFICE, first, issuer, renewed};
use amana_consulate::office::{Desk, DeskError};
use amana_contract::problem::Code;
use amana_sealing::digest::Sha256;
use chrono::TimeDelta;

const FLOOD: &[u8] = include_bytes!("../../../alerts/fixtures/valencia-flood.cap.xml");

fn of_office(world: &World, desk: &Desk, territory: Territory) -> Roster {
    let now = world.clock.now();
    first(vec![issuer(OFFICE, Vec::new(), territory, desk.alert_key(), now)], now)
}

#[tokio::test]
async fn a_roster_is_published_named_by_the_head_and_never_changes() {
    let world = World::start().await;
    let (mut desk, _keys) = world.desk().await;
    assert_eq!(desk.roster().await.expect("answers"), None);
    let roster = of_office(&world, &desk, Territory::default());
    for _ in 0..2 {
        desk.publish_roster(&roster, &world.tree.roots).await.expect("the same is no error");
    }
    assert_eq!(desk.roster().await.expect("answers"), Some(roster));
    let named = head(&world).await.roster.expect("the head names it");
    let sha256 = Sha256(named.0.try_into().expect("32 bytes"));
    let path = format!("/v1/alerts/rosters/{}", sha256.to_text());
    let url = format!("{}{path}", world.running.origin());
    let answer = plain_client(&world).get(&url).send().await.expect("answers");
    let lifetime = answer.headers()["cache-control"].to_str().expect("text");
    assert!(lifetime.starts_with("public") && lifetime.ends_with("immutable"), "{lifetime}");
    assert_eq!(Sha256::of(&answer.bytes().await.expect("reads")), sha256);
    let absent = world.channel().send(Call::get("/v1/alerts/rosters/AAAA")).await;
    assert_eq!(refused(absent), Code::NotFound);

    let world = world.restart().await;
    assert_eq!(head(&world).await.roster.map(|named| named.0), Some(sha256.0.to_vec()));
    assert!(world.channel().send(Call::get(path)).await.is_ok());
}

#[tokio::test]
async fn only_the_roots_next_word_counts() {
    let world = World::start().await;
    let (mut desk, _keys) = world.desk().await;
    let roots = &world.tree.roots;
    let one = of_office(&world, &desk, Territory::default());
    let alone = desk.publish_roster(&one, &roots[..1]).await;
    assert_eq!(desk_refused(alone), Code::SignatureRefused);
    let two = renewed(one.clone(), world.clock.now());
    desk.publish_roster(&two, &roots[1..]).await.expect("two of three");
    assert_eq!(desk_refused(desk.publish_roster(&one, roots).await), Code::Conflict);
    let two_faced = Roster { issuers: Vec::new(), ..two.clone() };
    assert_eq!(desk_refused(desk.publish_roster(&two_faced, roots).await), Code::Conflict);
    let three = renewed(two, world.clock.now());
    world.clock.advance(LIFETIME + TimeDelta::days(1));
    assert_eq!(desk_refused(desk.publish_roster(&three, roots).await), Code::SignatureRefused);
}

#[tokio::test]
async fn an_alert_enters_only_where_the_roster_lets_it() {
    let world = World::start().await;
    let (mut desk, _keys) = world.desk().await;
    let bounds = GeoBox { south: 20, west: 122, north: 46, east: 154 };
    let japan = Territory { countries: vec!["JP".into()], boxes: vec![bounds] };
    let elsewhere = of_office(&world, &desk, japan);
    desk.publish_roster(&elsewhere, &world.tree.roots).await.expect("publishes");
    let outside = desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await;
    assert!(matches!(outside, Err(DeskError::OutsideRoster)));
    assert_eq!(head(&world).await.sequence, 0);
    let anywhere = of_office(&world, &desk, Territory::default());
    let anywhere = Roster { version: 2, ..anywhere };
    desk.publish_roster(&anywhere, &world.tree.roots).await.expect("publishes");
    let published = desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await;
    assert_eq!(published.expect("publishes"), 1);
}
