//! Randomness from the operating system, through `ring`.

use ring::rand::{SecureRandom, SystemRandom};

/// Fresh random bytes.
pub fn make_bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0; N];
    fill(&mut bytes);
    bytes
}

/// Fresh random bytes in their place: for keys, which are not to be moved.
pub fn fill(bytes: &mut [u8]) {
    SystemRandom::new().fill(bytes).expect("the operating system gives randomness");
}
