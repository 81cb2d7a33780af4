//! Signed statements and proofs as strangers send them: COSE_Sign1, thresholds of them, DPoP.
#![no_main]

use amana_sealing::sign1::{SigningKey, VerifyingKey};
use amana_sealing::{dpop, sign1, threshold};
use std::sync::LazyLock;

static KEY: LazyLock<VerifyingKey> = LazyLock::new(|| SigningKey::from_seed([7; 32]).public());
const TYPE: &str = "application/vnd.amana.test";

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    // The one thing that this key ever signed is the frozen vector, our seed.
    let payload = sign1::verify(bytes, &KEY, TYPE, b"context");
    assert!(payload.is_err() || payload.as_deref() == Ok(b"for ever"), "nobody signed this");
    if let Some(claimed) = sign1::claimed_signer(bytes) {
        let _ = sign1::verify(bytes, &claimed, TYPE, b"");
        threshold::verify(&[bytes, bytes], &[claimed], 2, TYPE)
            .expect_err("one signer twice is one signer");
    }
    if let Ok(proof) = std::str::from_utf8(bytes) {
        let target = dpop::Target { method: "POST", url: "https://localhost/", token: None };
        let _ = dpop::check(proof, target, 1_790_000_000);
    }
});
