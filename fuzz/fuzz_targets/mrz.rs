//! Text that is pasted or scanned as a machine readable zone, and a file of several.
#![no_main]

use amana_documents::mrz;

libfuzzer_sys::fuzz_target!(|text: &str| {
    for record in mrz::records(text) {
        assert!(text.contains(record), "a record is part of the file");
        if let Ok(zone) = mrz::read(record) {
            zone.checks.refuted().count();
            let json = serde_json::to_string(&zone).expect("a zone serialises");
            let again: mrz::Mrz = serde_json::from_str(&json).expect("and comes back");
            assert_eq!(again, zone);
        }
    }
});
