//! Whole old copies put back, and old WALs.

use super::exhibit::{Exhibit, Outcome, print};
use crate::support::amount::amount;
use crate::support::files;
use crate::support::operations::{draw, named};
use crate::support::world::{World, holder, unlock, vault_folder};
use amana_vault::holder::{HolderError, KeyHolder, NoKeyring};
use amana_vault::{Damage, WatchState, open};
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// A copy taken while the vault was open, WAL included, put back after more was written.
#[test]
fn a_whole_old_copy_is_noticed_with_a_keyring_and_said_to_be_unprotected_without() {
    let folder = files::temporary();
    for round in 0..amount(4, 40) {
        let place = folder.path().join(round.to_string());
        let old = Exhibit::make(&place, round % 2 == 0);
        files::put(&vault_folder(&place), &old.image);
        let mut world = World::reopen(&place, old.model.clone(), round as u64).expect("opens");
        (named("edit").run)(&mut world).expect("edits");
        for _ in 0..round % 5 {
            let operation = draw(&mut world);
            (operation.run)(&mut world).expect(operation.name);
        }
        drop(world);
        files::put(&vault_folder(&place), &old.image);
        let locked = open(&vault_folder(&place), holder(&place)).expect("opens");
        let vault = unlock(locked, &old.model).expect("unlocks");
        assert!(vault.damage().contains(&Damage::RolledBack), "{:?}", vault.damage());
        drop(vault);
        let none: Arc<dyn KeyHolder> = Arc::new(NoKeyring(HolderError::Missing));
        let locked = open(&vault_folder(&place), none).expect("opens");
        assert_eq!(locked.watch_state(), WatchState::MemoryOnly(HolderError::Missing));
        let vault = unlock(locked, &old.model).expect("unlocks");
        assert_eq!(vault.damage(), [], "nothing outside the file remembers");
    }
}

/// The WAL of an earlier moment beside the database of a later one, and the other way round.
#[test]
fn an_old_wal_is_noticed_or_has_no_effect() {
    let folder = files::temporary();
    let wal = Path::new("vault.db-wal");
    let mut outcomes = BTreeMap::<Outcome, usize>::new();
    for round in 0..amount(6, 60) {
        let place = folder.path().join(round.to_string());
        let old = Exhibit::make(&place, true);
        files::put(&vault_folder(&place), &old.image);
        let mut world = World::reopen(&place, old.model.clone(), round as u64).expect("opens");
        let mut between = Vec::new();
        for _ in 0..1 + round % 4 {
            (named("edit").run)(&mut world).expect("edits");
            between.push(world.model.clone());
        }
        let model = world.model.clone();
        let vault = world.vault.take();
        let open_image = files::take(&vault_folder(&place));
        drop(vault);
        let new = old.followed_by(&between, model, files::take(&vault_folder(&place)));
        let mut beside_new = new.image.clone();
        beside_new.insert(wal.into(), old.image[wal].clone());
        let mut cut = open_image.clone();
        cut.remove(Path::new("vault.db-shm"));
        cut.remove(wal);
        for image in [beside_new, cut] {
            let outcome = new.try_with(&image, true);
            *outcomes.entry(outcome.expect("noticed or without effect")).or_default() += 1;
        }
    }
    print("an old WAL, or none", &outcomes);
}
