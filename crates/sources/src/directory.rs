//! The directory of public feeds: whole countries only, signed, checked at every start.

use crate::Address;
use amana_sealing::sign1::{self, SigningKey, VerifyingKey};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

const SIGNED: &[u8] = include_bytes!("../data/directory.cose");
/// The one key whose directory is believed. `docs/formats/directory.md` says how it is replaced.
const KEY: &str = include_str!("../data/directory.key");
const CONTENT_TYPE: &str = "application/vnd.amana.feed-directory.v1+json";
const CONTEXT: &[u8] = b"amana feed directory v1";
const MOST_FEEDS: usize = 1_000;

/// Public feeds that anybody may ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Directory {
    /// Format version, 1.
    pub format: u8,
    /// Grows with each change.
    pub version: u32,
    /// When the addresses were last looked up.
    pub as_of: DateTime<Utc>,
    /// The feeds, in the order of their ids.
    pub feeds: Vec<Feed>,
}

/// A public feed of a whole country.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Feed {
    /// Names it for ever, such as `es-meteoalarm`.
    pub id: String,
    /// The country that it is about, whole (ISO 3166-1 alpha-2).
    pub country: String,
    /// Who warns.
    pub authority: String,
    /// Who is asked, in place of the authority, if somebody else serves its warnings.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub served_by: Option<String>,
    /// Its list: Atom, RSS or CAP.
    pub address: Address,
}

/// The directory cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DirectoryError {
    /// Not signed by the key that this program knows.
    #[error("the directory of feeds is not signed by its key")]
    NotSigned,
    /// Signed, but not a directory, or one that breaks its rules.
    #[error("not a directory of whole countries' feeds")]
    Malformed,
}

impl Directory {
    /// The one that comes with this program, verified.
    ///
    /// # Errors
    /// [`DirectoryError`].
    pub fn bundled() -> Result<Self, DirectoryError> {
        Self::open(SIGNED, &directory_key())
    }

    /// Verifies a signed directory.
    ///
    /// # Errors
    /// [`DirectoryError`].
    pub fn open(signed: &[u8], key: &VerifyingKey) -> Result<Self, DirectoryError> {
        let payload = sign1::verify(signed, key, CONTENT_TYPE, CONTEXT)
            .map_err(|_| DirectoryError::NotSigned)?;
        Self::read(&payload)
    }

    /// Reads a directory and holds it to its rules.
    ///
    /// # Errors
    /// [`DirectoryError::Malformed`].
    pub fn read(json: &[u8]) -> Result<Self, DirectoryError> {
        let directory: Self =
            serde_json::from_slice(json).map_err(|_| DirectoryError::Malformed)?;
        let ids: BTreeSet<_> = directory.feeds.iter().map(|feed| &feed.id).collect();
        let is_sane = directory.format == 1
            && directory.feeds.len() <= MOST_FEEDS
            && ids.len() == directory.feeds.len()
            && directory.feeds.iter().all(Feed::keeps_the_rules);
        if is_sane { Ok(directory) } else { Err(DirectoryError::Malformed) }
    }

    /// The feed of that id.
    pub fn find(&self, id: &str) -> Option<&Feed> {
        self.feeds.iter().find(|feed| feed.id == id)
    }
}

impl Feed {
    /// A query could ask about a place; an address on this computer is nobody's feed.
    fn keeps_the_rules(&self) -> bool {
        let is_country =
            self.country.len() == 2 && self.country.bytes().all(|byte| byte.is_ascii_uppercase());
        let is_id = !self.id.is_empty()
            && self.id.len() <= 64
            && self.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let is_named = !self.authority.is_empty() && self.authority.len() <= 200;
        is_country && is_id && is_named && !self.address.has_query() && !self.address.is_local()
    }
}

/// The key whose directories are believed.
pub fn directory_key() -> VerifyingKey {
    let bytes = amana_sealing::decode_base64url(KEY.trim());
    let bytes: Option<[u8; 32]> = bytes.and_then(|bytes| bytes.try_into().ok());
    VerifyingKey::from_bytes(bytes.expect("the committed key is 32 bytes; a test reads it"))
}

/// Signs a directory's exact bytes, for the ceremony of a release.
///
/// # Errors
/// [`DirectoryError::Malformed`]: what nobody could use is not signed.
pub fn sign_directory(json: &[u8], key: &SigningKey) -> Result<Vec<u8>, DirectoryError> {
    Directory::read(json)?;
    Ok(sign1::sign(key, CONTENT_TYPE, json, CONTEXT))
}

#[cfg(test)]
mod tests {
    use super::{Directory, DirectoryError, SIGNED, directory_key, sign_directory};
    use amana_sealing::sign1::SigningKey;

    const PLAIN: &[u8] = include_bytes!("../data/directory.json");

    #[test]
    fn the_bundled_directory_is_signed_by_the_pinned_key_and_is_the_readable_one() {
        let bundled = Directory::bundled().expect("verifies");
        assert_eq!(Directory::read(PLAIN), Ok(bundled.clone()));
        assert!(bundled.feeds.iter().any(|feed| feed.country == "ES"));
        assert!(bundled.feeds.is_sorted_by_key(|feed| &feed.id));
    }

    #[test]
    fn a_changed_directory_and_another_signer_are_refused() {
        for at in [0, SIGNED.len() / 2, SIGNED.len() - 1] {
            let mut changed = SIGNED.to_vec();
            changed[at] ^= 1;
            let opened = Directory::open(&changed, &directory_key());
            assert_eq!(opened, Err(DirectoryError::NotSigned), "byte {at}");
        }
        let stranger = SigningKey::make();
        let signed = sign_directory(PLAIN, &stranger).expect("signs");
        assert_eq!(Directory::open(&signed, &directory_key()), Err(DirectoryError::NotSigned));
        assert!(Directory::open(&signed, &stranger.public()).is_ok());
    }

    #[test]
    fn a_directory_that_could_ask_about_a_place_is_none() {
        let text = String::from_utf8(PLAIN.to_vec()).expect("text");
        let first = &Directory::read(PLAIN).expect("reads").feeds[0];
        for (from, to) in [
            (first.address.as_str(), "https://alerts.example/?lat=39.47&lon=-0.37"),
            (first.address.as_str(), "http://127.0.0.1/"),
            (first.address.as_str(), "http://alerts.example/"),
            (first.country.as_str(), "Spain"),
            ("\"format\": 1", "\"format\": 2"),
        ] {
            let changed = text.replacen(from, to, 1);
            assert_ne!(changed, text, "{from}");
            assert_eq!(Directory::read(changed.as_bytes()), Err(DirectoryError::Malformed), "{to}");
        }
    }
}
