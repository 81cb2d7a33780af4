//! What can be typed about the keys of a vault, and about whether it is whole.

use clap::{Args, Subcommand};
use std::path::PathBuf;
use uuid::Uuid;

#[derive(Subcommand)]
pub(crate) enum KeysVerb {
    /// The ways in
    Slots {
        #[command(subcommand)]
        verb: Option<SlotsVerb>,
    },
    /// A new vault key behind a new passphrase and new words; shows the words once
    Rewrap {
        #[command(flatten)]
        new: NewPassphrase,
    },
    /// A new data key for what is written from here on
    Rotate {
        /// Also seal anew everything that is there
        #[arg(long)]
        now: bool,
    },
    /// Change the passphrase
    Passphrase {
        #[command(flatten)]
        new: NewPassphrase,
    },
    /// Try the 24 words from the paper on this vault
    KitCheck {
        /// Read the words from this file descriptor instead of asking
        #[arg(long, value_name = "N")]
        words_fd: Option<u32>,
    },
    /// New words in place of the old ones; shows them once
    KitNew,
    /// Read everything to its end; exit code 1 when something is damaged
    Verify,
    /// Danger: take every entry that is authentic as what there is, after damage
    Accept {
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Remove for good the sealed files that no entry names
    PurgeQuarantine {
        /// Do not ask
        #[arg(long)]
        yes: bool,
    },
    /// Erase the vault from this device, keys first
    Erase {
        /// Do not ask; the passphrase is needed all the same
        #[arg(long)]
        yes: bool,
    },
    /// What was done, newest first; exit code 1 when a line is missing or was changed
    Log,
}

#[derive(Subcommand)]
pub(crate) enum SlotsVerb {
    /// Let this device's keyring open the vault: whoever opens the session then opens the vault
    AddKeyring,
    /// Take a way in away
    Remove {
        /// Its id
        slot: Uuid,
    },
}

#[derive(Args)]
pub(crate) struct NewPassphrase {
    /// Read the new passphrase from this file descriptor instead of asking
    #[arg(long, value_name = "N")]
    pub(crate) new_passphrase_fd: Option<u32>,
}

/// A backup, and what is done with it.
#[derive(Args)]
pub(crate) struct RestoreBackup {
    /// The file
    pub(crate) file: PathBuf,
    /// Add to the vault that is here what it lacks; nothing of it is lost
    #[arg(long)]
    pub(crate) merge: bool,
    /// Take what this vault found damaged or missing
    #[arg(long, conflicts_with = "merge")]
    pub(crate) mend: bool,
    /// With --mend: this entry alone, over what is there
    #[arg(long, value_name = "ID", requires = "mend")]
    pub(crate) item: Option<Uuid>,
    /// With --merge or --mend: the backup's own passphrase or words, where it was written under others
    #[arg(long, value_name = "N")]
    pub(crate) backup_passphrase_fd: Option<u32>,
}
