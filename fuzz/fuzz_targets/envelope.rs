//! A sealed item, as it comes over the wire: opened with a key that it may or may not be for.
#![no_main]

use amana_sealing::envelope::{self, RecipientKey, RecipientSecret};
use amana_sealing::fields;
use std::sync::LazyLock;

static SECRET: LazyLock<RecipientSecret> =
    LazyLock::new(|| RecipientSecret::from_bytes(&[42; 32]).expect("32 bytes are a seed"));
static ID: LazyLock<[u8; 32]> = LazyLock::new(|| SECRET.public().id().0);

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = RecipientKey::from_bytes(bytes);
    let Ok(recipients) = envelope::recipients(bytes) else { return };
    assert!((1..=16).contains(&recipients.len()));
    // Put our own id into the table, so that the wrapped key is looked at and not only its id.
    let mut ours = bytes.to_vec();
    ours[6..38].copy_from_slice(&*ID);
    let info = fields::join(&[b"amana/binding/1", b"request 7"]);
    for sealed in [bytes, &ours] {
        let opened = envelope::open(&SECRET, &info, sealed);
        // The one thing that was ever sealed to this key is the frozen vector, our seed.
        assert!(opened.is_err() || opened.as_deref() == Ok(b"for ever"), "nobody sealed this");
    }
});
