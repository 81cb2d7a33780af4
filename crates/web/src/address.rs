//! Which addresses may be asked: nothing goes over a network in the clear.

use url::{Host, Url};

/// Over TLS, or not over any network.
pub fn is_safe(url: &Url) -> bool {
    match url.scheme() {
        "https" => url.host().is_some(),
        "http" => is_local(url),
        _ => false,
    }
}

/// Whether the host is this computer itself, by number or as `localhost`.
pub fn is_local(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{is_local, is_safe};
    use url::Url;

    #[test]
    fn only_what_is_sealed_on_the_way_or_stays_here_is_safe() {
        // Whether it is safe, and whether it is here.
        for (text, expected) in [
            ("https://alerts.example/feed", (true, false)),
            ("https://localhost/", (true, true)),
            ("https://127.0.0.1/", (true, true)),
            ("http://localhost:8080/f", (true, true)),
            ("http://127.8.9.1/", (true, true)),
            ("http://[::1]:81/", (true, true)),
            ("http://alerts.example/feed", (false, false)),
            ("http://192.168.1.2/", (false, false)),
            ("http://[fe80::1]/", (false, false)),
            ("http://127.0.0.1.example/", (false, false)),
            ("http://localhost.example/", (false, false)),
            ("ftp://localhost/", (false, true)),
            ("file:///etc/passwd", (false, false)),
            ("javascript:alert(1)", (false, false)),
        ] {
            let url = Url::parse(text).expect("an address");
            assert_eq!((is_safe(&url), is_local(&url)), expected, "{text}");
        }
    }
}
