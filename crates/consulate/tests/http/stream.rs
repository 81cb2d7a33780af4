//! Wake-ups, and a cursor that misses nothing while several officers work.

use crate::person::Person;
use crate::world::World;
use amana_alerts::trust::SourceVerdict;
use amana_channel::{Call, Channel, ChannelError, NoWitness};
use amana_consulate::office::Desk;
use amana_contract::content_type;
use amana_contract::feed::{FeedHead, LARGEST_TOLD_HEAD, LARGEST_TOLD_PARCEL};
use amana_contract::requests::{Changes, WakeUp};
use amana_sealing::sign1;
use futures_util::{Stream, StreamExt as _};
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

const FLOOD: &[u8] = include_bytes!("../../../alerts/fixtures/valencia-flood.cap.xml");
const OFFICERS: u64 = 4;
const LOOKS: u64 = 6;

/// The next wake-up of a stream; its text holds nothing else.
async fn next(
    pieces: &mut (impl Stream<Item = Result<Vec<u8>, ChannelError>> + Unpin),
) -> Option<WakeUp> {
    let mut text = String::new();
    while !text.ends_with("\n\n") {
        let piece = tokio::time::timeout(Duration::from_secs(20), pieces.next());
        let piece = piece.await.expect("in time")?.ok()?;
        text.push_str(std::str::from_utf8(&piece).expect("text"));
    }
    let data = text.trim_end().strip_prefix("event: news\ndata: ").expect("a wake-up");
    Some(serde_json::from_str(data).expect("reads"))
}

/// The counter of the next wake-up.
async fn next_seq(
    pieces: &mut (impl Stream<Item = Result<Vec<u8>, ChannelError>> + Unpin),
) -> Option<u64> {
    next(pieces).await.map(|wake_up| wake_up.seq)
}

/// The counter of the next wake-up, and how far the alerts go by its head, which the server signed.
async fn next_with_head(
    world: &World,
    pieces: &mut (impl Stream<Item = Result<Vec<u8>, ChannelError>> + Unpin),
) -> (u64, u64) {
    let WakeUp { seq, head, .. } = next(pieces).await.expect("a wake-up");
    let head = head.expect("it brings a head");
    assert!(head.as_ref().len() <= LARGEST_TOLD_HEAD);
    let key = world.tree.online.heads.public();
    let payload = sign1::verify(head.as_ref(), &key, content_type::FEED_HEAD, b"");
    let head: FeedHead = serde_json::from_slice(&payload.expect("verifies")).expect("reads");
    (seq, head.sequence)
}

#[tokio::test]
async fn a_listener_is_woken_and_let_go_when_the_server_ends() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let request = person.submit(&world).await;
    let token = person.watch().await;
    let call = Call::get("/v1/stream").token(&token).proof(&person.dpop, person.now());
    let mut pieces = pin!(person.channel.follow(call).await.expect("listens"));
    assert_eq!(next_seq(&mut pieces).await, Some(1));
    let (mut desk, _keys) = world.desk().await;
    desk.open_items(request).await.expect("opens");
    assert_eq!(next_seq(&mut pieces).await, Some(2));
    let end = tokio::time::timeout(Duration::from_secs(10), world.running.shutdown());
    end.await.expect("an open stream does not hold the server");
    assert_eq!(next(&mut pieces).await, None);
}

#[tokio::test]
async fn a_published_alert_wakes_a_listener_whose_counter_stands_still_and_brings_the_head() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let token = person.watch().await;
    let call = Call::get("/v1/stream").token(&token).proof(&person.dpop, person.now());
    let mut pieces = pin!(person.channel.follow(call).await.expect("listens"));
    assert_eq!(next_with_head(&world, &mut pieces).await, (0, 0));
    let (mut desk, _keys) = world.desk().await;
    desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await.expect("publishes");
    assert_eq!(next_with_head(&world, &mut pieces).await, (0, 1));
}

#[tokio::test]
async fn an_alert_comes_along_when_it_is_new_and_small_and_not_otherwise() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let request = person.submit(&world).await;
    let (mut desk, _keys) = world.desk().await;
    desk.publish_alert(FLOOD.to_vec(), SourceVerdict::Office).await.expect("publishes");
    let token = person.watch().await;
    let call = Call::get("/v1/stream").token(&token).proof(&person.dpop, person.now());
    let mut pieces = pin!(person.channel.follow(call).await.expect("listens"));
    let begin = next(&mut pieces).await.expect("a wake-up");
    assert_eq!((begin.seq, begin.newest), (1, None), "who begins asks for what is new");
    desk.publish_alert(another("a second"), SourceVerdict::Office).await.expect("publishes");
    let second = next(&mut pieces).await.expect("a wake-up");
    assert_eq!(second.seq, 1);
    let asked = person.channel.send(Call::get("/v1/alerts/2/2")).await.expect("is there").body;
    assert_eq!(second.newest.expect("it comes along").as_ref(), asked);
    desk.open_items(request).await.expect("opens");
    let news = next(&mut pieces).await.expect("a wake-up");
    assert_eq!((news.seq, news.newest), (2, None), "an alert is told once");
    desk.publish_alert(another(&noise()), SourceVerdict::Office).await.expect("publishes");
    let large = next(&mut pieces).await.expect("a wake-up");
    assert_eq!((large.seq, large.newest), (2, None), "it is larger than a wake-up");
}

/// The flood, with another instruction.
fn another(instruction: &str) -> Vec<u8> {
    let flood = String::from_utf8(FLOOD.to_vec()).expect("text");
    let begin = flood.find("<instruction>").expect("it has one") + "<instruction>".len();
    format!("{}{instruction} {}", &flood[..begin], &flood[begin..]).into_bytes()
}

/// What cannot be packed.
fn noise() -> String {
    let mut state = 1_u64;
    let letter = |_| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        char::from(b"abcdefghijklmnopqrstuvwxyzABCDEF"[(state >> 59) as usize])
    };
    (0..2 * LARGEST_TOLD_PARCEL).map(letter).collect()
}

#[tokio::test]
async fn a_stream_without_a_sign_of_life_is_given_up_on() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let token = person.watch().await;
    let (origin, witness) = (world.running.origin(), Arc::new(NoWitness));
    let patience = Duration::from_millis(300);
    let impatient = Channel::open_with_timeout(origin, world.tls.root, witness, patience);
    let impatient = impatient.expect("a channel");
    let call = Call::get("/v1/stream").token(&token).proof(&person.dpop, person.now());
    let mut pieces = pin!(impatient.follow(call).await.expect("listens"));
    assert_eq!(next_seq(&mut pieces).await, Some(0));
    let piece = tokio::time::timeout(Duration::from_secs(10), pieces.next()).await;
    assert_eq!(piece.expect("gives up"), Some(Err(ChannelError::TimedOut)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_sees_every_change_once_while_officers_write() {
    let world = World::start().await;
    let mut person = Person::register(&world).await;
    let request = person.submit(&world).await;
    let (_desk, keys) = world.desk().await;
    let token = person.watch().await;
    let writers: Vec<_> = (0..OFFICERS)
        .map(|_| {
            let desk = Desk::open(world.channel(), keys.path()).expect("opens");
            let mut desk = desk.with_clock(world.clock.clock());
            tokio::spawn(async move {
                for _ in 0..LOOKS {
                    desk.open_items(request).await.expect("opens");
                }
            })
        })
        .collect();
    let (mut cursor, all) = (0, 1 + OFFICERS * LOOKS);
    while cursor < all {
        let call = Call::get(format!("/v1/changes?since={cursor}&limit=3"));
        let answer = person.send(call, &token).await.expect("changes");
        let Changes { changes, cursor: next, .. } = answer.json().expect("reads");
        for change in &changes {
            cursor += 1;
            assert_eq!(change.seq, cursor, "without a gap");
        }
        assert_eq!(next, cursor);
    }
    for writer in writers {
        writer.await.expect("writes");
    }
    assert!(person.changes(cursor, &token).await.changes.is_empty());
    let rolled_back = person.changes(cursor + 5, &token).await;
    assert_eq!(rolled_back.cursor, cursor, "a cursor from the future goes back");
}
