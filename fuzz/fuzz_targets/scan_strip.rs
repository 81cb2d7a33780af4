//! A picture without its metadata: what is stripped once stays as it is, and holds no camera's word.
#![no_main]

use amana_documents::scan;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(stripped) = scan::strip(bytes) else { return };
    // An orientation of our own, at most.
    assert!(stripped.len() <= bytes.len() + 64, "stripping adds nothing");
    let again = scan::strip(&stripped).expect("what was stripped is whole");
    assert_eq!(again, stripped, "stripping twice is stripping once");
});
