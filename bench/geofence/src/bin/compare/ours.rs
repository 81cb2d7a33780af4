//! Our side.

use amana_geofence::{Area, Cursor, Fix, Index, Placement, Ring, Scratch};
use bench_geofence::{Rings, area, cpu_ns, median_ns, position, vertices};
use stats_alloc::Region;

use super::MEMORY;

const ROUNDS: usize = 7;

pub(super) fn build(rings: &[Vec<[f64; 2]>]) -> Index<u32> {
    Index::build((0..).zip(rings.iter().map(|ring| area(vertices(ring)))))
}

/// How many pairs of place and area are inside, and the sum of the areas' numbers: what the peers tell.
pub(super) fn containing(index: &Index<u32>, fixes: &[Fix]) -> (usize, usize) {
    let (mut scratch, mut hits, mut sum) = (Scratch::default(), 0, 0);
    for fix in fixes {
        index.containing(fix.position, &mut scratch, |key| {
            hits += 1;
            sum += *key as usize;
        });
    }
    (hits, sum)
}

/// Nanoseconds a place, and how many pairs are inside.
pub(super) fn containing_ns(index: &Index<u32>, fixes: &[Fix]) -> (f64, usize) {
    median_ns(ROUNDS, fixes.len(), || containing(index, fixes).0)
}

/// The same by the decision that also tells what is near.
pub(super) fn checksum(index: &Index<u32>, fixes: &[Fix]) -> (usize, usize) {
    let (mut scratch, mut hits, mut sum) = (Scratch::default(), 0, 0);
    for fix in fixes {
        index.visit(fix, &mut scratch, |key, placement| {
            if placement == Placement::Inside {
                hits += 1;
                sum += *key as usize;
            }
        });
    }
    (hits, sum)
}

/// Nanoseconds a fix, and how many pairs are inside.
pub(super) fn visit_ns(index: &Index<u32>, fixes: &[Fix]) -> (f64, usize) {
    median_ns(ROUNDS, fixes.len(), || checksum(index, fixes).0)
}

pub(super) struct Followed {
    pub(super) ns: f64,
    pub(super) hits: usize,
    pub(super) anew: usize,
    pub(super) allocations: usize,
}

/// A cursor behind a device.
pub(super) fn follow(index: &Index<u32>, fixes: &[Fix]) -> Followed {
    let mut cursor = Cursor::new();
    let mut run = || {
        let (mut hits, mut anew) = (0, 0);
        for fix in fixes {
            let tell = |_: &u32, placement| hits += usize::from(placement == Placement::Inside);
            anew += usize::from(index.follow(fix, &mut cursor, tell));
        }
        (hits, anew)
    };
    run();
    let region = Region::new(MEMORY);
    run();
    let allocations = region.change().allocations;
    let (ns, (hits, anew)) = median_ns(ROUNDS, fixes.len(), run);
    Followed { ns, hits, anew, allocations }
}

/// Nanoseconds a point, and how many are inside the ring.
pub(super) fn contains_ns(ring: &[[f64; 2]], points: &[[f64; 2]]) -> (f64, usize) {
    let ring = Ring::new(vertices(ring)).expect("a ring");
    let places: Vec<_> = points.iter().map(position).collect();
    let count = || places.iter().filter(|place| ring.contains(**place)).count();
    median_ns(ROUNDS, places.len(), count)
}

pub(super) struct Built {
    pub(super) all_ns: f64,
    pub(super) index_ns: f64,
    pub(super) insert_ns: f64,
    pub(super) remove_ns: f64,
    /// Bytes held for each byte of raw coordinates.
    pub(super) memory: f64,
}

pub(super) fn building(rings: &Rings) -> Built {
    let mut runs = Vec::new();
    for _ in 0..ROUNDS {
        let raw: Vec<_> = rings.iter().map(|ring| vertices(ring)).collect();
        let begin = cpu_ns();
        let areas: Vec<Area> = raw.into_iter().map(area).collect();
        let between = cpu_ns();
        let index = Index::build((0_u32..).zip(areas));
        runs.push((cpu_ns() - begin, cpu_ns() - between));
        drop(index);
    }
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (all_ns, index_ns) = runs[ROUNDS / 2];
    let (insert_ns, remove_ns) = one_by_one(rings);
    Built { all_ns, index_ns, insert_ns, remove_ns, memory: memory(rings) }
}

/// A tenth of the areas inserted into the rest and taken out again, each.
fn one_by_one(rings: &Rings) -> (f64, f64) {
    let (late, early) = rings.split_at(rings.len() / 10);
    let mut index = build(early);
    let raw: Vec<_> = late.iter().map(|ring| vertices(ring)).collect();
    let keys = 1_000_000..;
    let begin = cpu_ns();
    for (key, vertices) in keys.clone().zip(raw) {
        index.insert(key, area(vertices));
    }
    let between = cpu_ns();
    for (key, _) in keys.zip(late) {
        assert!(index.remove(&key));
    }
    let each = late.len() as f64;
    ((between - begin) / each, (cpu_ns() - between) / each)
}

fn memory(rings: &Rings) -> f64 {
    let region = Region::new(MEMORY);
    let index = build(rings);
    let change = region.change();
    let held = change.bytes_allocated - change.bytes_deallocated;
    drop(index);
    let raw: usize = rings.iter().map(|ring| 16 * (ring.len() - 1)).sum();
    held as f64 / raw as f64
}
