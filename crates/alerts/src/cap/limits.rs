//! The bounds that every message must keep.
//!
//! A message beyond them is refused, never cut: a cut area would say "outside" to somebody inside.
//! Only text for people and codes beside it are cut, and flagged. The largest real message known has
//! 9 info blocks, 169 areas in one of them and 93,040 vertices in 1.7 MB.

use super::CapRefusal;
use super::name::Name;
use super::tree::Element;

/// The largest document, container or not.
pub const MAX_BYTES: usize = 4 * 1024 * 1024;
/// The deepest nesting of elements.
pub const MAX_DEPTH: usize = 32;
/// The most elements in one document.
pub const MAX_ELEMENTS: usize = 100_000;
/// The most tags, comments and the like in one document: two for each element.
pub(super) const MAX_TAGS: usize = 2 * MAX_ELEMENTS;
/// The most references in the text of one document, such as those around an escaped message.
pub(super) const MAX_ENTITIES: usize = 200_000;
/// The most info blocks in one message.
pub const MAX_INFOS: usize = 64;
/// The most areas in one message.
pub const MAX_AREAS: usize = 4_096;
/// The most polygon vertices in one message.
pub const MAX_VERTICES: usize = 250_000;
/// The most references in one message.
pub const MAX_REFERENCES: usize = 1_024;
/// The longest text for people, in characters; the rest is cut and flagged.
pub const MAX_TEXT_CHARS: usize = 20_000;
/// The most codes of one kind in an info block or an area; the rest is cut and flagged.
pub(super) const MAX_CODES: usize = 16_384;
/// The most values of one coded element; the rest is cut and flagged.
pub(super) const MAX_VALUES: usize = 32;
/// The longest identifier or sender, in bytes; never cut, for a cut key could collide.
pub(super) const MAX_KEY_BYTES: usize = 1_024;

/// Refuses a document that would take long to read, before anything of it is read: counting bytes takes
/// no time.
pub(super) fn check_document(document: &str) -> Result<(), CapRefusal> {
    let count = |wanted: u8| document.bytes().filter(|byte| *byte == wanted).count();
    at_most("tags", MAX_TAGS, count(b'<'))?;
    at_most("entities", MAX_ENTITIES, count(b'&'))
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
    let references = alert.children(Name::References).map(Element::text);
    at_most("references", MAX_REFERENCES, references.map(count_tokens).sum())
}

/// Refuses a count above its bound.
pub(super) fn at_most(what: &'static str, limit: usize, count: usize) -> Result<(), CapRefusal> {
    if count > limit { Err(CapRefusal::TooMany { what, limit }) } else { Ok(()) }
}

/// At least as many vertices as the text has: by its separators, which are counted faster than
/// tokens; exactly where that would be too many, and no further than to one too many.
fn count_vertices(text: &str) -> usize {
    let separators = text.bytes().filter(|byte| *byte <= b',' || *byte == b';').count();
    let at_most = separators / 2 + 1;
    let exactly = || text.split_ascii_whitespace().take(MAX_VERTICES + 1).count();
    if at_most > MAX_VERTICES { exactly() } else { at_most }
}

fn count_tokens(text: &str) -> usize {
    text.split_ascii_whitespace().count()
}
