//! What a status means for a copy (RFC 9110, RFC 4918 section 11).

use crate::PlaceError;
use reqwest::Response;

/// A success, or why not.
pub(super) fn expect(answer: &Response) -> Result<(), PlaceError> {
    match answer.status().as_u16() {
        200..=299 => Ok(()),
        300..=399 => Err(PlaceError::Moved),
        401 | 403 | 407 => Err(PlaceError::Unauthorised),
        // 409: a collection on the way there is missing.
        404 | 409 | 410 => Err(PlaceError::Absent),
        405 | 501 => Err(PlaceError::NotWebDav),
        408 | 504 => Err(PlaceError::TimedOut),
        413 => Err(PlaceError::TooLarge),
        507 => Err(PlaceError::Full),
        502 | 503 => Err(PlaceError::Unreachable),
        other => Err(PlaceError::Refused(other)),
    }
}
