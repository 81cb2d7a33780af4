//! One HTTPS client for public feeds: conditional, bounded, without cookies, alike for everybody.

use crate::retry;
use crate::{Address, SourceError};
use amana_web::USER_AGENT;
use futures_util::StreamExt as _;
use reqwest::header::{
    ACCEPT, ETAG, HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    LAST_MODIFIED, LOCATION,
};
use reqwest::{Response, StatusCode};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::Duration;
use tokio::time::timeout;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Nothing moved for so long: it is given up on.
const PATIENCE: Duration = Duration::from_secs(45);
/// For one document and all that leads to it: the largest feeds over the slowest lines.
const WHOLE: Duration = Duration::from_secs(600);
const MOST_REDIRECTS: usize = 3;
const LONGEST_VALIDATOR: usize = 512;
/// A publisher that speaks several languages is asked for the message, not for a page about it.
const ACCEPTED: &str = "application/cap+xml, application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.1";

/// What a publisher said about a document, to be said back (RFC 9110 section 13.1).
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Validators {
    /// `ETag`, as it stood there.
    #[serde(default)]
    pub etag: Option<String>,
    /// `Last-Modified`, as it stood there.
    #[serde(default)]
    pub last_modified: Option<String>,
}

impl std::fmt::Debug for Validators {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Validators(…)")
    }
}

/// A document that is new.
#[derive(Clone, PartialEq, Eq)]
pub struct Document {
    /// Its exact bytes.
    pub body: Vec<u8>,
    /// To be said back at the next visit.
    pub validators: Validators,
}

impl std::fmt::Debug for Document {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Document({} bytes)", self.body.len())
    }
}

/// Sees everything that is about to be asked: the address, and the headers that go with it. Nobody does,
/// in the app as people run it.
pub type Seen = Arc<dyn Fn(&str, &str) + Send + Sync>;

/// The client. It trusts as the system trusts the web, and says of the device only "amana".
#[derive(Clone)]
pub struct Client {
    http: reqwest::Client,
    seen: Seen,
    whole: Duration,
}

impl Client {
    /// Prepares the way; nothing is sent yet.
    ///
    /// # Errors
    /// [`SourceError::WrongCertificate`] when the system has no roots of trust.
    pub fn open() -> Result<Self, SourceError> {
        Self::open_seen(Arc::new(|_: &str, _: &str| ()))
    }

    /// The same, with somebody who sees what is asked, also where an answer leads elsewhere.
    ///
    /// # Errors
    /// As [`Client::open`].
    pub fn open_seen(seen: Seen) -> Result<Self, SourceError> {
        Self::with_patience(seen, PATIENCE, WHOLE)
    }

    /// The same, giving up when nothing moved for `patience`, or a document is not here after `whole`.
    ///
    /// # Errors
    /// As [`Client::open`].
    pub fn with_patience(
        seen: Seen,
        patience: Duration,
        whole: Duration,
    ) -> Result<Self, SourceError> {
        let http = amana_web::client()
            .ok_or(SourceError::WrongCertificate)?
            .connect_timeout(CONNECT_TIMEOUT.min(patience))
            .read_timeout(patience)
            .build()
            .map_err(|_| SourceError::WrongCertificate)?;
        Ok(Self { http, seen, whole })
    }

    /// Asks for a document of at most `limit` bytes; `None` when it is the one that is known.
    ///
    /// # Errors
    /// [`SourceError`].
    pub async fn fetch(
        &self,
        address: &Address,
        known: &Validators,
        limit: usize,
    ) -> Result<Option<Document>, SourceError> {
        match timeout(self.whole, self.follow(address, known, limit)).await {
            Ok(outcome) => outcome,
            Err(_) => Err(SourceError::TimedOut),
        }
    }

    /// The longest that a whole visit takes, list and messages.
    pub(crate) fn longest_visit(&self) -> Duration {
        self.whole * 2
    }

    /// Goes where the publisher leads, within the rules for links. What one publisher said of a document is
    /// said back to no other, and what another says is said to nobody.
    async fn follow(
        &self,
        address: &Address,
        known: &Validators,
        limit: usize,
    ) -> Result<Option<Document>, SourceError> {
        let (mut at, nothing) = (address.clone(), Validators::default());
        for _ in 0..=MOST_REDIRECTS {
            let is_its_own = at.shares_origin_with(address);
            let known = if is_its_own { known } else { &nothing };
            let response = self.ask(&at, known).await?;
            if leads_on(response.status()) {
                at = leads_to(&at, &response)?;
                continue;
            }
            let mut document = take(response, known, limit).await?;
            if let Some(document) = document.as_mut().filter(|_| !is_its_own) {
                document.validators = Validators::default();
            }
            return Ok(document);
        }
        Err(SourceError::Moved)
    }

    async fn ask(&self, at: &Address, known: &Validators) -> Result<Response, SourceError> {
        let headers = headers(known);
        (self.seen)(at.as_str(), &in_words(&headers));
        let request = self.http.get(at.url()).headers(headers);
        request.send().await.map_err(|error| SourceError::from(&error))
    }
}

/// The others of their kind lead nowhere by themselves (RFC 9110 section 15.4).
fn leads_on(status: StatusCode) -> bool {
    matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308)
}

/// To an address of the same kind only; a feed on the network may not lead onto this computer.
fn leads_to(from: &Address, answer: &Response) -> Result<Address, SourceError> {
    // Not every server writes it as RFC 3986 wants: letters of its language stand in it as they are.
    let location = answer.headers().get(LOCATION);
    let location = location.and_then(|value| std::str::from_utf8(value.as_bytes()).ok());
    let location = location.ok_or(SourceError::Moved)?;
    from.join(location).map_err(|_| SourceError::Moved)
}

async fn take(
    response: Response,
    known: &Validators,
    limit: usize,
) -> Result<Option<Document>, SourceError> {
    match response.status() {
        StatusCode::NOT_MODIFIED if *known != Validators::default() => Ok(None),
        // Without a wait it is this document's own trouble (RFC 9110 section 15.6.4).
        StatusCode::SERVICE_UNAVAILABLE if !retry::is_told(response.headers()) => {
            Err(SourceError::Refused(503))
        }
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
            Err(SourceError::TooMany { wait_s: retry::wait_s(response.headers()) })
        }
        status if status.is_success() => read(response, limit).await.map(Some),
        // "As you know it", to somebody who knows nothing, is no answer.
        status if status.is_redirection() && status != StatusCode::NOT_MODIFIED => {
            Err(SourceError::Moved)
        }
        status => Err(SourceError::Refused(status.as_u16())),
    }
}

fn headers(known: &Validators) -> HeaderMap {
    let mut headers = HeaderMap::from_iter([(ACCEPT, HeaderValue::from_static(ACCEPTED))]);
    let said = [(IF_NONE_MATCH, &known.etag), (IF_MODIFIED_SINCE, &known.last_modified)];
    for (name, value) in said {
        if let Some(Ok(value)) = value.as_deref().map(HeaderValue::from_str) {
            headers.insert(name, value);
        }
    }
    headers
}

/// As they go out, with the one that the client adds.
fn in_words(headers: &HeaderMap) -> String {
    let line = |(name, value): (&HeaderName, &HeaderValue)| {
        format!("{name}: {}\n", String::from_utf8_lossy(value.as_bytes()))
    };
    headers.iter().map(line).chain([format!("user-agent: {USER_AGENT}\n")]).collect()
}

async fn read(response: Response, limit: usize) -> Result<Document, SourceError> {
    let said = |name| {
        let text = response.headers().get(name)?.to_str().ok()?;
        (text.len() <= LONGEST_VALIDATOR).then(|| text.to_owned())
    };
    let validators = Validators { etag: said(ETAG), last_modified: said(LAST_MODIFIED) };
    if response.content_length().is_some_and(|length| length > limit as u64) {
        return Err(SourceError::TooLarge);
    }
    let mut body = Vec::new();
    let mut pieces = response.bytes_stream();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|error| SourceError::from(&error))?;
        if body.len() + piece.len() > limit {
            return Err(SourceError::TooLarge);
        }
        body.extend_from_slice(&piece);
    }
    Ok(Document { body, validators })
}
