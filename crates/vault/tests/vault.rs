//! The vault as its users meet it: real SQLite, real files.
#![expect(clippy::disallowed_methods, reason = "tests damage files on purpose")]

mod support;

use amana_vault::holder::{HolderError, KeyHolder, MemoryHolder, NoKeyring};
use amana_vault::{
    Damage, KdfCost, LockedVault, Passphrase, RecoveryCode, Secret, VaultError, WatchState, create,
    inspect_backup, open,
};
use std::path::Path;
use std::sync::Arc;
use support::{
    Floor, Note, PHRASE, damaged, holder, new_vault, now, passphrase, put, reopen, restore, tamper,
};
use uuid::Uuid;

#[test]
fn keeps_records_and_files_over_a_restart() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let id = put(&mut vault, "passport");
    let scan = vec![7; 100_000];
    let blob = vault.seal_blob(&scan[..]).expect("seals");
    vault.write(|tx| tx.attach(&blob)).expect("writes");
    drop(vault);

    let vault = reopen(folder.path(), &holder);
    assert_eq!(vault.get(id), Ok(Some(Note("passport".into()))));
    assert_eq!(vault.read_blob(blob.id()).expect("reads")[..], scan);
    assert_eq!(vault.damage(), []);
    assert_eq!(damaged(&vault), []);
}

#[test]
fn opens_with_the_passphrase_or_the_words_and_nothing_else() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (vault, recovery) = new_vault(folder.path(), &holder);
    let words = recovery.to_words();
    let locked = vault.lock();
    let failed = locked.unlock_with(&Secret::Passphrase(Passphrase::new("sept oranges rouges")));
    let failed = failed.expect_err("a wrong passphrase");
    assert_eq!(failed.error, VaultError::WrongSecret);
    let code = RecoveryCode::from_words(&words).expect("24 words");
    let vault = failed.vault.unlock_with(&Secret::Recovery(code)).expect("the words open it");
    let other = Secret::Recovery(RecoveryCode::make());
    assert_eq!(
        vault.lock().unlock_with(&other).err().map(|f| f.error),
        Some(VaultError::WrongSecret)
    );
    let short = create(folder.path(), &Passphrase::new("short"), KdfCost::FLOOR, holder.clone());
    assert_eq!(short.err(), Some(VaultError::PassphraseTooShort));
}

#[test]
fn the_watch_works_while_locked_and_documents_do_not() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let id = put(&mut vault, "passport");
    let mut locked: LockedVault = vault.lock();
    locked.write(|tx| tx.put(id, &Floor(7))).expect("the watch writes");
    assert_eq!(locked.get::<Note>(id), Err(VaultError::Locked));
    let refused: Result<(), VaultError> = locked.write(|tx| tx.put(id, &Note("no".into())));
    assert_eq!(refused, Err(VaultError::Locked));
    drop(locked);
    let locked = open(folder.path(), holder.clone()).expect("opens");
    assert_eq!(locked.watch_state(), WatchState::Kept);
    assert_eq!(locked.get(id), Ok(Some(Floor(7))));
}

#[test]
fn without_a_keyring_the_watch_lives_in_memory_and_says_so() {
    let folder = tempfile::tempdir().expect("temp");
    for reason in [HolderError::Missing, HolderError::Locked] {
        let none: Arc<dyn KeyHolder> = Arc::new(NoKeyring(reason));
        let path = folder.path().join(format!("{reason:?}"));
        let (mut vault, _) = new_vault(&path, &none);
        assert_eq!(vault.watch_state(), WatchState::MemoryOnly(reason));
        let id = put(&mut vault, "kept all the same");
        vault.write(|tx| tx.put(id, &Floor(1))).expect("memory");
        assert_eq!(vault.get(id), Ok(Some(Floor(1))));
        drop(vault);
        let vault = reopen(&path, &none);
        assert_eq!(vault.get::<Floor>(id), Ok(None));
        assert_eq!(vault.get(id), Ok(Some(Note("kept all the same".into()))));
    }
}

#[test]
fn a_lost_device_key_sets_the_watch_aside_and_starts_anew() {
    let (folder, first) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &first);
    let id = Uuid::new_v4();
    vault.write(|tx| tx.put(id, &Floor(7))).expect("writes");
    drop(vault);
    let locked = open(folder.path(), holder()).expect("opens");
    assert_eq!(locked.watch_state(), WatchState::StartedAnew);
    assert_eq!(locked.get::<Floor>(id), Ok(None));
}

#[test]
fn one_process_holds_a_vault() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (_vault, _) = new_vault(folder.path(), &holder);
    assert_eq!(open(folder.path(), holder.clone()).err(), Some(VaultError::InUse));
}

#[test]
fn a_failed_change_leaves_nothing() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let id = Uuid::new_v4();
    let failed: Result<(), VaultError> = vault.write(|tx| {
        tx.put(id, &Note("half".into()))?;
        assert_eq!(tx.get(id), Ok(Some(Note("half".into()))));
        Err(VaultError::NotFound)
    });
    assert_eq!(failed, Err(VaultError::NotFound));
    assert_eq!(vault.get::<Note>(id), Ok(None));
}

#[test]
fn a_backup_restores_everything_into_a_new_incarnation() {
    let (folder, first) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, recovery) = new_vault(&folder.path().join("a"), &first);
    let id = put(&mut vault, "passport");
    let blob = vault.seal_blob(&[9; 50_000][..]).expect("seals");
    vault
        .write(|tx| {
            tx.attach(&blob)?;
            tx.put(id, &Floor(3))
        })
        .expect("writes");
    let file = folder.path().join("amana.backup");
    let report = vault.back_up(&file, now(), &mut |_, _| {}).expect("backs up");
    assert_eq!((report.records, report.blobs), (2, 1));
    assert_eq!(report.size_bytes, std::fs::metadata(&file).expect("there").len());
    assert_eq!(report.damaged, 0);
    assert_eq!(inspect_backup(&file, &passphrase()), Ok(report));
    drop(vault);

    let there = restore(&folder.path().join("a"), &file, &passphrase(), first.clone());
    assert_eq!(there.err(), Some(VaultError::Exists));
    let words = Secret::Recovery(recovery);
    let restored = restore(&folder.path().join("b"), &file, &words, holder()).expect("restores");
    assert_eq!(restored.get(id), Ok(Some(Note("passport".into()))));
    assert_eq!(restored.get(id), Ok(Some(Floor(3))));
    assert_eq!(restored.read_blob(blob.id()).expect("reads")[..], [9; 50_000]);
    let none: Arc<dyn KeyHolder> = Arc::new(NoKeyring(HolderError::Missing));
    let in_memory = restore(&folder.path().join("d"), &file, &passphrase(), none);
    assert_eq!(in_memory.expect("restores").get(id), Ok(Some(Floor(3))), "without a keyring too");
    let wrong = Secret::Passphrase(Passphrase::new("another passphrase"));
    let refused = restore(&folder.path().join("c"), &file, &wrong, holder());
    assert_eq!(refused.err(), Some(VaultError::WrongSecret));
}

#[test]
fn a_changed_or_cut_backup_is_refused_and_leaves_no_vault() {
    let (folder, first) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(&folder.path().join("a"), &first);
    put(&mut vault, "passport");
    let file = folder.path().join("amana.backup");
    vault.back_up(&file, now(), &mut |_, _| {}).expect("backs up");
    let whole = std::fs::read(&file).expect("reads");
    for (at, name) in [(3, "magic"), (20, "header"), (whole.len() - 40, "body")] {
        let mut changed = whole.clone();
        changed[at] ^= 1;
        std::fs::write(&file, &changed).expect("writes");
        let target = folder.path().join(name);
        assert!(restore(&target, &file, &passphrase(), holder()).is_err(), "{name}");
        assert!(!amana_vault::exists(&target), "{name}");
    }
    for length in [0, 4, 100, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&file, &whole[..length]).expect("writes");
        let target = folder.path().join(format!("cut-{length}"));
        let refused = restore(&target, &file, &passphrase(), holder()).err();
        assert!(
            matches!(refused, Some(VaultError::BackupUnreadable | VaultError::BackupDamaged)),
            "cut at {length}: {refused:?}"
        );
        assert!(!amana_vault::exists(&target));
    }
}

/// Rows that share a bucket of the manifest, where most do: ids are random, two may meet.
fn largest_bucket(folder: &Path) -> usize {
    let database = rusqlite::Connection::open(folder.join("vault.db")).expect("opens");
    let sql = "SELECT max(together) FROM (SELECT count(*) AS together FROM rows
               WHERE compartment = 0 GROUP BY substr(locator, 1, 1))";
    let together: i64 = database.query_row(sql, [], |row| row.get(0)).expect("counts");
    usize::try_from(together).expect("a count")
}

#[test]
fn changed_deleted_and_foreign_rows_are_named_and_the_rest_stays_usable() {
    let cases = [
        ("UPDATE rows SET sealed = CAST(substr(sealed, 1, 40) || x'00000000' || substr(sealed, 45) AS BLOB)
          WHERE compartment = 0 AND locator = (SELECT min(locator) FROM rows WHERE compartment = 0)",
         Damage::Row),
        ("UPDATE rows SET version = version + 1
          WHERE compartment = 0 AND locator = (SELECT min(locator) FROM rows WHERE compartment = 0)",
         Damage::Row),
        ("DELETE FROM rows
          WHERE compartment = 0 AND locator = (SELECT min(locator) FROM rows WHERE compartment = 0)",
         Damage::MissingRow),
        ("DELETE FROM buckets WHERE compartment = 0
          AND bucket = (SELECT min(bucket) FROM buckets WHERE compartment = 0)",
         Damage::Manifest),
        ("UPDATE buckets SET sealed = CAST(substr(sealed, 1, 30) || x'00000000' || substr(sealed, 35) AS BLOB)
          WHERE compartment = 0 AND bucket = (SELECT min(bucket) FROM buckets WHERE compartment = 0)",
         Damage::Manifest),
        ("UPDATE roots SET generation = generation - 1 WHERE compartment = 0", Damage::Manifest),
    ];
    for (sql, expected) in cases {
        let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
        let (mut vault, _) = new_vault(folder.path(), &holder);
        let ids: Vec<_> = (0..5).map(|n| put(&mut vault, &format!("note {n}"))).collect();
        drop(vault);
        let together = largest_bucket(folder.path());
        tamper(folder.path(), sql);
        let vault = reopen(folder.path(), &holder);
        assert!(vault.damage().contains(&expected), "{sql}: {:?}", vault.damage());
        let lost = ids.iter().filter(|id| vault.get::<Note>(**id) == Ok(None)).count();
        assert!(lost <= together, "{sql}: {lost} of 5 notes lost");
    }
}

#[test]
fn an_older_row_put_back_is_noticed() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let id = put(&mut vault, "old number");
    drop(vault);
    tamper(
        folder.path(),
        "INSERT INTO set_aside SELECT locator, version, sealed FROM rows WHERE compartment = 0",
    );
    let mut vault = reopen(folder.path(), &holder);
    vault.write(|tx| tx.put(id, &Note("new number".into()))).expect("writes");
    drop(vault);
    tamper(
        folder.path(),
        "UPDATE rows SET (version, sealed) =
        (SELECT version, sealed FROM set_aside WHERE set_aside.locator = rows.locator)
        WHERE compartment = 0 AND locator IN (SELECT locator FROM set_aside)",
    );
    let vault = reopen(folder.path(), &holder);
    assert_eq!(vault.damage(), [Damage::Row]);
    assert_eq!(vault.get::<Note>(id), Ok(None));
}

#[test]
fn a_whole_older_copy_is_noticed_where_there_is_a_keyring() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    put(&mut vault, "first");
    drop(vault);
    let old = std::fs::read(folder.path().join("vault.db")).expect("reads");
    let mut vault = reopen(folder.path(), &holder);
    put(&mut vault, "second");
    drop(vault);
    std::fs::write(folder.path().join("vault.db"), old).expect("writes");
    let mut vault = reopen(folder.path(), &holder);
    assert_eq!(vault.damage(), [Damage::RolledBack]);
    vault.write(|tx| tx.put(Uuid::new_v4(), &Floor(1))).expect("the watch writes");
    drop(vault);
    assert_eq!(reopen(folder.path(), &holder).damage(), [Damage::RolledBack]);
}

#[test]
fn a_damaged_file_is_named_and_an_orphan_is_set_aside() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let kept = vault.seal_blob(&[1; 40_000][..]).expect("seals");
    vault.write(|tx| tx.attach(&kept)).expect("writes");
    let orphan = vault.seal_blob(&[2; 10][..]).expect("seals");
    drop(vault);
    let path = folder.path().join("blobs").join(kept.id().to_string());
    let whole = std::fs::read(&path).expect("reads");
    std::fs::write(&path, &whole[..whole.len() / 2]).expect("cuts");
    let vault = reopen(folder.path(), &holder);
    assert_eq!(damaged(&vault), [Damage::Blob(kept.id())]);
    assert_eq!(vault.read_blob(kept.id()).err(), Some(VaultError::Damaged));
    let report =
        vault.back_up(&folder.path().join("rest.backup"), now(), &mut |_, _| {}).expect("the rest");
    assert_eq!((report.blobs, report.damaged), (0, 1));
    assert!(
        vault.back_up(folder.path(), now(), &mut |_, _| {}).is_err(),
        "a folder is not replaced"
    );
    assert!(folder.path().join("quarantine").join(orphan.id().to_string()).exists());
    std::fs::remove_file(&path).expect("removes");
    assert_eq!(damaged(&vault), [Damage::Blob(kept.id())]);
}

#[test]
fn a_vault_file_cut_in_half_is_refused_and_left_as_it_is() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    for n in 0..50 {
        put(&mut vault, &format!("note {n}"));
    }
    drop(vault);
    let path = folder.path().join("vault.db");
    let whole = std::fs::read(&path).expect("reads");
    for half in [whole[..whole.len() / 2].to_vec(), b"not a database at all".repeat(300)] {
        std::fs::write(&path, &half).expect("writes");
        assert_eq!(open(folder.path(), holder.clone()).err(), Some(VaultError::Unreadable));
        assert_eq!(std::fs::read(&path).expect("reads"), half);
    }
    std::fs::write(&path, &whole).expect("puts back");
    assert_eq!(reopen(folder.path(), &holder).damage(), []);
}

#[test]
fn a_lost_database_is_not_buried_under_a_new_vault() {
    let (folder, first) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(&folder.path().join("a"), &first);
    let blob = vault.seal_blob(&[1; 40][..]).expect("seals");
    vault.write(|tx| tx.attach(&blob)).expect("writes");
    let file = folder.path().join("amana.backup");
    vault.back_up(&file, now(), &mut |_, _| {}).expect("backs up");
    drop(vault);
    let path = folder.path().join("a");
    std::fs::remove_file(path.join("vault.db")).expect("removes");
    assert_eq!(open(&path, first.clone()).err(), Some(VaultError::Unreadable));
    let anew = create(&path, &Passphrase::new(PHRASE), KdfCost::FLOOR, first.clone());
    assert_eq!(anew.err(), Some(VaultError::Unreadable));
    let restored = restore(&path, &file, &passphrase(), first).expect("a backup may");
    assert_eq!(damaged(&restored), []);
}

#[test]
fn nothing_that_was_written_can_be_read_on_disk() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let id = put(&mut vault, "CANARY-RECORD");
    let blob = vault.seal_blob(&b"CANARY-SCAN".repeat(100)[..]).expect("seals");
    vault.write(|tx| tx.attach(&blob)).expect("writes");
    let mut seen = 0;
    let mut folders = vec![folder.path().to_owned()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).expect("lists") {
            let path = entry.expect("lists").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).expect("reads");
            for canary in [b"CANARY" as &[u8], PHRASE.as_bytes(), id.as_bytes(), b"note"] {
                let found = bytes.windows(canary.len()).any(|window| window == canary);
                assert!(!found, "{} shows a canary", path.display());
            }
            seen += 1;
        }
    }
    assert!(seen >= 3, "{seen} files looked at");
}

#[test]
fn an_erased_vault_is_gone_and_so_are_its_keys() {
    let folder = tempfile::tempdir().expect("temp");
    let kept = Arc::new(MemoryHolder::default());
    let holder: Arc<dyn KeyHolder> = kept.clone();
    let (mut vault, _) = new_vault(folder.path(), &holder);
    put(&mut vault, "passport");
    assert_eq!(kept.names().len(), 2, "the watch's key and the counter");
    vault.lock().erase().expect("erases");
    assert!(kept.names().is_empty());
    assert_eq!(open(folder.path(), holder).err(), Some(VaultError::Missing));
    assert!(!folder.path().join("blobs").exists());
}

#[test]
fn a_damaged_vault_is_neither_backed_up_over_a_whole_copy_nor_written_on() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let id = put(&mut vault, "passport");
    let file = folder.path().join("amana.backup");
    vault.back_up(&file, now(), &mut |_, _| {}).expect("backs up");
    let whole = std::fs::read(&file).expect("reads");
    drop(vault);
    tamper(folder.path(), "UPDATE roots SET generation = generation + 7 WHERE compartment = 0");
    let mut vault = reopen(folder.path(), &holder);
    assert_eq!(vault.get(id), Ok(Some(Note("passport".into()))));
    assert_eq!(vault.back_up(&file, now(), &mut |_, _| {}), Err(VaultError::Damaged));
    assert_eq!(std::fs::read(&file).expect("reads"), whole);
    let beside = folder.path().join("what is whole.backup");
    let report =
        vault.back_up(&beside, now(), &mut |_, _| {}).expect("what is whole, to a new file");
    assert_eq!((report.records, report.damaged), (1, 1));
    let written: Result<(), VaultError> = vault.write(|tx| tx.put(id, &Note("over".into())));
    assert_eq!(written, Err(VaultError::Damaged));
}

/// Version 1 must open for ever. Made once by `AMANA_FREEZE=1`; the passphrase is [`PHRASE`].
#[test]
fn the_frozen_backup_of_version_1_opens() {
    let frozen = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/frozen/v1.backup"));
    let folder = tempfile::tempdir().expect("temp");
    if std::env::var_os("AMANA_FREEZE").is_some() {
        let (mut vault, _) = new_vault(&folder.path().join("new"), &holder());
        let id = Uuid::from_bytes([1; 16]);
        vault.write(|tx| tx.put(id, &Note("for ever".into()))).expect("writes");
        let blob = vault.seal_blob(&b"scan"[..]).expect("seals");
        vault.write(|tx| tx.attach(&blob)).expect("writes");
        vault.back_up(frozen, now(), &mut |_, _| {}).expect("backs up");
    }
    let vault = restore(&folder.path().join("v"), frozen, &passphrase(), holder()).expect("opens");
    assert_eq!(vault.get(Uuid::from_bytes([1; 16])), Ok(Some(Note("for ever".into()))));
    assert_eq!(damaged(&vault), []);
}

/// The database and its files, as version 1 wrote them. The watch's key was another device's.
#[test]
fn the_frozen_vault_of_version_1_opens() {
    let frozen = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/frozen/v1"));
    let id = Uuid::from_bytes([1; 16]);
    if std::env::var_os("AMANA_FREEZE").is_some() {
        let (mut vault, _) = new_vault(frozen, &holder());
        vault.write(|tx| tx.put(id, &Note("for ever".into()))).expect("writes");
        let blob = vault.seal_blob(&b"scan"[..]).expect("seals");
        vault.write(|tx| tx.attach(&blob)).expect("writes");
    }
    let folder = tempfile::tempdir().expect("temp");
    for part in ["", "blobs", "quarantine"] {
        std::fs::create_dir_all(folder.path().join(part)).expect("makes a folder");
        for entry in std::fs::read_dir(frozen.join(part)).into_iter().flatten() {
            let path = entry.expect("lists").path();
            if path.is_file() {
                let name = path.file_name().expect("a file has a name");
                std::fs::copy(&path, folder.path().join(part).join(name)).expect("copies");
            }
        }
    }
    let vault = reopen(folder.path(), &holder());
    assert_eq!(vault.watch_state(), WatchState::StartedAnew);
    assert_eq!(vault.damage(), []);
    assert_eq!(vault.get(id), Ok(Some(Note("for ever".into()))));
    assert_eq!(damaged(&vault), []);
}
