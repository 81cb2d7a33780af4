//! What the programs share: the data, and CPU time.

use std::fs;
use std::hint::black_box;
use std::path::PathBuf;

use amana_geofence::{Area, Fix, Position, Ring, Shape};
use chrono::{DateTime, TimeDelta};
use nix::time::{ClockId, clock_gettime};

/// Rings as (longitude, latitude), the last corner the first again.
pub type Rings = Vec<Vec<[f64; 2]>>;

/// A file of the scratch folder.
pub fn scratch(name: &str) -> PathBuf {
    let folder = std::env::var_os("BENCH_SCRATCH").expect("run.sh says where the data is");
    PathBuf::from(folder).join(name)
}

/// The rings of a file: their number, offsets, corners.
pub fn rings(name: &str) -> Rings {
    let words = words(&format!("{name}.rings"));
    let whole = |i: usize| usize::try_from(u64::from_le_bytes(words[i])).expect("a small number");
    let corner = |i: usize| [f64::from_le_bytes(words[i]), f64::from_le_bytes(words[i + 1])];
    let count = whole(0);
    let base = count + 2;
    let ring = |i: usize| (whole(i + 1)..whole(i + 2)).map(|k| corner(base + 2 * k)).collect();
    (0..count).map(ring).collect()
}

/// The points of a file, as (longitude, latitude).
pub fn points(name: &str) -> Vec<[f64; 2]> {
    let words = words(&format!("{name}.points"));
    words.chunks_exact(2).map(|p| [f64::from_le_bytes(p[0]), f64::from_le_bytes(p[1])]).collect()
}

fn words(name: &str) -> Vec<[u8; 8]> {
    let bytes = fs::read(scratch(name)).expect("data.py wrote it");
    bytes.as_chunks::<8>().0.to_vec()
}

/// A ring as it comes from a feed, the last corner the first again; Shapely gets it so too.
pub fn vertices(ring: &[[f64; 2]]) -> Vec<Position> {
    ring.iter().map(position).collect()
}

pub fn position(&[lon_deg, lat_deg]: &[f64; 2]) -> Position {
    Position::new(lat_deg, lon_deg).expect("on the globe")
}

pub fn area(vertices: Vec<Position>) -> Area {
    Area::new(vec![Shape::Polygon(Ring::new(vertices).expect("a ring"))])
}

/// One fix a second.
pub fn fixes(points: &[[f64; 2]]) -> Vec<Fix> {
    let at = |second| DateTime::UNIX_EPOCH + TimeDelta::seconds(second);
    (0..)
        .zip(points)
        .map(|(i, p)| Fix { position: position(p), accuracy_m: 10.0, at: at(i) })
        .collect()
}

/// CPU time of this thread in nanoseconds.
pub fn cpu_ns() -> f64 {
    let time = clock_gettime(ClockId::CLOCK_THREAD_CPUTIME_ID).expect("Linux has this clock");
    time.tv_sec() as f64 * 1e9 + time.tv_nsec() as f64
}

/// The median CPU time of `rounds` runs, in nanoseconds for each of `each` things, and the last answer.
pub fn median_ns<A>(rounds: usize, each: usize, mut work: impl FnMut() -> A) -> (f64, A) {
    let mut run = || {
        let begin = cpu_ns();
        let answer = black_box(work());
        ((cpu_ns() - begin) / each as f64, answer)
    };
    let mut runs: Vec<(f64, A)> = (0..rounds).map(|_| run()).collect();
    runs.sort_by(|a, b| a.0.total_cmp(&b.0));
    runs.swap_remove(rounds / 2)
}
