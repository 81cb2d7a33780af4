//! Where small secrets live outside the vault: the operating system's keyring, or memory.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use zeroize::Zeroizing;

/// Why a key holder did not serve.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HolderError {
    /// This system has no keyring that answers.
    #[error("no keyring on this system")]
    Missing,
    /// There is one and it is locked.
    #[error("the keyring is locked")]
    Locked,
    /// It failed otherwise.
    #[error("the keyring failed")]
    Failed,
}

/// A place for small secrets. Never the only copy of something that cannot be made again.
pub trait KeyHolder: Send + Sync {
    /// What is kept under this name.
    ///
    /// # Errors
    /// [`HolderError`].
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, HolderError>;
    /// Keeps a secret under this name.
    ///
    /// # Errors
    /// [`HolderError`].
    fn set(&self, name: &str, secret: &[u8]) -> Result<(), HolderError>;
    /// Forgets it.
    ///
    /// # Errors
    /// [`HolderError`].
    fn remove(&self, name: &str) -> Result<(), HolderError>;
}

/// The operating system's keyring. Blocks, and must not be called inside an async runtime.
#[derive(Debug, Clone, Copy)]
pub struct OsKeyring;

const SERVICE: &str = "org.amana.app";

impl OsKeyring {
    fn entry(name: &str) -> Result<keyring::Entry, HolderError> {
        keyring::Entry::new(SERVICE, name).map_err(|error| reason(&error))
    }
}

impl KeyHolder for OsKeyring {
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, HolderError> {
        match Self::entry(name)?.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(reason(&error)),
        }
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), HolderError> {
        Self::entry(name)?.set_secret(secret).map_err(|error| reason(&error))
    }

    fn remove(&self, name: &str) -> Result<(), HolderError> {
        match Self::entry(name)?.delete_credential() {
            Ok(()) | Err(keyring::Error::NoEntry) => Ok(()),
            Err(error) => Err(reason(&error)),
        }
    }
}

const fn reason(error: &keyring::Error) -> HolderError {
    match error {
        keyring::Error::NoDefaultStore | keyring::Error::PlatformFailure(_) => HolderError::Missing,
        keyring::Error::NoStorageAccess(_) => HolderError::Locked,
        _ => HolderError::Failed,
    }
}

/// Keeps secrets until the process ends: for tests, and where there is no keyring.
#[derive(Default)]
pub struct MemoryHolder(Mutex<BTreeMap<String, Zeroizing<Vec<u8>>>>);

impl MemoryHolder {
    /// The names that something is kept under.
    pub fn names(&self) -> Vec<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).keys().cloned().collect()
    }
}

impl KeyHolder for MemoryHolder {
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, HolderError> {
        Ok(self.0.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned())
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), HolderError> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(name.to_owned(), Zeroizing::new(secret.to_vec()));
        Ok(())
    }

    fn remove(&self, name: &str) -> Result<(), HolderError> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(name);
        Ok(())
    }
}

/// A system without a keyring: every call says so.
#[derive(Debug, Clone, Copy)]
pub struct NoKeyring(pub HolderError);

impl KeyHolder for NoKeyring {
    fn get(&self, _: &str) -> Result<Option<Zeroizing<Vec<u8>>>, HolderError> {
        Err(self.0)
    }

    fn set(&self, _: &str, _: &[u8]) -> Result<(), HolderError> {
        Err(self.0)
    }

    fn remove(&self, _: &str) -> Result<(), HolderError> {
        Err(self.0)
    }
}
