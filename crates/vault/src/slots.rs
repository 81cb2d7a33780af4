//! Slots, like LUKS: each way in wraps the same vault key.

use crate::kdf::{self, KdfCost};
use crate::keys::{HeldKey, Key};
use crate::{DeviceSecret, Passphrase, RecoveryCode, Secret, SecurityKey, VaultError};
use amana_sealing::{fields, random};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

const SLOT_VERSION: u8 = 1;

/// The ways in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum SlotKind {
    /// Argon2id over a passphrase.
    Passphrase {
        /// Random salt.
        salt: Vec<u8>,
        /// What it costs.
        cost: KdfCost,
    },
    /// HKDF over 24 words.
    Recovery,
    /// HKDF over a secret in this device's keyring: whoever opens the user's session opens the vault.
    Keyring,
    /// HKDF over what a security key answers (WebAuthn's `prf` extension, CTAP's `hmac-secret`).
    SecurityKey {
        /// Which credential to ask.
        credential: Vec<u8>,
        /// What to ask it with, 32 bytes.
        salt: Vec<u8>,
    },
}

impl SlotKind {
    /// A person can carry it to another device: without one of these, a vault would end with this one.
    pub const fn is_portable(&self) -> bool {
        matches!(self, Self::Passphrase { .. } | Self::Recovery)
    }
}

/// A slot without its wrapped key, for the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlotView {
    /// The slot.
    pub id: Uuid,
    /// Its way in.
    pub kind: SlotKind,
}

#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct Slot {
    version: u8,
    pub(crate) id: Uuid,
    pub(crate) kind: SlotKind,
    wrapped: Vec<u8>,
}

impl Slot {
    pub(crate) fn for_passphrase(vault: Uuid, new: NewPassphrase, vault_key: &Key) -> Self {
        let kind = SlotKind::Passphrase { salt: new.salt, cost: new.cost };
        Self::wrap(vault, kind, &new.wrapping, vault_key)
    }

    pub(crate) fn for_recovery(vault: Uuid, code: &RecoveryCode, vault_key: &Key) -> Self {
        Self::wrap(vault, SlotKind::Recovery, &recovery_key(vault, code), vault_key)
    }

    pub(crate) fn for_keyring(vault: Uuid, secret: &DeviceSecret, vault_key: &Key) -> Self {
        Self::wrap(vault, SlotKind::Keyring, &secret.wrapping(vault), vault_key)
    }

    pub(crate) fn for_security_key(vault: Uuid, key: &SecurityKey, vault_key: &Key) -> Self {
        let SecurityKey { credential, salt, .. } = key;
        let kind = SlotKind::SecurityKey { credential: credential.clone(), salt: salt.to_vec() };
        Self::wrap(vault, kind, &key.wrapping(vault), vault_key)
    }

    fn wrap(vault: Uuid, kind: SlotKind, wrapping: &Key, vault_key: &Key) -> Self {
        let id = Uuid::new_v4();
        let aad = aad(vault, id, &kind);
        Self { version: SLOT_VERSION, id, wrapped: wrapping.seal(&aad, vault_key.as_bytes()), kind }
    }

    fn open(&self, vault: Uuid, secret: &Secret) -> Result<Key, VaultError> {
        let wrapping = match (&self.kind, secret) {
            (SlotKind::Passphrase { salt, cost }, Secret::Passphrase(passphrase)) => {
                Key::from_bytes(*kdf::derive(passphrase, salt, *cost)?)
            }
            (SlotKind::Recovery, Secret::Recovery(code)) => recovery_key(vault, code),
            (SlotKind::Keyring, Secret::Device(secret)) => secret.wrapping(vault),
            (SlotKind::SecurityKey { credential, .. }, Secret::SecurityKey(key))
                if *credential == key.credential =>
            {
                key.wrapping(vault)
            }
            _ => return Err(VaultError::WrongSecret),
        };
        let opened = wrapping
            .open(&aad(vault, self.id, &self.kind), &self.wrapped)
            .map_err(|_| VaultError::WrongSecret)?;
        Key::from_slice(&opened).ok_or(VaultError::WrongSecret)
    }
}

/// A passphrase to be, its slow part done. It needs no vault: make it on a thread of its own.
pub struct NewPassphrase {
    salt: Vec<u8>,
    cost: KdfCost,
    wrapping: Key,
}

impl NewPassphrase {
    /// Derives under a fresh salt.
    ///
    /// # Errors
    /// [`VaultError::PassphraseTooShort`], [`VaultError::KdfOutOfRange`].
    pub fn derive(passphrase: &Passphrase, cost: KdfCost) -> Result<Self, VaultError> {
        passphrase.check_length()?;
        let salt = random::make_bytes::<16>().to_vec();
        let wrapping = Key::from_bytes(*kdf::derive(passphrase, &salt, cost)?);
        Ok(Self { salt, cost, wrapping })
    }
}

impl std::fmt::Debug for NewPassphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("NewPassphrase(…)")
    }
}

/// What somebody must answer to open the vault. Answering is slow on purpose and needs no vault:
/// do it on a thread of its own.
#[derive(Clone)]
pub struct Challenge {
    pub(crate) vault: Uuid,
    pub(crate) slots: Vec<Slot>,
}

impl Challenge {
    /// What each security key is to be asked: its credential and the salt.
    pub fn security_keys(&self) -> Vec<(Vec<u8>, Vec<u8>)> {
        let asked = self.slots.iter().filter_map(|slot| match &slot.kind {
            SlotKind::SecurityKey { credential, salt } => Some((credential.clone(), salt.clone())),
            _ => None,
        });
        asked.collect()
    }
}

/// The opened vault key: proof that a secret was right.
pub struct Answered(pub(crate) HeldKey);

impl Challenge {
    /// Tries the secret on every slot of its kind.
    ///
    /// # Errors
    /// [`VaultError::WrongSecret`], or [`VaultError::KdfOutOfRange`] for a manipulated slot.
    pub fn answer(&self, secret: &Secret) -> Result<Answered, VaultError> {
        let mut failure = VaultError::WrongSecret;
        for slot in &self.slots {
            match slot.open(self.vault, secret) {
                Ok(key) => return Ok(Answered(HeldKey::of(&key))),
                Err(VaultError::WrongSecret) => {}
                Err(other) => failure = other,
            }
        }
        Err(failure)
    }
}

impl std::fmt::Debug for Challenge {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Challenge({} slots)", self.slots.len())
    }
}

impl std::fmt::Debug for Answered {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Answered(…)")
    }
}

pub(crate) fn load(connection: &Connection) -> Result<Vec<Slot>, VaultError> {
    let mut statement = connection.prepare("SELECT slot FROM slots ORDER BY id")?;
    let stored = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
    stored
        .map(|bytes| {
            let slot: Slot = serde_json::from_slice(&bytes?).map_err(|_| VaultError::Unreadable)?;
            if slot.version == SLOT_VERSION { Ok(slot) } else { Err(VaultError::TooNew) }
        })
        .collect()
}

/// Writes these slots over all that were there.
pub(crate) fn replace(connection: &Connection, slots: &[Slot]) -> Result<(), VaultError> {
    connection.execute("DELETE FROM slots", [])?;
    slots.iter().try_for_each(|slot| insert(connection, slot))
}

pub(crate) fn insert(connection: &Connection, slot: &Slot) -> Result<(), VaultError> {
    let bytes = serde_json::to_vec(slot).expect("plain structs serialise");
    connection
        .execute("INSERT INTO slots (id, slot) VALUES ($1, $2)", (slot.id.as_bytes(), bytes))?;
    Ok(())
}

/// What the manifest's root says about the slots: an old slot put back is noticed.
pub(crate) fn digest(slots: &[Slot]) -> amana_sealing::digest::Sha256 {
    let mut sorted: Vec<_> = slots.iter().collect();
    sorted.sort_by_key(|slot| slot.id);
    let bytes = serde_json::to_vec(&sorted).expect("plain structs serialise");
    amana_sealing::digest::Sha256::of(&bytes)
}

fn recovery_key(vault: Uuid, code: &RecoveryCode) -> Key {
    Key::from_bytes(*code.bits()).derive(&[b"recovery-slot", vault.as_bytes()])
}

fn aad(vault: Uuid, slot: Uuid, kind: &SlotKind) -> Vec<u8> {
    let kind = serde_json::to_vec(kind).expect("plain enums serialise");
    fields::join(&[b"amana/slot/1", vault.as_bytes(), slot.as_bytes(), &kind])
}
