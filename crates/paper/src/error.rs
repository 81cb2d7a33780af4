//! Why there is no page.

/// Why there is no page. It holds nothing of what would have been printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperError {
    /// A recovery code is 24 words of small Latin letters.
    #[error("not the 24 words of a recovery code")]
    NotARecoveryCode,
    /// A copy's purpose is 2 to 80 letters that the fonts have.
    #[error("the purpose cannot be printed")]
    UnusablePurpose,
    /// A picture without pixels, or with more than a copy has.
    #[error("the picture cannot be printed")]
    UnusablePicture,
    /// More or longer entries than a dossier has room for.
    #[error("the dossier is too large")]
    TooMuch,
    /// A sentence has a character that the fonts lack, or the page is too short for its sentences.
    #[error("the page cannot be drawn")]
    NotDrawable,
}
