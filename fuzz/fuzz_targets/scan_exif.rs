//! The one thing of a camera's metadata that is read: which way up. Nothing else comes through.
#![no_main]

use amana_documents::scan;

libfuzzer_sys::fuzz_target!(|tiff: &[u8]| {
    let Ok(length) = u16::try_from(2 + 6 + tiff.len()) else { return };
    let start = [&[0xff, 0xd8, 0xff, 0xe1], &length.to_be_bytes()[..], b"Exif\0\0", tiff].concat();
    let stripped = scan::strip(&[&start[..], &[0xff, 0xd9]].concat()).expect("a whole picture");
    assert!(stripped.len() == 4 || stripped.len() == 4 + 4 + 6 + 26);
});
