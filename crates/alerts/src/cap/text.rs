//! Text to what is kept of it.

use super::limits::MAX_TEXT_CHARS;
use super::{Repair, repair::Repairs};

/// Without byte order mark and leading space, both flagged.
pub(super) fn without_prelude<'a>(text: &'a str, repairs: &mut Repairs) -> &'a str {
    let unmarked = text.trim_start_matches('\u{feff}');
    if unmarked.len() < text.len() {
        repairs.note(Repair::ByteOrderMark);
    }
    let document = unmarked.trim_start();
    if document.len() < unmarked.len() && document.starts_with("<?xml") {
        repairs.note(Repair::LeadingSpace);
    }
    document
}

/// Text for people, cut at the bound.
pub(super) fn prose(text: &str, repairs: &mut Repairs) -> String {
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
