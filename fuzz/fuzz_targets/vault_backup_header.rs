//! What stands in front of a backup and is read before any key.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| amana_vault::fuzzing::backup_header(bytes));
