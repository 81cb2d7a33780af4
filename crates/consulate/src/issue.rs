//! Issuing tokens: what may be asked for, how long it lasts, what is kept of it.

use crate::refusal::Refusal;
use crate::role::Role;
use crate::storage::tokens::{self, Grant, KeptToken, Kind};
use amana_contract::access::{FinishSignIn, Scope, Token};
use amana_contract::problem::Code;
use amana_sealing::digest::Sha256;
use amana_sealing::{encode_base64url, random};
use chrono::{DateTime, TimeDelta, Utc};
use rusqlite::Transaction;
use uuid::Uuid;

/// How long a refresh token may lie unused.
pub(crate) const REFRESH_IDLE: TimeDelta = TimeDelta::days(90);
const ACCESS_LIFETIME: TimeDelta = TimeDelta::minutes(10);
const GRANT_LIFETIME: TimeDelta = TimeDelta::days(7);

/// What a sign-in asks for, once it is known to make sense.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Asked {
    /// Scopes that last.
    Access(Vec<Scope>),
    /// One errand and nothing else.
    Errand(Grant),
}

impl Asked {
    pub(crate) fn read(asked: &FinishSignIn) -> Result<Self, Refusal> {
        let malformed = Refusal(Code::Malformed);
        match (&asked.scopes[..], &asked.errand) {
            ([Scope::Errand], Some(grant)) => {
                let digest = grant.body_sha256.0[..].try_into().map_err(|_| malformed)?;
                Ok(Self::Errand(Grant { errand: grant.errand, body_sha256: Sha256(digest) }))
            }
            (scopes, None) if is_a_set(scopes) && !scopes.contains(&Scope::Errand) => {
                Ok(Self::Access(scopes.to_vec()))
            }
            _ => Err(malformed),
        }
    }
}

/// Issues what was asked for after a passkey ceremony.
pub(crate) fn issue(
    tx: &Transaction<'_>,
    account: Uuid,
    role: Role,
    asked: Asked,
    thumbprint: String,
    now: DateTime<Utc>,
) -> Result<Token, Refusal> {
    let (scopes, grant, lifetime) = match asked {
        Asked::Access(scopes) => (scopes, None, ACCESS_LIFETIME),
        Asked::Errand(grant) => (vec![Scope::Errand], Some(grant), GRANT_LIFETIME),
    };
    if !scopes.iter().all(|scope| role.may_hold(*scope)) {
        return Err(Code::Forbidden.into());
    }
    let lasts = grant.is_none() && role == Role::Citizen;
    let kept = KeptToken { account, role, scopes, thumbprint, expires_at: now + lifetime, grant };
    let refresh_token = if lasts {
        let refresh = KeptToken { expires_at: now + REFRESH_IDLE, ..kept.clone() };
        Some(make(tx, Kind::Refresh, &refresh)?)
    } else {
        None
    };
    answer(tx, &kept, lifetime, refresh_token)
}

/// Issues an access token for what a refresh token holds.
pub(crate) fn issue_access(
    tx: &Transaction<'_>,
    kept: KeptToken,
    now: DateTime<Utc>,
) -> Result<Token, Refusal> {
    let access = KeptToken { expires_at: now + ACCESS_LIFETIME, ..kept };
    answer(tx, &access, ACCESS_LIFETIME, None)
}

fn answer(
    tx: &Transaction<'_>,
    kept: &KeptToken,
    lifetime: TimeDelta,
    refresh_token: Option<String>,
) -> Result<Token, Refusal> {
    Ok(Token {
        access_token: make(tx, Kind::Access, kept)?,
        token_type: "DPoP".into(),
        expires_in_s: lifetime.num_seconds().unsigned_abs(),
        refresh_token,
    })
}

fn make(tx: &Transaction<'_>, kind: Kind, kept: &KeptToken) -> Result<String, Refusal> {
    let token = encode_base64url(&random::make_bytes::<32>());
    tokens::insert(tx, Sha256::of(token.as_bytes()), kind, kept)?;
    Ok(token)
}

fn is_a_set(scopes: &[Scope]) -> bool {
    let twice = scopes.iter().enumerate().any(|(place, scope)| scopes[..place].contains(scope));
    !scopes.is_empty() && !twice
}

#[cfg(test)]
mod tests {
    use super::Asked;
    use amana_contract::access::{ErrandGrant, FinishSignIn, Scope};
    use serde_json::Value;
    use uuid::Uuid;

    fn read(scopes: &[Scope], digest: Option<usize>) -> Option<Asked> {
        let errand = digest
            .map(|length| ErrandGrant { errand: Uuid::nil(), body_sha256: vec![0; length].into() });
        let asked = FinishSignIn { credential: Value::Null, scopes: scopes.to_vec(), errand };
        Asked::read(&asked).ok()
    }

    #[test]
    fn an_errand_is_asked_for_alone_and_with_its_body() {
        assert!(matches!(read(&[Scope::Errand], Some(32)), Some(Asked::Errand(_))));
        assert_eq!(read(&[Scope::Errand], Some(31)), None);
        assert_eq!(read(&[Scope::Errand], None), None);
        assert_eq!(read(&[Scope::Errand, Scope::StatusRead], Some(32)), None);
        assert_eq!(read(&[Scope::StatusRead], Some(32)), None);
        assert_eq!(read(&[Scope::StatusRead, Scope::StatusRead], None), None);
        assert_eq!(read(&[], None), None);
        assert!(read(&[Scope::StatusRead, Scope::DistressWrite], None).is_some());
    }
}
