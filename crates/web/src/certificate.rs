//! Whether a call failed because of who answered.

use std::error::Error;
use std::io;

/// Looks through the whole chain of causes. An I/O error's payload is not its `source`, and I/O errors
/// are nested.
pub fn is_about_the_certificate(error: &(dyn Error + 'static)) -> bool {
    if let Some(rustls::Error::InvalidCertificate(_)) = error.downcast_ref() {
        return true;
    }
    let payload = error.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    payload
        .map(|payload| payload as &(dyn Error + 'static))
        .or_else(|| error.source())
        .is_some_and(is_about_the_certificate)
}

#[cfg(test)]
mod tests {
    use super::is_about_the_certificate;
    use rustls::CertificateError;
    use std::io;

    #[test]
    fn a_certificate_is_found_however_deep_and_nothing_else_is_taken_for_one() {
        let wrong = || rustls::Error::InvalidCertificate(CertificateError::UnknownIssuer);
        assert!(is_about_the_certificate(&wrong()));
        assert!(is_about_the_certificate(&io::Error::other(wrong())));
        assert!(is_about_the_certificate(&io::Error::other(io::Error::other(wrong()))));
        assert!(!is_about_the_certificate(&rustls::Error::DecryptError));
        let other = io::Error::other(io::Error::other(rustls::Error::DecryptError));
        assert!(!is_about_the_certificate(&other));
        assert!(!is_about_the_certificate(&io::Error::from(io::ErrorKind::ConnectionReset)));
    }
}
