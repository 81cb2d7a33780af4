//! Reading CAP: tolerant to what issuers really send, bounded against what attackers send.

mod area;
mod coded;
mod containers;
mod coordinates;
mod encoding;
mod info;
mod limits;
mod markup;
mod message;
mod name;
mod number;
mod references;
mod refusal;
mod repair;
mod text;
mod time;
mod tree;
mod xml;

pub use crate::alert::Reading;
pub use containers::read_all;
pub use limits::{
    MAX_AREAS, MAX_BYTES, MAX_BYTES_BESIDE_FILES, MAX_DEPTH, MAX_ELEMENTS, MAX_INFOS,
    MAX_REFERENCES, MAX_TEXT_CHARS, MAX_VERTICES,
};
pub use refusal::CapRefusal;
pub use repair::Repair;

use repair::Repairs;

/// Reads one CAP 1.0, 1.1 or 1.2 message (OASIS CAP 1.2 section 3).
///
/// The message must be the document's root; see [`read_all`] for feeds and other containers.
///
/// # Errors
/// A [`CapRefusal`] if the bytes are no CAP message, lack its key, or pass a bound.
pub fn read(bytes: &[u8]) -> Result<Reading, CapRefusal> {
    let mut repairs = Repairs::default();
    let document = encoding::decode(bytes, &mut repairs)?;
    let tree = xml::read(&document, &mut repairs)?;
    if !message::is_alert(tree.root()) {
        return Err(CapRefusal::NotCap);
    }
    message::read(tree.root(), repairs)
}

#[cfg(test)]
mod tests;
