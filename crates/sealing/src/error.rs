//! What can go wrong when sealing, opening, signing or verifying.

/// Every failure of this crate. None of them carries key material or content.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SealingError {
    /// The key is not the one this was sealed to, or the sealed bytes were changed.
    #[error("cannot be opened with this key: another key, or changed bytes")]
    CannotOpen,
    /// The stream ends before its final chunk.
    #[error("the sealed stream was cut short")]
    Truncated,
    /// The bytes do not have the shape of this format.
    #[error("not a sealed object of this format")]
    Malformed,
    /// The format's version is newer than this program.
    #[error("sealed by a newer version")]
    UnknownVersion,
    /// A signature does not verify under the expected key.
    #[error("signature does not verify")]
    BadSignature,
    /// Signed, but as another kind of thing.
    #[error("signed as another content type")]
    WrongContentType,
    /// Fewer valid signatures than the threshold asks for.
    #[error("fewer valid signatures than required")]
    BelowThreshold,
    /// A link of a hash chain does not fit its predecessor.
    #[error("hash chain broken")]
    BrokenChain,
    /// A key has the wrong length or is not on its curve.
    #[error("not a key of this kind")]
    BadKey,
    /// A DPoP proof was refused (RFC 9449 section 4.3); the text names the check.
    #[error("DPoP proof refused: {0}")]
    Dpop(&'static str),
    /// Reading or writing the stream failed underneath.
    #[error("the stream failed: {0:?}")]
    Stream(std::io::ErrorKind),
}

impl From<std::io::Error> for SealingError {
    fn from(error: std::io::Error) -> Self {
        let sealed = error.get_ref().and_then(|inner| inner.downcast_ref::<Self>());
        sealed.copied().unwrap_or_else(|| Self::Stream(error.kind()))
    }
}
