//! How the cost grows with what the vault holds: a document more, a MiB more.

use crate::table::{Row, Target};
use crate::{Setup, documents, worker};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

pub fn measure(setup: &Setup) -> Vec<Row> {
    let mut rows = Vec::new();
    let counts = [1_000, 10_000, 30_000, 100_000];
    for count in counts.into_iter().filter(|count| *count <= setup.most_documents) {
        let told = documents::ours(setup, count);
        let unlock = told["unlock_s"];
        let most = Target::AtMost(10e-6);
        rows.push(row(
            format!("unlock {count}, each document"),
            unlock / count as f64,
            "s/doc",
            most,
        ));
        rows.push(row(format!("memory with {count} read"), told["peak_mib"], "MiB", Target::None));
    }
    for mib in [16, 64, 256, 1024].into_iter().filter(|mib| *mib <= setup.scan_mib) {
        let scan = setup.scratch.join("scan");
        measure::write_scan(&scan, mib).expect("room for a scan");
        let told = import(setup, &scan);
        let each = told["import_s"] / mib as f64;
        rows.push(row(format!("import {mib} MiB, each"), each, "s/MiB", Target::None));
        fs::remove_file(scan).expect("it was written");
    }
    rows
}

/// Seals a scan into a new vault and opens it again.
pub fn import(setup: &Setup, scan: &Path) -> BTreeMap<String, f64> {
    let folder = setup.scratch.join("vault");
    let path = |path: &Path| path.to_str().expect("plain names").to_owned();
    let arguments = ["import".to_owned(), path(scan), path(&folder)];
    let told = worker::run(&setup.workers, "bench-amana", &arguments);
    fs::remove_dir_all(folder).expect("it was made");
    told
}

const fn row(work: String, ours: f64, unit: &'static str, target: Target) -> Row {
    Row { work, ours: Some(ours), peer: None, unit, target }
}
