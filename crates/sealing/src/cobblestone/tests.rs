//! Cobblestone-256 against itself; the foreign vectors are in `tests/foreign_vectors.rs`.

use super::{CHUNK, ContentKey, open_stream, seal_stream, sealed_length};
use crate::SealingError;
use proptest::prelude::*;

fn seal(key: &ContentKey, context: &[u8], plain: &[u8]) -> Vec<u8> {
    let mut sealed = Vec::new();
    seal_stream(key, context, plain, &mut sealed).expect("memory does not fail");
    sealed
}

fn open(key: &ContentKey, context: &[u8], sealed: &[u8]) -> Result<Vec<u8>, SealingError> {
    let mut plain = Vec::new();
    open_stream(key, context, sealed, &mut plain).map(|_| plain)
}

#[test]
fn every_length_around_a_chunk_returns_whole() {
    let key = ContentKey::make();
    for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK, 3 * CHUNK + 5] {
        let plain: Vec<u8> = (0..length).map(|i| i as u8).collect();
        let sealed = seal(&key, b"context", &plain);
        assert_eq!(sealed.len() as u64, sealed_length(length as u64));
        assert_eq!(open(&key, b"context", &sealed).as_deref(), Ok(&plain[..]));
    }
}

#[test]
fn a_cut_at_a_chunk_boundary_is_noticed() {
    let key = ContentKey::make();
    let sealed = seal(&key, b"", &vec![7; 2 * CHUNK]);
    assert_eq!(open(&key, b"", &sealed[..sealed.len() - 16]), Err(SealingError::Truncated));
    assert_eq!(open(&key, b"", &sealed[..40]), Err(SealingError::Truncated));
}

#[test]
fn another_context_or_key_does_not_open() {
    let key = ContentKey::make();
    let sealed = seal(&key, b"request 7", b"scan");
    assert_eq!(open(&key, b"request 8", &sealed), Err(SealingError::CannotOpen));
    assert_eq!(open(&ContentKey::make(), b"request 7", &sealed), Err(SealingError::CannotOpen));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_flipped_bit_is_noticed(plain in prop::collection::vec(any::<u8>(), 0..200), at: prop::sample::Index, bit in 0..8u8) {
        let key = ContentKey::make();
        let mut sealed = seal(&key, b"context", &plain);
        let at = at.index(sealed.len());
        sealed[at] ^= 1 << bit;
        prop_assert!(open(&key, b"context", &sealed).is_err());
    }
}
