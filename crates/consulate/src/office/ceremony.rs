//! The key ceremony: a root of three keys, two of which delegate one role to each working key.

use super::keys::OfficeKeys;
use crate::config::OnlineKeys;
use amana_contract::Bytes;
use amana_contract::content_type;
use amana_contract::trust::{Delegation, Root, TrustBundle};
use amana_sealing::digest::Sha256;
use amana_sealing::envelope::RecipientKey;
use amana_sealing::sign1::SigningKey;
use amana_sealing::threshold;
use serde_json::Value;

const THRESHOLD: u8 = 2;

/// A whole key tree. In a real ministry its parts never meet in one memory again.
#[derive(Clone, Debug)]
pub struct KeyTree {
    /// The root's keys.
    pub roots: [SigningKey; 3],
    /// What every device gets.
    pub bundle: TrustBundle,
    /// What the server holds.
    pub online: OnlineKeys,
    /// What the office holds.
    pub office: OfficeKeys,
    /// SHA-256 of the root's payload: the fingerprint in every invitation.
    pub fingerprint: Sha256,
}

/// Makes a key tree; `ministry` and `mission` are names for the screen.
pub fn make_key_tree(ministry: &str, mission: &str) -> KeyTree {
    let roots = [SigningKey::make(), SigningKey::make(), SigningKey::make()];
    let online = OnlineKeys { receipts: SigningKey::make(), heads: SigningKey::make() };
    let office = OfficeKeys::make();
    let root = Root {
        format: 1,
        version: 1,
        name: ministry.into(),
        keys: roots.iter().map(public).collect(),
        threshold: THRESHOLD,
    };
    let delegation = Delegation {
        format: 1,
        version: 1,
        mission: mission.into(),
        office_key: recipient(&office.office.public()),
        crisis_desk_key: recipient(&office.crisis_desk.public()),
        officer_keys: vec![public(&office.officer)],
        receipts_key: public(&online.receipts),
        head_key: public(&online.heads),
        alert_key: public(&office.alerts),
    };
    let root = serde_json::to_vec(&root).expect("plain structs serialise");
    let delegation = serde_json::to_vec(&delegation).expect("plain structs serialise");
    let signers = [&roots[0], &roots[1]];
    let bundle = TrustBundle {
        root: signed(&signers, content_type::ROOT, &root),
        delegation: signed(&signers, content_type::DELEGATION, &delegation),
    };
    KeyTree { fingerprint: Sha256::of(&root), roots, bundle, online, office }
}

fn signed(keys: &[&SigningKey], content_type: &str, payload: &[u8]) -> Vec<Bytes> {
    threshold::sign(keys, content_type, payload).into_iter().map(Bytes).collect()
}

fn public(key: &SigningKey) -> Bytes {
    Bytes(key.public().as_bytes().to_vec())
}

/// A recipient key shows its bytes only in JSON, which writes both types alike.
fn recipient(key: &RecipientKey) -> Bytes {
    let text: Value = serde_json::to_value(key).expect("a key serialises");
    serde_json::from_value(text).expect("a key is base64url text")
}

#[cfg(test)]
mod tests {
    use super::make_key_tree;
    use amana_channel::trust::{TrustError, Trusted};
    use amana_sealing::digest::Sha256;

    #[test]
    fn a_bundle_counts_only_whole_and_under_its_own_root() {
        let tree = make_key_tree("Ministry", "Mission");
        let trusted = Trusted::verify(&tree.bundle, tree.fingerprint).expect("is signed");
        assert_eq!(trusted.root.threshold, 2);
        let other = Trusted::verify(&tree.bundle, Sha256::of(b"another"));
        assert_eq!(other, Err(TrustError::OtherRoot));
        let mut cut = tree.bundle.clone();
        cut.delegation.truncate(1);
        assert_eq!(Trusted::verify_unpinned(&cut), Err(TrustError::NotSigned));
        let mut mixed = tree.bundle;
        mixed.delegation = make_key_tree("Ministry", "Mission").bundle.delegation;
        assert_eq!(Trusted::verify_unpinned(&mixed), Err(TrustError::NotSigned));
    }
}
