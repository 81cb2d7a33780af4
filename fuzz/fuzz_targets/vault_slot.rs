//! A way in, as it lies in the database and in front of a backup.
#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| amana_vault::fuzzing::slot(bytes));
