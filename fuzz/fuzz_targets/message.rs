//! What a mission's message says of a request.
#![no_main]

use amana_documents::messages;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let _ = messages::proposals(text);
});
