//! Everything that can go wrong for a person, and the sentence that says it.

use crate::access::{Weakness, second_place};
use crate::form::FormRefusal;
use crate::message::{Message, Value};
use amana_channel::ChannelError;
use amana_contract::problem::Code;
use amana_documents::mrz::{CheckedField, MrzRefusal};
use amana_documents::scan::ScanRefusal;
use amana_places::PlaceError;
use amana_sync::SyncError;
use amana_vault::holder::HolderError;
use amana_vault::{Passphrase, VaultError};
use chrono::{DateTime, Utc};

/// Every failure of a verb. None carries personal data but the check digit that is pointed at.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The vault says so.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// The consulate, or the way to it, says so.
    #[error(transparent)]
    Sync(#[from] SyncError),
    /// Not an MRZ.
    #[error("not an MRZ: {}", .0.reason())]
    Mrz(#[from] MrzRefusal),
    /// A check digit of the MRZ is not the one that belongs there.
    #[error("a check digit does not fit")]
    CheckDigit {
        /// Whose.
        field: CheckedField,
        /// What stands there.
        printed: char,
        /// What belongs there.
        expected: char,
    },
    /// Not a scan.
    #[error("not a scan: {}", .0.reason())]
    Scan(#[from] ScanRefusal),
    /// Not an invitation link.
    #[error("not an invitation")]
    NotAnInvitation,
    /// No message of a feed could be read.
    #[error("the feed cannot be read")]
    Feed,
    /// The errand waits for the person's confirmation.
    #[error("the errand needs confirmation")]
    NeedsConfirmation,
    /// The target of a restore holds a vault.
    #[error("there is a vault already")]
    RestoreTarget,
    /// Inputs that cannot be taken, each with its reason.
    #[error("{0}")]
    Form(#[from] FormRefusal),
    /// A passphrase that is guessed too easily.
    #[error("the passphrase is too weak")]
    Weak(Weakness),
    /// Too many wrong passphrases on this device.
    #[error("too many wrong tries")]
    TooManyTries {
        /// When the next one is looked at.
        until: DateTime<Utc>,
        /// How long that is from now.
        wait_s: u32,
    },
    /// The second place, or the way to it, says so.
    #[error("the second place: {0}")]
    Place(#[from] PlaceError),
    /// No second place was set.
    #[error("no second place")]
    NoSecondPlace,
    /// The call for help may have left already.
    #[error("too late to take it back")]
    TooLateToCancel,
    /// This device has no such vault.
    #[error("no such vault")]
    NoSuchVault,
    /// This device has as many vaults as are kept apart.
    #[error("too many vaults")]
    TooManyVaults,
    /// The kit is not in memory any more.
    #[error("the recovery kit is closed")]
    KitClosed,
    /// A thread or task of ours ended early.
    #[error("an internal task ended")]
    Internal,
}

impl Error {
    /// What to tell the person.
    pub fn message(&self) -> Message {
        match self {
            Self::Vault(error) => vault_message(*error),
            Self::Sync(error) => sync_message(*error),
            Self::Mrz(refusal) => {
                let key = format!("mrz-reason-{}", mrz_reason(*refusal));
                Message::plain("error-mrz-refused").with("reason", Value::Key(key))
            }
            Self::CheckDigit { field, printed, expected } => Message::plain("error-mrz-check")
                .with("field", Value::Key(format!("field-{}", field_name(*field))))
                .with("printed", Value::Verbatim(printed.to_string()))
                .with("expected", Value::Verbatim(expected.to_string())),
            Self::Scan(refusal) => Message::plain(match refusal {
                ScanRefusal::NotAnImage => "error-scan-not-an-image",
                ScanRefusal::TooLarge | ScanRefusal::TooManyPixels => "error-scan-too-large",
                ScanRefusal::Damaged => "error-scan-damaged",
                ScanRefusal::Encrypted => "error-scan-encrypted",
            }),
            Self::NotAnInvitation => Message::plain("error-consulate-invitation"),
            Self::Feed => Message::plain("error-feed-unreadable"),
            Self::NeedsConfirmation => Message::plain("error-needs-confirmation"),
            Self::RestoreTarget => Message::plain("error-restore-target-not-empty"),
            Self::Form(_) => Message::plain("error-form"),
            Self::Weak(weakness) => weakness.message(),
            Self::TooManyTries { wait_s, .. } => wait_message(*wait_s),
            Self::Place(error) => {
                let reason = Value::Key(second_place::reason(*error).to_owned());
                Message::plain("error-second-place").with("reason", reason)
            }
            Self::TooLateToCancel => Message::plain("error-too-late-to-cancel"),
            Self::NoSuchVault => Message::plain("error-no-such-vault"),
            Self::TooManyVaults => Message::plain("error-too-many-vaults"),
            Self::NoSecondPlace => Message::plain("error-second-place-none"),
            Self::KitClosed => Message::plain("error-kit-closed"),
            Self::Internal => Message::plain("error-internal"),
        }
    }

    /// The inputs that it is about, each with what to tell the person; none: the whole.
    pub fn fields(&self) -> Vec<(&'static str, Message)> {
        match self {
            Self::Form(refusal) => refusal.fields().to_vec(),
            _ => Vec::new(),
        }
    }
}

/// In minutes from two on, rounded up: nobody counts 287 seconds.
fn wait_message(wait_s: u32) -> Message {
    if wait_s < 120 {
        return Message::plain("error-wait-seconds").with("seconds", Value::Number(wait_s.into()));
    }
    Message::plain("error-wait-minutes").with("minutes", Value::Number(wait_s.div_ceil(60).into()))
}

fn vault_message(error: VaultError) -> Message {
    Message::plain(match error {
        VaultError::Missing => "error-no-vault",
        VaultError::Exists => "error-vault-exists",
        VaultError::InUse => "error-vault-in-use",
        VaultError::WrongSecret => "error-wrong-passphrase",
        VaultError::NotARecoveryCode => "error-wrong-recovery-code",
        VaultError::PassphraseTooShort => {
            let minimum = Value::Number(Passphrase::SHORTEST as i64);
            return Message::plain("error-passphrase-too-short").with("minimum", minimum);
        }
        VaultError::Unreadable => "error-vault-unreadable",
        VaultError::TooNew => "error-vault-too-new",
        VaultError::Locked => "error-vault-locked",
        VaultError::NotFound => "error-not-found",
        VaultError::Damaged => {
            return Message::plain("error-vault-damaged").with("count", Value::Number(1));
        }
        VaultError::DiskFull => "error-disk-full",
        VaultError::Disk(_) => "error-disk",
        VaultError::BackupUnreadable => "error-backup-unreadable",
        VaultError::BackupDamaged => "error-backup-damaged",
        VaultError::Keyring(HolderError::Locked) => "error-keyring-locked",
        VaultError::Keyring(_) => "error-keyring-missing",
        VaultError::LastWayIn => "error-last-way-in",
        VaultError::Malformed | VaultError::KdfOutOfRange => "error-internal",
    })
}

fn sync_message(error: SyncError) -> Message {
    Message::plain(match error {
        SyncError::WrongFingerprint => "error-consulate-fingerprint",
        SyncError::BadSignature => "error-consulate-signature",
        SyncError::OldNews => "error-consulate-old-news",
        SyncError::Withheld => "error-consulate-withheld",
        SyncError::Passkey(_) => "error-needs-confirmation",
        SyncError::Channel(channel) => match channel {
            ChannelError::BadOrigin => "error-consulate-invitation",
            ChannelError::Unreachable => "error-consulate-unreachable",
            ChannelError::TimedOut => "error-consulate-slow",
            ChannelError::WrongCertificate => "error-consulate-certificate",
            ChannelError::Unintelligible => "error-consulate-answer",
            ChannelError::Refused(Code::InvitationInvalid) => "error-invitation-used",
            ChannelError::Refused(_) if error.needs_confirmation() => "error-needs-confirmation",
            ChannelError::Refused(code) => {
                let reason = Value::Verbatim(code.to_string());
                return Message::plain("error-consulate-refused").with("reason", reason);
            }
        },
    })
}

const fn mrz_reason(refusal: MrzRefusal) -> &'static str {
    match refusal {
        MrzRefusal::Empty => "empty",
        MrzRefusal::TooLong { .. } => "too-long",
        MrzRefusal::LineCount { .. } => "line-count",
        MrzRefusal::LineLength { .. } => "line-length",
        MrzRefusal::ForbiddenCharacter { .. } => "character",
    }
}

const fn field_name(field: CheckedField) -> &'static str {
    match field {
        CheckedField::DocumentNumber => "document-number",
        CheckedField::DateOfBirth => "date-of-birth",
        CheckedField::DateOfExpiry => "date-of-expiry",
        CheckedField::OptionalData => "optional-data",
        CheckedField::Composite => "composite",
    }
}
