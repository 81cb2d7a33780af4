//! The vault as scripts keep it: one data folder a test, through most verbs.
#![cfg(unix)]
#![expect(clippy::disallowed_methods, reason = "tests write the files that the program reads")]

mod desk;

use desk::Desk;
use serde_json::Value;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

const SPECIMEN: &str = "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\n\
                        L898902C36UTO7408122F1204159ZE184226B<<<<<10\n";
const SCAN: &[u8] = include_bytes!("../../../tests/support/scan.png");
const OTHER_PASSPHRASE: &str = "eleven loud harbours";

/// What a command answered.
struct Answer {
    code: Option<i32>,
    lines: Vec<Value>,
    text: String,
    complaints: String,
}

impl Desk {
    /// With a vault, another passphrase, an MRZ and a scan.
    fn new() -> Self {
        let desk = Self::bare();
        desk.write("other", OTHER_PASSPHRASE);
        desk.write("mrz.txt", SPECIMEN);
        desk.write("scan.png", SCAN);
        let made = desk.json("vault init");
        assert_eq!(made.code, Some(0), "{}", made.complaints);
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).expect("writes");
    }

    fn read(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).expect("is there")
    }

    /// Runs in the folder, the passphrase on descriptor 7, the other one on 8.
    fn run(&self, words: &str, passphrase: &str) -> Answer {
        let mut shell = self.shell(&format!("{words} 8<other"), passphrase);
        let output = shell.env_remove("DBUS_SESSION_BUS_ADDRESS").output().expect("runs");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        let lines = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let complaints = String::from_utf8_lossy(&output.stderr).into_owned();
        Answer { code: output.status.code(), lines, text, complaints }
    }

    fn json(&self, words: &str) -> Answer {
        self.run(&format!("{words} --json"), "passphrase")
    }

    /// As `json`, for what has to succeed.
    fn done(&self, words: &str) -> Answer {
        let answer = self.json(words);
        assert_eq!(answer.code, Some(0), "{words}: {} {}", answer.text, answer.complaints);
        answer
    }
}

fn id(line: &Value) -> String {
    line["id"].as_str().expect("an id").to_owned()
}

#[test]
fn a_document_is_added_found_shown_and_written_out() {
    let desk = Desk::new();
    let added = desk.done("vault add mrz.txt --tag travel --note 'in the blue drawer'");
    let passport = id(&added.lines[0]);
    assert_eq!((&added.lines[0]["tags"][0], added.lines.len()), (&"travel".into(), 1));
    let scanned = desk.done(&format!("vault add scan.png --document {passport}"));
    let scan = id(&scanned.lines[0]["scans"][0]);

    let listed = desk.done("vault list");
    assert_eq!((listed.lines.len(), id(&listed.lines[0])), (1, passport.clone()));
    assert!(!listed.text.contains("L898902C3"), "it is not asked for");
    assert_eq!(desk.done("vault list --reveal").lines[0]["number"], "L898902C3");
    let found = desk.done("vault search BLUE eriks");
    assert_eq!(
        (&found.lines[0]["found"], id(&found.lines[0])),
        (&"document".into(), passport.clone())
    );
    assert!(desk.done("vault search nobody").lines.is_empty());
    let shown = desk.done(&format!("vault show {passport} --reveal --versions"));
    assert_eq!(shown.lines[0]["notes"], "in the blue drawer");
    assert!(shown.lines[0]["mrz"].as_str().is_some_and(|zone| zone.starts_with("P<UTO")));
    assert!(shown.lines[0]["earlier"].as_array().is_some_and(|earlier| !earlier.is_empty()));

    let opened = desk.done(&format!("vault open {passport} -o out.png"));
    assert!(opened.lines[0]["written"].is_string());
    assert_eq!(desk.read("out.png")[..8], SCAN[..8]);
    let mode = desk.path("out.png").metadata().expect("is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600, "its owner's alone");
    desk.write("taken", "mine");
    let refused = desk.json(&format!("vault open {scan} -o taken"));
    assert_eq!((refused.code, &refused.lines[0]["error"]), (Some(1), &"error-file-exists".into()));
    assert_eq!(desk.read("taken"), b"mine");
    desk.done(&format!("vault open {scan} -o taken --force"));
    assert_eq!(desk.read("taken"), desk.read("out.png"));
    let piped = desk.json(&format!("vault open {scan} -o - > piped"));
    assert_eq!((piped.code, desk.read("piped")), (Some(0), desk.read("out.png")));
}

#[test]
fn what_is_edited_comes_back_and_what_is_purged_does_not() {
    let desk = Desk::new();
    let by_hand =
        "vault add scan.png --kind visa --issuing-state uto --number V7 --surname Eriksson";
    let visa = id(&desk.done(&format!("{by_hand} --expires-on 2099-01-31")).lines[0]);
    let alone = desk.json("vault add scan.png");
    assert_eq!((alone.code, &alone.lines[0]["error"]), (Some(2), &"cli-add-what".into()));
    let wrong = desk.json("vault add scan.png --kind visa --surname Eriksson");
    assert!(wrong.code == Some(1) && wrong.lines[0]["fields"]["number"].is_string());
    let tags = "--tag A --tag a";
    let undone = desk.json(&format!("{by_hand} {tags}"));
    assert!(undone.code == Some(1) && undone.lines[0]["fields"]["tags"].is_string());
    assert_eq!(desk.done("vault list").lines.len(), 1, "nothing is added in part");
    assert!(desk.done("vault list --trash").lines.is_empty());

    let edit =
        format!("vault edit {visa} --surname Nilsson --notes later --tag two --expires-on none");
    let edited = desk.done(&edit).lines.remove(0);
    assert_eq!((&edited["surname"], &edited["expires_on"]), (&"Nilsson".into(), &Value::Null));
    assert_eq!((&edited["notes"], &edited["tags"][0]), (&"later".into(), &"two".into()));
    let versions = desk.done(&format!("vault versions {visa}"));
    let oldest = id(versions.lines.last().expect("a version"));
    let middle = versions.lines.iter().find(|version| {
        version["changed"].as_array().is_some_and(|changed| changed.contains(&"surname".into()))
    });
    let before = id(middle.expect("the edit of the fields"));
    assert_ne!(oldest, before);
    let back = desk.done(&format!("vault bring-back {visa} {before}")).lines.remove(0);
    assert_eq!((&back["surname"], &back["expires_on"]), (&"Eriksson".into(), &"2099-01-31".into()));

    desk.done("vault calendar -o days.ics");
    let days = String::from_utf8(desk.read("days.ics")).expect("UTF-8");
    assert!(days.contains("DTSTART;VALUE=DATE:20990131") && !days.contains("ERIKSSON"), "{days}");
    desk.done(&format!("vault trash {visa}"));
    assert_eq!(id(&desk.done("vault list --trash").lines[0]), visa);
    desk.done(&format!("vault restore {visa}"));
    desk.done(&format!("vault trash {visa}"));
    let unasked = desk.json(&format!("vault purge {visa}"));
    assert_eq!((unasked.code, &unasked.lines[0]["error"]), (Some(2), &"cli-needs-yes".into()));
    assert_eq!(desk.done(&format!("vault purge {visa} --yes")).lines[0]["purged"], 1);
    let gone = desk.json(&format!("vault show {visa}"));
    assert_eq!((gone.code, &gone.lines[0]["error"]), (Some(1), &"error-not-found".into()));
    let log = desk.done("vault log");
    assert_eq!(log.lines[0]["message"]["key"], "activity-unlocked");
    assert!(log.lines.iter().any(|line| line["message"]["key"] == "activity-document-purged"));
}

#[test]
fn a_copy_is_in_the_ledger_and_a_dossier_is_a_pdf() {
    let desk = Desk::new();
    let passport = id(&desk.done("vault add scan.png --mrz mrz.txt").lines[0]);
    let copy = format!("vault copy-for {passport} --purpose 'Hotel Aurora' -o copy.jpg");
    desk.done(&format!("{copy} --mask 0,0,0.5,0.25"));
    assert_eq!(desk.read("copy.jpg")[..3], [0xff, 0xd8, 0xff]);
    let ledger = desk.done("vault disclosures");
    assert_eq!((ledger.lines.len(), &ledger.lines[0]["purpose"]), (1, &"Hotel Aurora".into()));
    assert!(ledger.lines[0]["masks"].as_array().is_some_and(|masks| masks.len() >= 3));
    assert_eq!(desk.json(&copy).code, Some(1), "the file is there");
    let unprintable = format!("vault copy-for {passport} --purpose '旅館' -o other.jpg");
    let refused = desk.json(&unprintable);
    let error = &refused.lines[0]["error"];
    assert_eq!((refused.code, error), (Some(1), &"cli-purpose-unprintable".into()));
    let outside =
        format!("vault copy-for {passport} --purpose bank --mask 0.9,0,0.5,1 -o other.jpg");
    assert!(desk.json(&outside).lines[0]["fields"]["masks"].is_string());
    assert!(!desk.path("other.jpg").exists());
    assert_eq!(desk.done("vault disclosures").lines.len(), 1, "what was not made is not in it");
    desk.done(&format!("vault dossier {passport} --purpose renewal -o dossier.pdf"));
    assert_eq!(&desk.read("dossier.pdf")[..5], b"%PDF-");
}

#[test]
fn keys_change_hands_and_a_backup_of_before_is_merged() {
    let desk = Desk::new();
    let passport = id(&desk.done("vault add mrz.txt").lines[0]);
    desk.done("vault backup before.backup");
    desk.done(&format!("vault trash {passport}"));
    desk.done(&format!("vault purge {passport} --yes"));
    assert_eq!(desk.done("vault rotate --now").lines[0]["resealed"], true);
    let kinds: Vec<_> =
        desk.done("vault slots").lines.iter().map(|line| line["kind"].clone()).collect();
    assert_eq!(kinds, ["passphrase", "recovery"]);
    let slot = id(&desk.done("vault slots").lines[0]);
    let last = desk.json(&format!("vault slots remove {slot}"));
    assert_eq!((last.code, &last.lines[0]["error"]), (Some(1), &"error-last-way-in".into()));

    let rewrapped = desk.done("vault rewrap --new-passphrase-fd 8");
    let words = rewrapped.lines[0]["recovery_code"].as_str().expect("words").to_owned();
    assert_eq!(words.split(' ').count(), 24);
    let old = desk.json("vault list");
    assert_eq!((old.code, &old.lines[0]["error"]), (Some(1), &"error-wrong-passphrase".into()));
    desk.write("words", &words);
    let checked = desk.run("vault kit-check --words-fd 9 9<words --json", "other");
    assert_eq!((checked.code, &checked.lines[0]["opens"]), (Some(0), &true.into()));

    let merge = "vault restore-backup before.backup --merge --json";
    let other_keys = desk.run(merge, "other");
    assert_eq!(other_keys.lines[0]["error"], "cli-backup-passphrase-wrong");
    let merged = desk.run(&format!("{merge} --backup-passphrase-fd 9 9<passphrase"), "other");
    assert_eq!(merged.code, Some(0), "{}", merged.text);
    assert!(merged.lines[0]["added"].as_u64().is_some_and(|added| added >= 1));
    assert_eq!(id(&desk.run("vault list --json", "other").lines[0]), passport);

    let unasked = desk.run("vault erase --json", "other");
    assert_eq!((unasked.code, &unasked.lines[0]["error"]), (Some(2), &"cli-needs-yes".into()));
    assert_eq!(desk.run("vault erase --yes --json", "other").lines[0]["erased"], true);
    let nothing = desk.run("vault list --json", "other");
    assert_eq!((nothing.code, &nothing.lines[0]["error"]), (Some(1), &"error-no-vault".into()));
}

#[cfg(target_os = "linux")]
#[test]
fn words_that_cannot_be_shown_are_said_to_be_lost() {
    let desk = Desk::new();
    let lost = desk.run("vault kit-new >/dev/full", "passphrase");
    assert_eq!(lost.code, Some(1));
    assert!(lost.complaints.contains("kit-new"), "{}", lost.complaints);
    let again = desk.done("vault kit-new");
    assert!(again.lines[0]["recovery_code"].is_string());
}

#[test]
fn a_verification_names_what_is_damaged_and_a_backup_mends_it() {
    let desk = Desk::new();
    let passport = id(&desk.done("vault add scan.png --mrz mrz.txt").lines[0]);
    let whole = desk.done("vault verify");
    assert_eq!((whole.lines.len(), &whole.lines[0]["damage"]), (1, &0.into()));
    desk.done("vault backup whole.backup");
    let file = largest_below(&desk.path("data/vault/blobs"));
    let mut bytes = std::fs::read(&file).expect("is there");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).expect("writes");

    let damaged = desk.json("vault verify");
    assert_eq!(damaged.code, Some(1));
    assert_eq!(damaged.lines.len(), 2, "{}", damaged.text);
    assert_eq!(damaged.lines[0]["damaged"], "damage-scan");
    assert_eq!(damaged.lines[0]["subject"], passport.as_str());
    assert_eq!(damaged.lines[1]["damage"], 1);
    let opened = desk.json(&format!("vault open {passport} -o out.png"));
    assert_eq!((opened.code, desk.path("out.png").exists()), (Some(1), false));
    let mended = desk.done("vault restore-backup whole.backup --mend");
    assert_eq!(mended.lines[0]["files"], 1);
    assert_eq!(desk.json("vault verify").code, Some(0));
    desk.done(&format!("vault open {passport} -o out.png"));
}

fn largest_below(folder: &Path) -> PathBuf {
    let entries = std::fs::read_dir(folder).expect("a folder").flatten();
    let files = entries.map(|entry| entry.path()).filter(|path| path.is_file());
    let length = |path: &PathBuf| path.metadata().map_or(0, |there| there.len());
    files.max_by_key(length).expect("a sealed file")
}

#[test]
fn a_message_is_proposed_first_and_noted_when_confirmed() {
    let desk = Desk::new();
    let noted = desk.done("requests note --service visa --mission Consulate --reference V-7");
    let request = id(&noted.lines[0]);
    let paste = format!(
        "requests paste {request} --text 'VFS Global: your application ref. MARE/120327/0042/01 is ready for collection at the Visa Application Centre, Rabat.'"
    );
    let proposals = desk.done(&paste);
    assert_eq!(proposals.lines[0]["proposal"], 1);
    assert_eq!(proposals.lines[0]["status"], "ready-for-pickup");
    assert_eq!(desk.json(&format!("{paste} --confirm 9")).code, Some(1));
    let confirmed = desk.done(&format!("{paste} --confirm 1"));
    assert!(confirmed.text.contains("noted-ready-for-pickup"), "{}", confirmed.text);
    let receipt = desk.done(&format!("requests receipt {request} scan.png"));
    assert_eq!(receipt.lines[0]["receipts"].as_array().map(Vec::len), Some(1));
    let nothing = desk.json(&format!("requests paste {request} --text 'See you tomorrow'"));
    assert_eq!(nothing.lines[0]["error"], "cli-message-says-nothing");
}
