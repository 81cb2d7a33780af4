//! Who is calling: a token, a proof of its key, and what the token reaches.
//!
//! Each extractor is one reach; a handler that takes it cannot forget to ask.

use crate::receive::only_header;
use crate::refusal::Refusal;
use crate::site::Site;
use crate::storage::proofs;
use crate::storage::tokens::{self, Grant, KeptToken, Kind};
use amana_contract::access::Scope;
use amana_contract::problem::Code;
use amana_sealing::digest::Sha256;
use amana_sealing::dpop::{self, Proof, Target};
use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use chrono::{DateTime, Utc};
use rusqlite::Transaction;
use uuid::Uuid;

const LONGEST_TOKEN: usize = 128;

/// Somebody who reads the status of their own requests.
pub(crate) struct StatusReader {
    pub(crate) account: Uuid,
    pub(crate) expires_at: DateTime<Utc>,
}

/// Somebody who sends a safety report.
pub(crate) struct InDistress {
    pub(crate) account: Uuid,
}

/// Somebody who confirmed one errand.
pub(crate) struct OnErrand {
    pub(crate) account: Uuid,
    pub(crate) grant: Grant,
}

/// An officer.
pub(crate) struct Officer {
    pub(crate) account: Uuid,
}

impl FromRequestParts<Site> for StatusReader {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Refusal> {
        let token = admit(parts, site, Scope::StatusRead).await?;
        Ok(Self { account: token.account, expires_at: token.expires_at })
    }
}

impl FromRequestParts<Site> for InDistress {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Refusal> {
        let token = admit(parts, site, Scope::DistressWrite).await?;
        Ok(Self { account: token.account })
    }
}

impl FromRequestParts<Site> for OnErrand {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Refusal> {
        let token = admit(parts, site, Scope::Errand).await?;
        let grant = token.grant.ok_or(Refusal(Code::ConfirmationRequired))?;
        Ok(Self { account: token.account, grant })
    }
}

impl FromRequestParts<Site> for Officer {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Refusal> {
        let token = admit(parts, site, Scope::Office).await?;
        Ok(Self { account: token.account })
    }
}

async fn admit(parts: &Parts, site: &Site, scope: Scope) -> Result<KeptToken, Refusal> {
    let token = only_header(&parts.headers, header::AUTHORIZATION.as_str())
        .and_then(|value| value.strip_prefix("DPoP "))
        .filter(|token| token.len() <= LONGEST_TOKEN)
        .ok_or(Refusal(Code::Unauthenticated))?;
    let proof = check_proof(parts, site, Some(token))?;
    let (sha256, now) = (Sha256::of(token.as_bytes()), site.now());
    site.write(move |tx| {
        let token = tokens::find(tx, sha256, Kind::Access, now)?
            .filter(|token| token.thumbprint == proof.thumbprint)
            .ok_or(Code::Unauthenticated)?;
        use_proof_once(tx, &proof, now)?;
        if token.role.may_hold(scope) && token.scopes.contains(&scope) {
            Ok(token)
        } else {
            Err(Code::Forbidden.into())
        }
    })
    .await
}

/// A proof of a key, sent with a request that carries no access token.
pub(crate) struct Proven(pub(crate) Proof);

impl FromRequestParts<Site> for Proven {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, site: &Site) -> Result<Self, Refusal> {
        check_proof(parts, site, None).map(Self)
    }
}

/// Refuses a proof that was seen before. Part of the transaction of what the proof is for.
pub(crate) fn use_proof_once(
    tx: &Transaction<'_>,
    proof: &Proof,
    now: DateTime<Utc>,
) -> Result<(), Refusal> {
    if proofs::remember(tx, proof, now)? { Ok(()) } else { Err(Code::ProofRefused.into()) }
}

fn check_proof(parts: &Parts, site: &Site, token: Option<&str>) -> Result<Proof, Refusal> {
    let proof = only_header(&parts.headers, "dpop").ok_or(Refusal(Code::ProofRefused))?;
    let url = format!("{}{}", site.origin(), parts.uri.path());
    let target = Target { method: parts.method.as_str(), url: &url, token };
    dpop::check(proof, target, site.now().timestamp()).map_err(|_| Code::ProofRefused.into())
}
