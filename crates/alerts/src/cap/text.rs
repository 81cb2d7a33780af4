//! Text to what is kept of it.

use super::limits::MAX_TEXT_CHARS;
use super::{Repair, repair::Repairs};

const MARK: char = '\u{feff}';

/// Whether a character may stand outside of the document without meaning anything.
pub(super) fn is_nobodys(c: char) -> bool {
    c == MARK || c.is_whitespace()
}

/// Whether a text outside of the root says nothing; what XML does not allow there is flagged.
pub(super) fn is_blank_outside(text: &str, repairs: &mut Repairs) -> bool {
    let is_blank = text.chars().all(is_nobodys);
    if is_blank && text.contains(MARK) {
        repairs.note(Repair::ByteOrderMark);
    }
    if is_blank && text.contains(|c: char| c != MARK && !c.is_ascii_whitespace()) {
        repairs.note(Repair::CharactersDropped);
    }
    is_blank
}

/// Without byte order mark and leading space, both flagged.
pub(super) fn without_prelude<'a>(text: &'a str, repairs: &mut Repairs) -> &'a str {
    let document = text.trim_start_matches(is_nobodys);
    let skipped = &text[..text.len() - document.len()];
    if skipped.contains(MARK) {
        repairs.note(Repair::ByteOrderMark);
    }
    if skipped.contains(char::is_whitespace) && document.starts_with("<?xml") {
        repairs.note(Repair::LeadingSpace);
    }
    document
}

/// Text, cut at the bound of what people read.
pub(super) fn cut(text: &str, repairs: &mut Repairs) -> String {
    if text.len() <= MAX_TEXT_CHARS {
        return text.to_owned();
    }
    match text.char_indices().nth(MAX_TEXT_CHARS) {
        Some((end, _)) => {
            repairs.note(Repair::TextCut);
            text[..end].to_owned()
        }
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Repairs, is_blank_outside, without_prelude};
    use crate::cap::Repair;

    #[test]
    fn what_stands_before_a_document_is_skipped_in_any_order() {
        for before in ["\u{feff}", "\u{feff}\n", "\n\u{feff}", " \u{a0}\u{feff}\u{feff}\t"] {
            let mut repairs = Repairs::default();
            let text = format!("{before}<?xml?>");
            assert_eq!(without_prelude(&text, &mut repairs), "<?xml?>", "{before:?}");
            assert_eq!(repairs.into_vec()[0], Repair::ByteOrderMark, "{before:?}");
        }
    }

    #[test]
    fn what_stands_behind_it_says_nothing_or_something() {
        for (after, says_nothing, expected) in [
            ("\r\n\t ", true, vec![]),
            ("\n\u{feff}", true, vec![Repair::ByteOrderMark]),
            ("\u{a0}\n", true, vec![Repair::CharactersDropped]),
            ("\u{feff}OK", false, vec![]),
        ] {
            let mut repairs = Repairs::default();
            assert_eq!(is_blank_outside(after, &mut repairs), says_nothing, "{after:?}");
            assert_eq!(repairs.into_vec(), expected, "{after:?}");
        }
    }
}
