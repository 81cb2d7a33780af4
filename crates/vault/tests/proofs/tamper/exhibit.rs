//! A small vault as it lies on the disk, tampered with thousands of times.

use crate::support::files::{self, Image};
use crate::support::model::{Floor, Model, Note};
use crate::support::operations::named;
use crate::support::world::{World, holder, unlock, vault_folder};
use amana_vault::{Damage, SealedBlob, Vault, VaultError, WatchState, open};
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Everything reads as it was written, and writing on works.
    NoEffect,
    /// Refused as a whole, with this error; the files are as they were.
    Refused(String),
    /// Opened, and it says what is wrong; the rest is there.
    Named(String),
}

pub struct Exhibit {
    pub place: PathBuf,
    pub model: Model,
    /// The vault's folder with its WAL, copied while it was open.
    pub image: Image,
    keyring: Image,
}

impl Exhibit {
    /// `is_open` keeps the WAL.
    pub fn make(place: &Path, is_open: bool) -> Self {
        std::fs::create_dir_all(place.join("backups")).expect("makes a folder");
        let mut world = World::make(place, 21);
        for name in ["write-many", "import", "watch", "import", "back-up", "edit", "import", "delete"] {
            (named(name).run)(&mut world).expect(name);
        }
        let model = world.model.clone();
        let vault = world.vault.take();
        if !is_open {
            drop(vault);
        }
        let mut image = files::take(&vault_folder(place));
        image.remove(Path::new("vault.db-shm"));
        let keyring = files::take(&place.join("keyring"));
        Self { place: place.into(), model, image, keyring }
    }

    /// The same place later.
    pub fn followed_by(&self, model: Model, image: Image) -> Self {
        let keyring = files::take(&self.place.join("keyring"));
        Self { place: self.place.clone(), model, image, keyring }
    }

    /// Puts a changed image on the disk and finds out what the vault says.
    ///
    /// # Errors
    /// In words: content that is silently wrong or missing, a panic, a changed file.
    pub fn try_with(&self, image: &Image, is_thorough: bool) -> Result<Outcome, String> {
        let folder = vault_folder(&self.place);
        files::put(&folder, image);
        files::put(&self.place.join("keyring"), &self.keyring);
        let tried = catch_unwind(AssertUnwindSafe(|| self.look(is_thorough)));
        let outcome = tried.unwrap_or_else(|_| Err("a panic".to_owned()))?;
        let is_kept = |name: &str| {
            let name = Path::new(name);
            std::fs::read(folder.join(name)).ok().as_ref() == image.get(name)
        };
        // With a WAL, SQLite itself carries it over when it closes what it opened.
        let is_plain = !image.contains_key(Path::new("vault.db-wal"));
        if matches!(outcome, Outcome::Refused(_)) && is_plain && !is_kept("vault.db") {
            return Err("refused, and changed".to_owned());
        }
        Ok(outcome)
    }

    fn look(&self, is_thorough: bool) -> Result<Outcome, String> {
        let opened = open(&vault_folder(&self.place), holder(&self.place));
        let (watch, opened) = match opened {
            Ok(locked) => (locked.watch_state(), unlock(locked, &self.model)),
            Err(error) => (WatchState::Kept, Err(error)),
        };
        let mut vault = match opened {
            Ok(vault) => vault,
            Err(error) => return Ok(Outcome::Refused(format!("{error:?}"))),
        };
        let mut noticed = noticed(&vault, watch);
        let lost = self.lost(&vault, &mut noticed)?;
        let anew = watch == WatchState::StartedAnew;
        self.is_accounted_for(&vault, lost, anew)?;
        if !noticed.is_empty() {
            let kinds: Vec<_> = noticed.into_keys().collect();
            return Ok(Outcome::Named(kinds.join(" + ")));
        }
        if is_thorough {
            self.write_on(&mut vault)?;
            drop(vault);
            let again = open(&vault_folder(&self.place), holder(&self.place));
            let again = again.and_then(|locked| unlock(locked, &self.model));
            let again = again.map_err(|error| format!("opened once, then {error:?}"))?;
            if let (Some(what), _) | (None, Some(what)) = (
                self.model_after().differs(&again),
                (!again.damage().is_empty()).then(|| format!("{:?}", again.damage())),
            ) {
                return Err(format!("after writing on: {what}"));
            }
        }
        Ok(Outcome::NoEffect)
    }

    fn model_after(&self) -> Model {
        let mut after = self.model.clone();
        after.notes.insert(uuid::Uuid::nil(), "written on".into());
        after
    }

    fn write_on(&self, vault: &mut Vault) -> Result<(), String> {
        let note = Note("written on".into());
        vault
            .write(|tx| tx.put(uuid::Uuid::nil(), &note))
            .map_err(|error: VaultError| format!("cannot write on: {error:?}"))
    }

    /// How many records are not there. Those that are must be right.
    fn lost(
        &self,
        vault: &Vault,
        noticed: &mut BTreeMap<String, usize>,
    ) -> Result<usize, String> {
        let mut lost = 0;
        for (id, text) in &self.model.notes {
            match vault.get::<Note>(*id) {
                Ok(Some(note)) if note.0 == *text => {}
                Ok(None) => lost += 1,
                other => return Err(format!("a note is {other:?}")),
            }
        }
        for (id, height) in &self.model.floors {
            match vault.get::<Floor>(*id) {
                Ok(Some(floor)) if floor.0 == *height => {}
                Ok(None) => lost += 1,
                other => return Err(format!("a floor is {other:?}")),
            }
        }
        for (id, content) in &self.model.files {
            match vault.read_blob(*id) {
                Ok(read) if read[..] == content.bytes() => {}
                Ok(_) => return Err("another file's content".to_owned()),
                Err(VaultError::NotFound) => lost += 1,
                Err(error) => *noticed.entry(format!("file {error:?}")).or_default() += 1,
            }
        }
        let listed = vault.list::<Note>().map(|all| all.len()).map_err(|e| format!("{e:?}"))?
            + vault.list::<Floor>().map(|all| all.len()).map_err(|e| format!("{e:?}"))?
            + vault.list::<SealedBlob>().map(|all| all.len()).map_err(|e| format!("{e:?}"))?;
        let known = self.model.notes.len() + self.model.floors.len() + self.model.files.len();
        if listed + lost != known { Err(format!("{listed} listed, {lost} lost of {known}")) } else { Ok(lost) }
    }

    /// No more is lost than the list of damage says.
    fn is_accounted_for(&self, vault: &Vault, lost: usize, anew: bool) -> Result<(), String> {
        let rows = [Damage::Row, Damage::MissingRow, Damage::ForeignRow];
        let named = vault.damage().iter().filter(|damage| rows.contains(damage)).count();
        let watch = if anew { self.model.floors.len() } else { 0 };
        if lost <= named + watch { Ok(()) } else { Err(format!("{lost} lost, {named} named")) }
    }
}

fn noticed(vault: &Vault, watch: WatchState) -> BTreeMap<String, usize> {
    let mut noticed = BTreeMap::new();
    for damage in vault.damage() {
        *noticed.entry(format!("{damage:?}")).or_default() += 1;
    }
    if watch != WatchState::Kept {
        noticed.insert(format!("watch {watch:?}"), 1);
    }
    noticed
}

/// Prints what came of all tries; the tests that tamper print alike.
pub fn print(what: &str, outcomes: &BTreeMap<Outcome, usize>) {
    println!("{what}: {} tries", outcomes.values().sum::<usize>());
    for (outcome, count) in outcomes {
        println!("{count:>7} × {outcome:?}");
    }
}
