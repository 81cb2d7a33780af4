//! Consulates: looking at an invitation, adding one, reaching it again.

pub(crate) mod heal;
mod inspect;
mod join;
mod list;
pub(crate) mod reach;
mod reconnect;

pub use inspect::inspect;
pub use join::join;
pub use list::list;
pub(crate) use list::{view, views};
pub use reconnect::reconnect;
