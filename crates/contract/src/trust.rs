//! Whom to believe: a root of several offline keys delegates one role to each working key.

use crate::Bytes;
use serde::{Deserialize, Serialize};

/// `GET /v1/trust`: everything that a new device needs besides the invitation's fingerprints.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TrustBundle {
    /// COSE_Sign1 objects over one [`Root`], at least its threshold of them.
    pub root: Vec<Bytes>,
    /// COSE_Sign1 objects over one [`Delegation`], at least the root's threshold of them.
    pub delegation: Vec<Bytes>,
}

/// A ministry's root. Its SHA-256 (of the signed payload bytes) stands in the invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    /// Format version, 1.
    pub format: u8,
    /// Grows with each rotation.
    pub version: u32,
    /// The ministry's name, for the screen.
    pub name: String,
    /// Ed25519 public keys, kept offline.
    pub keys: Vec<Bytes>,
    /// How many of them must sign.
    pub threshold: u8,
}

/// Which key has which role. Versions never go back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    /// Format version, 1.
    pub format: u8,
    /// Grows with each change.
    pub version: u64,
    /// The mission's name, for the screen.
    pub mission: String,
    /// X-Wing public key of the office: requests are sealed to it.
    pub office_key: Bytes,
    /// X-Wing public key of the crisis desk: safety reports are sealed to it.
    pub crisis_desk_key: Bytes,
    /// Ed25519 keys of officers, who sign events.
    pub officer_keys: Vec<Bytes>,
    /// Ed25519 key of the server's receipts (online).
    pub receipts_key: Bytes,
    /// Ed25519 key of request heads and feed heads (online).
    pub head_key: Bytes,
    /// Ed25519 key that countersigns alerts.
    pub alert_key: Bytes,
}

/// What a QR code or link carries: `amana:consulate?…`, see `docs/formats/invitation.md`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// `https://` origin of the consulate.
    pub origin: String,
    /// SHA-256 of the TLS root certificate's DER.
    pub tls_root: Bytes,
    /// SHA-256 of the [`Root`] payload.
    pub trust_root: Bytes,
    /// Single-use code.
    pub code: String,
}

impl Invitation {
    /// The link.
    pub fn to_link(&self) -> String {
        let json = serde_json::to_vec(self).expect("plain structs serialise");
        let text = serde_json::to_value(Bytes(json)).expect("bytes serialise");
        format!("amana:consulate?v=1&i={}", text.as_str().unwrap_or_default())
    }

    /// Reads a link; `None` when it is not one of ours.
    pub fn from_link(link: &str) -> Option<Self> {
        let text = link.trim().strip_prefix("amana:consulate?v=1&i=")?;
        if text.len() > 4096 {
            return None;
        }
        let bytes: Bytes = serde_json::from_value(text.into()).ok()?;
        let invitation: Self = serde_json::from_slice(&bytes.0).ok()?;
        let sane = invitation.tls_root.0.len() == 32
            && invitation.trust_root.0.len() == 32
            && invitation.origin.starts_with("https://");
        sane.then_some(invitation)
    }
}

#[cfg(test)]
mod tests {
    use super::Invitation;
    use crate::Bytes;

    #[test]
    fn a_link_returns_the_invitation_and_nothing_else_does() {
        let invitation = Invitation {
            origin: "https://localhost:4433".into(),
            tls_root: Bytes(vec![1; 32]),
            trust_root: Bytes(vec![2; 32]),
            code: "K7".into(),
        };
        assert_eq!(Invitation::from_link(&invitation.to_link()), Some(invitation.clone()));
        assert_eq!(Invitation::from_link("https://example.org"), None);
        assert_eq!(Invitation::from_link("amana:consulate?v=1&i=AAAA"), None);
        let plain = Invitation { origin: "http://localhost".into(), ..invitation };
        assert_eq!(Invitation::from_link(&plain.to_link()), None);
    }
}
