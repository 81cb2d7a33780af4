//! Invitations: how somebody becomes known to this consulate.

use crate::role::Role;
use crate::storage::{Store, StoreError, invitations};
use amana_sealing::digest::Sha256;
use amana_sealing::random;
use chrono::{DateTime, TimeDelta, Utc};

const LIFETIME: TimeDelta = TimeDelta::days(14);
/// 26 letters of 5 bits each: beyond guessing.
const LETTERS: usize = 26;
/// Can be read out and typed: no 0, 1, I or O, and nothing that a command line takes for an option.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// Makes a single-use code; only its SHA-256 is kept.
///
/// # Errors
/// [`StoreError`].
pub fn make_invitation(
    store: &Store,
    role: Role,
    now: DateTime<Utc>,
) -> Result<String, StoreError> {
    let code = make_code();
    let digest = Sha256::of(code.as_bytes());
    store.write(|tx| {
        invitations::forget_expired(tx, now)?;
        invitations::insert(tx, digest, role, now + LIFETIME)?;
        Ok::<_, StoreError>(())
    })?;
    Ok(code)
}

fn make_code() -> String {
    let bytes = random::make_bytes::<LETTERS>();
    bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect()
}

#[cfg(test)]
mod tests {
    use super::{LETTERS, make_code};

    #[test]
    fn a_code_can_be_typed() {
        let codes: Vec<_> = (0..50).map(|_| make_code()).collect();
        assert!(codes.iter().all(|code| code.len() == LETTERS));
        assert!(codes.iter().flat_map(|code| code.chars()).all(|c| c.is_ascii_alphanumeric()));
        assert_ne!(codes[0], codes[1]);
    }
}
