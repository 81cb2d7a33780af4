//! A process of its own opens a vault, does one thing, locks, and then searches all of its own
//! memory for what it had read, written and been opened with.

use super::keys::{self, Keys};
use super::needle::Needle;
use super::own_memory;
use crate::support::amount::is_full;
use crate::support::files;
use crate::support::operations::named;
use crate::support::worker;
use crate::support::world::{World, backup_file, holder, now, vault_folder};
use amana_vault::{
    KdfCost, NewPassphrase, Passphrase, Record, RecoveryCode, SealedBlob, Secret, Vault, open,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use uuid::Uuid;
use zeroize::Zeroize as _;

const TEST: &str = "canaries::memory::nothing_readable_stays_in_memory_after_the_lock";
const NEEDLES: &str = "AMANA_NEEDLES";
const ID: Uuid = Uuid::from_bytes([5; 16]);

/// A record as the domain keeps it: wiped when it is dropped.
#[derive(Serialize, Deserialize)]
struct Passport {
    number: String,
    notes: String,
}

impl Record for Passport {
    const NAMESPACE: &'static str = "passport";
    const VERSION: u16 = 1;
}

impl Drop for Passport {
    fn drop(&mut self) {
        self.number.zeroize();
        self.notes.zeroize();
    }
}

type Act = fn(&mut Vault, &Told, &Path);

/// Each is done by a process of its own, so that what it leaves is its own.
const ACTIVITIES: &[(&str, Act)] = &[
    ("unlock", |_, _, _| {}),
    ("list", |vault, _, _| drop(vault.list::<Passport>().expect("lists"))),
    ("get", |vault, _, _| drop(vault.get::<Passport>(ID).expect("reads"))),
    ("put", put),
    ("seal a file", seal),
    ("read a file", read),
    ("verify", |vault, _, _| {
        assert_eq!(vault.verify(&mut |_, _| {}).expect("reads").damage, []);
    }),
    ("back up", |vault, _, place| {
        vault.back_up(&backup_file(place), now(), &mut |_, _| {}).map(|_| ()).expect("backs up");
    }),
    ("change the passphrase", |vault, told, _| {
        let new = Passphrase::new(told.0["new passphrase"].reveal());
        let new = NewPassphrase::derive(&new, KdfCost::FLOOR).expect("derives");
        vault.write(|tx| tx.replace_passphrase(new)).expect("replaces");
    }),
];

/// What is known to be left, and listed in `docs/assurance.md`: strike what is mended.
const KNOWN: &[(&str, &str)] = &[];

#[test]
fn nothing_readable_stays_in_memory_after_the_lock() {
    if std::env::var_os(NEEDLES).is_some() {
        return child();
    }
    let folder = files::temporary();
    let (mut left, mut searched) = (Vec::new(), 0);
    for way_in in ["passphrase", "words"] {
        for (activity, _) in ACTIVITIES {
            let place = folder.path().join(format!("{way_in} {activity}"));
            let text = run(&place, way_in, activity);
            assert!(text.contains("FOUND open: number"), "an open vault holds its records: {text}");
            searched += text.matches("SEARCHED locked").count();
            for line in text.lines().filter(|line| line.starts_with("FOUND locked")) {
                println!("{way_in}, {activity}: {line}");
                let needle = line.trim_start_matches("FOUND locked: ").split(" × ").next();
                left.push((*activity, needle.unwrap_or_default().to_owned()));
            }
            if is_full() || *activity == "unlock" || *activity == "put" {
                let (open, locked) = hunt(&place);
                assert!(
                    open.vault_keys > 0 && open.data_keys > 1,
                    "the hunt finds nothing: {open:?}"
                );
                println!("{way_in}, {activity}: keys while open {open:?}, locked {locked:?}");
                if locked != Keys::default() {
                    left.push((*activity, "keys".to_owned()));
                }
            }
        }
    }
    println!("{searched} processes searched after the lock");
    assert_eq!(searched, 2 * ACTIVITIES.len());
    left.retain(|(activity, needle)| !KNOWN.contains(&(*activity, needle.as_str())));
    assert!(left.is_empty(), "left after the lock: {left:?}");
}

/// The keys that lie in the memory of a process that was open, and that is locked.
fn hunt(place: &Path) -> (Keys, Keys) {
    let wrapped = keys::wrapped(place);
    let memory = |name: &str| std::fs::read(place.join(name)).expect("the child wrote it");
    let mut known = None;
    let open = keys::hunt(&memory("open.memory"), &wrapped, &mut known);
    (open, keys::hunt(&memory("locked.memory"), &wrapped, &mut known))
}

/// The parent makes the vault: what making it leaves in memory is not the child's.
fn run(place: &Path, way_in: &str, activity: &str) -> String {
    std::fs::create_dir_all(place.join("backups")).expect("makes a folder");
    let mut world = World::make(place, 3);
    (named("import").run)(&mut world).expect("imports");
    let long = "0123456789 CANARY-LONG ".repeat(40);
    let passport = Passport { number: "CANARY-NUMBER-P7654321".into(), notes: long.clone() };
    let vault = world.vault.as_mut().expect("open");
    let blob = vault.seal_blob(&scan("CANARY-SCAN-P<FRA")[..]).expect("seals");
    let written = vault.write(|tx| {
        tx.put(ID, &passport)?;
        tx.attach(&blob)
    });
    written.expect("writes");
    world.vault = None;
    let needles = [
        ("passphrase", world.model.phrase.as_str()),
        ("new passphrase", "CANARY eight red lemons"),
        ("words", world.model.words.as_str()),
        ("number", passport.number.as_str()),
        ("long", long.as_str()),
        ("scan", "CANARY-SCAN-P<FRA"),
    ];
    let told = needles
        .map(|(name, text)| format!("{name}={}", Needle::new(name, text.as_bytes()).to_masked()));
    let mut command = worker::command(TEST, &format!("{way_in}:{activity}"), place, &[]);
    let output = command.env(NEEDLES, told.join(",")).output().expect("runs");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let shown = String::from_utf8_lossy(&output.stderr);
    assert!(text.contains("SEARCHED locked"), "{activity} came to no end: {text} {shown}");
    text
}

/// A picture of a page: the canary in each line, and nothing else to be read.
fn scan(line: &str) -> Vec<u8> {
    let mut scan = vec![b'.'; 512 * 300];
    for row in scan.chunks_exact_mut(512) {
        row[100..100 + line.len()].copy_from_slice(line.as_bytes());
    }
    scan
}

struct Told(BTreeMap<String, Needle>);

impl Told {
    fn read() -> Self {
        let told = std::env::var(NEEDLES).expect("told");
        let pairs = told.split(',').filter_map(|pair| pair.split_once('='));
        Self(pairs.map(|(name, masked)| (name.into(), Needle::from_masked(name, masked))).collect())
    }

    /// In one line each: how much was searched, and what was found.
    fn search(&self, when: &str) {
        let found = own_memory::search(self.0.values());
        println!("SEARCHED {when}: {} KiB", found.searched_bytes / 1024);
        for (name, hits) in found.hits {
            println!(
                "FOUND {when}: {name} × {}: {}",
                hits.len(),
                hits[..hits.len().min(4)].join(" | ")
            );
        }
    }
}

fn child() {
    let place = PathBuf::from(std::env::var_os("AMANA_WORKER_PLACE").expect("told"));
    let task = std::env::var("AMANA_WORKER").expect("told");
    let (way_in, activity) = task.split_once(':').expect("a way in and an activity");
    let told = Told::read();
    let (_, act) = ACTIVITIES.iter().find(|(name, _)| *name == activity).expect("in the table");
    let locked = open(&vault_folder(&place), holder(&place)).expect("opens");
    let mut vault = locked.unlock_with(&secret(way_in, &told)).expect("unlocks");
    act(&mut vault, &told, &place);
    own_memory::dump(&place.join("open.memory"));
    told.search("open");
    let locked = vault.lock();
    told.search("locked");
    own_memory::dump(&place.join("locked.memory"));
    drop(locked);
}

fn secret(way_in: &str, told: &Told) -> Secret {
    let mut typed = told.0[way_in].reveal();
    if way_in == "passphrase" {
        return Secret::Passphrase(Passphrase::new(typed));
    }
    let code = RecoveryCode::from_words(&typed).expect("24 words");
    typed.zeroize();
    Secret::Recovery(code)
}

fn put(vault: &mut Vault, told: &Told, _: &Path) {
    let passport = Passport { number: told.0["number"].reveal(), notes: told.0["long"].reveal() };
    vault.write(|tx| tx.put(Uuid::new_v4(), &passport)).expect("writes");
}

fn seal(vault: &mut Vault, told: &Told, _: &Path) {
    let mut line = told.0["scan"].reveal();
    let mut scan = scan(&line);
    line.zeroize();
    let blob = vault.seal_blob(&scan[..]).expect("seals");
    scan.zeroize();
    vault.write(|tx| tx.attach(&blob)).expect("attaches");
}

fn read(vault: &mut Vault, _: &Told, _: &Path) {
    for blob in vault.list::<SealedBlob>().expect("lists") {
        drop(vault.read_blob(blob.id).expect("reads"));
    }
}
