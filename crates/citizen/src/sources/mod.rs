//! Public feeds that the person follows without any consulate: from the directory, at an address of their
//! own, or in a folder.
//!
//! All of it is in the watch, so feeds are asked while the vault is locked. A source is asked for what it
//! offers to everybody: whole feeds, never a place. What it sees all the same is said before.

mod directory;
mod follow;
mod inspect;
mod keep;
mod list;
mod place;
mod read;
mod refresh;
mod trouble;
mod unfollow;
mod visit;

pub use directory::directory;
pub use follow::follow;
pub use inspect::inspect;
pub use list::list;
pub(crate) use list::{KnownTo, times, views};
pub use refresh::refresh;
pub use unfollow::unfollow;
pub(crate) use visit::{Visited, visit};
