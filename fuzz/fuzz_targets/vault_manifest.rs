//! The inside of a manifest's sealed bucket; the first byte is its number.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    if let Some((&number, plain)) = bytes.split_first() {
        amana_vault::fuzzing::manifest_bucket(number, plain);
    }
});
