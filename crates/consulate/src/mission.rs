//! Where a consulate is and by which fingerprints it is known; no secret.

use crate::private_files;
use amana_contract::Bytes;
use amana_contract::trust::Invitation;
use amana_sealing::digest::Sha256;
use serde::{Deserialize, Serialize};
use std::path::Path;

const FILE: &str = "mission.json";

/// What an invitation says, without its code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mission {
    /// `https://host[:port]`
    pub origin: String,
    /// SHA-256 of the TLS root certificate's DER.
    pub tls_root: Sha256,
    /// SHA-256 of the signed root payload.
    pub trust_root: Sha256,
}

/// The mission's description cannot be used.
#[derive(Debug, Clone, Copy, thiserror::Error)]
pub enum MissionError {
    /// Missing or unreadable.
    #[error("the file mission.json cannot be used: {0:?}")]
    File(std::io::ErrorKind),
    /// Not what it should be.
    #[error("the file mission.json is damaged")]
    Damaged,
}

impl Mission {
    /// The invitation that carries `code`.
    pub fn invite(&self, code: String) -> Invitation {
        Invitation {
            origin: self.origin.clone(),
            tls_root: Bytes(self.tls_root.0.to_vec()),
            trust_root: Bytes(self.trust_root.0.to_vec()),
            code,
        }
    }

    /// Reads `mission.json` of a server's or an office's folder.
    ///
    /// # Errors
    /// [`MissionError`].
    pub fn read(folder: &Path) -> Result<Self, MissionError> {
        let bytes =
            private_files::read(folder, FILE).map_err(|error| MissionError::File(error.kind()))?;
        serde_json::from_slice(&bytes).map_err(|_| MissionError::Damaged)
    }

    /// Writes `mission.json`.
    ///
    /// # Errors
    /// [`MissionError`].
    pub fn write(&self, folder: &Path) -> Result<(), MissionError> {
        let bytes = serde_json::to_vec_pretty(self).expect("plain structs serialise");
        private_files::write(folder, FILE, &bytes).map_err(|error| MissionError::File(error.kind()))
    }
}
