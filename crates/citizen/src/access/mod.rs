//! Creating, opening, locking, backing up, restoring and erasing the vault.

mod back_up;
mod create;
mod erase;
mod lock;
mod restore;
mod status;
mod unlock;

pub use back_up::back_up;
pub use create::{RecoveryWords, create};
pub use erase::erase;
pub use lock::lock;
pub use restore::{restore, restore_with_words};
pub use status::status;
pub use unlock::{unlock, unlock_with_words};
