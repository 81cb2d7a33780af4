//! The field says what deciding every alert says: alarms, the nearest, and what is shown.

mod made;
mod real;

use super::{Field, Fingerprint, ends};
use crate::alerts::place::place_of;
use crate::alerts::{Desk, id_of};
use crate::stored::AlertSource;
use amana_alerts::Alert;
use amana_alerts::relevance::{Relevance, Situation, Target, Watched, Why, decide, weigh};
use amana_geofence::{Fix, Position};
use chrono::{DateTime, TimeDelta, Utc};
use made::{Dice, accuracy_m, made, start};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

const CONSULATE: AlertSource =
    AlertSource::Countersigned { mission: Uuid::nil(), sequence: 1, issuer: None };
/// On a walk so many fixes come one after another.
const STEPS: usize = 25;

fn morning() -> DateTime<Utc> {
    "2026-11-22T06:00:00Z".parse().expect("a time")
}

/// A desk that holds them, every seventh also from a consulate.
fn desk(alerts: &[Alert]) -> Desk {
    let mut desk = Desk::default();
    let countersigned: Vec<_> = alerts.iter().step_by(7).cloned().collect();
    desk.take(id_of(&[b"public"]), AlertSource::Direct, morning(), alerts.to_vec());
    desk.take(id_of(&[b"consulate"]), CONSULATE, morning(), countersigned);
    desk
}

/// As the app judged before it had an index.
fn each(
    desk: &Desk,
    situation: &Situation,
    at: DateTime<Utc>,
) -> (Option<Relevance>, BTreeSet<Uuid>, Fingerprint) {
    let (mut nearest, mut alarms): (Option<Relevance>, _) = (None, BTreeSet::new());
    let mut print = Fingerprint::default();
    for active in desk.active(at) {
        let relevance = decide(active.alert, situation, at);
        nearest = Some(nearest.map_or(relevance, |other| other.louder(relevance)));
        if matches!(relevance, Relevance::Alarm { .. }) {
            alarms.insert(active.id);
        }
        print.add(active.id, place_of(relevance).standing);
    }
    for drill in desk.drills(at) {
        print.add(drill.id, crate::views::Nearness::Elsewhere);
    }
    (nearest, alarms, print)
}

/// Whether any block of an alert alarms because the device is there.
fn alarms_here(field: &Field, desk: &Desk, number: u32) -> bool {
    let alert = field.slot(number).find(desk).expect("it is held").alert;
    weigh(alert, &field.around, field.latest).any(|(_, relevance)| {
        let is_here = matches!(relevance.why(), Why::InsideArea | Why::NearArea { .. });
        is_here && matches!(relevance, Relevance::Alarm { .. })
    })
}

/// The same of the field, which is read anew where it says so.
fn held(
    field: &mut Field,
    desk: &Desk,
    fix: Option<Fix>,
    at: DateTime<Utc>,
) -> (Option<Relevance>, BTreeSet<Uuid>, Fingerprint) {
    if !field.advance(desk, at) {
        *field = Field::build(desk, field.around.clone(), at.date_naive(), at);
    }
    assert_eq!(field.count() as usize, desk.active(field.latest).len());
    let judged = field.hold(desk, fix);
    for number in &judged.alarms {
        let reaches = field.reaches(*number);
        assert!(!reaches.is_nothing());
        assert_eq!(reaches.was_here(), alarms_here(field, desk, *number));
    }
    let alarms = judged.alarms.iter().map(|number| field.slot(*number).id).collect();
    let print = field.print(desk, fix, &BTreeMap::new(), at).expect("it is of that instant");
    (judged.nearest, alarms, print)
}

/// What may be known beside the fix.
fn situations() -> Vec<Situation> {
    let around = |lat_deg, lon_deg, radius_m| Target::Around {
        position: Position::new(lat_deg, lon_deg).expect("a place"),
        radius_m,
    };
    let watched = |targets: Vec<Target>| -> Vec<Watched> {
        let watched = targets.into_iter().zip(1..);
        watched.map(|(target, n)| Watched { label_id: Uuid::from_u128(n), target }).collect()
    };
    let age = TimeDelta::minutes(15);
    let plain = Situation { fix_max_age: age, ..Situation::default() };
    let spain = Some("ES".to_owned());
    vec![
        plain.clone(),
        Situation { country: spain.clone(), ..plain.clone() },
        Situation { watched: watched(vec![around(39.47, -0.37, 5_000.0)]), ..plain.clone() },
        Situation {
            country: spain,
            watched: watched(vec![Target::Country("DE".into()), Target::Country("US".into())]),
            ..plain
        },
    ]
}

/// Walks through the alerts, and says how many of the fixes alarmed. Sometimes the position is old, or
/// there is none; meanwhile alerts expire.
fn compare(alerts: &[Alert], walks: usize, seed: u64) -> usize {
    let mut dice = Dice(seed);
    let mut alarmed = 0;
    let desk = desk(alerts);
    for around in situations() {
        let mut at = morning();
        let mut field = Field::build(&desk, around.clone(), at.date_naive(), at);
        for walk in 0..walks {
            let (mut lat_deg, mut lon_deg) = start(&mut dice, alerts);
            let accuracy_m = accuracy_m(&mut dice);
            let stride = 0.003 * dice.part();
            for step in 0..STEPS {
                at += TimeDelta::seconds(dice.below(90) as i64);
                lat_deg = (lat_deg + dice.around(stride)).clamp(-90.0, 90.0);
                lon_deg = (lon_deg + dice.around(stride) + 180.0).rem_euclid(360.0) - 180.0;
                let position = Position::new(lat_deg, lon_deg).expect("on the globe");
                let age = if step % 12 == 11 { TimeDelta::minutes(20) } else { TimeDelta::zero() };
                let fix = Fix { position, accuracy_m, at: at - age };
                let fix = (step % 17 != 16).then_some(fix);
                let expected = each(&desk, &Situation { fix, ..around.clone() }, at);
                let found = held(&mut field, &desk, fix, at);
                assert_eq!(found, expected, "seed {seed}, walk {walk}, step {step}");
                alarmed += usize::from(!expected.1.is_empty());
            }
        }
    }
    alarmed
}

#[test]
fn the_field_says_what_deciding_each_alert_says() {
    let mut alarmed = 0;
    for seed in 0..4 {
        let alerts = made(&mut Dice(seed), 120);
        alarmed += compare(&alerts, 8, seed);
    }
    assert!(alarmed > 50, "{alarmed} fixes alarmed: the walks must lead through the areas");
}

#[test]
fn few_alerts_and_none() {
    assert_eq!(compare(&[], 2, 1), 0);
    for seed in 10..30 {
        let mut dice = Dice(seed);
        let count = 1 + dice.below(3);
        compare(&made(&mut dice, count), 3, seed);
    }
}

#[test]
fn an_alert_that_ended_is_taken_out_alone() {
    let alerts = made(&mut Dice(3), 40);
    let mut desk = Desk::default();
    desk.take(id_of(&[b"public"]), AlertSource::Direct, morning(), alerts);
    let around = situations().remove(0);
    let mut field = Field::build(&desk, around.clone(), morning().date_naive(), morning());
    let (mut at, mut ended) = (morning(), 0);
    while !desk.active(at).is_empty() {
        let before = desk.active(at).len();
        at += TimeDelta::minutes(7);
        assert!(field.advance(&desk, at), "time went on, and nothing else changed");
        assert_eq!(field.hold(&desk, None).nearest, each(&desk, &around, at).0);
        let all = desk.active(at).into_iter().flat_map(|active| ends(active.alert));
        assert_eq!(field.next_end(), all.filter(|end| *end > at).min());
        ended += before - desk.active(at).len();
    }
    assert!(ended > 0 && field.areas.is_empty() && field.points.is_empty());
    assert!(field.advance(&desk, at - TimeDelta::seconds(30)), "a fix that is a little older");
    assert!(!field.advance(&desk, at - TimeDelta::hours(1)), "another time");
}
