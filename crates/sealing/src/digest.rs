//! SHA-256, once and over a stream.

use serde::{Deserialize, Serialize};

/// A SHA-256 digest; in JSON a base64url string without padding.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sha256(pub [u8; 32]);

impl Sha256 {
    /// The digest of `bytes`.
    pub fn of(bytes: &[u8]) -> Self {
        let digest = ring::digest::digest(&ring::digest::SHA256, bytes);
        Self(digest.as_ref().try_into().expect("SHA-256 gives 32 bytes"))
    }

    /// The digest of a list of fields, length-prefixed.
    pub fn of_fields(fields: &[&[u8]]) -> Self {
        Self::of(&crate::fields::join(fields))
    }

    /// base64url without padding, as in JSON.
    pub fn to_text(self) -> String {
        crate::encode_base64url(&self.0)
    }

    /// Reads what [`Sha256::to_text`] wrote.
    pub fn from_text(text: &str) -> Option<Self> {
        crate::decode_base64url(text)?.try_into().ok().map(Self)
    }
}

impl std::fmt::Debug for Sha256 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Sha256({}…)", &self.to_text()[..8])
    }
}

impl Serialize for Sha256 {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_text())
    }
}

impl<'de> Deserialize<'de> for Sha256 {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::from_text(&text).ok_or_else(|| serde::de::Error::custom("not a SHA-256 digest"))
    }
}

/// A digest that is fed piece by piece.
pub struct Hasher(ring::digest::Context);

impl Default for Hasher {
    fn default() -> Self {
        Self(ring::digest::Context::new(&ring::digest::SHA256))
    }
}

impl Hasher {
    /// Takes the next piece.
    pub fn update(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all pieces.
    pub fn finish(self) -> Sha256 {
        Sha256(self.0.finish().as_ref().try_into().expect("SHA-256 gives 32 bytes"))
    }
}

#[cfg(test)]
mod tests {
    use super::{Hasher, Sha256};

    /// FIPS 180-2, appendix B.1: "abc".
    #[test]
    fn matches_the_standard() {
        let expected = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hex::encode(Sha256::of(b"abc").0), expected);
        let mut hasher = Hasher::default();
        hasher.update(b"a");
        hasher.update(b"bc");
        assert_eq!(hasher.finish(), Sha256::of(b"abc"));
        assert_eq!(Sha256::from_text(&Sha256::of(b"abc").to_text()), Some(Sha256::of(b"abc")));
    }
}
