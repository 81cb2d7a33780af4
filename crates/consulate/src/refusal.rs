//! How a handler says no: a problem document, and nothing of the request in it.

use amana_contract::problem::{Code, MEDIA_TYPE, Problem};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};

const RETRY_AFTER_S: u64 = 30;

/// A request that is not carried out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refusal(pub(crate) Code);

impl Refusal {
    /// A failure of this side; `what` goes to the log and names no person.
    pub(crate) fn failure(what: &'static str) -> Self {
        tracing::error!(what, "the server failed");
        Self(Code::Internal)
    }
}

impl From<Code> for Refusal {
    fn from(code: Code) -> Self {
        Self(code)
    }
}

impl From<rusqlite::Error> for Refusal {
    fn from(error: rusqlite::Error) -> Self {
        tracing::error!(code = ?error.sqlite_error_code(), "the database failed");
        Self(Code::Internal)
    }
}

impl From<std::io::Error> for Refusal {
    fn from(error: std::io::Error) -> Self {
        tracing::error!(kind = ?error.kind(), "the blob folder failed");
        Self(Code::Internal)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let mut response = problem(self.0.into());
        let headers = response.headers_mut();
        match self.0.status() {
            401 => {
                headers.insert(
                    header::WWW_AUTHENTICATE,
                    HeaderValue::from_static(r#"DPoP algs="ES256""#),
                );
            }
            429 => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from(RETRY_AFTER_S));
            }
            _ => {}
        }
        response
    }
}

/// A problem document with its status.
pub(crate) fn problem(problem: Problem) -> Response {
    let status = StatusCode::from_u16(problem.status).expect("codes carry HTTP statuses");
    let body = serde_json::to_vec(&problem).expect("plain structs serialise");
    (status, [(header::CONTENT_TYPE, MEDIA_TYPE)], body).into_response()
}

/// No such path.
pub(crate) async fn no_such_path() -> Refusal {
    Refusal(Code::NotFound)
}

/// The path exists, the method does not.
pub(crate) async fn no_such_method() -> Response {
    problem(Problem { status: 405, ..Code::Malformed.into() })
}
