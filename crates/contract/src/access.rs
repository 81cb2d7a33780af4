//! Passkeys and tokens: registration, sign-in, step-up for one errand.

use crate::Bytes;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What a token may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Scope {
    /// Read the signed status of one's own requests.
    #[serde(rename = "status:read")]
    StatusRead,
    /// Send a safety report. Never asks for a step-up.
    #[serde(rename = "distress:write")]
    DistressWrite,
    /// Carry out the one errand that the person confirmed.
    #[serde(rename = "errand")]
    Errand,
    /// An officer's tools.
    #[serde(rename = "office")]
    Office,
}

/// `POST /v1/registrations`
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StartRegistration {
    /// The invitation's single-use code.
    #[cfg_attr(feature = "openapi", schema(min_length = 8, max_length = 64))]
    pub invitation: String,
}

/// Answer to a started registration or sign-in: finish it under `/{id}`.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ceremony {
    /// The ceremony's id, valid for five minutes.
    pub id: Uuid,
    /// WebAuthn options (`PublicKeyCredentialCreationOptions` or `…RequestOptions`), as JSON.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub options: serde_json::Value,
}

/// `POST /v1/registrations/{id}`
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FinishRegistration {
    /// WebAuthn `RegistrationResponseJSON`.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub credential: serde_json::Value,
}

/// The account that a registration made.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Registered {
    /// Random id of the account at this consulate only.
    pub account: Uuid,
}

/// `POST /v1/sign-ins/{id}`, with a DPoP proof.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FinishSignIn {
    /// WebAuthn `AuthenticationResponseJSON`.
    #[cfg_attr(feature = "openapi", schema(value_type = Object))]
    pub credential: serde_json::Value,
    /// What is asked for.
    pub scopes: Vec<Scope>,
    /// Needed for [`Scope::Errand`]: which errand, and the SHA-256 of its exact body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub errand: Option<ErrandGrant>,
}

/// One confirmed errand. The token is good for it, its uploads, and nothing else, for seven days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ErrandGrant {
    /// The errand's id; also its `Idempotency-Key`.
    pub errand: Uuid,
    /// SHA-256 of the body that will be sent.
    pub body_sha256: Bytes,
}

/// A DPoP-bound opaque token.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Token {
    /// The token; the server keeps only its SHA-256.
    pub access_token: String,
    /// Always `DPoP`.
    pub token_type: String,
    /// Seconds until it expires.
    pub expires_in_s: u64,
    /// For [`Scope::StatusRead`] and [`Scope::DistressWrite`]: bound to the same key, not rotated.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub refresh_token: Option<String>,
}

impl std::fmt::Debug for Token {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Token(…, {} s)", self.expires_in_s)
    }
}

/// `POST /v1/tokens`, with a DPoP proof of the same key.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Refresh {
    /// What the sign-in gave.
    #[cfg_attr(feature = "openapi", schema(max_length = 128))]
    pub refresh_token: String,
}

impl std::fmt::Debug for Refresh {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Refresh(…)")
    }
}
