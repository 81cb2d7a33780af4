//! Where a consulate is and by what it is known.

use crate::SyncError;
use amana_channel::{Channel, Witness};
use amana_contract::trust::Invitation;
use amana_sealing::digest::Sha256;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Origin and the two fingerprints of the invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Address {
    /// `https://host[:port]`
    pub origin: String,
    /// SHA-256 of the TLS root certificate.
    pub tls_root: Sha256,
    /// SHA-256 of the root that signs everything else.
    pub trust_root: Sha256,
}

impl Address {
    /// The address inside an invitation.
    pub fn of(invitation: &Invitation) -> Option<Self> {
        Some(Self {
            origin: invitation.origin.clone(),
            tls_root: Sha256(invitation.tls_root.as_ref().try_into().ok()?),
            trust_root: Sha256(invitation.trust_root.as_ref().try_into().ok()?),
        })
    }

    /// The way there.
    ///
    /// # Errors
    /// [`SyncError::Channel`] for an origin that is none.
    pub fn channel(&self, witness: Arc<dyn Witness>) -> Result<Channel, SyncError> {
        Ok(Channel::open(&self.origin, self.tls_root, witness)?)
    }
}
