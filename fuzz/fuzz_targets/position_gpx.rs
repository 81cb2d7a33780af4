//! GPX tracks: what is read is bounded, and a beginning that is given only adds tracks without a time.
#![no_main]

use amana_position::PositionError;
use amana_position::replay::{MAX_FIXES, gpx, gpx_from};
use chrono::DateTime;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    match (gpx(bytes), gpx_from(bytes, DateTime::UNIX_EPOCH)) {
        (Ok(timed), given) => {
            assert!((1..=MAX_FIXES).contains(&timed.len()));
            assert_eq!(Some(timed), given.ok());
        }
        (Err(PositionError::Untimed), Ok(walked)) => {
            assert_eq!(walked.first().map(|fix| fix.at), Some(DateTime::UNIX_EPOCH));
            assert!(walked.is_sorted_by_key(|fix| fix.at));
        }
        (Err(_), given) => assert!(given.is_err()),
    }
});
