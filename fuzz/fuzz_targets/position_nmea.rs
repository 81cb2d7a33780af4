//! Logs of NMEA sentences: what is read is bounded, and a day that is given only adds fixes.
#![no_main]

use amana_position::PositionError;
use amana_position::replay::{MAX_FIXES, nmea_log, nmea_log_from};
use chrono::NaiveDate;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).expect("a day");
    match (nmea_log(bytes), nmea_log_from(bytes, day)) {
        (Ok(dated), given) => {
            assert!((1..=MAX_FIXES).contains(&dated.fixes.len()));
            assert_eq!(Some(dated), given.ok());
        }
        (Err(PositionError::NoFix { .. }), Ok(given)) => assert!(!given.fixes.is_empty()),
        (Err(_), given) => assert!(given.is_err()),
    }
});
