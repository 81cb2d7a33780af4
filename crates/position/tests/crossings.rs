//! Real tracks against what is true of them by Shapely: each crossing is told once, none is missed, and a
//! person who is put 12 km away for a moment has gone nowhere.

use std::collections::HashMap;
use std::io::Write;

use amana_geofence::{Area, Crossing, Fix, Placement, Position, Ring, Shape, Tracker};
use amana_position::replay::gpx;
use tokio::fs;

const TRACKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/tracks");
/// Written by `bench/geofence/tracks.py`: areas along the tracks, and where their fixes are inside.
const TRUTHS: &str = include_str!("../fixtures/tracks.txt");

struct Truth<'a> {
    area: Area,
    leapt: &'a str,
    inside: &'a str,
    gone: &'a str,
}

/// The truths of each track, by its file's name.
fn truths() -> HashMap<&'static str, Vec<Truth<'static>>> {
    let mut tracks: HashMap<_, Vec<Truth>> = HashMap::new();
    let (mut name, mut leapt, mut ring, mut inside) = ("", "", "", "");
    for line in TRUTHS.lines() {
        match line.split_once(' ').expect("a word and what follows it") {
            ("track", rest) => name = rest.split_once(' ').expect("a name and a number").0,
            ("leapt", rest) => leapt = rest,
            ("area", rest) => ring = rest,
            ("inside", rest) => inside = rest,
            ("gone", gone) => {
                tracks.entry(name).or_default().push(Truth {
                    area: area(ring),
                    leapt,
                    inside,
                    gone,
                });
            }
            _ => {}
        }
    }
    tracks
}

fn area(text: &str) -> Area {
    let position = |pair: &str| {
        let (lon, lat) = pair.split_once(',').expect("lon,lat");
        let degrees = |text: &str| text.parse().expect("a number");
        Position::new(degrees(lat), degrees(lon)).expect("a valid position")
    };
    let ring = Ring::new(text.split(' ').map(position).collect()).expect("a ring");
    Area::new(vec![Shape::Polygon(ring)])
}

/// "3-5 9-9" to one flag for each fix.
fn flags(runs: &str, count: usize) -> Vec<bool> {
    let mut flags = vec![false; count];
    for run in runs.split_whitespace() {
        let (from, to) = run.split_once('-').expect("from-to");
        let number = |text: &str| text.parse::<usize>().expect("a number");
        flags[number(from)..=number(to)].fill(true);
    }
    flags
}

/// A lie of 12 km after every fortieth fix, which the truths do not know of.
fn with_lies(fixes: &[Fix]) -> impl Iterator<Item = (usize, Fix)> {
    fixes.iter().enumerate().flat_map(|(i, fix)| {
        let (lat, lon) = (fix.position.lat_deg() + 0.11, fix.position.lon_deg());
        let elsewhere = Position::new(lat, lon).expect("clear of the poles");
        let lie = (i % 40 == 39).then_some((usize::MAX, Fix { position: elsewhere, ..*fix }));
        std::iter::once((i, *fix)).chain(lie)
    })
}

/// Runs a track by one area and tells how often it was entered and left.
fn run(name: &str, fixes: &[Fix], truth: &Truth) -> (usize, usize) {
    let inside = flags(truth.inside, fixes.len());
    let gone = flags(truth.gone, fixes.len());
    let leapt = flags(truth.leapt, fixes.len());
    let (mut tracker, mut entered, mut left) = (Tracker::default(), 0, 0);
    for (i, fix) in with_lies(fixes) {
        let placement = truth.area.placement(&fix);
        match tracker.update(placement, &fix) {
            Some(Crossing::Entered) => entered += 1,
            Some(Crossing::Left) => left += 1,
            _ => {}
        }
        // Of a leap the truths say that nobody is there.
        if i == usize::MAX || leapt[i] {
            continue;
        }
        assert_eq!(placement == Placement::Inside, inside[i], "{name}, fix {i}: Shapely differs");
        assert!(!inside[i] || tracker.is_inside(), "{name}, fix {i}: missed");
        assert!(!gone[i] || !tracker.is_inside(), "{name}, fix {i}: still inside");
    }
    let begins = usize::from(inside[0]) + inside.windows(2).filter(|w| !w[0] && w[1]).count();
    assert!(entered <= begins && left <= entered, "{name}: {entered} of {begins}, {left} left");
    (entered, left)
}

#[tokio::test]
async fn each_crossing_of_a_real_track_is_told_once_and_none_is_missed() {
    let (mut tracks, mut areas, mut entered, mut left) = (0, 0, 0, 0);
    for (name, truths) in truths() {
        let Ok(bytes) = fs::read(format!("{TRACKS}/{name}")).await else { continue };
        let fixes = gpx(&bytes).expect("a track");
        for truth in &truths {
            let (enters, leaves) = run(name, &fixes, truth);
            (entered, left) = (entered + enters, left + leaves);
        }
        tracks += 1;
        areas += truths.len();
    }
    assert!(tracks == 0 || (entered > 40 && left > 20), "{entered} {left}");
    let line =
        format!("{tracks} tracks, {areas} areas: {entered} times entered, {left} times left");
    writeln!(std::io::stdout(), "{line}").expect("standard output is open");
}
