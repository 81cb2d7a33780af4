//! A text to look for that is itself nowhere to be found: kept masked, compared masked.

/// Masked with one byte, so that the needle does not find itself.
pub struct Needle {
    pub name: String,
    masked: Vec<u8>,
}

const MASK: u8 = 0xa5;

impl Needle {
    pub fn new(name: &str, text: &[u8]) -> Self {
        Self { name: name.into(), masked: text.iter().map(|byte| byte ^ MASK).collect() }
    }

    /// From the masked bytes, in hexadecimal.
    pub fn from_masked(name: &str, masked: &str) -> Self {
        Self { name: name.into(), masked: hex::decode(masked).expect("hexadecimal") }
    }

    pub fn to_masked(&self) -> String {
        hex::encode(&self.masked)
    }

    /// The text again, in one allocation of its exact size.
    pub fn reveal(&self) -> String {
        let mut bytes = Vec::with_capacity(self.masked.len());
        bytes.extend(self.masked.iter().map(|byte| byte ^ MASK));
        String::from_utf8(bytes).expect("a text")
    }

    pub const fn len(&self) -> usize {
        self.masked.len()
    }

    /// Where in these bytes the text begins.
    pub fn find(&self, haystack: &[u8]) -> Vec<usize> {
        let Some(last) = haystack.len().checked_sub(self.masked.len()) else { return Vec::new() };
        let starts = memchr::memchr_iter(self.masked[0] ^ MASK, &haystack[..=last]);
        starts.filter(|at| self.is_at(&haystack[*at..])).collect()
    }

    fn is_at(&self, here: &[u8]) -> bool {
        self.masked.iter().zip(here).all(|(masked, byte)| byte ^ MASK == *masked)
    }
}
