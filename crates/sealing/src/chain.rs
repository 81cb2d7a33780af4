//! A hash chain: each link commits to all that came before it.

use crate::SealingError;
use crate::digest::Sha256;

/// The hash before the first link of a named chain.
pub fn origin(name: &[u8]) -> Sha256 {
    Sha256::of_fields(&[b"amana/chain/1/origin", name])
}

/// The hash after `link`, which followed `previous`.
pub fn next(previous: &Sha256, link: &[u8]) -> Sha256 {
    Sha256::of_fields(&[b"amana/chain/1/link", &previous.0, link])
}

/// Walks the whole chain and answers with its head.
pub fn head<'a>(name: &[u8], links: impl IntoIterator<Item = &'a [u8]>) -> Sha256 {
    links.into_iter().fold(origin(name), |previous, link| next(&previous, link))
}

/// Checks that the links lead to `expected`.
///
/// # Errors
/// [`SealingError::BrokenChain`] when a link is missing, changed, added or out of order.
pub fn verify<'a>(
    name: &[u8],
    links: impl IntoIterator<Item = &'a [u8]>,
    expected: &Sha256,
) -> Result<(), SealingError> {
    if head(name, links) == *expected { Ok(()) } else { Err(SealingError::BrokenChain) }
}

#[cfg(test)]
mod tests {
    use super::{head, verify};

    #[test]
    fn a_missing_changed_or_swapped_link_is_noticed() {
        let links: [&[u8]; 3] = [b"received", b"validated", b"delivered"];
        let expected = head(b"request 7", links);
        assert!(verify(b"request 7", links, &expected).is_ok());
        assert!(verify(b"request 8", links, &expected).is_err());
        assert!(verify(b"request 7", [links[0], links[2]], &expected).is_err());
        assert!(verify(b"request 7", [links[1], links[0], links[2]], &expected).is_err());
    }
}
