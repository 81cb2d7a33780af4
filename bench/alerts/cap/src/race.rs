//! oasiscap and us over the same documents, in turns.

use crate::corpus::Document;
use crate::cpu;
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Duration;

pub fn run(documents: &[Document], rounds: usize) {
    let both: Vec<&Document> = documents.iter().filter(|one| theirs(one) && ours(one)).collect();
    println!(
        "\n{:<28}{:>9}{:>12}{:>12}{:>8}",
        "CAP, one core, MB/s", "MB", "oasiscap", "Amana", "ratio"
    );
    lap("every document", &documents.iter().collect::<Vec<_>>(), rounds);
    lap("what both accept", &both, rounds);
    for (issuer, own) in by_issuer(&both) {
        lap(&format!("  {issuer}"), &own, rounds);
    }
    let accepted = |by: fn(&Document) -> bool| documents.iter().filter(|one| by(one)).count();
    println!(
        "\ndocuments {}: oasiscap accepts {}, Amana {}",
        documents.len(),
        accepted(theirs),
        accepted(ours)
    );
    for refused in documents.iter().filter(|one| !ours(one)) {
        let answers = amana_alerts::cap::read_all(&refused.bytes);
        let reasons: Vec<_> =
            answers.iter().flat_map(|one| one.as_ref().err()).map(|why| why.reason()).collect();
        println!("  refused, {}: {}", reasons.join(" "), refused.name);
    }
}

fn by_issuer<'a>(documents: &[&'a Document]) -> BTreeMap<&'a str, Vec<&'a Document>> {
    let mut by_issuer: BTreeMap<&str, Vec<&Document>> = BTreeMap::new();
    for document in documents {
        let issuer = document.name.split('/').next().unwrap_or_default();
        by_issuer.entry(issuer).or_default().push(document);
    }
    by_issuer
}

fn lap(name: &str, documents: &[&Document], rounds: usize) {
    let bytes: usize = documents.iter().map(|one| one.bytes.len()).sum();
    // Small sets are gone over many times, so that the clock's grain does not count.
    let times = (4_000_000 / bytes.max(1)).max(1);
    let (mut their_times, mut our_times) = (Vec::new(), Vec::new());
    for _ in 0..rounds {
        their_times.push(once(documents, times, theirs));
        our_times.push(once(documents, times, ours));
    }
    let speed = |samples| (bytes * times) as f64 / 1e6 / cpu::median(samples).as_secs_f64();
    let (their_speed, our_speed) = (speed(their_times), speed(our_times));
    let megabytes = bytes as f64 / 1e6;
    println!(
        "{name:<28}{megabytes:>9.2}{their_speed:>12.0}{our_speed:>12.0}{:>8.1}",
        our_speed / their_speed
    );
}

fn once(documents: &[&Document], times: usize, read: fn(&Document) -> bool) -> Duration {
    let work = || {
        for _ in 0..times {
            for document in documents {
                black_box(read(black_box(document)));
            }
        }
    };
    cpu::of(work).0
}

/// From the bytes, as a feed gives them, to oasiscap's own type.
fn theirs(document: &Document) -> bool {
    let text = std::str::from_utf8(&document.bytes).ok();
    text.is_some_and(|text| text.parse::<oasiscap::Alert>().is_ok())
}

/// From the bytes to messages, whatever they lie in; accepted if any of them is.
fn ours(document: &Document) -> bool {
    amana_alerts::cap::read_all(&document.bytes).iter().any(Result::is_ok)
}
