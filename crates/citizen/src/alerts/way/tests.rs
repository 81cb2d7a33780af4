//! Who is at an edge is not told back and forth, and who drives towards a danger is told once.

use super::{Beside, Way};
use crate::views::Nearness;
use amana_geofence::{Fix, Position};
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const FLOOD: Uuid = Uuid::from_u128(1);

fn at(second: i64) -> DateTime<Utc> {
    let morning: DateTime<Utc> = "2026-11-22T06:00:00Z".parse().expect("a time");
    morning + TimeDelta::seconds(second)
}

fn fix(second: i64, lat_deg: f64) -> Fix {
    let position = Position::new(lat_deg, -0.41).expect("a place");
    Fix { position, accuracy_m: 8.0, at: at(second) }
}

#[test]
fn an_edge_that_a_noisy_fix_crosses_again_and_again_is_crossed_once() {
    let mut way = Way::default();
    let mut changes = 0;
    let mut was_here = false;
    for second in 0..600 {
        // Ten metres to and fro, then away for good.
        let is_inside = second < 300 && second % 3 != 0;
        let here = is_inside.then_some(FLOOD).into_iter().collect();
        let lat_deg = if second < 300 { 39.425 } else { 39.425 + 1e-5 * (second - 300) as f64 };
        way.take(&fix(second, lat_deg), &here);
        let is_here = way.beside(at(second)).contains_key(&FLOOD);
        assert!(is_here || !is_inside, "second {second}: entering is told at once");
        changes += usize::from(is_here != was_here);
        was_here = is_here;
    }
    assert_eq!((changes, was_here), (2, false), "one coming, one leaving");
}

#[test]
fn what_is_ahead_is_told_once_and_counts_down() {
    let mut way = Way::default();
    way.take(&fix(0, 39.0), &BTreeSet::new());
    assert_eq!(way.note(vec![(FLOOD, 9)], at(0)), [FLOOD]);
    way.take(&fix(120, 39.01), &BTreeSet::new());
    assert!(way.note(vec![(FLOOD, 7)], at(120)).is_empty(), "it was told");
    assert_eq!(way.beside(at(120)), BTreeMap::from([(FLOOD, Beside::Heading { minutes: 7 })]));
    assert_eq!(way.beside(at(150))[&FLOOD], Beside::Heading { minutes: 7 }, "6.5 minutes");
    way.note(vec![], at(200));
    assert!(way.beside(at(200)).contains_key(&FLOOD), "a bend of the road");
    way.note(vec![], at(310));
    assert!(way.beside(at(310)).is_empty(), "it went elsewhere");
}

#[test]
fn only_what_is_elsewhere_is_shown_otherwise() {
    let (still, heading) = (Beside::StillHere, Beside::Heading { minutes: 3 });
    assert_eq!(still.standing(Nearness::Elsewhere), Nearness::Here);
    assert_eq!(heading.standing(Nearness::Elsewhere), Nearness::Maybe);
    for standing in [Nearness::Here, Nearness::Maybe] {
        assert_eq!([still, heading].map(|beside| beside.standing(standing)), [standing; 2]);
    }
}
