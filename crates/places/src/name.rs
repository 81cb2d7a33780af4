//! How a copy is called at its place: by a tag of this vault on this device, and its time.

use chrono::{DateTime, NaiveDateTime, Utc};
use serde::{Deserialize, Serialize};

const FIRST: &str = "amana-";
const LAST: &str = ".amana-backup";
const TIME: &str = "%Y%m%dT%H%M%SZ";
const TAG_BYTES: usize = 8;

/// Tells the copies of one vault on one device from all others at the same place. Random: it says
/// nothing about the vault.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Tag(String);

impl Tag {
    /// A new one.
    pub fn make() -> Self {
        let bytes = amana_sealing::random::make_bytes::<TAG_BYTES>();
        Self(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    pub(crate) fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Tag {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let is_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let is_tag = text.len() == 2 * TAG_BYTES && text.bytes().all(is_hex);
        if is_tag { Ok(Self(text)) } else { Err("not a tag") }
    }
}

impl From<Tag> for String {
    fn from(tag: Tag) -> Self {
        tag.0
    }
}

/// The name of one copy.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct CopyName {
    tag: Tag,
    at: NaiveDateTime,
}

impl CopyName {
    /// Of the copy that is made at `at`; a second is the finest that is told apart.
    pub fn of(tag: &Tag, at: DateTime<Utc>) -> Self {
        let text = at.format(TIME).to_string();
        let at = NaiveDateTime::parse_from_str(&text, TIME).expect("is what was just written");
        Self { tag: tag.clone(), at }
    }

    /// Whose it is.
    pub const fn tag(&self) -> &Tag {
        &self.tag
    }

    /// As it stands at the place: letters, digits, `-` and `.` alone, so that every disk and every
    /// address takes it as it is.
    pub fn to_text(&self) -> String {
        format!("{FIRST}{}-{}{LAST}", self.tag.0, self.at.format(TIME))
    }

    /// Reads what [`CopyName::to_text`] wrote, and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        let inner = text.strip_prefix(FIRST)?.strip_suffix(LAST)?;
        let (tag, at) = inner.split_once('-')?;
        let at = NaiveDateTime::parse_from_str(at, TIME).ok()?;
        let name = Self { tag: Tag::try_from(tag.to_owned()).ok()?, at };
        (name.to_text() == text).then_some(name)
    }
}

impl std::fmt::Debug for Tag {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Tag(…)")
    }
}

impl std::fmt::Debug for CopyName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "CopyName({})", self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::{CopyName, Tag};

    #[test]
    fn a_name_is_read_as_it_was_written_and_no_other_file_is_taken_for_a_copy() {
        let tag = Tag::make();
        let name = CopyName::of(&tag, "2026-11-22T14:05:09.9Z".parse().unwrap());
        let text = name.to_text();
        assert!(text.ends_with("-20261122T140509Z.amana-backup"), "{text}");
        assert_eq!(CopyName::parse(&text), Some(name.clone()));
        let later = CopyName::of(&tag, "2026-11-22T14:05:10Z".parse().unwrap());
        assert!(name < later);
        for other in [
            "",
            "amana-.amana-backup",
            "passport.pdf",
            &text.replace("amana-backup", "amana-backup.part"),
            &text.to_uppercase(),
            &format!("../{text}"),
            &text.replace("T1405", "T9905"),
            &text.replace("-2026", "-+2026"),
        ] {
            assert_eq!(CopyName::parse(other), None, "{other}");
        }
        assert_ne!(Tag::make(), Tag::make());
        assert!(Tag::try_from("0123456789ABCDEF".to_owned()).is_err());
    }
}
