//! Whom to believe: a trust bundle whose root's threshold signed the delegation.

use amana_contract::content_type;
use amana_contract::trust::{Delegation, Root, TrustBundle};
use amana_sealing::SealingError;
use amana_sealing::digest::Sha256;
use amana_sealing::envelope::RecipientKey;
use amana_sealing::sign1::{self, VerifyingKey};
use amana_sealing::threshold;

const MOST_ROOT_KEYS: usize = 16;

/// The bundle is not one that its own root vouches for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TrustError {
    /// Not of this shape, or a key is not a key.
    #[error("the trust bundle cannot be understood")]
    Malformed,
    /// Another root than the expected one.
    #[error("the trust bundle belongs to another root")]
    OtherRoot,
    /// Too few signatures.
    #[error("the trust bundle is not signed by its root's threshold")]
    NotSigned,
}

impl From<SealingError> for TrustError {
    fn from(_: SealingError) -> Self {
        Self::NotSigned
    }
}

/// Root and delegation, verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trusted {
    /// SHA-256 of the root's signed payload: the fingerprint in every invitation.
    pub fingerprint: Sha256,
    /// The root.
    pub root: Root,
    /// Which key has which role.
    pub delegation: Delegation,
}

impl Trusted {
    /// Verifies a bundle against the fingerprint that stood in an invitation.
    ///
    /// # Errors
    /// [`TrustError`].
    pub fn verify(bundle: &TrustBundle, fingerprint: Sha256) -> Result<Self, TrustError> {
        let trusted = Self::verify_unpinned(bundle)?;
        if trusted.fingerprint == fingerprint { Ok(trusted) } else { Err(TrustError::OtherRoot) }
    }

    /// Verifies a bundle under its own root: only who serves it may do without a fingerprint.
    ///
    /// # Errors
    /// [`TrustError`].
    pub fn verify_unpinned(bundle: &TrustBundle) -> Result<Self, TrustError> {
        let (payload, root, keys) = bundle
            .root
            .iter()
            .find_map(|cose| claimed_root(cose.as_ref()))
            .ok_or(TrustError::Malformed)?;
        let enough = usize::from(root.threshold);
        if threshold::verify(&bundle.root, &keys, enough, content_type::ROOT)? != payload {
            return Err(TrustError::NotSigned);
        }
        let signed =
            threshold::verify(&bundle.delegation, &keys, enough, content_type::DELEGATION)?;
        let delegation: Delegation =
            serde_json::from_slice(&signed).map_err(|_| TrustError::Malformed)?;
        if root.format != 1 || delegation.format != 1 {
            return Err(TrustError::Malformed);
        }
        Ok(Self { fingerprint: Sha256::of(&payload), root, delegation })
    }

    /// The root's keys: what it says later is signed by enough of them.
    ///
    /// # Errors
    /// [`TrustError::Malformed`].
    pub fn root_keys(&self) -> Result<Vec<VerifyingKey>, TrustError> {
        self.root.keys.iter().map(|key| verifying_key(key.as_ref())).collect()
    }

    /// Verifies request heads and feed heads.
    ///
    /// # Errors
    /// [`TrustError::Malformed`].
    pub fn head_key(&self) -> Result<VerifyingKey, TrustError> {
        verifying_key(self.delegation.head_key.as_ref())
    }

    /// Verifies receipts and the events that the server itself may sign.
    ///
    /// # Errors
    /// [`TrustError::Malformed`].
    pub fn receipts_key(&self) -> Result<VerifyingKey, TrustError> {
        verifying_key(self.delegation.receipts_key.as_ref())
    }

    /// Verifies countersigned alerts.
    ///
    /// # Errors
    /// [`TrustError::Malformed`].
    pub fn alert_key(&self) -> Result<VerifyingKey, TrustError> {
        verifying_key(self.delegation.alert_key.as_ref())
    }

    /// Requests are sealed to it.
    ///
    /// # Errors
    /// [`TrustError::Malformed`].
    pub fn office_key(&self) -> Result<RecipientKey, TrustError> {
        recipient_key(self.delegation.office_key.as_ref())
    }

    /// Safety reports are sealed to it.
    ///
    /// # Errors
    /// [`TrustError::Malformed`].
    pub fn crisis_desk_key(&self) -> Result<RecipientKey, TrustError> {
        recipient_key(self.delegation.crisis_desk_key.as_ref())
    }

    /// Whether an officer may sign events with this key.
    pub fn is_officer(&self, key: &VerifyingKey) -> bool {
        self.delegation.officer_keys.iter().any(|officer| officer.as_ref() == key.as_bytes())
    }

    /// What an officer signed as this kind of statement; `None` when no officer did.
    pub fn officer_said(&self, content_type: &str, cose: &[u8]) -> Option<Vec<u8>> {
        let signer = sign1::claimed_signer(cose).filter(|signer| self.is_officer(signer))?;
        sign1::verify(cose, &signer, content_type, b"").ok()
    }
}

/// The payload that a signature by its own claimed signer carries; the threshold comes later.
fn claimed_root(cose: &[u8]) -> Option<(Vec<u8>, Root, Vec<VerifyingKey>)> {
    let signer = sign1::claimed_signer(cose)?;
    let payload = sign1::verify(cose, &signer, content_type::ROOT, b"").ok()?;
    let root: Root = serde_json::from_slice(&payload).ok()?;
    let keys = root.keys.iter().map(|key| verifying_key(key.as_ref()).ok());
    let keys: Vec<_> = keys.collect::<Option<_>>()?;
    let sane = keys.len() <= MOST_ROOT_KEYS && keys.contains(&signer);
    sane.then_some((payload, root, keys))
}

fn verifying_key(bytes: &[u8]) -> Result<VerifyingKey, TrustError> {
    bytes.try_into().map(VerifyingKey::from_bytes).map_err(|_| TrustError::Malformed)
}

fn recipient_key(bytes: &[u8]) -> Result<RecipientKey, TrustError> {
    RecipientKey::from_bytes(bytes).map_err(|_| TrustError::Malformed)
}
