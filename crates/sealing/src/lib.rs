//! Cobblestone-256, HPKE envelopes, COSE signatures, DPoP proofs, hash chains: bytes in, bytes out.
//!
//! Nothing here reads a clock, a file or a socket: time and streams are arguments.

pub mod chain;
pub mod cobblestone;
pub mod digest;
pub mod dpop;
pub mod envelope;
mod error;
pub mod fields;
pub mod random;
pub mod sign1;
pub mod threshold;

pub use error::SealingError;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// base64url without padding (RFC 4648 section 5), the only base64 on our wire.
pub fn encode_base64url(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// Reads base64url without padding.
pub fn decode_base64url(text: &str) -> Option<Vec<u8>> {
    URL_SAFE_NO_PAD.decode(text).ok()
}

/// Compares without telling through time where the difference is.
#[expect(
    deprecated,
    reason = "ring deprecates its public name, not the function; nothing else here compares"
)]
pub fn equal_in_constant_time(a: &[u8], b: &[u8]) -> bool {
    ring::constant_time::verify_slices_are_equal(a, b).is_ok()
}
