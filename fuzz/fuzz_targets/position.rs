//! Recorded tracks: GPX and NMEA.
#![no_main]

use amana_position::replay;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let _ = replay::gpx(bytes);
    let _ = replay::nmea(bytes);
});
