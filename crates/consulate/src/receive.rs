//! Extractors that answer with problem documents: bodies, path parameters, queries, headers.

use crate::refusal::Refusal;
use amana_contract::problem::Code;
use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Path, Query, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;
use std::str::FromStr;

/// A JSON body, read, and its exact bytes.
pub(crate) struct Received<T> {
    pub(crate) value: T,
    pub(crate) exact: Bytes,
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Received<T> {
    type Rejection = Refusal;

    async fn from_request(request: Request, state: &S) -> Result<Self, Refusal> {
        if !has_media_type(request.headers(), "application/json") {
            return Err(Code::Malformed.into());
        }
        let exact = Bytes::from_request(request, state).await.map_err(|rejection| {
            let too_large = rejection.status() == StatusCode::PAYLOAD_TOO_LARGE;
            Refusal(if too_large { Code::TooLarge } else { Code::Malformed })
        })?;
        let value = serde_json::from_slice(&exact).map_err(|_| Code::Malformed)?;
        Ok(Self { value, exact })
    }
}

/// Path parameters.
pub(crate) struct At<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned + Send> FromRequestParts<S> for At<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let Path(value) =
            Path::from_request_parts(parts, state).await.map_err(|_| Code::Malformed)?;
        Ok(Self(value))
    }
}

/// Query parameters.
pub(crate) struct Asked<T>(pub(crate) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequestParts<S> for Asked<T> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Refusal> {
        let Query(value) =
            Query::from_request_parts(parts, state).await.map_err(|_| Code::Malformed)?;
        Ok(Self(value))
    }
}

/// A header that must stand there once and be readable.
pub(crate) fn required_header<T: FromStr>(headers: &HeaderMap, name: &str) -> Result<T, Refusal> {
    only_header(headers, name).and_then(|value| value.parse().ok()).ok_or(Refusal(Code::Malformed))
}

/// The value of a header that stands there exactly once.
pub(crate) fn only_header<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?;
    if values.next().is_some() { None } else { value.to_str().ok() }
}

pub(crate) fn has_media_type(headers: &HeaderMap, wanted: &str) -> bool {
    only_header(headers, header::CONTENT_TYPE.as_str()).is_some_and(|value| {
        let essence = value.split(';').next().unwrap_or_default().trim();
        essence.eq_ignore_ascii_case(wanted)
    })
}
