//! Every real track of the shared data is read, and replayed against areas along it.

use std::io::Write;
use std::path::{Path, PathBuf};

use amana_geofence::{Area, Crossing, Fix, Index, Placement, Position, Ring, Shape, Tracker};
use amana_position::replay::{Replay, Speed, gpx, nmea_log};
use amana_position::{PositionError, Source};
use tokio::fs;

const TRACKS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/tracks");

async fn track_files() -> Vec<PathBuf> {
    let mut files = Vec::new();
    let Ok(mut folder) = fs::read_dir(TRACKS).await else { return files };
    while let Some(entry) = folder.next_entry().await.expect("the folder is readable") {
        let path = entry.path();
        if path.extension().is_some_and(|extension| extension != "tsv") {
            files.push(path);
        }
    }
    files.sort();
    files
}

/// The fixes of a file, and how many of its sentences were skipped.
async fn read(path: &Path) -> Result<(Vec<Fix>, usize), PositionError> {
    let bytes = fs::read(path).await.expect("the file is readable");
    if path.extension().is_some_and(|extension| extension == "gpx") {
        return Ok((gpx(&bytes)?, 0));
    }
    nmea_log(&bytes).map(|log| (log.fixes, log.skipped))
}

fn say(line: &str) {
    writeln!(std::io::stdout(), "{line}").expect("standard output is open");
}

#[tokio::test]
async fn every_track_is_read() {
    let (files, mut total) = (track_files().await, 0);
    for path in &files {
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        let (fixes, skipped) = read(path).await.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!fixes.is_empty(), "{name}");
        let backwards = fixes.windows(2).filter(|pair| pair[1].at < pair[0].at).count();
        say(&format!("{name}: {} fixes, {skipped} skipped, {backwards} back in time", fixes.len()));
        total += fixes.len();
    }
    say(&match files.len() {
        0 => "0 tracks, absent".to_owned(),
        files => format!("{files} tracks, {total} fixes"),
    });
}

#[tokio::test]
async fn every_track_crosses_areas_as_plain_even_odd_says() {
    let (mut tracks, mut fixes_run, mut entered, mut left) = (0, 0, 0, 0);
    for path in track_files().await {
        let (fixes, _) = read(&path).await.expect("read by the other test");
        let areas: Vec<Vec<(f64, f64)>> =
            fixes.iter().step_by(fixes.len().div_ceil(40)).map(diamond).collect();
        let index = Index::build(areas.iter().map(|ring| polygon(ring)).enumerate());
        let mut trackers = vec![Tracker::default(); areas.len()];
        let mut replay = Replay::new(fixes, Speed::Instant);
        while let Some(fix) = replay.next().await {
            let decided = index.decide(&fix);
            let inside = decided.iter().filter(|(_, p)| *p == Placement::Inside).map(|(i, _)| *i);
            let expected = (0..areas.len()).filter(|&i| even_odd(&areas[i], &fix));
            let (inside, expected): (Vec<_>, Vec<_>) = (inside.collect(), expected.collect());
            assert_eq!(inside, expected);
            for (i, tracker) in trackers.iter_mut().enumerate() {
                let found = decided.iter().find(|(key, _)| *key == i).map(|(_, p)| *p);
                let away = Placement::Outside { distance_m: f64::MAX };
                match tracker.update(found.unwrap_or(away), &fix) {
                    Some(Crossing::Entered) => entered += 1,
                    Some(Crossing::Left) => left += 1,
                    _ => {}
                }
            }
            fixes_run += 1;
        }
        tracks += 1;
    }
    assert!(tracks == 0 || entered > 0);
    assert!(left <= entered, "who left had entered");
    say(&format!("{tracks} tracks, {fixes_run} fixes: {entered} times entered, {left} times left"));
}

/// A diamond whose southern tip lies a few metres off the fix, some 300 m high. Its numbers are odd
/// so that no fix of the recordings, which come in round steps, falls right on an edge.
fn diamond(fix: &Fix) -> Vec<(f64, f64)> {
    let (lat, lon) = (fix.position.lat_deg() - 1.3137e-5, fix.position.lon_deg() + 1.7173e-5);
    let (height, width) = (0.002_713_7, 0.002_017_3);
    let middle = lat + height * 0.487;
    vec![(lat, lon), (middle, lon + width), (lat + height, lon), (middle, lon - width)]
}

fn polygon(ring: &[(f64, f64)]) -> Area {
    let at = |&(lat, lon): &(f64, f64)| Position::new(lat, lon).expect("clear of the poles");
    Area::new(vec![Shape::Polygon(Ring::new(ring.iter().map(at).collect()).expect("a ring"))])
}

fn even_odd(ring: &[(f64, f64)], fix: &Fix) -> bool {
    let (y, x) = (fix.position.lat_deg(), fix.position.lon_deg());
    let next = ring.iter().cycle().skip(1);
    let crossed = ring.iter().zip(next).filter(|&(&(ay, ax), &(by, bx))| {
        (ay > y) != (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax
    });
    crossed.count() % 2 == 1
}
