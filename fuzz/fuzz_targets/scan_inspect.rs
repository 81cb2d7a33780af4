//! A file that somebody gives as a scan: decoded to its end, or refused.
#![no_main]

use amana_documents::scan;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(facts) = scan::inspect(bytes) else { return };
    assert_eq!(facts.size_bytes, bytes.len() as u64);
    if let (Some(width), Some(height)) = (facts.width_px, facts.height_px) {
        assert!(u64::from(width) * u64::from(height) <= scan::MAX_PIXELS);
    }
});
