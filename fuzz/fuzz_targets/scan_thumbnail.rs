//! The first page of a PDF is drawn, a picture is decoded and made small.
#![no_main]

use amana_documents::scan;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(small) = scan::thumbnail(bytes) else { return };
    let facts = scan::inspect(&small).expect("our own thumbnail is a picture");
    let longest = facts.width_px.max(facts.height_px);
    assert!(longest.is_some_and(|px| (1..=scan::THUMBNAIL_PX).contains(&px)));
});
