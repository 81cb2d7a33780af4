//! After a session with canaries in every kind of record, in a scan and in the passphrase, no file
//! shows one: not while open, not after a kill, not in the backup, not in a temporary file.

use super::needle::Needle;
use crate::support::files;
use crate::support::model::{Floor, Note};
use crate::support::worker;
use crate::support::world::{backup_file, holder, now, vault_folder};
use amana_vault::{KdfCost, Passphrase, create, restore};
use std::path::Path;
use uuid::Uuid;

const TEST: &str = "canaries::disk::nothing_that_was_written_is_readable_in_any_file";
const PHRASE: &str = "CANARY seven blue oranges";
const NOTE: &str = "CANARY-NOTE Amina Benali P1234567";
const SCAN: &str = "CANARY-SCAN P<FRABENALI<<AMINA<<<<<<<<<<<<<<<<<<<<<<<<";
const FLOOR: u64 = 0x4341_4e41_5259_2d21;
const ID: Uuid = Uuid::from_bytes(*b"CANARY-OF-AN-ID!");

/// What each canary looks like in the encodings that a program writes by mistake.
fn needles(words: &str) -> Vec<Needle> {
    let first_words = words.split(' ').take(3).collect::<Vec<_>>().join(" ");
    let plain = [
        ("the passphrase", PHRASE.as_bytes().to_vec()),
        ("the recovery words", first_words.into_bytes()),
        ("a record", NOTE.as_bytes().to_vec()),
        ("a scan", SCAN.as_bytes().to_vec()),
        ("a watch record", FLOOR.to_string().into_bytes()),
        ("an id", ID.as_bytes().to_vec()),
        ("an id as text", ID.to_string().into_bytes()),
        ("a namespace", b"note".to_vec()),
    ];
    let mut needles = Vec::new();
    for (name, bytes) in plain {
        let wide: Vec<u8> = bytes.iter().flat_map(|byte| [*byte, 0]).collect();
        needles.push(Needle::new(name, &bytes));
        needles.push(Needle::new(&format!("{name}, UTF-16"), &wide));
        needles.push(Needle::new(&format!("{name}, hexadecimal"), hex::encode(&bytes).as_bytes()));
    }
    needles
}

fn search(folder: &Path, needles: &[Needle], when: &str) -> usize {
    let files = files::list(folder);
    for path in &files {
        let bytes = std::fs::read(path).expect("reads");
        for needle in needles {
            let found = needle.find(&bytes);
            // The folder of blobs is named by random ids, the rest by constants.
            assert!(
                found.is_empty(),
                "{when}: {} shows {} at {found:?}",
                path.display(),
                needle.name
            );
        }
    }
    files.len()
}

#[test]
fn nothing_that_was_written_is_readable_in_any_file() {
    if std::env::var_os("AMANA_WORKER").is_some() {
        return session_until_killed();
    }
    let folder = tempfile::tempdir().expect("temp");
    let place = folder.path().join("v");
    std::fs::create_dir_all(place.join("temp")).expect("makes a folder");
    let mut command = worker::command(TEST, "canaries:0", &place, &[]);
    // Whatever a library puts into the temporary folder is looked at as well.
    let output = command.env("TMPDIR", place.join("temp")).output().expect("runs");
    let text = String::from_utf8_lossy(&output.stdout);
    let words = text
        .lines()
        .find_map(|line| line.split_once("WORDS ").map(|(_, words)| words))
        .expect("the session ran");
    let needles = needles(words);
    let names: Vec<_> = files::list(&place).iter().map(|path| path.display().to_string()).collect();
    assert!(names.iter().any(|name| name.ends_with("vault.db-wal")), "killed before it was closed");
    assert!(names.iter().all(|name| !name.contains("CANARY")));
    let files = search(&place, &needles, "killed");
    assert!(files >= 8, "{files} files looked at");
    let secret = amana_vault::Secret::Passphrase(Passphrase::new(PHRASE));
    let target = folder.path().join("restored");
    let (vault, _) =
        restore(&target, &backup_file(&place), &secret, holder(&target), &mut |_, _| {})
            .expect("restores");
    assert_eq!(vault.get(ID), Ok(Some(Note(NOTE.into()))), "the canaries were there");
    let restored = search(&target, &needles, "restored and open");
    drop(vault);
    search(&target, &needles, "restored and closed");
    println!(
        "{} needles, not found in {files} files after a kill, {restored} after a restore",
        needles.len()
    );
}

/// Writes, changes, removes, locks, backs up; then ends without closing anything.
fn session_until_killed() {
    let place = std::path::PathBuf::from(std::env::var_os("AMANA_WORKER_PLACE").expect("told"));
    let passphrase = Passphrase::new(PHRASE);
    let made = create(&vault_folder(&place), &passphrase, KdfCost::FLOOR, holder(&place));
    let (mut vault, code) = made.expect("creates");
    println!("WORDS {}", *code.to_words());
    for round in 0..3 {
        let scan = vault.seal_blob(&SCAN.repeat(2_000).into_bytes()[..]).expect("seals");
        let changed = vault.write(|tx| {
            tx.attach(&scan)?;
            tx.put(ID, &Note(NOTE.into()))?;
            tx.put(Uuid::new_v4(), &Note(NOTE.repeat(1 + round * 700)))?;
            tx.put(ID, &Floor(FLOOR))
        });
        changed.expect("writes");
        assert_eq!(vault.read_blob(scan.id()).expect("reads").len(), SCAN.len() * 2_000);
        let model = crate::support::model::Model {
            words: code.to_words().to_string(),
            ..Default::default()
        };
        vault = crate::support::world::unlock(vault.lock(), &model).expect("unlocks");
        if round == 1 {
            vault.write(|tx| tx.delete::<amana_vault::SealedBlob>(scan.id())).expect("removes");
            vault.discard_blob(&scan).expect("discards");
        }
    }
    vault.back_up(&backup_file(&place), now(), &mut |_, _| {}).expect("backs up");
    let unattached = vault.seal_blob(&SCAN.repeat(900).into_bytes()[..]).expect("seals");
    println!("SEALED {}", unattached.id());
    // As a kill: no destructor runs, the WAL stays.
    std::process::abort();
}
