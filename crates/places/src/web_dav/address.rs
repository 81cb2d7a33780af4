//! Which addresses a copy may be sent to, and with which login.

use super::Login;
use crate::PlaceError;
use amana_web::is_safe;
use url::Url;

const LONGEST: usize = 2048;

/// The address of a collection; it ends with a slash.
pub(super) fn parse(text: &str) -> Result<Url, PlaceError> {
    let mut url = Url::parse(text.trim()).map_err(|_| PlaceError::BadAddress)?;
    let has_login = !url.username().is_empty() || url.password().is_some();
    let is_plain = !has_login && url.query().is_none() && url.fragment().is_none();
    if !is_plain || text.len() > LONGEST || !is_safe(&url) {
        return Err(PlaceError::BadAddress);
    }
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Ok(url)
}

/// A user with a colon would be taken for another one (RFC 7617 section 2).
pub(super) fn check_login(login: &Login) -> Result<(), PlaceError> {
    let is_sent = |text: &str| text.len() <= LONGEST && !text.chars().any(char::is_control);
    let is_login = !login.user.contains(':') && is_sent(&login.user) && is_sent(&login.password);
    if is_login { Ok(()) } else { Err(PlaceError::BadAddress) }
}

#[cfg(test)]
mod tests {
    use super::{Login, check_login, parse};

    #[test]
    fn only_what_is_sealed_on_the_way_or_stays_here_is_an_address() {
        let good = [
            ("https://dav.example.org", "https://dav.example.org/"),
            ("https://dav.example.org:8443/dav/me", "https://dav.example.org:8443/dav/me/"),
            (" https://dav.example.org/a%20b/ ", "https://dav.example.org/a%20b/"),
            ("http://127.0.0.1:80/x", "http://127.0.0.1/x/"),
            ("http://[::1]:81", "http://[::1]:81/"),
            ("http://localhost/dav", "http://localhost/dav/"),
        ];
        for (typed, expected) in good {
            assert_eq!(parse(typed).map(String::from).as_deref(), Ok(expected), "{typed}");
        }
        for bad in [
            "",
            "dav.example.org",
            "http://dav.example.org/",
            "http://127.0.0.1.example.org/",
            "http://localhost.example.org/",
            "http://192.168.1.2/",
            "https://me:secret@dav.example.org/",
            "https://me@dav.example.org/",
            "https://dav.example.org/?token=1",
            "https://dav.example.org/#a",
            "ftp://dav.example.org/",
            "file:///home",
            &format!("https://dav.example.org/{}", "a".repeat(3000)),
        ] {
            assert!(parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn a_login_that_would_be_read_as_another_one_is_refused() {
        let login = |user: &str, password: &str| Login {
            user: user.to_owned(),
            password: password.to_owned().into(),
        };
        assert!(check_login(&login("", "")).is_ok());
        assert!(check_login(&login("amina", "a:b c")).is_ok());
        assert!(check_login(&login("a:b", "c")).is_err());
        assert!(check_login(&login("a\nb", "c")).is_err());
        assert!(check_login(&login("a", "c\r\nd: e")).is_err());
        assert_eq!(format!("{:?}", login("amina", "secret")), "Login(…)");
    }
}
