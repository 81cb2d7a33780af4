//! Answers, for proof.py, which points are inside which rings: `prove NAME` reads `NAME.rings` and
//! `NAME.asked` (ring, longitude, latitude) and writes one byte a point to `NAME.answers`.

use std::fs;

use amana_geofence::{Fix, Index, Placement, Ring, Scratch, Shape};
use bench_geofence::{position, rings, scratch, vertices};
use chrono::DateTime;

fn main() {
    let name = std::env::args().nth(1).expect("the name of the files");
    let rings: Vec<Ring> = rings(&name)
        .iter()
        .map(|ring| Ring::new(vertices(ring)).expect("proof.py asks about rings"))
        .collect();
    let area = |ring: &Ring| amana_geofence::Area::new(vec![Shape::Polygon(ring.clone())]);
    let index = Index::build(rings.iter().map(area).enumerate());
    let asked = fs::read(scratch(&format!("{name}.asked"))).expect("proof.py wrote it");
    let mut scratch_memory = Scratch::default();
    let answers: Vec<u8> = asked
        .as_chunks::<24>()
        .0
        .iter()
        .map(|row| {
            let word = |i: usize| row[8 * i..8 * i + 8].try_into().expect("eight bytes");
            let ring = usize::try_from(u64::from_le_bytes(word(0))).expect("a small number");
            let place = position(&[f64::from_le_bytes(word(1)), f64::from_le_bytes(word(2))]);
            let inside = rings[ring].contains(place);
            let fix = Fix { position: place, accuracy_m: 1.0, at: DateTime::UNIX_EPOCH };
            let mut found = false;
            index.visit(&fix, &mut scratch_memory, |key, placement| {
                found |= *key == ring && placement == Placement::Inside;
            });
            let mut contained = false;
            index.containing(place, &mut scratch_memory, |key| contained |= *key == ring);
            assert_eq!(contained, found, "the index's two answers");
            // Two bits: the ring's own answer, and the index's.
            u8::from(inside) | u8::from(found) << 1
        })
        .collect();
    fs::write(scratch(&format!("{name}.answers")), answers)
        .expect("the scratch folder is writable");
}
