//! CAP messages of any source, alone or in a feed: read with their repairs named, or refused.
#![no_main]

use amana_alerts::cap;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = cap::read(bytes);
    let readings = cap::read_all(bytes);
    assert!(!readings.is_empty());
    for reading in readings.into_iter().flatten() {
        serde_json::to_string(&reading).expect("a reading serialises");
    }
});
