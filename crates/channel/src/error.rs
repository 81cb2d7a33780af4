//! What can go wrong on the way to a consulate.

use amana_contract::problem::Code;
use amana_web::is_about_the_certificate;

/// Every failure of a call. None quotes what was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ChannelError {
    /// The address is not `https://host[:port]`.
    #[error("not an https origin")]
    BadOrigin,
    /// No connection, or it was cut before an answer came.
    #[error("cannot be reached")]
    Unreachable,
    /// No answer in time.
    #[error("no answer in time")]
    TimedOut,
    /// Somebody answered with a certificate that does not lead to the pinned root.
    #[error("the certificate is not the pinned one")]
    WrongCertificate,
    /// The consulate said no.
    #[error("refused: {0}")]
    Refused(Code),
    /// The answer is not what the description says.
    #[error("the answer cannot be understood")]
    Unintelligible,
}

impl From<&reqwest::Error> for ChannelError {
    /// Bodies are parsed elsewhere, so what reqwest calls a decoding failure is a line that broke in
    /// the middle of an answer.
    fn from(error: &reqwest::Error) -> Self {
        if is_about_the_certificate(error) {
            Self::WrongCertificate
        } else if error.is_timeout() {
            Self::TimedOut
        } else {
            Self::Unreachable
        }
    }
}
