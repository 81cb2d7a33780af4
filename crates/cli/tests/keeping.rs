//! Second places, exports and several vaults, as scripts meet them.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "tests write the files that the program reads")]

mod desk;

use desk::Desk;
use serde_json::{Value, json};
use std::io::{Cursor, Read as _};
use std::os::unix::fs::PermissionsExt as _;
use std::process::Output;
use zip::ZipArchive;

const SPECIMEN: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                        L898902C36UTO7408122F1204159ZE184226B<<<<<10\n";

impl Desk {
    /// With an MRZ and a stick.
    fn new() -> Self {
        let desk = Self::bare();
        std::fs::write(desk.path("mrz"), SPECIMEN).expect("writes");
        std::fs::create_dir(desk.path("stick")).expect("makes");
        desk
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).to_str().expect("UTF-8").to_owned()
    }

    fn run(&self, arguments: &[&str]) -> Output {
        let quoted: Vec<_> = arguments.iter().map(|word| format!("'{word}'")).collect();
        let mut shell = self.shell(&format!("{} --json", quoted.join(" ")), "passphrase");
        shell.env_remove("DBUS_SESSION_BUS_ADDRESS").output().expect("runs")
    }

    /// The first line of what is answered with success.
    #[track_caller]
    fn answer(&self, arguments: &[&str]) -> Value {
        let output = self.run(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{arguments:?}: {said}");
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        text.lines().next().map_or(Value::Null, |line| serde_json::from_str(line).expect("JSON"))
    }
}

#[test]
fn a_second_place_is_set_copied_to_and_forgotten() {
    let desk = Desk::new();
    desk.answer(&["vault", "init"]);
    desk.answer(&["documents", "add", "--mrz", &desk.path("mrz")]);
    let stick = desk.path("stick");
    let none = desk.answer(&["vault", "second-place", "status"]);
    assert_eq!(
        (&none["place"], &none["message"]["key"]),
        (&Value::Null, &"second-place-none".into())
    );
    let set = desk.answer(&["vault", "second-place", "set", "--folder", &stick, "--keep", "1"]);
    assert_eq!(
        (&set["place"]["kind"], &set["place"]["schedule"]),
        (&"folder".into(), &"weekly".into())
    );
    assert!(set["last_copy"]["size_bytes"].as_u64().expect("a number") > 1000);
    std::thread::sleep(std::time::Duration::from_millis(1100));
    desk.answer(&["vault", "second-place", "now"]);
    let names = std::fs::read_dir(&stick).expect("lists");
    assert_eq!(names.count(), 2, "the mark and one copy");
    std::fs::rename(&stick, desk.path("drawer")).expect("is drawn out");
    let out = desk.run(&["vault", "second-place", "now"]);
    assert_eq!(out.status.code(), Some(1));
    let said: Value = serde_json::from_slice(&out.stdout).expect("JSON");
    assert_eq!(said["error"], "error-second-place");
    assert!(!said.to_string().contains(&stick), "no path is quoted");
    let status = desk.answer(&["vault", "second-place", "status"]);
    assert_eq!(status["message"]["key"], "task-second-place-absent");
    let forgotten = desk.answer(&["vault", "second-place", "forget"]);
    assert_eq!(forgotten["place"], Value::Null);
    for usage in
        [&["set"][..], &["set", "--folder", "x", "--web-dav", "y"], &["set", "--user", "a"]]
    {
        let output = desk.run(&[&["vault", "second-place"], usage].concat());
        assert_eq!(output.status.code(), Some(2), "{usage:?}");
    }
}

/// A text in a ZIP.
fn entry(zip: &[u8], name: &str) -> String {
    let mut zip = ZipArchive::new(Cursor::new(zip)).expect("a ZIP");
    let mut text = String::new();
    zip.by_name(name).expect("is inside").read_to_string(&mut text).expect("is text");
    text
}

#[test]
fn an_export_is_a_private_file_that_replaces_none() {
    let desk = Desk::new();
    desk.answer(&["vault", "init"]);
    desk.answer(&["documents", "add", "--mrz", &desk.path("mrz")]);
    let file = desk.path("all.zip");
    let view = desk.answer(&["vault", "export", &file]);
    assert_eq!((&view["documents"], &view["damaged"]), (&1.into(), &0.into()));
    let written = std::fs::metadata(&file).expect("is there");
    assert_eq!(written.permissions().mode() & 0o777, 0o600);
    let bytes = std::fs::read(&file).expect("reads");
    let told: Value = serde_json::from_str(&entry(&bytes, "amana.json")).expect("JSON");
    assert_eq!(told["documents"][0]["surname"], "ERIKSSON");
    let nothing = json!({ "places": [], "trips": [], "towns": [], "countries": [], "mutes": [] });
    assert_eq!(told["watched"], nothing, "without a keyring a terminal keeps no watch");
    assert_eq!((&told["feeds"], &told["confidants"]), (&json!([]), &json!([])));
    let readme = entry(&bytes, "README.txt");
    for said in ["It is not sealed", "your relatives’ towns", "Alerts are left out too"] {
        assert!(readme.contains(said), "{said}: {readme}");
    }
    assert_eq!(desk.run(&["vault", "export", &file]).status.code(), Some(1));
    std::fs::write(desk.path("passphrase"), "another passphrase\n").expect("writes");
    let other = desk.path("other.zip");
    assert_eq!(desk.run(&["vault", "export", &other]).status.code(), Some(1));
    let left = std::fs::read_dir(desk.0.path()).expect("lists");
    assert_eq!(left.count(), 5, "the data, the stick, the MRZ, the passphrase, one export");
}

#[test]
fn several_vaults_are_told_apart_by_number_and_id() {
    let desk = Desk::new();
    desk.answer(&["vault", "init"]);
    desk.answer(&["vault", "name", "Papers"]);
    desk.answer(&["--vault", "new", "vault", "init"]);
    desk.answer(&["--vault", "2", "documents", "add", "--mrz", &desk.path("mrz")]);
    let list = desk.answer(&["vault", "list-vaults"]);
    assert_eq!(list["name"], Value::Null, "it is locked");
    let vaults = list["vaults"].as_array().expect("a list");
    assert_eq!(vaults.len(), 2);
    assert_eq!((&vaults[0]["is_chosen"], &vaults[1]["number"]), (&true.into(), &2.into()));
    let id = vaults[1]["id"].as_str().expect("an id");
    let listed = desk.answer(&["--vault", id, "documents", "list"]);
    assert_eq!(listed["surname"], "ERIKSSON");
    assert_eq!(desk.answer(&["documents", "list"]), Value::Null, "the first has none");
    for (wrong, code) in [("3", 1), ("x", 2), ("00000000-0000-4000-8000-000000000000", 1)] {
        let output = desk.run(&["--vault", wrong, "vault", "list-vaults"]);
        assert_eq!(output.status.code(), Some(code), "{wrong}");
    }
}
