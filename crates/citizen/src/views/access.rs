//! The state of the vault, and the ways into it.

use super::MessageView;
use amana_vault::holder::HolderError;
use amana_vault::{RecoveryCode, WatchState};
use chrono::{DateTime, Utc};
use serde::Serialize;
use zeroize::Zeroize;

/// The state that the first screen is in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case", tag = "state")]
pub enum AccessView {
    /// Welcome.
    NoVault,
    /// There is a vault that cannot be opened on this device now. Nothing was changed.
    Unreadable {
        /// Why.
        reason: MessageView,
        /// Whether moving it beside is a way on; otherwise it is to be tried again.
        can_set_aside: bool,
    },
    /// Unlock, emergency numbers, alerts.
    Locked {
        /// How the watch is kept.
        watch: WatchView,
        /// Before this, no passphrase is tried: too many were wrong.
        try_again_at: Option<DateTime<Utc>>,
        /// The person let this device's keyring open it.
        has_keyring_lock: bool,
    },
    /// Everything.
    Open {
        /// How the watch is kept.
        watch: WatchView,
        /// Items that were found damaged; the rest is whole.
        damaged_items: u32,
        /// The whole file is older than what this device has seen.
        is_rolled_back: bool,
    },
}

/// How the watch is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum WatchView {
    /// It survives a restart while the vault stays locked.
    Kept,
    /// The keyring lost its key: it started anew.
    StartedAnew,
    /// No keyring: it stops with the app.
    MemoryNoKeyring,
    /// The keyring is locked: it stops with the app.
    MemoryKeyringLocked,
}

impl WatchView {
    /// The sentence of the catalogue, when there is something to say.
    pub const fn message_key(self) -> Option<&'static str> {
        match self {
            Self::Kept => None,
            Self::StartedAnew => Some("error-watch-started-anew"),
            Self::MemoryNoKeyring => Some("error-keyring-missing"),
            Self::MemoryKeyringLocked => Some("error-keyring-locked"),
        }
    }
}

impl From<WatchState> for WatchView {
    fn from(state: WatchState) -> Self {
        match state {
            WatchState::Kept => Self::Kept,
            WatchState::StartedAnew => Self::StartedAnew,
            WatchState::MemoryOnly(HolderError::Locked) => Self::MemoryKeyringLocked,
            WatchState::MemoryOnly(HolderError::Missing | HolderError::Failed) => {
                Self::MemoryNoKeyring
            }
        }
    }
}

/// How hard a passphrase is to guess.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct StrengthView {
    /// From 0, guessed at once, to 4.
    #[cfg_attr(test, ts(type = "0 | 1 | 2 | 3 | 4"))]
    pub score: u8,
    /// Whether a vault is made with it.
    pub is_accepted: bool,
    /// It in words, and what would help.
    pub message: MessageView,
}

/// The 24 words: in the window only while the kit is on screen.
#[derive(Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RecoveryKitView {
    /// In their order.
    pub words: Vec<String>,
}

impl RecoveryKitView {
    pub(crate) fn of(code: &RecoveryCode) -> Self {
        Self { words: code.to_words().split(' ').map(str::to_owned).collect() }
    }
}

impl Drop for RecoveryKitView {
    fn drop(&mut self) {
        self.words.zeroize();
    }
}

impl std::fmt::Debug for RecoveryKitView {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryKitView(…)")
    }
}

/// Which words of the kit are asked for again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KitQuestionView {
    /// Counted from 1, in order.
    pub positions: Vec<u8>,
}

/// A backup file that was found or chosen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FoundBackupView {
    /// The file's name, without its folder.
    pub name: String,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// Its length.
    #[cfg_attr(test, ts(type = "number"))]
    pub size_bytes: u64,
    /// What the window calls it by: no path leaves Rust.
    pub token: String,
}
