//! Lines of gpsd: whatever is believed is a place, an accuracy and a movement that can be.
#![no_main]

use amana_position::Observation;
use amana_position::gpsd::read_line;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    for line in bytes.split(|&byte| byte == b'\n') {
        let Some(Observation::Fix(seen)) = read_line(line) else { continue };
        assert!(seen.fix.accuracy_m.is_finite() && seen.fix.accuracy_m > 0.0);
        assert!(seen.speed_mps.is_none_or(|speed| speed.is_finite() && speed >= 0.0));
        assert!(seen.heading_deg.is_none_or(|heading| (0.0..360.0).contains(&heading)));
    }
});
