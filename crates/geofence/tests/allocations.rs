//! A device that moves allocates nothing.

use std::alloc::System;

use amana_geofence::{Area, Cursor, Fix, Index, Position, Ring, Scratch, Shape};
use chrono::{DateTime, TimeDelta};
use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

fn at(lat_deg: f64, lon_deg: f64) -> Position {
    Position::new(lat_deg, lon_deg).expect("a valid position")
}

/// Rings of 100 vertices, every 0.02°, each reaching into its neighbours.
fn areas() -> Vec<(usize, Area)> {
    let ring = |i: usize| {
        let (lat, lon) = (48.0 + 0.02 * (i / 40) as f64, 9.0 + 0.02 * (i % 40) as f64);
        let corner = |k: usize| {
            let (sin, cos) = (std::f64::consts::TAU * k as f64 / 100.0).sin_cos();
            at(lat + 0.013 * sin, lon + 0.013 * cos)
        };
        Ring::new((0..100).map(corner).collect()).expect("a ring")
    };
    (0..1_600).map(|i| (i, Area::new(vec![Shape::Polygon(ring(i))]))).collect()
}

/// There and back again on a winding way, a fix a second.
fn walk() -> Vec<Fix> {
    let there = (0..5_000).map(|i| {
        let t = f64::from(i) / 5_000.0;
        at(48.0 + 0.7 * t, 9.4 + 0.3 * (40.0 * t).sin())
    });
    let there: Vec<_> = there.collect();
    let way = there.iter().chain(there.iter().rev());
    let fix = |(second, position): (i64, &Position)| Fix {
        position: *position,
        accuracy_m: 8.0,
        at: DateTime::UNIX_EPOCH + TimeDelta::seconds(second),
    };
    (0..).zip(way).map(fix).collect()
}

#[test]
fn a_walk_allocates_nothing_once_the_memory_has_grown() {
    let (index, walk) = (Index::build(areas()), walk());
    let (mut cursor, mut scratch) = (Cursor::new(), Scratch::default());
    let mut run = || {
        let (mut followed, mut visited, mut contained) = (0_usize, 0_usize, 0_usize);
        for fix in &walk {
            index.follow(fix, &mut cursor, |key, _| followed += key + 1);
            index.visit(fix, &mut scratch, |key, _| visited += key + 1);
            index.containing(fix.position, &mut scratch, |key| contained += key + 1);
        }
        (followed, visited, contained)
    };
    let first = run();
    let region = Region::new(MEMORY);
    let second = run();
    assert_eq!(region.change().allocations, 0);
    assert!(first == second && first.0 == first.1 && first.2 > 0, "{first:?} {second:?}");
}
