//! RFC 9457 problem documents, from one enum that both sides share.

use serde::{Deserialize, Serialize};

/// The media type of a problem document.
pub const MEDIA_TYPE: &str = "application/problem+json";

/// What went wrong, in words that the app acts on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    /// The body or a parameter is not what the description says.
    #[error("the request is malformed")]
    Malformed,
    /// No token, an expired one, or one of another key.
    #[error("sign in again")]
    Unauthenticated,
    /// The DPoP proof is missing, old, replayed or of another request.
    #[error("the proof of possession was refused")]
    ProofRefused,
    /// The token does not reach this far.
    #[error("not allowed with this token")]
    Forbidden,
    /// The token was granted for another errand or another body.
    #[error("needs the person's confirmation")]
    ConfirmationRequired,
    /// Nothing there, or nothing that this account may see.
    #[error("not found")]
    NotFound,
    /// The invitation is unknown, used or expired.
    #[error("the invitation is not valid")]
    InvitationInvalid,
    /// The passkey ceremony failed.
    #[error("the passkey was refused")]
    PasskeyRefused,
    /// The same idempotency key with another body, or a state that does not allow this.
    #[error("in conflict with what is already there")]
    Conflict,
    /// An upload continues at another offset.
    #[error("the upload continues elsewhere")]
    WrongOffset,
    /// Larger than the limit.
    #[error("too large")]
    TooLarge,
    /// A signed object was refused: wrong signer, wrong chain, wrong sequence.
    #[error("the signature or its place in the chain was refused")]
    SignatureRefused,
    /// Too many requests; `Retry-After` says when.
    #[error("too many requests")]
    TooMany,
    /// The server failed; nothing was acknowledged.
    #[error("the server failed")]
    Internal,
}

impl Code {
    /// The HTTP status that goes with the code.
    pub const fn status(self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::Unauthenticated | Self::ProofRefused => 401,
            Self::Forbidden | Self::ConfirmationRequired | Self::PasskeyRefused => 403,
            Self::NotFound | Self::InvitationInvalid => 404,
            Self::Conflict | Self::WrongOffset => 409,
            Self::TooLarge => 413,
            Self::SignatureRefused => 422,
            Self::TooMany => 429,
            Self::Internal => 500,
        }
    }
}

/// The body of every error answer. It never quotes the request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// `urn:amana:problem:<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// One English sentence for developers; people read the catalogue's words for `code`.
    pub title: String,
    /// The HTTP status, repeated.
    pub status: u16,
    /// What the app acts on.
    pub code: Code,
}

impl From<Code> for Problem {
    fn from(code: Code) -> Self {
        let name = serde_json::to_value(code).expect("an enum without data serialises");
        Self {
            kind: format!("urn:amana:problem:{}", name.as_str().unwrap_or_default()),
            title: code.to_string(),
            status: code.status(),
            code,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Code, Problem};

    #[test]
    fn a_problem_reads_as_rfc_9457_says() {
        insta::assert_json_snapshot!(Problem::from(Code::ConfirmationRequired), @r#"
        {
          "type": "urn:amana:problem:confirmation-required",
          "title": "needs the person's confirmation",
          "status": 403,
          "code": "confirmation-required"
        }
        "#);
    }
}
