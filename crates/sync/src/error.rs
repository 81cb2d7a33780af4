//! What can go wrong between the app and a consulate.

use amana_channel::ChannelError;
use amana_channel::passkey::PasskeyError;
use amana_channel::trust::TrustError;
use amana_contract::problem::Code;
use amana_sealing::SealingError;

/// Every failure of this crate. None quotes what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SyncError {
    /// On the way.
    #[error(transparent)]
    Channel(#[from] ChannelError),
    /// The consulate's root is not the one in the invitation.
    #[error("another consulate than the one in the invitation")]
    WrongFingerprint,
    /// Something that must be signed is not, or by the wrong key.
    #[error("not signed by the consulate")]
    BadSignature,
    /// Older than what this device has seen already.
    #[error("older than what is known")]
    OldNews,
    /// The signed head says that there is more than what was shown.
    #[error("an event is withheld")]
    Withheld,
    /// The passkey could not be used on this side.
    #[error(transparent)]
    Passkey(#[from] PasskeyError),
}

impl SyncError {
    /// Worth trying again later without asking anybody.
    pub const fn is_passing(self) -> bool {
        matches!(
            self,
            Self::Channel(
                ChannelError::Unreachable
                    | ChannelError::TimedOut
                    | ChannelError::Refused(Code::TooMany | Code::Internal | Code::WrongOffset)
            )
        )
    }

    /// The person must confirm the errand again.
    pub const fn needs_confirmation(self) -> bool {
        matches!(
            self,
            Self::Channel(ChannelError::Refused(
                Code::Unauthenticated | Code::ConfirmationRequired | Code::ProofRefused
            ))
        )
    }
}

impl From<SealingError> for SyncError {
    fn from(error: SealingError) -> Self {
        match error {
            SealingError::BrokenChain => Self::Withheld,
            _ => Self::BadSignature,
        }
    }
}

impl From<TrustError> for SyncError {
    fn from(error: TrustError) -> Self {
        match error {
            TrustError::OtherRoot => Self::WrongFingerprint,
            TrustError::Malformed | TrustError::NotSigned => Self::BadSignature,
        }
    }
}
