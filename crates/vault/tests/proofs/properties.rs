//! Thousands of random verbs, compared with the plain model after each.
//!
//! A kill is a copy of the folder as it lies there while the vault is open: nothing was closed, and
//! the WAL was not carried over.

use crate::support::amount::{amount, seed};
use crate::support::files;
use crate::support::judge::judge;
use crate::support::operations::draw;
use crate::support::world::{World, backup_file, holder, restored_folder, unlock, vault_folder};
use amana_vault::{VaultError, exists, restore};
use std::path::Path;

/// One verb in so many is followed by a kill, and then everything is read to its end.
const VERBS_A_KILL: usize = 25;

#[test]
fn random_verbs_leave_what_the_model_says() {
    let folder = files::temporary();
    let seed = seed();
    let place = folder.path().join("0");
    std::fs::create_dir_all(place.join("backups")).expect("makes a folder");
    let mut world = World::make(&place, seed);
    let verbs = amount(250, 6_000);
    let (mut kills, mut refused) = (0, 0);
    for verb in 0..verbs {
        let operation = draw(&mut world);
        let told = format!("AMANA_SEED={seed}, verb {verb}, {}", operation.name);
        (operation.run)(&mut world).unwrap_or_else(|error| panic!("{told}: {error:?}"));
        let vault = world.vault.as_ref().expect("open between two verbs");
        assert_eq!(world.model.differs(vault), None, "{told}");
        assert_eq!(vault.damage(), [], "{told}");
        refused += usize::from(breaks_off(&mut world, &told));
        if world.chance.below(VERBS_A_KILL) == 0 {
            kills += 1;
            world = killed(world, &folder.path().join(kills.to_string()), &told);
        }
    }
    println!("{verbs} verbs, {kills} kills, {refused} transactions that broke off");
    assert!(kills > 0 && refused > 0);
}

/// Now and then a transaction changes everything and then answers an error.
fn breaks_off(world: &mut World, told: &str) -> bool {
    if world.chance.below(10) > 0 {
        return false;
    }
    let (model, vault) = (&world.model, world.vault.as_mut().expect("open between two verbs"));
    let broken: Result<(), VaultError> = vault.write(|tx| {
        for id in model.files.keys() {
            tx.delete::<amana_vault::SealedBlob>(*id)?;
        }
        tx.put(uuid::Uuid::nil(), &crate::support::model::Note("never".into()))?;
        tx.replace_recovery()?;
        Err(VaultError::NotFound)
    });
    assert_eq!(broken, Err(VaultError::NotFound), "{told}");
    assert_eq!(model.differs(vault), None, "{told}, after a transaction that broke off");
    true
}

/// The world as a kill at this moment leaves it; the old one is closed and forgotten.
fn killed(world: World, place: &Path, told: &str) -> World {
    files::copy(&world.place, place);
    std::fs::remove_file(vault_folder(place).join("vault.db-shm"))
        .expect("SQLite's memory is gone");
    let (model, mut chance) = (world.model.clone(), world.chance);
    drop((world.vault, world.place));
    let which =
        judge(place, std::slice::from_ref(&model)).unwrap_or_else(|why| panic!("{told}: {why}"));
    assert_eq!(which, 0);
    let mut after = World::reopen(place, model, chance.next()).expect("opens");
    if after.chance.below(3) == 0 {
        move_over(&mut after, told);
    }
    after
}

/// A new computer: what the backup holds is the vault from now on.
fn move_over(world: &mut World, told: &str) {
    let Some(inside) = world.model.backup.take() else { return };
    world.vault = None;
    let (folder, file) = (vault_folder(&world.place), backup_file(&world.place));
    std::fs::remove_dir_all(&folder).expect("removes");
    assert!(!exists(&folder));
    let restored = restore(&folder, &file, &inside.words(), holder(&world.place), &mut |_, _| {});
    let (vault, _) = restored.unwrap_or_else(|error| panic!("{told}: {error:?}"));
    let vault = unlock(vault.lock(), &inside).expect("locks and unlocks");
    let beside = restored_folder(&world.place);
    if beside.exists() {
        std::fs::remove_dir_all(beside).expect("removes");
    }
    world.model = *inside;
    world.vault = Some(vault);
}
