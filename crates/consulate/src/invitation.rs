//! Invitations: how somebody becomes known to this consulate.

use crate::role::Role;
use crate::storage::{Store, StoreError, invitations};
use amana_sealing::digest::Sha256;
use amana_sealing::{encode_base64url, random};
use chrono::{DateTime, TimeDelta, Utc};

const LIFETIME: TimeDelta = TimeDelta::days(14);

/// Makes a single-use code; only its SHA-256 is kept.
///
/// # Errors
/// [`StoreError`].
pub fn make_invitation(
    store: &Store,
    role: Role,
    now: DateTime<Utc>,
) -> Result<String, StoreError> {
    let code = encode_base64url(&random::make_bytes::<16>());
    let digest = Sha256::of(code.as_bytes());
    store.write(|tx| {
        invitations::forget_expired(tx, now)?;
        invitations::insert(tx, digest, role, now + LIFETIME)?;
        Ok::<_, StoreError>(())
    })?;
    Ok(code)
}
