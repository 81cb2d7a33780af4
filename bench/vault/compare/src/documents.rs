//! Ten thousand documents beside SQLCipher and KeePassXC.

use crate::keepassxc::KeePassXc;
use crate::samples::Samples;
use crate::table::{Row, Target};
use crate::{Setup, worker};
use std::collections::BTreeMap;
use std::fs;

pub fn measure(setup: &Setup) -> Vec<Row> {
    let keepassxc = KeePassXc::prepare(&setup.scratch, setup.documents);
    let mut samples = Samples::default();
    for _ in 0..setup.rounds {
        samples.add_all("ours", ours(setup, setup.documents));
        samples.add_all("sqlcipher", sqlcipher(setup));
        samples.add("keepassxc.list_s", keepassxc.list());
    }
    rows(&samples)
}

/// Fills a vault and opens it again in another process.
pub fn ours(setup: &Setup, count: u64) -> BTreeMap<String, f64> {
    let folder = setup.scratch.join("vault");
    let path = folder.to_str().expect("plain names");
    let mut told =
        worker::run(&setup.workers, "bench-amana", &["insert", path, &count.to_string()]);
    told.extend(read(setup, "bench-amana", path));
    fs::remove_dir_all(folder).expect("it was made");
    told
}

fn sqlcipher(setup: &Setup) -> BTreeMap<String, f64> {
    let file = setup.scratch.join("sqlcipher.db");
    let path = file.to_str().expect("plain names");
    let count = setup.documents.to_string();
    let mut told = worker::run(&setup.workers, "bench-sqlcipher", &["insert", path, &count]);
    told.extend(read(setup, "bench-sqlcipher", path));
    fs::remove_file(file).expect("it was made");
    told
}

/// The medians of three: the first may meet memory that the machine has not got ready.
fn read(setup: &Setup, program: &str, path: &str) -> BTreeMap<String, f64> {
    let mut samples = Samples::default();
    for _ in 0..3 {
        for (name, value) in worker::run(&setup.workers, program, &["read", path]) {
            samples.add(name, value);
        }
    }
    samples.medians()
}

fn rows(samples: &Samples) -> Vec<Row> {
    let of = |names: &[&str]| samples.median_sum(names);
    let named = |name: &'static str, value: Option<f64>| value.map(|value| (name, value));
    let row = |work: &str, ours: &[&str], peer, target| Row {
        work: work.to_owned(),
        ours: of(ours),
        peer,
        unit: "s",
        target,
    };
    let insert = named("SQLCipher", of(&["sqlcipher.insert_s"]));
    let read = named("SQLCipher", of(&["sqlcipher.read_s"]));
    let closed = named("SQLCipher", of(&["sqlcipher.open_s", "sqlcipher.read_s"]));
    let list = named("keepassxc-cli ls", of(&["keepassxc.list_s"]));
    let unlock = ["ours.open_s", "ours.unlock_s"];
    let whole = ["ours.open_s", "ours.unlock_s", "ours.read_s"];
    vec![
        row("insert documents in batches", &["ours.insert_s"], insert, Target::Ratio(0.7)),
        row("open closed, read all", &whole, closed, Target::Ratio(0.35)),
        row("the same, without opening the file", &whole[1..], read, Target::None),
        row("unlock, KDF excluded", &unlock, None, Target::AtMost(0.1)),
        row("unlock beside listing", &unlock, list, Target::Ratio(0.1)),
        row("… opening the file", &["ours.open_s"], None, Target::None),
        row("… unlocking", &["ours.unlock_s"], None, Target::None),
        row("… reading all", &["ours.read_s"], None, Target::None),
    ]
}
