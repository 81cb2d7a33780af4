//! Searching documents in memory: 10,000 as the size that must feel instant, 100,000 to see that it
//! grows with their number and no faster.
#![expect(clippy::disallowed_methods, reason = "a bench reads the clock")]
#![expect(clippy::print_stdout, reason = "a bench says what it measured")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use amana_citizen::search::bench::Measured;
use chrono::NaiveDate;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};

const FIRST: [&str; 8] =
    ["ANNA MARIA", "محمد", "ÉLÉONORE", "JOSÉ LUIS", "فاطمة الزهراء", "LARS", "YOUSSEF", "SALMA"];
const LAST: [&str; 8] =
    ["ERIKSSON", "الإدريسي", "MÜLLER", "GARCÍA LÓPEZ", "BENALI", "ALAOUI", "ØSTERGAARD", "EL FASSI"];
/// Found never, once, in an eighth, in all, by two words, in Arabic, by one letter.
const QUERIES: [&str; 7] =
    ["nowhere at all", "z0004242", "eriksson", "passport", "anna eriksson", "الادريسي", "a"];

fn search(criterion: &mut Criterion) {
    let today = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    for count in [10_000, 100_000] {
        let index = filled(count);
        for query in QUERIES {
            tell(&index, query, today, count);
        }
        let mut group = criterion.benchmark_group(format!("search/{count}"));
        group.sample_size(20).measurement_time(Duration::from_secs(2));
        for query in QUERIES {
            group.bench_function(BenchmarkId::from_parameter(query), |bencher| {
                bencher.iter(|| index.search(black_box(query), today).len());
            });
        }
        group.finish();
    }
}

fn filled(count: usize) -> Measured {
    let mut index = Measured::default();
    for place in 0..count {
        let (first, last) = (FIRST[place % 8], LAST[place / 8 % 8]);
        let notes = format!("copy {place} is in the drawer, the original is with the family");
        index.add(&format!("Z{place:07}"), last, first, &notes);
    }
    index
}

/// Criterion tells means; a person notices the slowest.
fn tell(index: &Measured, query: &str, today: NaiveDate, count: usize) {
    let mut took: Vec<Duration> = (0..500)
        .map(|_| {
            let start = Instant::now();
            black_box(index.search(black_box(query), today));
            start.elapsed()
        })
        .collect();
    took.sort();
    let (p50, p99) = (took[250], took[495]);
    let found = index.count(query);
    println!("{count} documents, {query:?}: {found} found, p50 {p50:?}, p99 {p99:?}");
}

criterion_group!(benches, search);
criterion_main!(benches);
