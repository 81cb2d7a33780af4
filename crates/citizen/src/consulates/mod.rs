//! Consulates: adding one, reaching it again.

pub(crate) mod heal;
mod join;
mod list;
pub(crate) mod reach;
mod reconnect;

pub use join::join;
pub use list::list;
pub use reconnect::reconnect;
