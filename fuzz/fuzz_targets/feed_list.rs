//! A public feed's list, and a document cut into its messages.
#![no_main]

use amana_sources::{MOST_ENTRIES, entries, messages};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Ok(entries) = entries(bytes) {
        assert!(entries.len() <= MOST_ENTRIES);
    }
    let messages = messages(bytes);
    assert!(!messages.is_empty());
    for message in &messages {
        assert!(message.is_empty() || bytes.windows(message.len()).any(|part| part == message));
    }
});
