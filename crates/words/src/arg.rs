//! What a sentence is filled with, made safe to stand in it.

use std::borrow::Cow;

use chrono::NaiveDate;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const LEFT_TO_RIGHT_ISOLATE: char = '\u{2066}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// A value for one `{ $argument }` of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// A name, a place, a time or another sentence: isolated, in its own direction.
    Text(String),
    /// A number: written and counted as the language does.
    Number(i64),
    /// A date: spelled out.
    Date(NaiveDate),
    /// Characters of a document, an id or a path: isolated, always from left to right.
    Verbatim(String),
}

impl Arg {
    /// Characters of a document, an id or a path.
    pub fn verbatim(text: impl Into<String>) -> Arg {
        Arg::Verbatim(text.into())
    }
}

/// A name or a place, isolated in its own direction.
pub(crate) fn isolate(text: &str) -> String {
    isolate_with(FIRST_STRONG_ISOLATE, text)
}

/// Characters that stay from left to right.
pub(crate) fn isolate_ltr(text: &str) -> String {
    isolate_with(LEFT_TO_RIGHT_ISOLATE, text)
}

fn isolate_with(opening: char, text: &str) -> String {
    let inner = contained(text);
    format!("{opening}{inner}{POP_DIRECTIONAL_ISOLATE}")
}

/// The text without what could reach outside its isolation: line breaks, terminal controls and
/// isolates that do not pair up. It may come from a stranger.
fn contained(text: &str) -> Cow<'_, str> {
    let is_break = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let is_paired = has_paired_isolates(text);
    if is_paired && !text.contains(is_break) {
        return Cow::Borrowed(text);
    }
    let kept = text.chars().filter(|c| is_paired || !is_isolate(*c));
    Cow::Owned(kept.map(|c| if is_break(c) { ' ' } else { c }).collect())
}

fn is_isolate(c: char) -> bool {
    matches!(c, '\u{2066}'..='\u{2069}')
}

fn has_paired_isolates(text: &str) -> bool {
    let mut depth = 0_usize;
    for c in text.chars().filter(|c| is_isolate(*c)) {
        depth = match (c == POP_DIRECTIONAL_ISOLATE, depth) {
            (true, 0) => return false,
            (true, _) => depth - 1,
            (false, _) => depth + 1,
        };
    }
    depth == 0
}

impl From<String> for Arg {
    fn from(text: String) -> Arg {
        Arg::Text(text)
    }
}

impl From<&str> for Arg {
    fn from(text: &str) -> Arg {
        Arg::Text(text.to_owned())
    }
}

impl From<NaiveDate> for Arg {
    fn from(date: NaiveDate) -> Arg {
        Arg::Date(date)
    }
}

macro_rules! from_numbers {
    ($($number:ty),+) => {$(
        impl From<$number> for Arg {
            fn from(number: $number) -> Arg {
                Arg::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )+};
}

from_numbers!(u8, u16, u32, u64, usize, i32, i64);

#[cfg(test)]
mod tests {
    use super::{Arg, isolate, isolate_ltr};

    #[test]
    fn names_keep_their_direction_and_ids_stay_left_to_right() {
        assert_eq!(isolate("أمينة"), "\u{2068}أمينة\u{2069}");
        assert_eq!(isolate_ltr("P<MAR"), "\u{2066}P<MAR\u{2069}");
    }

    #[test]
    fn a_sentence_inside_a_sentence_keeps_its_isolates() {
        let inner = isolate("Rabat");
        assert_eq!(isolate(&inner), "\u{2068}\u{2068}Rabat\u{2069}\u{2069}");
    }

    #[test]
    fn a_stranger_cannot_reach_outside_the_isolation() {
        assert_eq!(isolate("a\u{2069}b"), "\u{2068}ab\u{2069}");
        assert_eq!(isolate("a\u{2067}b"), "\u{2068}ab\u{2069}");
        assert_eq!(isolate("a\nb\u{1b}[2J\u{2029}c"), "\u{2068}a b [2J c\u{2069}");
    }

    #[test]
    fn numbers_of_any_width_become_numbers() {
        assert_eq!(Arg::from(7_u8), Arg::Number(7));
        assert_eq!(Arg::from(-7_i32), Arg::Number(-7));
        assert_eq!(Arg::from(u64::MAX), Arg::Number(i64::MAX));
    }
}
