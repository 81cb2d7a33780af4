//! What a server is started with, given by a program or read from its folder.

use crate::clock::Clock;
use crate::mission::{Mission, MissionError};
use crate::office::keys;
use crate::private_files;
use amana_contract::trust::TrustBundle;
use amana_sealing::sign1::SigningKey;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const RECEIPTS: &str = "receipts.seed";
const HEADS: &str = "heads.seed";
const TLS_CHAIN: &str = "tls-chain.pem";
const TLS_KEY: &str = "tls-key.pem";
const TRUST: &str = "trust.json";

/// The only signing keys that the online server holds.
#[derive(Clone, Debug)]
pub struct OnlineKeys {
    /// Signs receipts and the events `Received` and `Answered`.
    pub receipts: SigningKey,
    /// Signs request heads and the feed head.
    pub heads: SigningKey,
}

/// The server's certificate.
#[derive(Clone)]
pub struct TlsFiles {
    /// Leaf first, root last: PEM.
    pub chain_pem: String,
    /// The leaf's key: PEM, PKCS#8.
    pub key_pem: Zeroizing<String>,
}

impl std::fmt::Debug for TlsFiles {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("TlsFiles(…)")
    }
}

/// What a server is started with.
pub struct Config {
    /// Holds `consulate.db` and `blobs/`; made if it is not there.
    pub folder: PathBuf,
    /// Receipts and heads.
    pub online_keys: OnlineKeys,
    /// Certificate and key.
    pub tls: TlsFiles,
    /// Root and delegation, as every device gets them.
    pub trust_bundle: TrustBundle,
    /// `https://host[:port]`, as clients write it; also the WebAuthn origin.
    pub origin: String,
    /// The time.
    pub clock: Clock,
}

/// A server's folder cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum FolderError {
    /// A file is missing, unreadable, or readable by others.
    #[error("the file {0} cannot be used: {1:?}")]
    File(&'static str, std::io::ErrorKind),
    /// A file is not what its name says.
    #[error("the file {0} is damaged")]
    Damaged(&'static str),
    /// The mission's description is unusable.
    #[error(transparent)]
    Mission(#[from] MissionError),
}

impl Config {
    /// Reads the folder that [`Config::write_folder`] wrote.
    ///
    /// # Errors
    /// [`FolderError`].
    pub fn from_folder(folder: &Path, origin: String, clock: Clock) -> Result<Self, FolderError> {
        let trust_bundle = serde_json::from_slice(&read(folder, TRUST)?)
            .map_err(|_| FolderError::Damaged(TRUST))?;
        Ok(Self {
            folder: folder.to_owned(),
            online_keys: OnlineKeys {
                receipts: read_seed(folder, RECEIPTS)?,
                heads: read_seed(folder, HEADS)?,
            },
            tls: TlsFiles {
                chain_pem: read_text(folder, TLS_CHAIN)?.to_string(),
                key_pem: read_text(folder, TLS_KEY)?,
            },
            trust_bundle,
            origin,
            clock,
        })
    }

    /// Writes everything that a server needs into its folder, and the mission beside it.
    ///
    /// # Errors
    /// [`FolderError`].
    pub fn write_folder(&self, mission: &Mission) -> Result<(), FolderError> {
        let folder = &self.folder;
        private_files::make_folder(folder)
            .map_err(|error| FolderError::File("folder", error.kind()))?;
        let bundle = serde_json::to_vec(&self.trust_bundle).expect("plain structs serialise");
        let files: [(&'static str, &[u8]); 5] = [
            (RECEIPTS, self.online_keys.receipts.seed()),
            (HEADS, self.online_keys.heads.seed()),
            (TLS_CHAIN, self.tls.chain_pem.as_bytes()),
            (TLS_KEY, self.tls.key_pem.as_bytes()),
            (TRUST, &bundle),
        ];
        for (name, content) in files {
            private_files::write(folder, name, content)
                .map_err(|error| FolderError::File(name, error.kind()))?;
        }
        Ok(mission.write(folder)?)
    }

    /// The name of an office secret that lies in the server's folder, if one does.
    pub(crate) fn office_secret_in_folder(&self) -> Option<&'static str> {
        keys::FILES.into_iter().find(|name| self.folder.join(name).exists())
    }
}

fn read(folder: &Path, name: &'static str) -> Result<Zeroizing<Vec<u8>>, FolderError> {
    private_files::read(folder, name).map_err(|error| FolderError::File(name, error.kind()))
}

fn read_seed(folder: &Path, name: &'static str) -> Result<SigningKey, FolderError> {
    let seed = read(folder, name)?;
    seed[..].try_into().map(SigningKey::from_seed).map_err(|_| FolderError::Damaged(name))
}

fn read_text(folder: &Path, name: &'static str) -> Result<Zeroizing<String>, FolderError> {
    let bytes = read(folder, name)?;
    String::from_utf8(bytes.to_vec()).map(Zeroizing::new).map_err(|_| FolderError::Damaged(name))
}
