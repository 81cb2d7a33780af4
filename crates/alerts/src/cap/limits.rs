//! The bounds that every message must keep.
//!
//! A message beyond them is refused, never cut: a cut area would say "outside" to somebody inside.
//! Only text for people, codes beside it and references are cut, and flagged: without its reference a
//! message stays, and says too much rather than nothing. The largest real message known has 9 info blocks,
//! 169 areas in one of them and 93,040 vertices in 1.7 MB. Canada lets alerts have 5 MB, for the sound in them.

use super::CapRefusal;
use super::name::Name;
use super::tree::Element;

/// The largest document, container or not.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;
/// The most of a document outside of the files in it (`derefUri`), which are skipped: all else costs time.
pub const MAX_BYTES_BESIDE_FILES: usize = 4 * 1024 * 1024;
/// The deepest nesting of elements.
pub const MAX_DEPTH: usize = 64;
/// The most elements in one document.
pub const MAX_ELEMENTS: usize = 100_000;
/// The most tags, comments and the like in one document: two for each element.
pub(super) const MAX_TAGS: usize = 2 * MAX_ELEMENTS;
/// The most references in the text of one document, such as those around an escaped message.
pub(super) const MAX_ENTITIES: usize = 200_000;
/// The most info blocks in one message.
pub const MAX_INFOS: usize = 256;
/// The most areas in one message.
pub const MAX_AREAS: usize = 16_384;
/// The most polygon vertices in one message.
pub const MAX_VERTICES: usize = 250_000;
/// The most references in one message; the rest is cut and flagged.
pub const MAX_REFERENCES: usize = 1_024;
/// The most bytes of a message in which references are looked for: thrice as many as that many have.
pub(super) const MAX_REFERENCES_BYTES: usize = 256 * MAX_REFERENCES;
/// The longest text for people, in characters; the rest is cut and flagged.
pub const MAX_TEXT_CHARS: usize = 20_000;
/// The most codes of one kind in an info block or an area; the rest is cut and flagged.
pub(super) const MAX_CODES: usize = 16_384;
/// The most values of one coded element; the rest is cut and flagged.
pub(super) const MAX_VALUES: usize = 32;
/// The longest tag of a file.
const MAX_FILE_TAG_BYTES: usize = 256;
/// The longest identifier or sender, in bytes; never cut, for a cut key could collide.
pub(super) const MAX_KEY_BYTES: usize = 1_024;

/// Refuses a document that would take long to read, before anything of it is read: counting bytes takes
/// no time.
pub(super) fn check_document(document: &str) -> Result<(), CapRefusal> {
    at_most("tags", MAX_TAGS, count(document, |byte| byte == b'<'))?;
    at_most("entities", MAX_ENTITIES, count(document, |byte| byte == b'&'))?;
    if document.len() <= MAX_BYTES_BESIDE_FILES {
        return Ok(());
    }
    let files = document.split('<').map(file_bytes).sum::<usize>();
    at_most("bytes beside files", MAX_BYTES_BESIDE_FILES, document.len() - files)
}

/// How much of what follows a `<` is the file in a `derefUri`.
fn file_bytes(tag: &str) -> usize {
    let beginning = &tag.as_bytes()[..tag.len().min(MAX_FILE_TAG_BYTES)];
    let Some(end) = beginning.iter().position(|byte| *byte == b'>') else { return 0 };
    let name = beginning[..end].split(u8::is_ascii_whitespace).next().unwrap_or_default();
    let local = name.rsplit(|byte| *byte == b':').next().unwrap_or_default();
    if local.eq_ignore_ascii_case(b"derefUri") { tag.len() - end - 1 } else { 0 }
}

/// Refuses a message with too many of anything.
pub(super) fn check(alert: Element) -> Result<(), CapRefusal> {
    let infos = || alert.children(Name::Info);
    let areas = || infos().flat_map(|info| info.children(Name::Area));
    let polygons = areas().flat_map(|area| area.children(Name::Polygon));
    at_most("infos", MAX_INFOS, infos().count())?;
    at_most("areas", MAX_AREAS, areas().count())?;
    let mut vertices = 0;
    for polygon in polygons {
        vertices += count_vertices(polygon.text());
        at_most("vertices", MAX_VERTICES, vertices)?;
    }
    Ok(())
}

/// Refuses a count above its bound.
pub(super) fn at_most(what: &'static str, limit: usize, count: usize) -> Result<(), CapRefusal> {
    if count > limit { Err(CapRefusal::TooMany { what, limit }) } else { Ok(()) }
}

/// At least as many vertices as the text has: by its separators, which are counted faster than
/// tokens; exactly where that would be too many, and no further than to one too many.
fn count_vertices(text: &str) -> usize {
    let separators = count(text, |byte| (byte <= b',') | (byte == b';'));
    let at_most = separators / 2 + 1;
    let exactly = || text.split_ascii_whitespace().take(MAX_VERTICES + 1).count();
    if at_most > MAX_VERTICES { exactly() } else { at_most }
}

/// How many bytes are like that. Of 255 at a time, so that their number fits into a byte: the compiler
/// makes that wide, ten times as fast as a plain count.
fn count(text: &str, is_wanted: impl Fn(u8) -> bool) -> usize {
    let of = |bytes: &[u8]| bytes.iter().map(|byte| u8::from(is_wanted(*byte))).sum::<u8>();
    text.as_bytes().chunks(255).map(|bytes| usize::from(of(bytes))).sum()
}

#[cfg(test)]
mod tests {
    use super::{MAX_BYTES_BESIDE_FILES, check_document, count};

    #[test]
    fn counts_what_a_plain_loop_counts() {
        for length in [0, 1, 254, 255, 256, 510, 1_021] {
            for text in ["<".repeat(length), "a<".repeat(length), "b".repeat(length)] {
                let plain = text.bytes().filter(|byte| *byte == b'<').count();
                assert_eq!(count(&text, |byte| byte == b'<'), plain);
            }
        }
    }

    #[test]
    fn only_files_may_make_a_document_larger() {
        let large = "A".repeat(MAX_BYTES_BESIDE_FILES);
        let refusal = |document: &str| check_document(document).err().map(|why| why.reason());
        for name in ["derefUri", "cap:derefUri", "derefuri", "derefUri a='b'"] {
            let document = format!("<a><{name}>{large}</derefUri></a>");
            assert_eq!(refusal(&document), None, "{name}");
        }
        for name in ["note", "derefUri2", "a:b"] {
            let document = format!("<a><{name}>{large}</{name}></a>");
            assert_eq!(refusal(&document), Some("too-many"), "{name}");
        }
    }
}
