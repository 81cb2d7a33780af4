//! The frames inside a backup's seal.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| amana_vault::fuzzing::backup_frames(bytes));
