//! Sources do not overrule each other, and what is over leaves.

use super::{Desk, MAX_MESSAGES, alert_id};
use crate::stored::AlertSource;
use amana_alerts::{Alert, cap};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

const COUNTERSIGNED: AlertSource =
    AlertSource::Countersigned { mission: Uuid::nil(), sequence: 1, issuer: None };
const ONE: Uuid = Uuid::from_u128(1);
const TWO: Uuid = Uuid::from_u128(2);

fn alert(text: &str) -> Alert {
    cap::read(text.as_bytes()).expect("a fixture").alert
}

fn flood() -> Alert {
    alert(include_str!("../../../../alerts/fixtures/valencia-flood.cap.xml"))
}

fn cancel() -> Alert {
    alert(include_str!("../../../../alerts/fixtures/valencia-flood-cancel.cap.xml"))
}

fn now() -> DateTime<Utc> {
    "2026-11-22T08:00:00Z".parse().expect("a time")
}

#[test]
fn a_public_feed_cannot_withdraw_what_a_consulate_countersigned() {
    let mut desk = Desk::default();
    desk.take(ONE, AlertSource::Direct, now(), vec![flood()]);
    assert!(!desk.active(now())[0].is_countersigned);
    desk.take(TWO, COUNTERSIGNED, now(), vec![flood()]);
    assert_eq!(desk.active(now()).len(), 1);
    assert!(desk.active(now())[0].is_countersigned);
    desk.take(ONE, AlertSource::Direct, now(), vec![cancel()]);
    assert!(desk.active(now())[0].is_countersigned);
    desk.take(TWO, COUNTERSIGNED, now(), vec![cancel()]);
    assert!(desk.active(now()).is_empty());
    let found = desk.find(alert_id(&flood().key), now()).expect("it is still held");
    assert!(found.book.is_withdrawn(&flood().key));
}

/// A hub without a bound on senders signs a withdrawal in another issuer's name.
#[test]
fn one_issuer_of_a_roster_cannot_withdraw_what_another_countersigned() {
    let by = |issuer: Option<u128>| {
        let issuer = issuer.map(Uuid::from_u128);
        AlertSource::Countersigned { mission: Uuid::nil(), sequence: 1, issuer }
    };
    let mut desk = Desk::default();
    desk.take(ONE, by(Some(1)), now(), vec![flood()]);
    desk.take(TWO, by(Some(2)), now(), vec![cancel()]);
    assert_eq!(desk.active(now()).len(), 1);
    desk.take(Uuid::from_u128(3), by(Some(1)), now(), vec![cancel()]);
    assert!(desk.active(now()).is_empty(), "its own does");
    let mut desk = Desk::default();
    desk.take(ONE, by(None), now(), vec![flood()]);
    desk.take(TWO, by(Some(2)), now(), vec![cancel()]);
    assert!(desk.active(now()).is_empty(), "of what no issuer was noted, its consulate's");
}

/// It is held in the book of what it ended, not in its issuer's own.
#[test]
fn a_withdrawal_of_what_was_there_before_the_roster_stays_as_long_as_that() {
    let by =
        |sequence, issuer| AlertSource::Countersigned { mission: Uuid::nil(), sequence, issuer };
    let mut desk = Desk::default();
    let mut long = flood();
    long.infos.iter_mut().for_each(|info| info.expires = Some(now() + TimeDelta::days(5)));
    desk.take(ONE, by(1, None), now(), vec![long]);
    desk.take(TWO, by(2, Some(Uuid::from_u128(9))), now(), vec![cancel()]);
    assert!(desk.active(now()).is_empty());
    let later = now() + TimeDelta::days(3);
    assert!(desk.forget(later).is_empty(), "neither the alert nor what withdrew it");
    assert!(desk.active(later).is_empty());
    let all_over = now() + TimeDelta::days(7);
    assert_eq!(desk.forget(all_over).len(), 2);
}

#[test]
fn one_feed_cannot_withdraw_what_another_says_and_takes_only_its_own_along() {
    let feed = |number| AlertSource::Followed { feed: Uuid::from_u128(number) };
    let mut desk = Desk::default();
    desk.take(ONE, feed(1), now(), vec![flood()]);
    assert!(!desk.is_kept(ONE), "no disk took it yet");
    desk.weigh(ONE, 77);
    assert!(desk.is_kept(ONE) && !desk.is_kept(TWO));
    assert!(!desk.active(now())[0].is_countersigned);
    desk.take(TWO, feed(2), now(), vec![cancel()]);
    desk.take(Uuid::from_u128(3), AlertSource::Direct, now(), vec![cancel()]);
    assert_eq!(desk.active(now()).len(), 1, "neither another feed nor a file");
    assert_eq!(desk.held_of(Uuid::from_u128(1)), (1, 77));
    assert_eq!(desk.records_of(Uuid::from_u128(2)), [TWO]);
    desk.forget_feed(Uuid::from_u128(2));
    assert_eq!(desk.held_of(Uuid::from_u128(2)), (0, 0));
    desk.take(Uuid::from_u128(4), feed(1), now(), vec![cancel()]);
    assert!(desk.active(now()).is_empty(), "its own does");
    assert_eq!(desk.records_of(Uuid::from_u128(1)), [ONE, Uuid::from_u128(4)]);
    desk.forget_feed(Uuid::from_u128(1));
    assert_eq!((desk.held_of(Uuid::from_u128(1)), desk.held_ids().len()), ((0, 0), 1));
}

/// Of two contents under one key the later counts, whatever they say and in whatever order they come.
#[test]
fn a_correction_of_a_consulate_counts_by_its_number() {
    let said = |text: &str| {
        let mut alert = flood();
        alert.infos.iter_mut().for_each(|info| info.headline = Some(text.to_owned()));
        alert
    };
    let by = |sequence| AlertSource::Countersigned { mission: Uuid::nil(), sequence, issuer: None };
    let (wrong, right) = ((ONE, by(1), said("Z")), (TWO, by(2), said("A")));
    for both in [[wrong.clone(), right.clone()], [right, wrong]] {
        let mut desk = Desk::default();
        both.into_iter().for_each(|(id, source, alert)| desk.take(id, source, now(), vec![alert]));
        let active = desk.active(now());
        assert_eq!(active[0].alert.infos[0].headline.as_deref(), Some("A"));
        assert!(active[0].book.is_contested(&flood().key));
    }
}

/// What is over makes room; what finds none even so is told for a day.
#[test]
fn a_full_book_makes_room_and_says_when_it_cannot() {
    let numbered = |number: usize| {
        let mut alert = flood();
        alert.key.identifier = format!("{number}");
        alert.infos.clear();
        alert
    };
    let end = numbered(0).expiry().at();
    let all = (0..MAX_MESSAGES).map(numbered).collect();
    let mut desk = Desk::default();
    desk.take(ONE, COUNTERSIGNED, now(), all);
    assert!(!desk.is_full());
    desk.take(TWO, COUNTERSIGNED, now(), vec![flood()]);
    assert!(desk.is_full() && !desk.held_ids().contains(&alert_id(&flood().key)));
    let mut desk = Desk::default().in_place_of(desk);
    assert!(desk.is_full(), "a lock does not hide it");
    desk.forget(now());
    assert!(desk.is_full());
    desk.forget(now() + TimeDelta::seconds(1));
    assert!(!desk.is_full());
    desk.take(ONE, COUNTERSIGNED, now(), (0..MAX_MESSAGES).map(numbered).collect());
    desk.take(TWO, COUNTERSIGNED, end + TimeDelta::seconds(1), vec![flood()]);
    assert!(!desk.is_full() && desk.held_ids().contains(&alert_id(&flood().key)));
}

#[test]
fn a_record_leaves_when_nothing_in_it_is_held_any_more() {
    let until = |hours| {
        let mut alert = flood();
        alert
            .infos
            .iter_mut()
            .for_each(|info| info.expires = Some(now() + TimeDelta::hours(hours)));
        alert
    };
    let mut later = until(9);
    later.key.identifier.push_str("-later");
    let mut desk = Desk::default();
    desk.take(ONE, AlertSource::Direct, now(), vec![until(1), later]);
    desk.take(TWO, COUNTERSIGNED, now(), vec![until(1)]);
    assert!(desk.forget(now() + TimeDelta::hours(1)).is_empty());
    assert_eq!(desk.forget(now() + TimeDelta::hours(2)), [TWO]);
    assert_eq!(desk.held_ids().len(), 1, "the later one");
    assert_eq!(desk.forget(now() + TimeDelta::hours(10)), [ONE]);
}
