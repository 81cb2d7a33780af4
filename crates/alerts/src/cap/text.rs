//! Bytes to text, and text to what is kept of it.

use super::limits::{MAX_BYTES, MAX_TEXT_CHARS};
use super::{CapRefusal, Repair, repair::Repairs};

/// The document as text, without what may not stand before it.
pub(super) fn decode<'a>(bytes: &'a [u8], repairs: &mut Repairs) -> Result<&'a str, CapRefusal> {
    if bytes.len() > MAX_BYTES {
        return Err(CapRefusal::TooLarge { size_bytes: bytes.len() });
    }
    let text = std::str::from_utf8(bytes).map_err(|_| CapRefusal::NotUtf8)?;
    Ok(without_prelude(text, repairs))
}

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
    match text.char_indices().nth(MAX_TEXT_CHARS) {
        Some((end, _)) => {
            repairs.note(Repair::TextCut);
            text[..end].to_owned()
        }
        None => text.to_owned(),
    }
}
