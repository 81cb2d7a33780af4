//! What opens a vault: typed, printed, in the device's keyring, or answered by a security key.

use crate::keys::Key;
use crate::{RecoveryCode, VaultError};
use amana_sealing::random;
use secrecy::{ExposeSecret, SecretString};
use uuid::Uuid;

/// A passphrase. It never shows itself.
#[derive(Clone, Debug)]
pub struct Passphrase(SecretString);

impl Passphrase {
    /// Fewest characters that are accepted for a new vault (NIST 800-63B-4 asks for 15 where a
    /// passphrase is the only factor; the device itself is the second one here).
    pub const SHORTEST: usize = 12;

    /// Takes what was typed, as it was typed.
    pub fn new(typed: impl Into<String>) -> Self {
        Self(SecretString::from(typed.into()))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.expose_secret().as_bytes()
    }

    pub(crate) fn check_length(&self) -> Result<(), VaultError> {
        let long_enough = self.0.expose_secret().chars().count() >= Self::SHORTEST;
        if long_enough { Ok(()) } else { Err(VaultError::PassphraseTooShort) }
    }
}

/// Any of the ways in.
#[derive(Clone, Debug)]
pub enum Secret {
    /// The passphrase.
    Passphrase(Passphrase),
    /// The recovery code.
    Recovery(RecoveryCode),
    /// What the device's keyring kept.
    Device(DeviceSecret),
    /// What a security key answered.
    SecurityKey(SecurityKey),
}

/// 256 random bits in the device's keyring.
#[derive(Clone, Debug)]
pub struct DeviceSecret(Key);

impl DeviceSecret {
    pub(crate) fn make() -> Self {
        Self(Key::make())
    }

    pub(crate) fn from_slice(bytes: &[u8]) -> Option<Self> {
        Key::from_slice(bytes).map(Self)
    }

    pub(crate) const fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    pub(crate) fn wrapping(&self, vault: Uuid) -> Key {
        self.0.derive(&[b"keyring-slot", vault.as_bytes()])
    }
}

/// A security key's answer: 32 bytes that depend on the credential and the salt (WebAuthn level 3,
/// section 10.1.4, `prf`). Whoever talks to the authenticator makes this.
#[derive(Clone, Debug)]
pub struct SecurityKey {
    pub(crate) credential: Vec<u8>,
    pub(crate) salt: [u8; 32],
    answer: Key,
}

impl SecurityKey {
    /// A salt for a key that is to be added.
    pub fn make_salt() -> [u8; 32] {
        random::make_bytes()
    }

    /// What `credential` answered to `salt`.
    pub const fn answered(credential: Vec<u8>, salt: [u8; 32], answer: [u8; 32]) -> Self {
        Self { credential, salt, answer: Key::from_bytes(answer) }
    }

    pub(crate) fn wrapping(&self, vault: Uuid) -> Key {
        self.answer.derive(&[b"security-key-slot", vault.as_bytes(), &self.credential])
    }
}
