//! Randomness from the operating system, through `ring`.

use ring::rand::{SecureRandom, SystemRandom};

/// Fresh random bytes.
pub fn make_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    SystemRandom::new().fill(&mut bytes).expect("the operating system gives randomness");
    bytes
}
