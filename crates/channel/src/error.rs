//! What can go wrong on the way to a consulate.

use amana_contract::problem::Code;

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
        if is_certificate_failure(error) {
            Self::WrongCertificate
        } else if error.is_timeout() {
            Self::TimedOut
        } else {
            Self::Unreachable
        }
    }
}

/// Looks through the whole chain of causes. An I/O error's payload is not its `source`, and I/O errors
/// are nested.
fn is_certificate_failure(error: &(dyn std::error::Error + 'static)) -> bool {
    if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
        return true;
    }
    let payload = error.downcast_ref::<std::io::Error>().and_then(std::io::Error::get_ref);
    payload
        .map(|payload| payload as &(dyn std::error::Error + 'static))
        .or_else(|| error.source())
        .is_some_and(is_certificate_failure)
}
