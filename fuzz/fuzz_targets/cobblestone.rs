//! Sealed streams: what is written in any pieces opens whole, and no change of one byte opens.
#![no_main]

use amana_sealing::cobblestone::{ContentKey, SealWriter, open_stream, sealed_length};
use std::io::{Write as _, sink};

const CONTEXT: &[u8] = b"fuzz";

libfuzzer_sys::fuzz_target!(|input: (usize, u8, usize, &[u8])| {
    let (at, change, piece, content) = input;
    let key = ContentKey::from_bytes([7; 32]);
    let _ = open_stream(&key, CONTEXT, content, sink());
    // Repeated, so that short inputs reach over the ends of chunks.
    let plain = content.repeat(1 + at % 64);
    let mut writer = SealWriter::start(&key, CONTEXT, Vec::new()).expect("memory does not fail");
    for piece in plain.chunks(1 + piece % 20_000) {
        writer.write_all(piece).expect("memory does not fail");
    }
    let (summary, mut sealed) = writer.finish().expect("memory does not fail");
    assert_eq!(sealed.len() as u64, sealed_length(plain.len() as u64));
    let mut opened = Vec::new();
    let read = open_stream(&key, CONTEXT, &sealed[..], &mut opened).expect("our own seal opens");
    assert_eq!(read, summary);
    assert_eq!(opened, plain);
    let at = at % sealed.len();
    assert!(open_stream(&key, CONTEXT, &sealed[..at], sink()).is_err(), "a cut stream opens");
    sealed[at] ^= change.max(1);
    assert!(open_stream(&key, CONTEXT, &sealed[..], sink()).is_err(), "a changed stream opens");
});
