//! The vault's own keys are looked for as a thief would: every piece of the memory of a process that
//! locked is tried on the wrapped keys in the database.

use crate::support::world::vault_folder;
use amana_sealing::fields;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};
use std::path::Path;

/// Where a key can lie: what holds one is aligned to this.
const ALIGNED: usize = 4;
const KEY: usize = 32;

/// A data key, wrapped under the vault key, as it lies in the table `epochs`.
pub struct Wrapped {
    aad: Vec<u8>,
    sealed: Vec<u8>,
}

/// The data keys of the vault compartment. See `docs/formats/keys.md`.
pub fn wrapped(place: &Path) -> Vec<Wrapped> {
    let database = rusqlite::Connection::open(vault_folder(place).join("vault.db")).expect("opens");
    let sql = "SELECT value FROM meta WHERE name = 'vault'";
    let vault: Vec<u8> = database.query_row(sql, [], |row| row.get(0)).expect("reads");
    let mut statement =
        database.prepare("SELECT epoch, wrapped FROM epochs WHERE compartment = 0").expect("reads");
    let rows = statement.query_map([], |row| Ok((row.get::<_, u32>(0)?, row.get(1)?)));
    let wrapped = rows.expect("reads").map(|row| {
        let (epoch, sealed) = row.expect("reads");
        let compartment = 0_i64.to_be_bytes();
        let aad = fields::join(&[b"amana/epoch/1", &vault, &compartment, &epoch.to_be_bytes()]);
        Wrapped { aad, sealed }
    });
    wrapped.collect()
}

/// What was found in a dump of memory: the vault key, and the data keys that it opens.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Keys {
    pub vault_keys: usize,
    pub data_keys: usize,
}

/// Finds the vault key where it lies; then, or with a vault key found elsewhere, the data keys.
pub fn hunt(memory: &[u8], wrapped: &[Wrapped], known: &mut Option<[u8; KEY]>) -> Keys {
    if known.is_none() {
        let windows = memory.windows(KEY).step_by(ALIGNED).filter(|window| looks_random(window));
        *known = windows
            .filter(|window| opens(window, &wrapped[0]).is_some())
            .find_map(|window| window.try_into().ok());
    }
    let Some(vault_key) = known else { return Keys::default() };
    let count = |key: &[u8]| memchr::memmem::find_iter(memory, key).count();
    let data_keys = wrapped.iter().filter_map(|wrapped| opens(&vault_key[..], wrapped));
    Keys { vault_keys: count(&vault_key[..]), data_keys: data_keys.map(|key| count(&key)).sum() }
}

/// Fast: nearly everything in memory is no key.
fn looks_random(window: &[u8]) -> bool {
    let mut seen = [0_u64; 4];
    for byte in window {
        seen[usize::from(byte >> 6)] |= 1 << (byte & 63);
    }
    seen.iter().map(|part| part.count_ones()).sum::<u32>() >= 20
}

fn opens(key: &[u8], wrapped: &Wrapped) -> Option<Vec<u8>> {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, key).ok()?);
    let (nonce, body) = wrapped.sealed.split_at(NONCE_LEN);
    let nonce = Nonce::try_assume_unique_for_key(nonce).ok()?;
    let mut body = body.to_vec();
    let opened = key.open_in_place(nonce, Aad::from(&wrapped.aad[..]), &mut body).ok()?;
    Some(opened.to_vec())
}
