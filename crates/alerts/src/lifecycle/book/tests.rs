//! The life of messages, and that their order does not matter.

use super::{Book, Outcome};
use crate::alert::{Alert, AlertKey, CapVersion, Reference};
use crate::cap;
use crate::codes::{MsgType, Scope, Status};
use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use proptest::prelude::{Just, ProptestConfig, Strategy, prop_oneof};
use proptest::sample::Index;

const FLOOD: &[u8] = include_bytes!("../../../fixtures/valencia-flood.cap.xml");
const UPDATE: &[u8] = include_bytes!("../../../fixtures/valencia-flood-update.cap.xml");
const CANCEL: &[u8] = include_bytes!("../../../fixtures/valencia-flood-cancel.cap.xml");
const DRILL: &[u8] = include_bytes!("../../../fixtures/drill.cap.xml");

fn read(bytes: &[u8]) -> Alert {
    cap::read(bytes).expect("a readable fixture").alert
}

fn book_of(messages: &[&[u8]]) -> Book {
    let mut book = Book::default();
    for message in messages {
        assert_eq!(book.insert(read(message)), Outcome::New);
    }
    book
}

fn now() -> DateTime<Utc> {
    "2026-11-22T20:00:00Z".parse().expect("a time")
}

fn active(book: &Book) -> Vec<&str> {
    book.active(now()).iter().map(|alert| &alert.key.identifier[..]).collect()
}

#[test]
fn an_update_supersedes_what_it_references() {
    let book = book_of(&[FLOOD, UPDATE]);
    assert_eq!(active(&book), ["AMANA-DEMO-VLC-2026-1122-02"]);
}

#[test]
fn a_cancel_withdraws_also_when_it_comes_first() {
    assert!(active(&book_of(&[CANCEL, UPDATE, FLOOD])).is_empty());
    assert!(active(&book_of(&[FLOOD, UPDATE, CANCEL])).is_empty());
}

#[test]
fn a_stranger_withdraws_nothing() {
    let mut cancel = read(CANCEL);
    cancel.key.sender = "mallory@example.org".to_owned();
    let mut book = book_of(&[FLOOD]);
    book.insert(cancel);
    assert_eq!(active(&book), ["AMANA-DEMO-VLC-2026-1122-01"]);
}

#[test]
fn an_exercise_or_a_private_message_withdraws_nothing() {
    for (status, scope) in [(Status::Exercise, Scope::Public), (Status::Actual, Scope::Private)] {
        let mut cancel = read(CANCEL);
        (cancel.status, cancel.scope) = (status, scope);
        let mut book = book_of(&[FLOOD]);
        book.insert(cancel);
        assert_eq!(active(&book), ["AMANA-DEMO-VLC-2026-1122-01"]);
    }
}

#[test]
fn a_drill_has_its_own_channel() {
    let book = book_of(&[DRILL]);
    assert!(active(&book).is_empty());
    assert_eq!(book.drills(now()).len(), 1);
}

#[test]
fn private_and_restricted_messages_are_never_shown() {
    for scope in [Scope::Private, Scope::Restricted, Scope::Other("Family".to_owned())] {
        let mut alert = read(FLOOD);
        alert.scope = scope;
        let mut book = Book::default();
        book.insert(alert);
        assert!(active(&book).is_empty());
    }
}

#[test]
fn an_absent_expires_ends_after_a_day() {
    let mut alert = read(FLOOD);
    alert.infos.iter_mut().for_each(|info| info.expires = None);
    let end = alert.key.sent.to_utc() + TimeDelta::hours(24);
    let mut book = Book::default();
    book.insert(alert);
    assert_eq!(book.active(end - TimeDelta::seconds(1)).len(), 1);
    assert_eq!(book.active(end).len(), 0);
}

#[test]
fn one_key_with_two_contents_is_contested_and_one_wins_in_any_order() {
    let (one, mut other) = (read(FLOOD), read(FLOOD));
    other.infos[0].headline = Some("All is well".to_owned());
    let mut first = Book::default();
    assert_eq!(first.insert(one.clone()), Outcome::New);
    assert_eq!(first.insert(one.clone()), Outcome::Duplicate);
    assert_eq!(first.insert(other.clone()), Outcome::Contested);
    let mut second = Book::default();
    second.insert(other);
    second.insert(one.clone());
    assert_eq!(first, second);
    assert!(first.is_contested(&one.key));
}

#[test]
fn forgetting_keeps_the_withdrawal_of_what_is_held() {
    let mut book = book_of(&[FLOOD, CANCEL, DRILL]);
    book.forget(now() + TimeDelta::days(365));
    assert_eq!(book.len(), 3);
    assert!(active(&book).is_empty());
    book.forget(now() + TimeDelta::days(36_500));
    assert!(book.is_empty());
}

/// A warning of that name, so many seconds after a fixed time.
fn warning(identifier: &str, seconds: i64) -> Alert {
    let mut alert = read(FLOOD);
    alert.key.identifier = identifier.to_owned();
    alert.key.sent = sent_after(seconds);
    alert
}

fn sent_after(seconds: i64) -> DateTime<FixedOffset> {
    read(FLOOD).key.sent + TimeDelta::seconds(seconds)
}

/// A cancel, sent two hours after that time, of what that name and time mean.
fn cancel_of(identifier: &str, sent: Option<DateTime<FixedOffset>>) -> Alert {
    let mut cancel = read(CANCEL);
    cancel.key.sent = sent_after(7_200);
    let sender = cancel.key.sender.clone();
    cancel.references = vec![Reference { sender, identifier: identifier.to_owned(), sent }];
    cancel
}

/// How many seconds after that time those were sent that are left, in both orders of arrival.
fn left_of(messages: &[Alert]) -> Vec<i64> {
    let (mut straight, mut reversed) = (Book::default(), Book::default());
    for (first, last) in messages.iter().zip(messages.iter().rev()) {
        straight.insert(first.clone());
        reversed.insert(last.clone());
    }
    assert_eq!(straight.active(now()), reversed.active(now()));
    let left = straight.active(now()).into_iter().rev();
    left.map(|alert| (alert.key.sent - sent_after(0)).num_seconds()).collect()
}

#[test]
fn a_time_that_is_written_carelessly_still_means_its_message() {
    for astray in [0, 29, -29, 60, 3_600, -45 * 60, -14 * 3_600, 14 * 3_600] {
        let cancel = cancel_of("A", Some(sent_after(astray)));
        assert_eq!(left_of(&[warning("A", 0), cancel]), [0; 0], "{astray}");
    }
    let mut shouted = cancel_of("A", Some(sent_after(29)));
    shouted.references[0].sender.make_ascii_uppercase();
    assert_eq!(left_of(&[warning("A", 0), shouted]), [0; 0]);
    assert_eq!(left_of(&[warning("A", 0), cancel_of("A", None)]), [0; 0]);
}

#[test]
fn what_is_not_meant_stays() {
    let stays = |cancel: Alert| assert_eq!(left_of(&[warning("A", 0), cancel]), [0]);
    stays(cancel_of("a", Some(sent_after(0))));
    for astray in [61, -61, 594, -3_601, 15 * 3_600, -15 * 3_600] {
        stays(cancel_of("A", Some(sent_after(astray))));
    }
    let mut foreign = cancel_of("A", Some(sent_after(29)));
    foreign.references[0].sender.push_str(".example");
    stays(foreign.clone());
    foreign.key.sender.push_str(".example");
    stays(foreign);
    let mut shouted = cancel_of("A", Some(sent_after(0)));
    shouted.key.sender.make_ascii_uppercase();
    stays(shouted);
    let cancel = cancel_of("A", Some(sent_after(29)));
    assert_eq!(left_of(&[warning("A", 7_201), cancel]), [7_201]);
}

#[test]
fn the_exact_one_is_meant_before_the_nearest_and_the_nearest_before_all() {
    let exact = cancel_of("A", Some(sent_after(60)));
    let three = [warning("A", 0), warning("A", 60), warning("A", 61)];
    assert_eq!(left_of(&[&three[..], &[exact]].concat()), [0, 61]);
    let near = cancel_of("A", Some(sent_after(40)));
    assert_eq!(left_of(&[&three[..], &[near]].concat()), [0, 61]);
    let between = cancel_of("A", Some(sent_after(30)));
    assert_eq!(left_of(&[&three[..], &[between]].concat()), [61]);
}

#[test]
fn forgetting_the_exact_one_does_not_end_another() {
    let mut old = warning("A", 0);
    old.infos.iter_mut().for_each(|info| info.expires = Some(sent_after(1).to_utc()));
    let mut alone = old.clone();
    alone.key.identifier = "B".to_owned();
    let mut book = Book::default();
    for message in [old.clone(), alone, warning("A", 60), cancel_of("A", Some(sent_after(0)))] {
        book.insert(message);
    }
    let before = book.active(now()).len();
    book.forget(sent_after(2).to_utc());
    assert_eq!((book.len(), before), (3, 1));
    assert_eq!(book.active(now()).len(), 1);
    assert!(book.get(&old.key).is_some());
}

#[test]
fn forgetting_the_nearest_does_not_end_one_that_is_farther() {
    let hours = |hours: i64| hours * 3_600;
    let mut old = warning("A", hours(-8));
    old.infos.iter_mut().for_each(|info| info.expires = Some(sent_after(hours(-7)).to_utc()));
    let mut cancel = cancel_of("A", Some(sent_after(0)));
    cancel.key.sent = sent_after(hours(11));
    let mut book = book_of(&[]);
    for message in [old, warning("A", hours(10)), cancel] {
        book.insert(message);
    }
    let before = book.active(now()).len();
    book.forget(sent_after(0).to_utc());
    assert_eq!((before, book.active(now()).len()), (1, 1));
}

#[test]
fn json_comes_back() {
    insta::assert_json_snapshot!(book_of(&[CANCEL]));
    let book = book_of(&[FLOOD, UPDATE, CANCEL, DRILL]);
    let json = serde_json::to_string(&book).expect("serialisable");
    assert_eq!(serde_json::from_str::<Book>(&json).expect("the same shape"), book);
}

fn key(number: u8) -> AlertKey {
    let seconds = 10 * i64::from(number);
    let sent = DateTime::UNIX_EPOCH + TimeDelta::days(20_000) + TimeDelta::seconds(seconds);
    AlertKey {
        identifier: format!("id-{}", number % 6),
        sender: format!("sender-{}", number % 2),
        sent: sent.fixed_offset(),
    }
}

fn any_alert() -> impl Strategy<Value = Alert> {
    let types = prop_oneof![Just(MsgType::Alert), Just(MsgType::Update), Just(MsgType::Cancel)];
    let references = proptest::collection::vec((0..12_u8, 0..4_u8), 0..3);
    (0..12_u8, types, references, "[ab]{0,1}").prop_map(|(number, msg_type, references, note)| {
        let reference = |(number, care): (u8, u8)| {
            let AlertKey { identifier, sender, sent } = key(number);
            let astray = [None, Some(0), Some(30), Some(-29)][usize::from(care)];
            let sent = astray.map(|seconds| sent + TimeDelta::seconds(seconds));
            Reference { sender, identifier, sent }
        };
        Alert {
            key: key(number),
            version: CapVersion::V1_2,
            status: Status::Actual,
            msg_type,
            scope: Scope::Public,
            source: None,
            note: Some(note),
            references: references.into_iter().map(reference).collect(),
            infos: Vec::new(),
        }
    })
}

proptest::proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_book_does_not_depend_on_order_or_duplicates(
        messages in proptest::collection::vec(any_alert(), 0..16),
        shuffle in proptest::collection::vec(proptest::arbitrary::any::<Index>(), 0..32),
    ) {
        let mut straight = Book::default();
        let mut shuffled = Book::default();
        let picks = shuffle.iter().filter(|_| !messages.is_empty());
        for message in picks.map(|index| index.get(&messages)) {
            shuffled.insert(message.clone());
        }
        for message in &messages {
            straight.insert(message.clone());
        }
        for message in messages.iter().rev() {
            shuffled.insert(message.clone());
        }
        let then = key(0).sent.to_utc() + TimeDelta::hours(1);
        proptest::prop_assert_eq!(straight.active(then), shuffled.active(then));
        for message in &messages {
            let [one, other] = [&straight, &shuffled].map(|book| book.earlier(message).collect::<Vec<_>>());
            proptest::prop_assert_eq!(one, other);
        }
        proptest::prop_assert_eq!(straight, shuffled);
    }
}
