//! The inside of a sealed row, and of a record's frame in a backup.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| amana_vault::fuzzing::row(bytes));
