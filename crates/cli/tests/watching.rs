//! What is watched, as a script gives it and reads it back.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "tests write the files that the program reads")]

mod desk;

use assert_cmd::Command;
use desk::Desk;
use serde_json::{Value, json};

const TRIP: [&str; 9] =
    ["alerts", "trips", "add", "Autumn", "--from", "2026-11-23", "--to", "2026-11-30", "--json"];

impl Desk {
    /// With a vault.
    fn new() -> Self {
        let desk = Self::bare();
        assert_eq!(desk.run(&["vault", "init"]).0, Some(0));
        desk
    }

    /// The exit code, and what was answered to it.
    fn run(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let quoted: Vec<_> = arguments.iter().map(|word| format!("'{word}'")).collect();
        let mut shell = self.shell(&format!("{} 2>&1", quoted.join(" ")), "passphrase");
        let output = shell.output().expect("runs");
        (output.status.code(), String::from_utf8_lossy(&output.stdout).into_owned())
    }

    fn add(&self, stops: &[&str]) -> (Option<i32>, Value) {
        let (code, said) = self.run(&[&TRIP[..], stops].concat());
        let line = said.lines().find_map(|line| serde_json::from_str(line).ok());
        (code, line.unwrap_or(Value::Null))
    }
}

#[test]
fn a_stop_that_cannot_be_read_is_wrong_usage() {
    for wrong in ["Hotel", "Hotel=39.4", "Hotel=north,west", "Hotel=39.4,-0.4,near"] {
        let mut program = Command::cargo_bin("amana-cli").expect("is built");
        let output = program.args(TRIP).args(["--stop", wrong]).output().expect("runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{wrong}: {said}");
        assert!(said.contains("--stop") && said.contains("Hotel=39.4699,-0.3763"), "{said}");
    }
}

/// The watch is kept with a key of the system's keyring, and only then is a trip kept.
#[test]
#[ignore = "needs a real keyring: tests/with-keyring.sh"]
fn os_keyring_keeps_the_stops_of_a_trip() {
    let desk = Desk::new();
    let (code, added) =
        desk.add(&["--stop", "Hotel=39.4699,-0.3763,500", "--stop", "Harbour=-33.5,151"]);
    assert_eq!(code, Some(0), "{added}");
    let hotel = json!({ "latitude": 39.4699, "longitude": -0.3763, "radius_m": 500 });
    let harbour = json!({ "latitude": -33.5, "longitude": 151.0, "radius_m": 0 });
    assert_eq!(
        added["trips"][0]["stops"],
        json!([{ "name": "Hotel", "spot": hotel }, { "name": "Harbour", "spot": harbour }])
    );
    let (code, listed) = desk.run(&["alerts", "trips", "list"]);
    assert_eq!(code, Some(0), "{listed}");
    let stops: Vec<_> = listed.lines().filter(|line| line.starts_with("  ")).collect();
    assert_eq!(stops, ["  Hotel · 39.4699,-0.3763,500", "  Harbour · -33.5,151,0"]);

    let (code, refused) = desk.add(&["--stop", "Hotel=39.4699,-0.3763", "--stop", "Moon=91,0"]);
    assert_eq!((code, &refused["error"]), (Some(1), &"error-form".into()));
    let named: Vec<_> =
        refused["fields"].as_object().into_iter().flat_map(|one| one.keys()).collect();
    assert_eq!(named, ["stop-2-spot"]);
    assert_eq!(desk.run(&["vault", "erase", "--yes"]).0, Some(0), "its keys in the keyring first");
    println!("ran beside a real keyring");
}
