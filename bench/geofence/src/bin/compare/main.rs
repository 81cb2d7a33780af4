//! Measures us, rstar with geo, and GEOS prepared; reads what Shapely took; prints one table.

mod ours;
mod peers;
mod table;

use std::alloc::System;

use bench_geofence::{fixes, points, rings, scratch};
use serde::Deserialize;
use stats_alloc::{INSTRUMENTED_SYSTEM, StatsAlloc};
use table::Table;

#[global_allocator]
static MEMORY: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// What shapely_side.py wrote about many areas.
#[derive(Deserialize)]
struct Shapely {
    single_ns: f64,
    single_points: usize,
    single_hits: usize,
    many_ns: f64,
    many_points: usize,
    hits: usize,
    checksum: usize,
    built_ns: f64,
    walk_ns: f64,
}

#[derive(Deserialize)]
struct ShapelyCoast {
    many_ns: f64,
    hits: usize,
    valid: bool,
}

#[derive(Deserialize)]
struct ShapelyAnswers {
    #[serde(rename = "10k")]
    ten: Shapely,
    #[serde(rename = "100k")]
    hundred: Shapely,
    coast: ShapelyCoast,
}

fn main() {
    let text = std::fs::read(scratch("shapely.json")).expect("shapely_side.py wrote it");
    let shapely: ShapelyAnswers = serde_json::from_slice(&text).expect("numbers");
    let mut table = Table::new();
    random("10k", "10,000 × 200", &shapely.ten, [12.0, 4.0, 2.5], &mut table);
    random("100k", "100,000 × 21", &shapely.hundred, [10.0, 2.0, 2.0], &mut table);
    moving(&shapely.ten, &mut table);
    coast(&shapely.coast, &mut table);
    building(&shapely.ten, &mut table);
    growth(&mut table);
    a_day(&mut table);
    table.print();
}

/// Random points against many areas.
fn random(name: &str, work: &str, shapely: &Shapely, targets: [f64; 3], table: &mut Table) {
    let rings = rings(name);
    let points = points("random");
    let fixes = fixes(&points);
    let index = ours::build(&rings);
    let few = shapely.many_points;
    assert_eq!(ours::containing(&index, &fixes[..few]), (shapely.hits, shapely.checksum), "{work}");
    assert_eq!(ours::containing(&index, &fixes[..shapely.single_points]).0, shapely.single_hits);
    let (ours_ns, hits) = ours::containing_ns(&index, &fixes);
    let (near_ns, near_hits) = ours::visit_ns(&index, &fixes);
    assert_eq!(hits, near_hits, "{work}: a fix is inside of what contains its place");
    let (rstar_ns, rstar_hits) = peers::rstar_and_geo_ns(&rings, &points);
    let (geos_ns, geos_hits) = peers::rstar_and_geos_ns(&rings, &points[..few]);
    assert_eq!((hits, shapely.hits), (rstar_hits, geos_hits), "{work}: not the same answers");
    let peer = |ns| Some(("", ns));
    table.row(
        &format!("random point, {work}: Shapely, one by one"),
        ours_ns,
        peer(shapely.single_ns),
        targets[0],
    );
    table.row("… Shapely, vectorised, prepared", ours_ns, peer(shapely.many_ns), targets[1]);
    table.row("… rstar + geo", ours_ns, peer(rstar_ns), targets[2]);
    table.row("… rstar + GEOS prepared, crate geos", ours_ns, peer(geos_ns), 0.0);
    if name == "10k" {
        table.limit("… at most", ours_ns, 1_000.0);
    }
    table.note(&format!("… {near_ns:.0} ns with the decision what is near, which no peer tells"));
}

fn moving(shapely: &Shapely, table: &mut Table) {
    let (rings, points) = (rings("10k"), points("walk"));
    let index = ours::build(&rings);
    let fixes = fixes(&points);
    let seen = ours::follow(&index, &fixes);
    assert_eq!(seen.hits, ours::checksum(&index, &fixes).0, "a cursor sees what a visit sees");
    table.row(
        "a day's walk at 1 Hz: Shapely, one by one",
        seen.ns,
        Some(("", shapely.walk_ns)),
        0.0,
    );
    let (rstar_ns, hits) = peers::rstar_and_geo_ns(&rings, &points);
    assert_eq!(hits, seen.hits);
    table.row("… rstar + geo", seen.ns, Some(("", rstar_ns)), 0.0);
    table.limit("… at most", seen.ns, 100.0);
    table.count("… allocations once warm", seen.allocations, 0);
    table.note(&format!("… looked up anew {} times in {}", seen.anew, fixes.len()));
}

fn coast(shapely: &ShapelyCoast, table: &mut Table) {
    let (rings, points) = (rings("coast"), points("coast"));
    let (ours_ns, hits) = ours::contains_ns(&rings[0], &points);
    let (near_ns, _) = ours::visit_ns(&ours::build(&rings), &fixes(&points));
    let (geos_ns, geos_hits) = peers::geos_ns(&rings[0], &points);
    if shapely.valid {
        assert_eq!((hits, hits), (geos_hits, shapely.hits), "the coast: not the same answers");
    }
    table.row("one ring of 41,009: GEOS prepared, crate geos", ours_ns, Some(("", geos_ns)), 3.0);
    table.row("… GEOS prepared, Shapely vectorised", ours_ns, Some(("", shapely.many_ns)), 3.0);
    table.limit("… at most", ours_ns, 100.0);
    table.note(&format!("… {near_ns:.0} ns with the decision what is near"));
    if !shapely.valid {
        table.note(&format!("… it crosses itself: {hits} inside, GEOS {geos_hits}"));
    }
}

fn building(shapely: &Shapely, table: &mut Table) {
    let rings = rings("10k");
    let built = ours::building(&rings);
    table.row("build 10,000 × 200: Shapely", built.all_ns, Some(("", shapely.built_ns)), 0.0);
    table.limit("… at most", built.all_ns, 30e6);
    table.note(&format!("… of it the index {:.1} ms", built.index_ns / 1e6));
    table.limit("insert one ring of 200, ring and index", built.insert_ns, 50_000.0);
    table.limit("take one out", built.remove_ns, 50_000.0);
    table.ratio("memory beside raw coordinates, 10,000 × 200", built.memory, 2.0);
    let small = ours::building(&self::rings("100k"));
    table.ratio("… 100,000 × 21", small.memory, 2.0);
}

fn growth(table: &mut Table) {
    let rings = rings("10k");
    let fixes = fixes(&points("random")[..200_000]);
    let all = ours::build(&rings);
    // A tenth of the alerts in a tenth of the places.
    let in_strip = |p: &[f64; 2]| p[0] >= -2.0 && p[0] < 5.0;
    let strip: Vec<_> = rings.iter().filter(|ring| in_strip(&ring[0])).cloned().collect();
    let there: Vec<_> = points("random").into_iter().filter(in_strip).take(100_000).collect();
    let some = ours::build(&strip);
    let (few_ns, _) = ours::visit_ns(&some, &bench_geofence::fixes(&there));
    let (many_ns, _) = ours::visit_ns(&all, &fixes);
    let times = rings.len() as f64 / strip.len() as f64;
    table.ratio(
        &format!("growth: {times:.1} × the alerts, as dense, a random point"),
        many_ns / few_ns,
        2.0,
    );
    let thin = ours::build(&rings[..1_000]);
    let (thin_ns, _) = ours::visit_ns(&thin, &fixes);
    table.ratio("… 10 × the alerts, 10 × as dense, a random point", many_ns / thin_ns, 2.0);
    let walk = bench_geofence::fixes(&points("walk"));
    let walked = ours::follow(&all, &walk).ns / ours::follow(&thin, &walk).ns;
    table.ratio("… 10 × the alerts, 10 × as dense, a walk", walked, 2.0);
}

fn a_day(table: &mut Table) {
    let mut rings = rings("10k");
    rings.extend(self::rings("100k").into_iter().take(10_000));
    let index = ours::build(&rings);
    let fixes = fixes(&points("day"));
    let seen = ours::follow(&index, &fixes);
    table.limit("a day of 1 Hz fixes, 20,000 alerts", seen.ns * fixes.len() as f64, 2e9);
}
