//! Renewals that are being written: sealed at every edit, sent when they are complete.

mod build;
mod contact;
mod discard;
mod edit;
mod send;
mod start;
mod view;

pub(crate) use build::cards;
pub use discard::discard;
pub use edit::edit;
pub use send::send;
pub use start::start;
pub use view::view;
