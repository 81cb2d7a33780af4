//! Creating, opening, locking, backing up, restoring, setting aside and erasing the vault.

use crate::Topic;

mod accept;
mod back_up;
mod change_passphrase;
mod create;
mod derive;
mod erase;
mod export;
mod from_backup;
mod keyring;
pub(crate) mod kit;
mod lock;
mod merge;
mod rekey;
mod restore;
pub mod second_place;
mod set_aside;
mod status;
pub(crate) mod strength;
pub(crate) mod tries;
mod unlock;
mod vaults;

pub use accept::{accept_what_is_there, purge_quarantine};
pub use back_up::back_up;
pub use change_passphrase::change_passphrase;
pub use create::{RecoveryWords, create, create_typed_twice};
pub use erase::{erase, erase_confirmed};
pub use export::{export, export_readme};
pub use keyring::{keyring_add, lock_remove};
pub use kit::{kit_answer, kit_check, kit_close, kit_make_new, kit_question, kit_words};
pub use lock::lock;
pub use merge::{BackupSecret, mend, merge};
pub use rekey::{reseal, rewrap, rotate};
pub use restore::{found_backup, restore, restore_with_words};
pub use set_aside::{set_aside, try_again};
pub use status::{readable, status};
pub use strength::{Weakness, strength};
pub use unlock::{unlock, unlock_with_keyring, unlock_with_words};
pub use vaults::{another, choose, name_vault, vaults};

/// What is shown of everything follows from whether the vault is open.
const EVERYTHING: [Topic; 7] = [
    Topic::Access,
    Topic::Documents,
    Topic::Requests,
    Topic::Alerts,
    Topic::Consulates,
    Topic::Security,
    Topic::Settings,
];
