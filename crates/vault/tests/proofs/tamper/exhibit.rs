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
    /// What the vault held before, oldest first.
    history: Vec<Model>,
    /// The vault's folder with its WAL, copied while it was open.
    pub image: Image,
    keyring: Image,
}

impl Exhibit {
    /// `is_open` keeps the WAL.
    pub fn make(place: &Path, is_open: bool) -> Self {
        std::fs::create_dir_all(place.join("backups")).expect("makes a folder");
        let mut world = World::make(place, 21);
        let mut history = vec![world.model.clone()];
        let names =
            ["write-many", "import", "watch", "import", "back-up", "edit", "import", "delete"];
        for name in names {
            (named(name).run)(&mut world).expect(name);
            history.push(world.model.clone());
        }
        let model = world.model.clone();
        let vault = world.vault.take();
        if !is_open {
            drop(vault);
        }
        let mut image = files::take(&vault_folder(place));
        image.remove(Path::new("vault.db-shm"));
        let keyring = files::take(&place.join("keyring"));
        Self { place: place.into(), model, history, image, keyring }
    }

    /// The same place later, and what it held in between.
    pub fn followed_by(&self, between: &[Model], model: Model, image: Image) -> Self {
        let keyring = files::take(&self.place.join("keyring"));
        let history = [&self.history, std::slice::from_ref(&self.model), between].concat();
        Self { place: self.place.clone(), model, history, image, keyring }
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
            Err(error) if watch == WatchState::StartedAnew => {
                return Ok(Outcome::Named(format!("{error:?}, watch {watch:?}")));
            }
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

    /// How many records are not there. Those that are must be right; where the vault says that it
    /// is an older copy, they must once have been.
    fn lost(&self, vault: &Vault, noticed: &mut BTreeMap<String, usize>) -> Result<usize, String> {
        let is_old = vault.damage().contains(&Damage::RolledBack);
        let before = if is_old { &self.history[..] } else { &[] };
        let mut lost = 0;
        for (id, text) in &self.model.notes {
            match vault.get::<Note>(*id).map(|note| note.map(|note| note.0)) {
                Ok(Some(now)) if now == *text => {}
                Ok(Some(now)) if before.iter().any(|then| then.notes.get(id) == Some(&now)) => {}
                Ok(None) => lost += 1,
                other => return Err(format!("a note is {other:?}")),
            }
        }
        for (id, height) in &self.model.floors {
            match vault.get::<Floor>(*id).map(|floor| floor.map(|floor| floor.0)) {
                Ok(Some(now)) if now == *height => {}
                Ok(Some(now)) if before.iter().any(|then| then.floors.get(id) == Some(&now)) => {}
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
        if !is_old {
            self.nothing_else(vault, lost)?;
        }
        Ok(if is_old { 0 } else { lost })
    }

    fn nothing_else(&self, vault: &Vault, lost: usize) -> Result<(), String> {
        let count = || {
            let notes = vault.list::<Note>()?.len();
            Ok(notes + vault.list::<Floor>()?.len() + vault.list::<SealedBlob>()?.len())
        };
        let listed = count().map_err(|error: VaultError| format!("lists: {error:?}"))?;
        let known = self.model.notes.len() + self.model.floors.len() + self.model.files.len();
        if listed + lost == known {
            Ok(())
        } else {
            Err(format!("{listed} listed, {lost} lost of {known}"))
        }
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
