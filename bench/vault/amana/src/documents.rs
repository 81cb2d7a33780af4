//! Ten thousand documents: inserted in batches, then opened by another process.

use amana_vault::holder::{HolderError, NoKeyring};
use amana_vault::{
    KdfCost, Passphrase, Record, RecoveryCode, Secret, Vault, VaultError, create, open,
};
use measure::{BATCH, document, tell, timed};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use std::path::Path;
use std::sync::Arc;
use uuid::Uuid;

const WORDS: &str = "recovery-words";

/// A document whose JSON is not built: the vault is measured, not serde.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Document(Box<RawValue>);

impl Record for Document {
    const NAMESPACE: &'static str = "document";
    const VERSION: u16 = 1;
}

/// The same as it lies in the vault: bytes, as the other side gives them.
#[derive(Serialize, Deserialize)]
struct Bytes(Vec<u8>);

impl Record for Bytes {
    const NAMESPACE: &'static str = Document::NAMESPACE;
    const VERSION: u16 = Document::VERSION;

    fn read(_: u16, body: &[u8]) -> Result<Self, VaultError> {
        Ok(Self(body.to_vec()))
    }
}

/// A new vault. The watch is in memory: both sides write one compartment.
pub fn make(folder: &Path) -> Vault {
    let passphrase = Passphrase::new("correct horse battery staple");
    let holder = Arc::new(NoKeyring(HolderError::Missing));
    let (vault, code) = create(folder, &passphrase, KdfCost::FLOOR, holder).expect("a new vault");
    std::fs::write(folder.join(WORDS), code.to_words().as_bytes()).expect("writes");
    vault
}

pub fn insert(folder: &Path, count: u64) {
    let mut vault = make(folder);
    let bodies: Vec<Document> = (0..count)
        .map(|number| Document(RawValue::from_string(document(number)).expect("JSON")))
        .collect();
    let ((), cpu) = timed(|| {
        for (number, batch) in bodies.chunks(BATCH).enumerate() {
            let first = (number * BATCH) as u128;
            vault
                .write(|tx| {
                    let ids = (first..).map(|number| Uuid::from_u128(scattered(number)));
                    ids.zip(batch).try_for_each(|(id, body)| tx.put(id, body))
                })
                .expect("writes");
        }
        // Closing empties the WAL into the database: part of the work, on both sides.
        drop(vault);
    });
    tell("insert_s", cpu);
}

/// Ids as random ones lie.
const fn scattered(number: u128) -> u128 {
    (number + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835)
}

/// From a closed folder to every document in the caller's hands, in three steps. The recovery code
/// opens it: HKDF, no Argon2.
pub fn read(folder: &Path) {
    let words = std::fs::read_to_string(folder.join(WORDS)).expect("the words");
    let code = RecoveryCode::from_words(&words).expect("a code");
    let holder = Arc::new(NoKeyring(HolderError::Missing));
    let (locked, open_s) = timed(|| open(folder, holder).expect("opens"));
    let (vault, unlock_s) =
        timed(|| locked.unlock_with(&Secret::Recovery(code)).expect("the right code"));
    assert!(vault.damage().is_empty());
    let (read, read_s) = timed(|| {
        let bytes = vault.each::<Bytes>().expect("unlocked");
        bytes.map(|entry| entry.expect("reads").record.0.len()).sum::<usize>()
    });
    assert_eq!(read % measure::DOCUMENT_BYTES, 0);
    for (name, cpu) in [("open_s", open_s), ("unlock_s", unlock_s), ("read_s", read_s)] {
        tell(name, cpu);
    }
    tell("peak_mib", measure::peak_mib());
}
