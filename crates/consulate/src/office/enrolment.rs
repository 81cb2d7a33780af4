//! What an officer signs in with: a passkey and the key that tokens are bound to.

use super::keys::{self, DPOP, KeysError, PASSKEY};
use amana_channel::passkey::KeptPasskey;
use amana_sealing::dpop::DpopKey;
use std::path::Path;

/// An officer's passkey and DPoP key.
#[derive(Clone, Debug)]
pub(crate) struct Enrolment {
    pub(crate) passkey: KeptPasskey,
    pub(crate) dpop: DpopKey,
}

impl Enrolment {
    pub(crate) fn write(&self, folder: &Path) -> Result<(), KeysError> {
        keys::write(folder, DPOP, self.dpop.as_pkcs8())?;
        self.write_passkey(folder)
    }

    /// The passkey's counter moved on.
    pub(crate) fn write_passkey(&self, folder: &Path) -> Result<(), KeysError> {
        keys::write(folder, PASSKEY, &self.passkey.to_bytes())
    }

    pub(crate) fn read(folder: &Path) -> Result<Self, KeysError> {
        let passkey = KeptPasskey::from_bytes(&keys::read(folder, PASSKEY)?)
            .map_err(|_| KeysError::Damaged(PASSKEY))?;
        let dpop = DpopKey::from_pkcs8(&keys::read(folder, DPOP)?)
            .map_err(|_| KeysError::Damaged(DPOP))?;
        Ok(Self { passkey, dpop })
    }
}
