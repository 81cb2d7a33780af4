//! The office's secrets in a folder of its own: files of mode 0600, written whole or not at all.

use crate::mission::{Mission, MissionError};
use crate::private_files;
use amana_sealing::envelope::RecipientSecret;
use amana_sealing::sign1::SigningKey;
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

const OFFICER: &str = "officer.seed";
const OFFICE: &str = "office.xwing";
const CRISIS_DESK: &str = "crisis-desk.xwing";
const ALERTS: &str = "alerts.seed";
pub(crate) const PASSKEY: &str = "officer.passkey";
pub(crate) const DPOP: &str = "officer.dpop";
pub(crate) const ROOTS: [&str; 3] = ["root-1.seed", "root-2.seed", "root-3.seed"];

/// Every file name of an office secret: none of them may lie in a server's folder.
pub const FILES: [&str; 9] =
    [OFFICER, OFFICE, CRISIS_DESK, ALERTS, PASSKEY, DPOP, ROOTS[0], ROOTS[1], ROOTS[2]];

/// What the office signs and opens with.
#[derive(Clone, Debug)]
pub struct OfficeKeys {
    /// Signs events.
    pub officer: SigningKey,
    /// Opens requests.
    pub office: RecipientSecret,
    /// Opens safety reports.
    pub crisis_desk: RecipientSecret,
    /// Countersigns alerts.
    pub alerts: SigningKey,
}

/// The key folder cannot be used.
#[derive(Debug, Clone, Copy, thiserror::Error)]
pub enum KeysError {
    /// A file is missing, unreadable, or readable by others.
    #[error("the key file {0} cannot be used: {1:?}")]
    File(&'static str, std::io::ErrorKind),
    /// A file holds something else.
    #[error("the key file {0} is damaged")]
    Damaged(&'static str),
    /// Fewer than two of the root's three keys are there.
    #[error("two of the three files root-1.seed, root-2.seed and root-3.seed are needed")]
    TooFewRoots,
    /// The mission's description is unusable.
    #[error(transparent)]
    Mission(#[from] MissionError),
}

impl OfficeKeys {
    /// Fresh keys.
    pub fn make() -> Self {
        Self {
            officer: SigningKey::make(),
            office: RecipientSecret::make(),
            crisis_desk: RecipientSecret::make(),
            alerts: SigningKey::make(),
        }
    }

    /// Writes the keys, and which mission they are for.
    ///
    /// # Errors
    /// [`KeysError`].
    pub fn write(&self, folder: &Path, mission: &Mission) -> Result<(), KeysError> {
        private_files::make_folder(folder)
            .map_err(|error| KeysError::File("folder", error.kind()))?;
        write(folder, OFFICER, self.officer.seed())?;
        write(folder, OFFICE, self.office.as_bytes())?;
        write(folder, CRISIS_DESK, self.crisis_desk.as_bytes())?;
        write(folder, ALERTS, self.alerts.seed())?;
        Ok(mission.write(folder)?)
    }

    /// Reads what [`OfficeKeys::write`] wrote.
    ///
    /// # Errors
    /// [`KeysError`].
    pub fn read(folder: &Path) -> Result<Self, KeysError> {
        Ok(Self {
            officer: read_seed(folder, OFFICER)?,
            office: read_recipient(folder, OFFICE)?,
            crisis_desk: read_recipient(folder, CRISIS_DESK)?,
            alerts: read_seed(folder, ALERTS)?,
        })
    }
}

/// Writes the root's keys: they belong on separate offline media as soon as the ceremony is over.
///
/// # Errors
/// [`KeysError`].
pub fn write_roots(folder: &Path, roots: &[SigningKey; 3]) -> Result<(), KeysError> {
    for (name, root) in ROOTS.into_iter().zip(roots) {
        write(folder, name, root.seed())?;
    }
    Ok(())
}

/// Reads those of the root's keys that lie in these folders: at least two, each once.
///
/// # Errors
/// [`KeysError::TooFewRoots`]; [`KeysError::Damaged`].
pub fn read_roots(folders: &[PathBuf]) -> Result<Vec<SigningKey>, KeysError> {
    let mut roots = Vec::new();
    for name in ROOTS {
        let found = folders.iter().find(|folder| folder.join(name).exists());
        roots.extend(found.map(|folder| read_seed(folder, name)).transpose()?);
    }
    if roots.len() < 2 { Err(KeysError::TooFewRoots) } else { Ok(roots) }
}

pub(crate) fn write(folder: &Path, name: &'static str, secret: &[u8]) -> Result<(), KeysError> {
    private_files::write(folder, name, secret).map_err(|error| KeysError::File(name, error.kind()))
}

pub(crate) fn read(folder: &Path, name: &'static str) -> Result<Zeroizing<Vec<u8>>, KeysError> {
    private_files::read(folder, name).map_err(|error| KeysError::File(name, error.kind()))
}

fn read_seed(folder: &Path, name: &'static str) -> Result<SigningKey, KeysError> {
    let seed = read(folder, name)?;
    seed[..].try_into().map(SigningKey::from_seed).map_err(|_| KeysError::Damaged(name))
}

fn read_recipient(folder: &Path, name: &'static str) -> Result<RecipientSecret, KeysError> {
    RecipientSecret::from_bytes(&read(folder, name)?).map_err(|_| KeysError::Damaged(name))
}
