//! What a backup gives back to a living vault, and a vault that is broken in itself.
#![expect(clippy::disallowed_methods, reason = "tests damage files on purpose")]

mod support;

use amana_vault::{
    BackupContents, BackupItem, Damage, KdfCost, NewPassphrase, Passphrase, Record as _,
    SealedBlob, VaultError,
};
use std::io::{Seek as _, SeekFrom, Write as _};
use support::{
    Note, OTHER, ask, attach, damaged, holder, new_vault, now, passphrase, put, reopen, tamper,
};
use uuid::Uuid;

#[test]
fn a_damaged_record_and_a_damaged_file_are_taken_from_a_backup() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let path = folder.path().join("a");
    let (mut vault, _) = new_vault(&path, &holder);
    let ids: Vec<_> = (0..20).map(|n| put(&mut vault, &format!("note {n}"))).collect();
    let scan = attach(&mut vault, &[3; 50_000]);
    let backup = folder.path().join("a.backup");
    vault.back_up(&backup, now(), &mut |_, _| {}).expect("backs up");
    let newer = put(&mut vault, "after the backup");
    drop(vault);
    tamper(
        &path,
        "UPDATE rows SET version = version + 1 WHERE rowid = (SELECT min(rowid) FROM rows
         WHERE compartment = 0 AND length(sealed) < 400)",
    );
    std::fs::write(path.join("blobs").join(scan.to_string()), b"gone").expect("damages");

    let mut vault = reopen(&path, &holder);
    assert_eq!(vault.damage(), [Damage::Row]);
    let lost: Vec<_> = ids.iter().filter(|id| vault.get::<Note>(**id) == Ok(None)).collect();
    assert_eq!(lost.len(), 1);
    let mut contents = BackupContents::open(&vault, &backup, None).expect("its own key opens it");
    while let Some(item) = contents.next_item().expect("is whole") {
        match item {
            BackupItem::Record(record) if record.id() == *lost[0] => {
                assert!(!record.is_known_to(&vault));
                vault.write(|tx| tx.put_from_backup(&record)).expect("writes");
            }
            BackupItem::Record(record) => assert!(record.is_in(&vault)),
            BackupItem::File(id, length) => {
                assert_eq!((id, length), (scan, 50_000));
                let sealed = contents.seal(&vault, id).expect("seals");
                vault.write(|tx| tx.attach(&sealed)).expect("attaches");
            }
        }
    }
    assert_eq!((contents.report().records, contents.report().blobs), (20, 1));
    assert_eq!(vault.damage(), []);
    drop(vault);
    let vault = reopen(&path, &holder);
    assert_eq!(damaged(&vault), []);
    assert!(ids.iter().all(|id| vault.get::<Note>(*id).expect("reads").is_some()));
    assert_eq!(vault.read_blob(scan).expect("reads")[..], [3; 50_000]);
    assert_eq!(vault.get(newer), Ok(Some(Note("after the backup".into()))));
}

#[test]
fn a_backup_from_under_another_key_asks_for_its_own_secret() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(&folder.path().join("a"), &holder);
    put(&mut vault, "passport");
    let backup = folder.path().join("a.backup");
    vault.back_up(&backup, now(), &mut |_, _| {}).expect("backs up");
    let new = NewPassphrase::derive(&Passphrase::new(OTHER), KdfCost::FLOOR).expect("derives");
    vault.write(|tx| tx.rewrap(new)).expect("rewraps");
    let refused = BackupContents::open(&vault, &backup, None).err();
    assert_eq!(refused, Some(VaultError::WrongSecret));
    let mut opened = BackupContents::open(&vault, &backup, Some(&passphrase())).expect("opens");
    assert!(matches!(opened.next_item(), Ok(Some(BackupItem::Record(_)))));
    let whole = std::fs::read(&backup).expect("reads");
    std::fs::write(&backup, &whole[..whole.len() - 1]).expect("cuts");
    let mut cut = BackupContents::open(&vault, &backup, Some(&passphrase())).expect("opens");
    let end = std::iter::repeat_with(|| cut.next_item()).find(|item| !matches!(item, Ok(Some(_))));
    assert!(matches!(end, Some(Err(VaultError::BackupDamaged))));
}

#[test]
fn a_broken_manifest_is_made_anew_from_what_is_authentic() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let ids: Vec<_> = (0..50).map(|n| put(&mut vault, &format!("note {n}"))).collect();
    drop(vault);
    tamper(folder.path(), "DELETE FROM buckets WHERE compartment = 0");
    tamper(
        folder.path(),
        "UPDATE rows SET sealed = CAST(substr(sealed, 1, 60) || x'00' || substr(sealed, 62) AS BLOB)
         WHERE rowid = (SELECT max(rowid) FROM rows WHERE compartment = 0)",
    );
    let mut vault = reopen(folder.path(), &holder);
    assert!(vault.damage().contains(&Damage::Manifest));
    let refused: Result<(), VaultError> = vault.write(|tx| tx.put(ids[0], &Note("x".into())));
    assert_eq!(refused, Err(VaultError::Damaged));
    vault.danger_accept_what_is_there().expect("accepts");
    let there = ids.iter().filter(|id| vault.get::<Note>(**id).expect("reads").is_some()).count();
    assert!((49..=50).contains(&there), "{there}: one row at most was changed");
    vault.write(|tx| tx.put(ids[0], &Note("written again".into()))).expect("writes");
    drop(vault);
    let vault = reopen(folder.path(), &holder);
    assert_eq!(damaged(&vault), []);
    assert_eq!(vault.get(ids[0]), Ok(Some(Note("written again".into()))));
    assert_eq!(ask(folder.path(), "SELECT count(*) FROM set_aside"), 50 - there as i64);
}

/// A page of rows is overwritten: what the other pages hold is still read, and nothing is written.
#[test]
fn a_database_that_is_broken_in_itself_gives_what_can_be_reached() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let long = "a long note ".repeat(100);
    let ids: Vec<_> = (0..1200).map(|_| put(&mut vault, &long)).collect();
    drop(vault);
    let path = folder.path().join("vault.db");
    let pages = std::fs::metadata(&path).expect("there").len() / 16_384;
    let mut lost_most = 0;
    for page in [pages / 2, pages / 3, pages - 5] {
        let whole = std::fs::read(&path).expect("reads");
        let mut file = std::fs::OpenOptions::new().write(true).open(&path).expect("opens");
        file.seek(SeekFrom::Start(page * 16_384)).expect("seeks");
        file.write_all(&[0xee; 16_384]).expect("damages");
        drop(file);
        let mut vault = reopen(folder.path(), &holder);
        let found = vault.damage();
        let lost = ids.iter().filter(|id| vault.get::<Note>(**id) == Ok(None)).count();
        assert!(lost < 40, "page {page}: {lost} of 1200 lost");
        assert!(lost == 0 || !found.is_empty(), "page {page}: {lost} lost and not said");
        if found.contains(&Damage::Structure) {
            let refused: Result<(), VaultError> =
                vault.write(|tx| tx.put(ids[0], &Note("x".into())));
            assert_eq!(refused, Err(VaultError::Damaged));
        }
        lost_most = lost_most.max(lost);
        drop(vault);
        std::fs::write(&path, whole).expect("puts back");
    }
    assert!(lost_most > 0, "one of the pages held rows");
    assert_eq!(reopen(folder.path(), &holder).damage(), []);
}

#[test]
fn a_record_of_a_sealed_file_from_before_version_2_is_read() {
    let id = Uuid::from_bytes([4; 16]);
    let numbers = |length: usize| vec!["7"; length].join(",");
    let old = format!(
        r#"{{"id":"{id}","epoch":1,"plain_bytes":4,"header":[{}],"last_tag":[{}],"digest":"unused"}}"#,
        numbers(56),
        numbers(16)
    );
    let read = SealedBlob::read(1, old.as_bytes()).expect("is still read");
    assert_eq!((read.id(), read.plain_bytes), (id, 4));
    let written = serde_json::to_string(&read).expect("serialises");
    assert!(written.len() < old.len(), "as text from now on");
    assert_eq!(SealedBlob::read(2, written.as_bytes()), Ok(read));
}
