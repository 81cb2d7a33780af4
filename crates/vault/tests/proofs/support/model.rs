//! What a vault must hold, as plain maps in memory.

use crate::support::chance::Chance;
use amana_vault::{
    Compartment, Passphrase, Record, RecoveryCode, SealedBlob, Secret, Store, Vault,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Note(pub String);
impl Record for Note {
    const NAMESPACE: &'static str = "note";
    const VERSION: u16 = 1;
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Floor(pub u64);
impl Record for Floor {
    const NAMESPACE: &'static str = "floor";
    const VERSION: u16 = 1;
    const COMPARTMENT: Compartment = Compartment::Watch;
}

/// A file's content, made again from two numbers.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Content {
    pub seed: u64,
    pub length: usize,
}

impl Content {
    pub fn bytes(self) -> Vec<u8> {
        let mut chance = Chance::new(self.seed);
        let words = (0..self.length.div_ceil(8)).flat_map(|_| chance.next().to_le_bytes());
        words.take(self.length).collect()
    }
}

#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Model {
    pub notes: BTreeMap<Uuid, String>,
    pub floors: BTreeMap<Uuid, u64>,
    pub files: BTreeMap<Uuid, Content>,
    pub words: String,
    pub phrase: String,
    /// What the backup beside the vault holds.
    pub backup: Option<Box<Model>>,
}

impl Model {
    /// Opens by HKDF alone: no Argon2 is waited for.
    pub fn words(&self) -> Secret {
        Secret::Recovery(RecoveryCode::from_words(&self.words).expect("24 words"))
    }

    pub fn phrase(&self) -> Secret {
        Secret::Passphrase(Passphrase::new(self.phrase.clone()))
    }

    /// What the watch shows that it should not, or the other way round.
    pub fn watch_differs(&self, store: &Store) -> Option<String> {
        let floors = store.list::<Floor>().map(|all| {
            all.into_iter().map(|entry| (entry.id, entry.record.0)).collect::<BTreeMap<_, _>>()
        });
        (floors.as_ref() != Ok(&self.floors))
            .then(|| format!("floors: {floors:?} and not {:?}", self.floors))
    }

    /// The first thing in which this vault is not the model. Every file is read to its end.
    pub fn differs(&self, vault: &Vault) -> Option<String> {
        let notes = vault.list::<Note>().map(|all| {
            all.into_iter().map(|entry| (entry.id, entry.record.0)).collect::<BTreeMap<_, _>>()
        });
        if notes.as_ref() != Ok(&self.notes) {
            return Some(format!("notes: {notes:?} and not {:?}", self.notes));
        }
        self.watch_differs(vault).or_else(|| self.files_differ(vault))
    }

    fn files_differ(&self, vault: &Vault) -> Option<String> {
        let listed = vault
            .list::<SealedBlob>()
            .map(|all| all.into_iter().map(|entry| entry.record.id()).collect::<Vec<_>>());
        if listed != Ok(self.files.keys().copied().collect()) {
            return Some(format!("files: {listed:?} and not {:?}", self.files.keys()));
        }
        self.files.iter().find_map(|(id, content)| match vault.read_blob(*id) {
            Ok(read) if read[..] == content.bytes() => None,
            Ok(read) => Some(format!("file {id} has {} other bytes", read.len())),
            Err(error) => Some(format!("file {id}: {error:?}")),
        })
    }
}
