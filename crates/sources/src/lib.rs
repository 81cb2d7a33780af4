//! Public alert feeds: a signed directory of them, fetched within bounds, never asked about a place.
//!
//! Bytes come out, as they were received; what they mean is the alerts crate's business. Absent on
//! purpose: positions, areas, storage, a clock, a choice of what to ask by where somebody is. An
//! address is the directory's or the person's, sent as it stands.

mod address;
mod client;
mod directory;
mod error;
mod folder;
mod index;
mod messages;
mod patience;
mod retry;
mod round;

pub use address::Address;
pub use client::{Client, Document, Seen, Validators};
pub use directory::{Directory, DirectoryError, Feed, directory_key, sign_directory};
pub use error::SourceError;
pub use folder::{is_folder, look_into};
pub use index::{Entry, LARGEST_DOCUMENT, MOST_ENTRIES, entries};
pub use messages::messages;
pub use patience::{left_alone_s, next_visit_after, not_before};
pub use round::{MOST_REMEMBERED, Memory, Received, Round, visit};
