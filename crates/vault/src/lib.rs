//! The only keys and the only database on the device: sealed rows, sealed files, two compartments.
//!
//! The *vault* compartment is open between unlock and lock. The *watch* compartment is open while
//! the vault is locked, under a device key in the OS keyring. Absent on purpose: the domain, the
//! network, the async runtime, the clock (time is an argument).

mod back_up;
mod backup;
mod blobs;
mod compartment;
mod contents;
mod counters;
mod disk;
mod epochs;
mod erase;
mod error;
#[cfg(feature = "fuzzing")]
#[doc(hidden)]
pub mod fuzzing;
mod hardening;
pub mod holder;
mod kdf;
mod keys;
mod leaving;
mod manifest;
mod plain;
mod record;
mod records;
mod recovery;
mod rekey;
mod resealing;
mod restore;
mod row;
mod secret;
mod set_aside;
mod slots;
mod store;
mod transaction;
mod vault;
mod verify;

pub use back_up::BackingUp;
pub use backup::{BackupHead, BackupReport, inspect_backup};
pub use blobs::{BlobReader, BlobSealer, SealedBlob};
pub use compartment::Damage;
pub use contents::{BackupContents, BackupItem, BackupRecord};
pub use error::VaultError;
pub use hardening::forbid_core_dumps;
pub use kdf::KdfCost;
pub use record::{Entry, Record};
pub use recovery::RecoveryCode;
pub use resealing::Resealing;
pub use restore::restore;
pub use secret::{DeviceSecret, Passphrase, Secret, SecurityKey};
pub use set_aside::set_aside;
pub use slots::{Answered, Challenge, NewPassphrase, SlotKind, SlotView};
pub use store::{Store, WatchState};
pub use transaction::Transaction;
pub use vault::{LockedVault, UnlockFailed, Vault, create, create_with, exists, open};
pub use verify::{Damaged, Verification, Verifying};

/// Which keys a record is sealed under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Compartment {
    /// Open between unlock and lock.
    Vault,
    /// Open while the vault is locked.
    Watch,
}

impl Compartment {
    const fn number(self) -> i64 {
        match self {
            Self::Vault => 0,
            Self::Watch => 1,
        }
    }
}
