//! Every real message that was collected: read, or refused for the stated reason.
//!
//! `foreign_cap.txt` has a line for each file, its outcome without its content; `AMANA_GENERATE=1`
//! writes it anew. Files that it does not list are read too, and what came of them is printed.
#![expect(clippy::disallowed_methods, reason = "tests read fixtures")]

mod support;

use amana_alerts::Alert;
use amana_alerts::cap::{CapRefusal, Reading, read_all};
use amana_geofence::Shape;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use support::{REAL_MESSAGES, files_under};

const OUTCOMES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/foreign_cap.txt");

#[test]
fn every_message_is_read_or_refused_as_stated() {
    let outcomes = outcomes();
    if outcomes.is_empty() {
        println!("0, absent");
        return;
    }
    if std::env::var_os("AMANA_GENERATE").is_some() {
        let lines: Vec<String> =
            outcomes.iter().map(|(path, outcome)| format!("{path}\t{outcome}\n")).collect();
        fs::write(OUTCOMES, lines.concat()).expect("written");
    }
    let stated = fs::read_to_string(OUTCOMES).expect("it is committed");
    let stated: BTreeMap<&str, &str> =
        stated.lines().filter_map(|line| line.split_once('\t')).collect();
    let mut known = 0;
    for (path, outcome) in &outcomes {
        match stated.get(&path[..]) {
            Some(expected) => {
                assert_eq!(outcome, expected, "{path}");
                known += 1;
            }
            None => println!("not listed: {path}: {outcome}"),
        }
    }
    println!("{known} of {} documents as stated", outcomes.len());
}

/// What came of each file, by its path.
fn outcomes() -> BTreeMap<String, String> {
    let root = Path::new(REAL_MESSAGES);
    let paths = files_under(root).into_iter();
    paths
        .map(|path| {
            let readings = read_all(&fs::read(&path).expect("a readable file"));
            let path = path.strip_prefix(root).expect("found there").display().to_string();
            (path, readings.iter().map(outcome).collect::<Vec<_>>().join(" | "))
        })
        .collect()
}

fn outcome(reading: &Result<Reading, CapRefusal>) -> String {
    match reading {
        Err(refusal) => format!("refused: {}", refusal.reason()),
        Ok(Reading { alert, repairs }) => {
            let codes: Vec<_> = repairs.iter().map(|repair| repair.code()).collect();
            format!("{}; repairs: {}", counted(alert), codes.join(" "))
        }
    }
}

fn counted(alert: &Alert) -> String {
    let areas = || alert.infos.iter().flat_map(|info| &info.areas);
    let shapes = || areas().filter_map(|area| area.area.as_ref()).flat_map(|area| &area.shapes);
    let vertices: usize = shapes()
        .map(|shape| match shape {
            Shape::Polygon(ring) => ring.vertices().len(),
            Shape::Circle { .. } => 1,
        })
        .sum();
    let [infos, references] = [alert.infos.len(), alert.references.len()];
    format!(
        "{} {}: {infos} infos, {references} references, {} areas, {} shapes, {vertices} vertices",
        alert.status.as_str(),
        alert.msg_type.as_str(),
        areas().count(),
        shapes().count(),
    )
}
