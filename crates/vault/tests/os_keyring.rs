//! The real keyring daemon: `make test` brings an unlocked one, so these are ignored elsewhere.
#![expect(clippy::disallowed_methods, reason = "a test looks at the keyring's own files")]

use amana_vault::holder::{KeyHolder, OsKeyring};
use amana_vault::{
    Compartment, Damage, KdfCost, Passphrase, Record, Secret, VaultError, WatchState, create, open,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Floor(u64);
impl Record for Floor {
    const NAMESPACE: &'static str = "floor";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Note(String);
impl Record for Note {
    const NAMESPACE: &'static str = "note";
    const VERSION: u16 = 1;
}

#[test]
#[ignore = "needs an unlocked keyring: make test brings one"]
fn os_keyring_keeps_a_secret_and_forgets_it() {
    let name = Uuid::new_v4().to_string();
    assert_eq!(OsKeyring.get(&name).expect("asks"), None);
    OsKeyring.set(&name, &[0, 1, 254, 255]).expect("keeps");
    assert_eq!(OsKeyring.get(&name).expect("asks").as_deref(), Some(&vec![0, 1, 254, 255]));
    OsKeyring.remove(&name).expect("forgets");
    OsKeyring.remove(&name).expect("forgetting twice is no error");
    assert_eq!(OsKeyring.get(&name).expect("asks"), None);
}

#[test]
#[ignore = "needs an unlocked keyring: make test brings one"]
fn os_keyring_opens_the_watch_after_a_restart_and_notices_an_old_copy() {
    let folder = tempfile::tempdir().expect("temp");
    let holder: Arc<dyn KeyHolder> = Arc::new(OsKeyring);
    let passphrase = Passphrase::new("sept oranges bleues");
    let (mut vault, _) =
        create(folder.path(), &passphrase, KdfCost::FLOOR, holder.clone()).expect("creates");
    let id = Uuid::new_v4();
    vault.write(|tx| tx.put(id, &Floor(9))).expect("writes");
    vault.write(|tx| tx.put(id, &Note("first".into()))).expect("writes");
    drop(vault);
    let old = std::fs::read(folder.path().join("vault.db")).expect("reads");

    let locked = open(folder.path(), holder.clone()).expect("opens");
    assert_eq!(locked.watch_state(), WatchState::Kept);
    assert_eq!(locked.get(id), Ok(Some(Floor(9))));
    let secret = Secret::Passphrase(passphrase);
    let mut vault = locked.unlock_with(&secret).expect("unlocks");
    vault.write(|tx| tx.put(id, &Note("second".into()))).expect("writes");
    drop(vault);
    std::fs::write(folder.path().join("vault.db"), old).expect("puts the old copy back");
    let vault = open(folder.path(), holder.clone()).expect("opens").unlock_with(&secret);
    let vault = vault.expect("unlocks");
    assert_eq!(vault.damage(), [Damage::RolledBack]);
    vault.lock().erase().expect("erases");
    assert_eq!(open(folder.path(), holder).err(), Some(VaultError::Missing));
}
