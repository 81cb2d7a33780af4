//! Ways in are replaced whole or not at all, and files are for their owner alone.
#![expect(clippy::disallowed_methods, reason = "tests damage files on purpose")]

mod support;

use amana_vault::holder::{KeyHolder, MemoryHolder};
use amana_vault::{
    BackingUp, Damage, KdfCost, NewPassphrase, Passphrase, SealedBlob, VaultError, open, set_aside,
};
use std::sync::Arc;
use support::{Note, OTHER, PHRASE, new_vault, now, opens, phrase, words};
use uuid::Uuid;

#[test]
fn a_new_code_opens_and_the_old_one_does_not_any_more() {
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    let (mut vault, old) = new_vault(folder.path(), &holder);
    let id = Uuid::new_v4();
    let new = vault.write(|tx| {
        tx.put(id, &Note("made with it".into()))?;
        tx.replace_recovery()
    });
    let new = new.expect("one transaction");
    assert!(vault.challenge().answer(&words(&new)).is_ok(), "at once, without a restart");
    assert_eq!(vault.slots().len(), 2);
    drop(vault);
    assert_eq!(opens(folder.path(), &holder, &words(&new)), Ok(()));
    assert_eq!(opens(folder.path(), &holder, &words(&old)), Err(VaultError::WrongSecret));
    assert_eq!(opens(folder.path(), &holder, &phrase(PHRASE)), Ok(()));
}

#[test]
fn a_new_passphrase_opens_and_the_old_one_does_not_any_more() {
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    let (mut vault, code) = new_vault(folder.path(), &holder);
    let short = NewPassphrase::derive(&Passphrase::new("short"), KdfCost::FLOOR);
    assert_eq!(short.err(), Some(VaultError::PassphraseTooShort));
    let new = NewPassphrase::derive(&Passphrase::new(OTHER), KdfCost::FLOOR).expect("derives");
    vault.write(|tx| tx.replace_passphrase(new)).expect("replaces");
    drop(vault);
    assert_eq!(opens(folder.path(), &holder, &phrase(OTHER)), Ok(()));
    assert_eq!(opens(folder.path(), &holder, &phrase(PHRASE)), Err(VaultError::WrongSecret));
    assert_eq!(opens(folder.path(), &holder, &words(&code)), Ok(()));
}

/// The transaction breaks at its last statement, the manifest's root: nothing of it counts, neither
/// in memory nor on the disk.
#[test]
fn a_replacement_that_breaks_off_leaves_the_old_ways_in() {
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    let (mut vault, old) = new_vault(folder.path(), &holder);
    let database = rusqlite::Connection::open(folder.path().join("vault.db")).expect("opens");
    let trigger = "CREATE TRIGGER broken BEFORE UPDATE ON roots BEGIN SELECT RAISE(ABORT, ''); END";
    database.execute_batch(trigger).expect("a disk that breaks");
    let mut made = None;
    let replaced = vault.write(|tx| {
        made = Some(tx.replace_recovery()?);
        tx.put(Uuid::new_v4(), &Note("with it".into()))
    });
    assert!(replaced.is_err());
    let made = made.expect("it came that far");
    assert_eq!(vault.list::<Note>(), Ok(vec![]));
    assert!(vault.challenge().answer(&words(&old)).is_ok());
    assert!(vault.challenge().answer(&words(&made)).is_err());
    database.execute_batch("DROP TRIGGER broken").expect("mends");
    drop(database);
    vault.write(|tx| tx.put(Uuid::new_v4(), &Note("after it".into()))).expect("writes on");
    drop(vault);
    assert_eq!(opens(folder.path(), &holder, &words(&old)), Ok(()));
    assert_eq!(opens(folder.path(), &holder, &words(&made)), Err(VaultError::WrongSecret));
}

/// The old slot, put back into the file, is noticed: the root covers the list of slots.
#[test]
fn an_old_way_in_put_back_is_noticed_by_a_verification() {
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let database = rusqlite::Connection::open(folder.path().join("vault.db")).expect("opens");
    database.execute_batch("CREATE TABLE old AS SELECT * FROM slots").expect("keeps");
    vault.write(|tx| tx.replace_recovery()).expect("replaces");
    assert_eq!(vault.verify(&mut |_, _| {}).expect("reads").damage, []);
    database.execute_batch("INSERT OR IGNORE INTO slots SELECT * FROM old").expect("puts back");
    let found = vault.verify(&mut |_, _| {}).expect("reads").damage;
    assert_eq!(found.iter().map(|found| found.damage).collect::<Vec<_>>(), [Damage::Keys]);
}

/// A row that is changed under an open vault is named, because memory still knows it.
#[test]
fn a_verification_names_what_memory_still_knows() {
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let id = Uuid::new_v4();
    vault.write(|tx| tx.put(id, &Note("whole".into()))).expect("writes");
    let blobs: Vec<_> = (0..3_u8).map(|n| vault.seal_blob(&[n; 50_000][..])).collect();
    let blobs: Vec<_> = blobs.into_iter().collect::<Result<_, _>>().expect("seals");
    vault.write(|tx| blobs.iter().try_for_each(|blob| tx.attach(blob))).expect("attaches");
    let mut told = Vec::new();
    let whole = vault.verify(&mut |done, of| told.push((done, of))).expect("reads");
    assert_eq!((whole.records, whole.files, whole.damage), (4, 3, vec![]));
    assert_eq!(told, [(1, 3), (2, 3), (3, 3)]);

    let database = rusqlite::Connection::open(folder.path().join("vault.db")).expect("opens");
    let sql = "UPDATE rows SET version = version + 7 WHERE compartment = 0";
    assert_eq!(database.execute(sql, []), Ok(4));
    std::fs::remove_file(folder.path().join("blobs").join(blobs[1].id().to_string()))
        .expect("removes");
    let found = vault.verify(&mut |_, _| {}).expect("reads");
    assert_eq!((found.records, found.files), (0, 2));
    let named = |damage, item: (&str, Uuid)| {
        let item = Some((item.0.to_owned(), item.1));
        found.damage.contains(&amana_vault::Damaged { damage, item })
    };
    assert!(named(Damage::Row, ("note", id)));
    assert!(named(Damage::Row, ("blob", blobs[0].id())));
    assert!(named(Damage::Blob(blobs[1].id()), ("blob", blobs[1].id())));
    assert_eq!(found.damage.len(), 5);
}

/// Other work between the steps neither breaks a backup nor gets into it by half.
#[test]
fn a_backup_lets_others_write_between_its_steps() {
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    let (mut vault, _) = new_vault(&folder.path().join("a"), &holder);
    for n in 0..4_u8 {
        let blob = vault.seal_blob(&[n; 20_000][..]).expect("seals");
        vault.write(|tx| tx.attach(&blob)).expect("attaches");
    }
    let target = folder.path().join("steps.backup");
    let mut backing_up = BackingUp::start(&vault, &target, now()).expect("starts");
    let mut last = (0, 1);
    let report = loop {
        vault.write(|tx| tx.put(Uuid::new_v4(), &Note("meanwhile".into()))).expect("writes");
        let report = backing_up.step(&vault).expect("a step");
        let progress = backing_up.progress();
        assert!(progress.0 > last.0 && progress.0 <= progress.1, "{last:?} {progress:?}");
        last = progress;
        if let Some(report) = report {
            break report;
        }
        assert!(!target.exists(), "not before it was read back");
    };
    assert_eq!(last.0, last.1);
    assert_eq!(report.blobs, 4);
    let restored = amana_vault::restore(
        &folder.path().join("b"),
        &target,
        &phrase(PHRASE),
        Arc::new(MemoryHolder::default()),
        &mut |done, of| assert!(done <= of),
    );
    let (restored, inside) = restored.expect("restores");
    assert_eq!(inside, report);
    assert_eq!(restored.list::<Note>().expect("lists").len() as u64, report.records);
    assert_eq!(restored.verify(&mut |_, _| {}).expect("reads").files, 4);
}

/// A file that is removed while a backup is written is not in it, and neither is what named it.
#[test]
fn a_file_removed_meanwhile_is_not_missed() {
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    let (mut vault, _) = new_vault(&folder.path().join("a"), &holder);
    let blobs = [1, 2].map(|n: u8| vault.seal_blob(&[n; 20_000][..]).expect("seals"));
    let named = Uuid::new_v4();
    let attached = vault.write(|tx| {
        tx.put(named, &Note("names both".into()))?;
        blobs.iter().try_for_each(|blob| tx.attach(blob))
    });
    attached.expect("attaches");
    let target = folder.path().join("b.backup");
    let mut backing_up = BackingUp::start(&vault, &target, now()).expect("starts");
    // Two files are checked, then the records are written, and none of the files yet.
    for _ in 0..3 {
        assert_eq!(backing_up.step(&vault), Ok(None));
    }
    let removed = vault.write(|tx| {
        tx.delete::<Note>(named)?;
        blobs.iter().try_for_each(|blob| tx.delete::<SealedBlob>(blob.id()))
    });
    removed.expect("removes");
    blobs.iter().try_for_each(|blob| vault.discard_blob(blob)).expect("discards");
    let report = loop {
        if let Some(report) = backing_up.step(&vault).expect("goes on") {
            break report;
        }
    };
    assert_eq!((report.records, report.blobs, report.damaged), (0, 0, 0));
    let (done, of) = backing_up.progress();
    assert_eq!(done, of);
}

#[test]
fn a_backup_that_is_given_up_leaves_nothing() {
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    let (vault, _) = new_vault(&folder.path().join("a"), &holder);
    let out = folder.path().join("out");
    let mut backing_up = BackingUp::start(&vault, &out.join("b"), now()).expect("starts");
    assert_eq!(backing_up.step(&vault), Ok(None));
    assert_eq!(std::fs::read_dir(&out).expect("reads").count(), 1, "under way beside it");
    drop(backing_up);
    assert_eq!(std::fs::read_dir(&out).expect("reads").count(), 0);
}

#[test]
fn a_vault_that_is_set_aside_stays_whole_and_its_place_is_free() {
    let folder = tempfile::tempdir().expect("temp");
    let place = folder.path().join("vault");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    assert_eq!(set_aside(&place, now()), Err(VaultError::Missing));
    let (vault, _) = new_vault(&place, &holder);
    assert_eq!(set_aside(&place, now()), Err(VaultError::InUse));
    drop(vault);
    let moved = set_aside(&place, now()).expect("moves");
    assert_eq!(moved, folder.path().join("vault.set-aside-2026-11-22-1405"));
    assert!(!place.exists());
    new_vault(&place, &holder);
    let second = set_aside(&place, now()).expect("moves");
    assert_eq!(second, folder.path().join("vault.set-aside-2026-11-22-1405-2"));
    assert_eq!(opens(&moved, &holder, &phrase(PHRASE)), Ok(()), "nothing in it changed");
}

#[cfg(unix)]
#[test]
fn the_files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    let (vault, _) = new_vault(folder.path(), &holder);
    let mode = |name: &str| {
        let there = std::fs::metadata(folder.path().join(name)).expect("is there");
        there.permissions().mode() & 0o777
    };
    for name in ["vault.db", "vault.db-wal", "vault.db-shm", "vault.lock"] {
        assert_eq!(mode(name), 0o600, "{name}");
    }
    drop(vault);
    let open_to_all = std::fs::Permissions::from_mode(0o644);
    std::fs::set_permissions(folder.path().join("vault.db"), open_to_all).expect("sets");
    drop(open(folder.path(), holder).expect("opens"));
    assert_eq!(mode("vault.db"), 0o600, "an older version's file is closed");
}
