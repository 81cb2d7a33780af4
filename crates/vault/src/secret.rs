//! What a person types to open the vault.

use crate::{RecoveryCode, VaultError};
use secrecy::{ExposeSecret, SecretString};

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
}
