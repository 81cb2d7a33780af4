//! Made-up walks with noise, leaps and gaps, against what is true of them by Shapely.

use amana_geofence::{Area, Crossing, Fix, Index, Placement, Position, Ring, Shape, Tracker};
use chrono::{DateTime, TimeDelta};

const WALKS: &str = include_str!("../fixtures/walks.txt");

/// A walk, and what is true of some areas along it. See `bench/geofence/tracks.py`.
struct Walk {
    name: String,
    fixes: Vec<Fix>,
    leapt: Vec<bool>,
    truths: Vec<Truth>,
}

struct Truth {
    area: Area,
    inside: Vec<bool>,
    gone: Vec<bool>,
}

fn walks() -> Vec<Walk> {
    let mut walks: Vec<Walk> = Vec::new();
    for line in WALKS.lines().filter(|line| !line.starts_with('#')) {
        let (word, rest) = line.split_once(' ').expect("a word and what follows it");
        if word == "track" {
            let (name, _) = rest.split_once(' ').expect("a name and a number");
            let (fixes, leapt, truths) = (Vec::new(), Vec::new(), Vec::new());
            walks.push(Walk { name: name.to_owned(), fixes, leapt, truths });
            continue;
        }
        let walk = walks.last_mut().expect("a track comes first");
        match word {
            "leapt" => walk.leapt = flags(rest),
            "fix" => walk.fixes.push(fix(rest)),
            "area" => {
                walk.truths.push(Truth { area: area(rest), inside: Vec::new(), gone: Vec::new() })
            }
            "inside" => walk.truths.last_mut().expect("an area comes first").inside = flags(rest),
            _ => walk.truths.last_mut().expect("an area comes first").gone = flags(rest),
        }
    }
    walks
}

/// "3-5 9-9" to one flag a fix.
fn flags(runs: &str) -> Vec<bool> {
    let mut flags = vec![false; 1_000];
    for run in runs.split_whitespace() {
        let (from, to) = run.split_once('-').expect("from-to");
        let number = |text: &str| text.parse::<usize>().expect("a number");
        flags[number(from)..=number(to)].fill(true);
    }
    flags
}

fn position(pair: &str) -> Position {
    let (lon, lat) = pair.split_once(',').expect("lon,lat");
    let degrees = |text: &str| text.parse().expect("a number");
    Position::new(degrees(lat), degrees(lon)).expect("a valid position")
}

fn fix(text: &str) -> Fix {
    let (place, second) = text.split_once(' ').expect("a place and a second");
    let at = DateTime::UNIX_EPOCH + TimeDelta::seconds(second.parse().expect("a number"));
    Fix { position: position(place), accuracy_m: 8.0, at }
}

fn area(text: &str) -> Area {
    let ring = Ring::new(text.split(' ').map(position).collect()).expect("a ring");
    Area::new(vec![Shape::Polygon(ring)])
}

/// How often a row of flags turns on.
fn begins(flags: &[bool]) -> usize {
    usize::from(flags[0]) + flags.windows(2).filter(|pair| !pair[0] && pair[1]).count()
}

#[test]
fn each_crossing_is_told_once_and_none_is_missed() {
    let (mut entered, mut left, mut leapt) = (0, 0, 0);
    for walk in walks() {
        let areas = walk.truths.iter().map(|truth| truth.area.clone());
        let index = Index::build(areas.enumerate());
        let mut trackers = vec![(Tracker::default(), 0, 0); walk.truths.len()];
        for (i, fix) in walk.fixes.iter().enumerate() {
            let decided = index.decide(fix);
            leapt += usize::from(walk.leapt[i]);
            for (area, (tracker, enters, leaves)) in trackers.iter_mut().enumerate() {
                let found = decided.iter().find(|(key, _)| *key == area).map(|(_, p)| *p);
                let away = Placement::Outside { distance_m: f64::MAX };
                match tracker.update(found.unwrap_or(away), fix) {
                    Some(Crossing::Entered) => *enters += 1,
                    Some(Crossing::Left) => *leaves += 1,
                    _ => {}
                }
                let (name, truth) = (&walk.name, &walk.truths[area]);
                if truth.inside[i] {
                    assert!(tracker.is_inside(), "{name}, area {area}, fix {i}: missed");
                }
                if truth.gone[i] {
                    assert!(!tracker.is_inside(), "{name}, area {area}, fix {i}: still inside");
                }
            }
        }
        for (area, (_, enters, leaves)) in trackers.iter().enumerate() {
            let crossings = begins(&walk.truths[area].inside);
            assert!(*enters <= crossings && leaves <= enters, "{}, area {area}", walk.name);
            entered += enters;
            left += leaves;
        }
    }
    assert!(entered > 30 && left > 15 && leapt > 20, "{entered} {left} {leapt}");
    println!("{entered} times entered, {left} times left, {leapt} leaps ignored");
}
