//! Random bits, random cuts, and random runs of bytes.

use super::exhibit::{Exhibit, Outcome, print};
use crate::support::amount::{amount, seed};
use crate::support::chance::Chance;
use crate::support::files::{self, Image};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// One in so many changes without effect is also written on, and read again.
const THOROUGH: usize = 8;

#[test]
fn a_flipped_bit_is_noticed_or_has_no_effect() {
    let folder = files::temporary();
    let mut chance = Chance::new(seed());
    for (name, is_open, share) in [("closed", false, 3), ("with its WAL", true, 1)] {
        let exhibit = Exhibit::make(&folder.path().join(name), is_open);
        for target in ["vault.db", "vault.db-wal", "blobs/"] {
            let paths: Vec<_> = exhibit.image.keys().filter(|path| is_of(path, target)).collect();
            if paths.is_empty() {
                assert!(!is_open && target == "vault.db-wal", "{name} without {target}");
                continue;
            }
            let weight = if target == "blobs/" { 1 } else { 3 };
            let tries = amount(40, 1_000) * weight * share;
            let outcomes = flip(&exhibit, &paths, tries, &mut chance);
            print(&format!("{name}, one bit of {target}"), &outcomes);
            // What the WAL holds anew is not read from the database.
            let is_read = !(is_open && target == "vault.db");
            let is_noticed = outcomes.keys().any(|outcome| *outcome != Outcome::NoEffect);
            assert!(is_noticed || !is_read, "{name}, {target}");
        }
    }
}

fn is_of(path: &Path, target: &str) -> bool {
    path == Path::new(target) || (target.ends_with('/') && path.starts_with(target))
}

fn flip(
    exhibit: &Exhibit,
    paths: &[&PathBuf],
    tries: usize,
    chance: &mut Chance,
) -> BTreeMap<Outcome, usize> {
    let mut outcomes = BTreeMap::new();
    for _ in 0..tries {
        let path = *chance.pick(paths).expect("there are some");
        let mut image = exhibit.image.clone();
        let bytes = image.get_mut(path).expect("is there");
        if bytes.is_empty() {
            continue;
        }
        let (at, bit) = (chance.below(bytes.len()), chance.below(8));
        bytes[at] ^= 1 << bit;
        let what = format!("bit {bit} of byte {at} of {}", path.display());
        *outcomes.entry(checked(exhibit, &image, &what, chance)).or_default() += 1;
    }
    outcomes
}

fn checked(exhibit: &Exhibit, image: &Image, what: &str, chance: &mut Chance) -> Outcome {
    let is_thorough = chance.below(THOROUGH) == 0;
    exhibit.try_with(image, is_thorough).unwrap_or_else(|reason| panic!("{what}: {reason}"))
}

#[test]
fn a_cut_or_overwritten_file_is_noticed_or_has_no_effect() {
    let folder = files::temporary();
    let mut chance = Chance::new(seed());
    let exhibit = Exhibit::make(&folder.path().join("v"), true);
    let paths: Vec<_> = exhibit.image.keys().cloned().collect();
    let (mut cut, mut overwritten) = (BTreeMap::new(), BTreeMap::new());
    for _ in 0..amount(60, 1_500) {
        let path = chance.pick(&paths).expect("there are some");
        let mut image = exhibit.image.clone();
        let bytes = image.get_mut(path).expect("is there");
        if bytes.is_empty() {
            continue;
        }
        let at = chance.below(bytes.len());
        bytes.truncate(at);
        let what = format!("{} cut at {at}", path.display());
        *cut.entry(checked(&exhibit, &image, &what, &mut chance)).or_default() += 1;

        let mut image = exhibit.image.clone();
        let bytes = image.get_mut(path).expect("is there");
        let end = bytes.len().min(at + 1 + chance.below(600));
        let filler = [0, 0xff, chance.next() as u8][chance.below(3)];
        bytes[at..end].fill(filler);
        let what = format!("{} filled with {filler} from {at} to {end}", path.display());
        *overwritten.entry(checked(&exhibit, &image, &what, &mut chance)).or_default() += 1;
    }
    print("cut", &cut);
    print("overwritten", &overwritten);
}
