//! The same of messages that issuers published, where they are present.

use super::made::{Dice, made};
use super::{Alert, TimeDelta, compare, morning};
use amana_alerts::cap;
use std::path::Path;

const REAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data/cap");

/// Every message in the folder and below.
#[expect(clippy::disallowed_methods, reason = "a test reads the messages beside the repository")]
fn real(folder: &Path) -> Vec<Alert> {
    let mut alerts = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            alerts.extend(real(&path));
            continue;
        }
        let bytes = std::fs::read(&path).expect("a file that is listed");
        alerts.extend(cap::read_all(&bytes).into_iter().flatten().map(|reading| reading.alert));
    }
    alerts
}

#[test]
fn the_field_says_so_of_real_messages_too() {
    let mut dice = Dice(42);
    let mut alerts = real(Path::new(REAL));
    println!("{} real messages", alerts.len());
    if alerts.is_empty() {
        return;
    }
    for info in alerts.iter_mut().flat_map(|alert| &mut alert.infos) {
        info.expires = Some(morning() + TimeDelta::minutes(60 + dice.below(900) as i64));
    }
    alerts.extend(made(&mut dice, 20));
    let alarmed = compare(&alerts, 3, 42);
    println!("{alarmed} fixes alarmed");
}
