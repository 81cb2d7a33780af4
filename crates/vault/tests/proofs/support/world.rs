//! A place on the disk with one vault, its keyring, its backup, and the model of them all.

use crate::support::chance::Chance;
use crate::support::holder::FileHolder;
use crate::support::model::{Content, Model};
use amana_vault::holder::KeyHolder;
use amana_vault::{KdfCost, LockedVault, Passphrase, Vault, VaultError, create, open};
use chrono::{DateTime, Utc};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Told around each verb: the parent of a worker must know what may be there after a kill.
pub enum Event<'a> {
    /// From now on the disk may hold this.
    Begins(&'a Model),
    /// The verb returned: it holds this and nothing else.
    Done,
}

pub struct World {
    pub place: PathBuf,
    pub vault: Option<Vault>,
    pub model: Model,
    pub chance: Chance,
    pub tell: Box<dyn FnMut(Event<'_>)>,
}

pub fn vault_folder(place: &Path) -> PathBuf {
    place.join("vault")
}

pub fn restored_folder(place: &Path) -> PathBuf {
    place.join("restored")
}

pub fn created_folder(place: &Path) -> PathBuf {
    place.join("created")
}

pub fn backup_file(place: &Path) -> PathBuf {
    place.join("backups").join("amana.backup")
}

pub fn holder(place: &Path) -> Arc<dyn KeyHolder> {
    Arc::new(FileHolder(place.join("keyring")))
}

pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp(1_790_000_000, 0).expect("in range")
}

impl World {
    /// A new vault with its first way in.
    pub fn make(place: &Path, seed: u64) -> Self {
        let phrase = "sept oranges bleues".to_owned();
        let passphrase = Passphrase::new(phrase.clone());
        let made = create(&vault_folder(place), &passphrase, KdfCost::FLOOR, holder(place));
        let (vault, code) = made.expect("creates");
        let model = Model { words: code.to_words().to_string(), phrase, ..Model::default() };
        let chance = Chance::new(seed);
        Self { place: place.into(), vault: Some(vault), model, chance, tell: Box::new(|_| {}) }
    }

    /// The vault that lies here, opened with the words of its model.
    pub fn reopen(place: &Path, model: Model, seed: u64) -> Result<Self, VaultError> {
        let vault = unlock(open(&vault_folder(place), holder(place))?, &model)?;
        let chance = Chance::new(seed);
        Ok(Self { place: place.into(), vault: Some(vault), model, chance, tell: Box::new(|_| {}) })
    }

    /// One verb that leaves the vault as `next`, or as it was.
    pub fn verb<T>(
        &mut self,
        next: Model,
        act: impl FnOnce(&mut Vault) -> Result<T, VaultError>,
    ) -> Result<T, VaultError> {
        (self.tell)(Event::Begins(&next));
        let answer = act(self.vault.as_mut().expect("open between two verbs"))?;
        self.model = next;
        (self.tell)(Event::Done);
        Ok(answer)
    }

    pub fn content(&mut self) -> Content {
        let lengths = [0, 1, 700, 16 * 1024, 16 * 1024 + 1, 40_000];
        let length = *self.chance.pick(&lengths).expect("there are some");
        Content { seed: self.chance.next(), length }
    }

    pub fn text(&mut self) -> String {
        let length = [3, 40, 200, 900][self.chance.below(4)];
        let words = (0..length / 8 + 1).map(|_| format!("{:07x} ", self.chance.next() >> 36));
        words.collect()
    }
}

pub fn unlock(locked: LockedVault, model: &Model) -> Result<Vault, VaultError> {
    locked.unlock_with(&model.words()).map_err(|failed| failed.error)
}
