//! A statement that counts only when enough of several keys have signed the same bytes.

use crate::SealingError;
use crate::sign1::{self, SigningKey, VerifyingKey};
use std::collections::BTreeSet;

const MOST_SIGNATURES: usize = 64;

/// Signs a statement with several keys: one COSE_Sign1 each, all over the same payload.
pub fn sign(keys: &[&SigningKey], content_type: &str, payload: &[u8]) -> Vec<Vec<u8>> {
    keys.iter().map(|key| sign1::sign(key, content_type, payload, b"")).collect()
}

/// Answers with the payload when at least `threshold` distinct `keys` signed it.
///
/// Two signatures of one key count once; signatures of unknown keys count nothing.
///
/// # Errors
/// [`SealingError::BelowThreshold`].
pub fn verify(
    signatures: &[impl AsRef<[u8]>],
    keys: &[VerifyingKey],
    threshold: usize,
    content_type: &str,
) -> Result<Vec<u8>, SealingError> {
    let valid: Vec<(VerifyingKey, Vec<u8>)> = signatures
        .iter()
        .take(MOST_SIGNATURES)
        .filter_map(|cose| {
            let key = sign1::claimed_signer(cose.as_ref()).filter(|key| keys.contains(key))?;
            let payload = sign1::verify(cose.as_ref(), &key, content_type, b"").ok()?;
            Some((key, payload))
        })
        .collect();
    valid
        .iter()
        .map(|(_, payload)| payload)
        .find(|payload| {
            let signers: BTreeSet<_> =
                valid.iter().filter(|(_, other)| other == *payload).map(|(key, _)| key).collect();
            threshold > 0 && signers.len() >= threshold
        })
        .cloned()
        .ok_or(SealingError::BelowThreshold)
}

#[cfg(test)]
mod tests {
    use super::{sign, verify};
    use crate::sign1::SigningKey;

    #[test]
    fn two_of_three_suffice_and_one_twice_does_not() {
        let keys = [SigningKey::make(), SigningKey::make(), SigningKey::make()];
        let public: Vec<_> = keys.iter().map(SigningKey::public).collect();
        let check = |signed: Vec<Vec<u8>>| verify(&signed, &public, 2, "application/x-root");
        assert!(check(sign(&[&keys[0], &keys[2]], "application/x-root", b"roles")).is_ok());
        assert!(check(sign(&[&keys[0], &keys[0]], "application/x-root", b"roles")).is_err());
        assert!(
            check(sign(&[&keys[0], &SigningKey::make()], "application/x-root", b"roles")).is_err()
        );
        let mut mixed = sign(&[&keys[0]], "application/x-root", b"roles");
        mixed.extend(sign(&[&keys[1]], "application/x-root", b"other roles"));
        assert!(check(mixed).is_err());
    }
}
