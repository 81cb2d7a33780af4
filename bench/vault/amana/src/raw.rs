//! Sealing alone, without a disk: our stream beside bare AES-256-GCM of ring, chunk by chunk.

use amana_sealing::cobblestone::{CHUNK, ContentKey, seal_stream};
use measure::{tell, timed};
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, Nonce, UnboundKey};
use std::hint::black_box;
use std::io;

const TOTAL: usize = 256 << 20;

pub fn seal() {
    // Small enough for the cache: neither side waits for memory.
    let plain = vec![0x5a; 1 << 20];
    let ((), ours) = timed(|| stream(&plain));
    let ((), bare) = timed(|| ring(&plain));
    tell("stream_gb_per_s", TOTAL as f64 / ours / 1e9);
    tell("ring_gb_per_s", TOTAL as f64 / bare / 1e9);
}

fn stream(plain: &[u8]) {
    let key = ContentKey::make();
    let source = Repeated { plain, left: TOTAL };
    seal_stream(&key, b"bench", source, io::sink()).expect("memory does not fail");
}

fn ring(plain: &[u8]) {
    let key = LessSafeKey::new(UnboundKey::new(&AES_256_GCM, &[7; 32]).expect("32 bytes"));
    let mut chunk = plain[..CHUNK].to_vec();
    for index in 0..(TOTAL / CHUNK) as u64 {
        let mut nonce = [0; 12];
        nonce[4..].copy_from_slice(&index.to_be_bytes());
        let nonce = Nonce::assume_unique_for_key(nonce);
        let tag = key.seal_in_place_separate_tag(nonce, Aad::empty(), &mut chunk).expect("seals");
        assert_eq!(black_box(tag).as_ref().len(), 16);
    }
}

/// The same bytes again and again.
struct Repeated<'a> {
    plain: &'a [u8],
    left: usize,
}

impl io::Read for Repeated<'_> {
    fn read(&mut self, target: &mut [u8]) -> io::Result<usize> {
        let count = target.len().min(self.plain.len()).min(self.left);
        target[..count].copy_from_slice(&self.plain[..count]);
        self.left -= count;
        Ok(count)
    }
}
