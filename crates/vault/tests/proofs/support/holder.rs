//! A keyring that outlives the process: one file a secret, replaced whole.

use amana_vault::holder::{HolderError, KeyHolder};
use std::path::PathBuf;
use zeroize::Zeroizing;

pub struct FileHolder(pub PathBuf);

impl FileHolder {
    fn failed(_: std::io::Error) -> HolderError {
        HolderError::Failed
    }
}

impl KeyHolder for FileHolder {
    fn get(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, HolderError> {
        match std::fs::read(self.0.join(name)) {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Self::failed(error)),
        }
    }

    fn set(&self, name: &str, secret: &[u8]) -> Result<(), HolderError> {
        let unfinished = self.0.join(format!(".{name}"));
        std::fs::create_dir_all(&self.0).map_err(Self::failed)?;
        std::fs::write(&unfinished, secret).map_err(Self::failed)?;
        std::fs::rename(unfinished, self.0.join(name)).map_err(Self::failed)
    }

    fn remove(&self, name: &str) -> Result<(), HolderError> {
        match std::fs::remove_file(self.0.join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Self::failed(error)),
            _ => Ok(()),
        }
    }
}
