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
    fn from(error: &reqwest::Error) -> Self {
        if is_certificate_failure(error) {
            Self::WrongCertificate
        } else if error.is_timeout() {
            Self::TimedOut
        } else if error.is_decode() {
            Self::Unintelligible
        } else {
            Self::Unreachable
        }
    }
}

fn is_certificate_failure(error: &reqwest::Error) -> bool {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(error) = cause {
        let tls = error.downcast_ref::<rustls::Error>().or_else(|| {
            let io = error.downcast_ref::<std::io::Error>()?;
            io.get_ref()?.downcast_ref::<rustls::Error>()
        });
        if let Some(rustls::Error::InvalidCertificate(_)) = tls {
            return true;
        }
        cause = error.source();
    }
    false
}
