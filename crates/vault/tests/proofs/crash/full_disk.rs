//! A disk of one or two MiB that fills up: the verb says so, nothing that was kept is lost, and
//! with room again it goes on.

use crate::support::amount::amount;
use crate::support::judge::judge;
use crate::support::operations::{draw, named};
use crate::support::world::World;
use amana_vault::VaultError;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A tmpfs that is unmounted in the end.
struct Disk(PathBuf);

impl Disk {
    fn mount(at: &Path, size_kib: usize) -> Option<Self> {
        std::fs::create_dir_all(at).expect("makes a folder");
        let size = format!("size={size_kib}k,mode=700");
        let mounted =
            Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(at).output();
        mounted.is_ok_and(|output| output.status.success()).then(|| Self(at.to_owned()))
    }

    fn resize(&self, size_kib: usize) {
        let size = format!("remount,size={size_kib}k");
        let resized = Command::new("mount").args(["-o", &size]).arg(&self.0).output();
        assert!(resized.expect("mount runs").status.success(), "more room");
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

#[test]
fn a_full_disk_is_said_and_loses_nothing() {
    let folder = tempfile::tempdir().expect("temp");
    let mut met = 0;
    let rounds = amount(3, 40);
    for round in 0..rounds {
        let place = folder.path().join(round.to_string());
        let Some(disk) = Disk::mount(&place, 1_500 + 120 * (round % 12)) else {
            println!("NOT TRIED: only root may mount a small disk here");
            return;
        };
        fill_up(&place, &disk, round as u64);
        met += 1;
    }
    println!("{met} small disks filled up");
    assert_eq!(met, rounds);
}

fn fill_up(place: &Path, disk: &Disk, seed: u64) {
    std::fs::create_dir_all(place.join("backups")).expect("makes a folder");
    let mut world = World::make(place, seed);
    let mut before = world.model.clone();
    let refused = loop {
        let operation = if seed.is_multiple_of(2) { draw(&mut world) } else { named("import") };
        before.clone_from(&world.model);
        if let Err(error) = (operation.run)(&mut world) {
            break (operation.name, error);
        }
        assert!(world.model.files.len() < 100, "the disk does not fill up");
    };
    assert_eq!(refused.1, VaultError::DiskFull, "{} on disk {seed}", refused.0);
    let now = world.model.clone();
    if let Some(vault) = &world.vault {
        assert_eq!(now.differs(vault), None, "in memory after {}", refused.0);
    }
    drop(world);
    disk.resize(16_384);
    let which = judge(place, &[before, now]).unwrap_or_else(|why| panic!("{}: {why}", refused.0));
    assert_eq!(which, 1, "what {} refused is not there", refused.0);
}
