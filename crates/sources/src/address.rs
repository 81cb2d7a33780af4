//! Which addresses a feed may have. They are sent as they stand: nothing is ever added.

use crate::SourceError;
use serde::{Deserialize, Serialize};
use std::fmt;
use url::Url;

const LONGEST: usize = 2048;

/// The address of a feed or of one of its messages: https, or http on this computer itself.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Address(Url);

impl Address {
    /// Reads an address.
    ///
    /// # Errors
    /// [`SourceError::BadAddress`].
    pub fn parse(text: &str) -> Result<Self, SourceError> {
        if text.len() > LONGEST {
            return Err(SourceError::BadAddress);
        }
        Url::parse(text.trim()).map_err(|_| SourceError::BadAddress).and_then(Self::of)
    }

    /// A link of a document that came from here.
    ///
    /// # Errors
    /// [`SourceError::BadAddress`]; also for a link from the network onto this computer.
    pub fn join(&self, link: &str) -> Result<Self, SourceError> {
        if link.len() > LONGEST {
            return Err(SourceError::BadAddress);
        }
        let mut url = self.0.join(link.trim()).map_err(|_| SourceError::BadAddress)?;
        url.set_fragment(None);
        // Publishers moved to TLS and left their links behind.
        if url.scheme() == "http" && !amana_web::is_local(&url) {
            url.set_scheme("https").map_err(|()| SourceError::BadAddress)?;
        }
        let linked = Self::of(url)?;
        if linked.is_local() && !self.is_local() {
            Err(SourceError::BadAddress)
        } else {
            Ok(linked)
        }
    }

    /// Who is asked: the host.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// Whether it is on this computer.
    pub fn is_local(&self) -> bool {
        amana_web::is_local(&self.0)
    }

    /// Whether the same server answers for both.
    pub(crate) fn shares_origin_with(&self, other: &Self) -> bool {
        self.0.origin() == other.0.origin()
    }

    /// Whether somebody else than the host's owner chose what is asked.
    pub fn has_query(&self) -> bool {
        self.0.query().is_some()
    }

    /// As it is sent.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    fn of(url: Url) -> Result<Self, SourceError> {
        let has_login = !url.username().is_empty() || url.password().is_some();
        let is_plain = !has_login && url.fragment().is_none() && url.as_str().len() <= LONGEST;
        if is_plain && amana_web::is_safe(&url) {
            Ok(Self(url))
        } else {
            Err(SourceError::BadAddress)
        }
    }

    pub(crate) fn url(&self) -> Url {
        self.0.clone()
    }
}

impl TryFrom<String> for Address {
    type Error = SourceError;

    fn try_from(text: String) -> Result<Self, SourceError> {
        Self::parse(&text)
    }
}

impl From<Address> for String {
    fn from(address: Address) -> Self {
        address.0.into()
    }
}

/// An own address may hold a key of the person's.
impl fmt::Debug for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Address(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn only_what_is_sealed_on_the_way_or_stays_here_is_an_address() {
        for good in ["https://alerts.example/feed", "http://localhost:8080/f", "http://127.0.0.1/"]
        {
            assert!(Address::parse(good).is_ok(), "{good}");
        }
        let long = format!("https://alerts.example/{}", "x".repeat(2048));
        for bad in [
            "http://alerts.example/feed",
            "https://me:secret@alerts.example/",
            "https://alerts.example/#part",
            "file:///etc/passwd",
            "ftp://alerts.example/",
            "alerts.example",
            &long,
        ] {
            assert!(Address::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn links_are_followed_within_the_same_rules() {
        let feed = Address::parse("https://alerts.example/a/feed.atom").expect("an address");
        let joined = |link: &str| feed.join(link).map(|link| link.as_str().to_owned()).ok();
        assert_eq!(joined("b.xml").as_deref(), Some("https://alerts.example/a/b.xml"));
        assert_eq!(joined("//cap.example/c").as_deref(), Some("https://cap.example/c"));
        assert_eq!(
            joined("http://alerts.example/d#e").as_deref(),
            Some("https://alerts.example/d")
        );
        assert_eq!(joined("http://127.0.0.1/admin"), None);
        assert_eq!(joined("https://localhost/admin"), None);
        assert_eq!(joined("javascript:alert(1)"), None);
    }
}
