//! Several vaults on one device, one a person: listed, chosen, made, named.
//!
//! Each has its own passphrase, watch, lock and back-off. One is chosen at a time.

mod choose;
mod list;
mod name;

pub use choose::{another, choose};
pub use list::vaults;
pub use name::name_vault;
