//! Our own formats, version 1: what was sealed and signed once must open for ever.
//!
//! Made once by `AMANA_FREEZE=1 cargo test -p amana-sealing --test frozen`.
#![expect(clippy::disallowed_methods, reason = "tests read fixtures")]

use amana_sealing::chain;
use amana_sealing::envelope::{self, RecipientSecret};
use amana_sealing::sign1::{self, SigningKey};
use amana_sealing::{SealingError, fields};
use std::path::{Path, PathBuf};

const CONTENT_TYPE: &str = "application/vnd.amana.test";

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/frozen").join(name)
}

fn frozen(name: &str, make: impl FnOnce() -> Vec<u8>) -> Vec<u8> {
    if std::env::var_os("AMANA_FREEZE").is_some() {
        std::fs::write(path(name), make()).expect("writes");
    }
    std::fs::read(path(name)).expect("the vector is committed")
}

/// X-Wing secrets are 32-byte seeds, so a fixed one is the same key for ever.
fn recipient() -> RecipientSecret {
    RecipientSecret::from_bytes(&[42; 32]).expect("32 bytes are a seed")
}

#[test]
fn the_sealed_item_of_version_1_opens() {
    let info = fields::join(&[b"amana/binding/1", b"request 7"]);
    let other = RecipientSecret::make();
    let sealed = frozen("sealed-item-v1.bin", || {
        envelope::seal(&[&recipient().public(), &other.public()], &info, b"for ever")
    });
    assert_eq!(&sealed[..5], b"AMSI\x01");
    assert_eq!(envelope::open(&recipient(), &info, &sealed).as_deref(), Ok(&b"for ever"[..]));
    assert_eq!(envelope::recipients(&sealed).map(|ids| ids.len()), Ok(2));
    let elsewhere = envelope::open(&recipient(), b"request 8", &sealed);
    assert_eq!(elsewhere, Err(SealingError::CannotOpen));
}

#[test]
fn the_signed_statement_of_version_1_verifies() {
    let key = SigningKey::from_seed([7; 32]);
    let cose =
        frozen("signed-v1.cose", || sign1::sign(&key, CONTENT_TYPE, b"for ever", b"context"));
    let payload = sign1::verify(&cose, &key.public(), CONTENT_TYPE, b"context");
    assert_eq!(payload.as_deref(), Ok(&b"for ever"[..]));
    // Ed25519 is deterministic: the same statement is the same bytes.
    assert_eq!(sign1::sign(&key, CONTENT_TYPE, b"for ever", b"context"), cose);
}

#[test]
fn the_chain_of_version_1_leads_to_the_same_head() {
    let head = chain::head(b"request 7", [&b"received"[..], b"validated", b"delivered"]);
    assert_eq!(head.to_text(), include_str!("frozen/chain-v1.txt").trim());
}
