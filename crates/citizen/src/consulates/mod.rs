//! Consulates: adding one.

mod join;
mod list;
pub(crate) mod reach;

pub use join::join;
pub use list::list;
