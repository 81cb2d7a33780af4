//! What opens a vault changes: keyring, security key, another vault key, another data key.
#![expect(clippy::disallowed_methods, reason = "tests copy vaults and look at their files")]

mod support;

use amana_vault::holder::{HolderError, KeyHolder, MemoryHolder, NoKeyring};
use amana_vault::{
    Damage, KdfCost, NewPassphrase, Passphrase, SealedBlob, Secret, SecurityKey, SlotKind, Vault,
    VaultError, open,
};
use std::path::Path;
use std::sync::Arc;
use support::{
    Floor, Note, OTHER, ask, attach, damaged, holder, new_vault, now, opens, passphrase, phrase,
    put, reopen, restore, tamper, words,
};
use uuid::Uuid;

fn slot(vault: &Vault, is_it: impl Fn(&SlotKind) -> bool) -> Option<Uuid> {
    vault.slots().into_iter().find(|slot| is_it(&slot.kind)).map(|slot| slot.id)
}

#[test]
fn the_keyring_opens_the_vault_where_it_was_asked_to_and_nowhere_else() {
    let (folder, first) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(&folder.path().join("a"), &first);
    let id = put(&mut vault, "passport");
    vault.write(|tx| tx.add_keyring()).expect("the keyring serves");
    let backup = folder.path().join("b.backup");
    vault.back_up(&backup, now(), &mut |_, _| {}).expect("backs up");
    drop(vault);

    let locked = open(&folder.path().join("a"), first.clone()).expect("opens");
    let secret = locked.device_secret().expect("answers").expect("was kept");
    let vault = locked.unlock_with(&secret).expect("the keyring opens it");
    assert_eq!(vault.get(id), Ok(Some(Note("passport".into()))));
    drop(vault);

    let elsewhere = open(&folder.path().join("a"), holder()).expect("opens");
    assert!(elsewhere.device_secret().expect("answers").is_none(), "another device's keyring");
    drop(elsewhere);
    let none: Arc<dyn KeyHolder> = Arc::new(NoKeyring(HolderError::Locked));
    let without = open(&folder.path().join("a"), none).expect("opens");
    let refused = without.device_secret().err();
    assert_eq!(refused, Some(VaultError::Keyring(HolderError::Locked)));
    let vault = without.unlock_with(&passphrase()).expect("the passphrase still serves");
    drop(vault);

    let restored = restore(&folder.path().join("c"), &backup, &passphrase(), first.clone());
    assert_eq!(restored.expect("restores").slots().len(), 2, "no backup holds the keyring's");

    let mut vault = reopen(&folder.path().join("a"), &first);
    let keyring = slot(&vault, |kind| *kind == SlotKind::Keyring).expect("is there");
    vault.write(|tx| tx.remove_slot(keyring)).expect("removes");
    let locked = vault.lock();
    assert!(locked.device_secret().expect("answers").is_none());
    assert_eq!(locked.unlock_with(&secret).err().map(|f| f.error), Some(VaultError::WrongSecret));
}

#[test]
fn a_keyring_that_does_not_serve_gets_no_slot() {
    let folder = tempfile::tempdir().expect("temp");
    let none: Arc<dyn KeyHolder> = Arc::new(NoKeyring(HolderError::Missing));
    let (mut vault, _) = new_vault(folder.path(), &none);
    let refused = vault.write(|tx| tx.add_keyring());
    assert_eq!(refused, Err(VaultError::Keyring(HolderError::Missing)));
    assert_eq!(vault.slots().len(), 2);
}

#[test]
fn a_security_key_opens_the_vault_with_its_own_answer_alone() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, code) = new_vault(folder.path(), &holder);
    let salt = SecurityKey::make_salt();
    let answered = |answer: [u8; 32]| SecurityKey::answered(b"credential".to_vec(), salt, &answer);
    vault.write(|tx| tx.add_security_key(&answered([7; 32]))).expect("adds");
    let asked = vault.challenge().security_keys();
    assert_eq!(asked, [(b"credential".to_vec(), salt.to_vec())]);
    drop(vault);
    let secret = |answer: [u8; 32]| Secret::SecurityKey(answered(answer));
    assert_eq!(opens(folder.path(), &holder, &secret([7; 32])), Ok(()));
    assert_eq!(opens(folder.path(), &holder, &secret([8; 32])), Err(VaultError::WrongSecret));
    let other = SecurityKey::answered(b"another".to_vec(), salt, &[7; 32]);
    let other = opens(folder.path(), &holder, &Secret::SecurityKey(other));
    assert_eq!(other, Err(VaultError::WrongSecret));
    assert_eq!(opens(folder.path(), &holder, &words(&code)), Ok(()));
}

#[test]
fn the_last_way_in_that_can_be_carried_stays() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    vault.write(|tx| tx.add_keyring()).expect("adds");
    let code = slot(&vault, |kind| *kind == SlotKind::Recovery).expect("is there");
    let typed = slot(&vault, |kind| matches!(kind, SlotKind::Passphrase { .. }));
    vault.write(|tx| tx.remove_slot(code)).expect("the passphrase is left");
    let refused = vault.write(|tx| tx.remove_slot(typed.expect("is there")));
    assert_eq!(refused, Err(VaultError::LastWayIn));
    assert_eq!(vault.write(|tx| tx.remove_slot(Uuid::nil())), Err(VaultError::NotFound));
    drop(vault);
    assert_eq!(opens(folder.path(), &holder, &passphrase()), Ok(()));
}

#[test]
fn a_new_vault_key_comes_with_new_ways_in_and_leaves_old_backups_as_they_were() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let path = folder.path().join("a");
    let (mut vault, old_code) = new_vault(&path, &holder);
    let id = put(&mut vault, "passport");
    let scan = attach(&mut vault, &[5; 70_000]);
    vault.write(|tx| tx.add_keyring()).expect("adds");
    let backup = folder.path().join("old.backup");
    vault.back_up(&backup, now(), &mut |_, _| {}).expect("backs up");
    let new = NewPassphrase::derive(&Passphrase::new(OTHER), KdfCost::FLOOR).expect("derives");
    let code = vault.write(|tx| tx.rewrap(new)).expect("rewraps");
    assert_eq!(vault.slots().len(), 3, "the keyring's was made anew");
    put(&mut vault, "written with the new key");
    drop(vault);

    assert_eq!(opens(&path, &holder, &passphrase()), Err(VaultError::WrongSecret));
    assert_eq!(opens(&path, &holder, &words(&old_code)), Err(VaultError::WrongSecret));
    assert_eq!(opens(&path, &holder, &words(&code)), Ok(()));
    let locked = open(&path, holder.clone()).expect("opens");
    let device = locked.device_secret().expect("answers").expect("is kept");
    let vault = locked.unlock_with(&device).expect("the keyring opens the new key");
    assert_eq!(vault.get(id), Ok(Some(Note("passport".into()))));
    assert_eq!(vault.read_blob(scan).expect("reads")[..], [5; 70_000]);
    assert_eq!(damaged(&vault), []);
    drop(vault);
    let old = restore(&folder.path().join("b"), &backup, &passphrase(), holder.clone());
    assert_eq!(old.expect("as before").get(id), Ok(Some(Note("passport".into()))));
    assert_eq!(opens(&path, &holder, &phrase(OTHER)), Ok(()));
}

fn epochs(folder: &Path) -> i64 {
    ask(folder, "SELECT count(*) FROM epochs WHERE compartment = 0")
}

fn sealed_under(folder: &Path, epoch: i64) -> i64 {
    let sql = format!(
        "SELECT count(*) FROM rows WHERE compartment = 0 AND hex(substr(sealed, 2, 4)) = '{epoch:08X}'"
    );
    ask(folder, &sql)
}

#[test]
fn a_new_data_key_seals_what_is_written_and_later_everything() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let ids: Vec<_> = (0..700).map(|n| put(&mut vault, &format!("note {n}"))).collect();
    let scan = attach(&mut vault, &[9; 40_000]);
    let file = folder.path().join("blobs").join(scan.to_string());
    let before = std::fs::read(&file).expect("reads");
    vault.write(|tx| tx.rotate()).expect("rotates");
    put(&mut vault, "under the new key");
    vault.write(|tx| tx.put(ids[0], &Note("again".into()))).expect("writes");
    assert_eq!((epochs(folder.path()), sealed_under(folder.path(), 2)), (3, 2));
    drop(vault);

    let mut vault = reopen(folder.path(), &holder);
    assert_eq!(vault.damage(), []);
    vault.reseal(&mut |_, _| {}).expect("seals anew");
    assert_eq!((epochs(folder.path()), sealed_under(folder.path(), 1)), (2, 0));
    assert!(!file.exists(), "sealed into another file");
    drop(vault);
    let vault = reopen(folder.path(), &holder);
    assert_eq!(damaged(&vault), []);
    assert_eq!(vault.get(ids[0]), Ok(Some(Note("again".into()))));
    assert_eq!(vault.get(ids[699]), Ok(Some(Note("note 699".into()))));
    assert_eq!(vault.read_blob(scan).expect("reads")[..], [9; 40_000]);
    assert_eq!(vault.read_blob_part(scan, 39_990, 50).expect("reads")[..], [9; 10]);
    std::fs::write(&file, before).expect("puts the old file back");
    assert_eq!(vault.read_blob(scan).expect("reads")[..], [9; 40_000], "it is nobody's");
}

#[test]
fn an_old_manifest_cannot_be_written_with_an_old_data_key() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    put(&mut vault, "passport");
    drop(vault);
    tamper(folder.path(), "INSERT INTO meta SELECT 'old', mac FROM roots WHERE compartment = 0");
    let mut vault = reopen(folder.path(), &holder);
    vault.write(|tx| tx.rotate()).expect("rotates");
    drop(vault);
    tamper(
        folder.path(),
        "UPDATE roots SET generation = generation - 1,
         mac = (SELECT value FROM meta WHERE name = 'old') WHERE compartment = 0",
    );
    assert!(reopen(folder.path(), &holder).damage().contains(&Damage::Manifest));
}

#[test]
fn a_file_goes_with_its_record_also_after_a_crash_in_between() {
    let (folder, holder) = (tempfile::tempdir().expect("temp"), holder());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let scans = [attach(&mut vault, &[1; 10]), attach(&mut vault, &[2; 10])];
    let file = |scan: Uuid| folder.path().join("blobs").join(scan.to_string());
    let kept = std::fs::read(file(scans[0])).expect("reads");
    let gone = vault.write(|tx| scans.iter().try_for_each(|scan| tx.delete::<SealedBlob>(*scan)));
    gone.expect("deletes");
    assert!(!file(scans[0]).exists() && !file(scans[1]).exists());
    drop(vault);
    // As if the crash had come between the commit and the removal.
    std::fs::write(file(scans[0]), kept).expect("puts back");
    let vault = reopen(folder.path(), &holder);
    assert!(!file(scans[0]).exists());
    assert_eq!(vault.quarantined(), Ok((0, 0)), "removed, not set aside");
}

#[test]
fn an_older_copy_of_the_watch_is_noticed() {
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(MemoryHolder::default());
    let (mut vault, _) = new_vault(folder.path(), &holder);
    let id = Uuid::new_v4();
    vault.write(|tx| tx.put(id, &Floor(1))).expect("writes");
    drop(vault);
    let old = std::fs::read(folder.path().join("vault.db")).expect("reads");
    let mut locked = open(folder.path(), holder.clone()).expect("opens");
    locked.write(|tx| tx.put(id, &Floor(2))).expect("the watch writes");
    drop(locked);
    std::fs::write(folder.path().join("vault.db"), old).expect("puts back");
    let vault = reopen(folder.path(), &holder);
    assert_eq!(vault.damage(), [Damage::RolledBack]);
}

/// Version 2 must open for ever. Made once by `AMANA_FREEZE=1`; the passphrase is that of all tests here.
#[test]
fn the_frozen_vault_of_version_2_opens() {
    let frozen = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/frozen/v2"));
    let id = Uuid::from_bytes([2; 16]);
    if std::env::var_os("AMANA_FREEZE").is_some() {
        let (mut vault, _) = new_vault(frozen, &holder());
        vault.write(|tx| tx.put(id, &Note("for ever".into()))).expect("writes");
        let scan = attach(&mut vault, b"scan");
        vault.write(|tx| tx.rotate()).expect("rotates");
        vault.reseal(&mut |_, _| {}).expect("reseals");
        vault.write(|tx| tx.put(scan, &Note("names the scan".into()))).expect("writes");
    }
    let folder = tempfile::tempdir().expect("temp");
    copy(frozen, folder.path());
    let vault = reopen(folder.path(), &holder());
    assert_eq!(vault.damage(), []);
    assert_eq!(vault.get(id), Ok(Some(Note("for ever".into()))));
    let scan = vault.list::<SealedBlob>().expect("lists")[0].id;
    assert_eq!(vault.read_blob(scan).expect("reads")[..], *b"scan");
    assert_eq!(damaged(&vault), []);
}

fn copy(from: &Path, to: &Path) {
    for part in ["", "blobs", "quarantine"] {
        std::fs::create_dir_all(to.join(part)).expect("makes a folder");
        for entry in std::fs::read_dir(from.join(part)).into_iter().flatten() {
            let path = entry.expect("lists").path();
            if path.is_file() {
                let name = path.file_name().expect("a file has a name");
                std::fs::copy(&path, to.join(part).join(name)).expect("copies");
            }
        }
    }
}
