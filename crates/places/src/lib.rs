//! Where a second copy of a backup lies: a folder, a stick, a WebDAV collection.
//!
//! What goes there is sealed already; this crate sees no key and no content. It writes under a name
//! of its own making, reads back what it wrote to the end, and touches no file that it did not name.
//! Absent on purpose: the vault, the clock, retries, sentences.

mod disk;
mod error;
mod folder;
mod name;
mod place;
mod staging;
mod web_dav;

pub use error::PlaceError;
pub use folder::Folder;
pub use name::{CopyName, Tag};
pub use place::{Kept, Place, Written};
pub use staging::Staging;
pub use web_dav::{Login, WebDav};
