//! One HTTPS client for public feeds: conditional, bounded, without cookies, alike for everybody.

use crate::{Address, SourceError};
use futures_util::StreamExt as _;
use reqwest::header::{
    ACCEPT, ETAG, HeaderMap, HeaderName, HeaderValue, IF_MODIFIED_SINCE, IF_NONE_MATCH,
    LAST_MODIFIED, RETRY_AFTER,
};
use reqwest::redirect::{Attempt, Policy};
use reqwest::{Response, StatusCode};
use rustls::ClientConfig;
use rustls::crypto::ring;
use rustls_platform_verifier::Verifier;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use std::time::Duration;

const USER_AGENT: &str = "amana";
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const TIMEOUT: Duration = Duration::from_secs(45);
const MOST_REDIRECTS: usize = 3;
const LONGEST_VALIDATOR: usize = 512;
const LONGEST_WAIT_S: u32 = 24 * 3600;
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
        let followed = seen.clone();
        let http = reqwest::Client::builder()
            .tls_backend_preconfigured(trust_of_the_system()?)
            .no_proxy()
            // The address that was asked may hold a key of the person's: nobody else is told of it.
            .referer(false)
            .redirect(Policy::custom(move |attempt| follow(attempt, &followed)))
            .connect_timeout(CONNECT_TIMEOUT)
            .timeout(TIMEOUT)
            .user_agent(USER_AGENT)
            .build()
            .map_err(|_| SourceError::WrongCertificate)?;
        Ok(Self { http, seen })
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
        let headers = headers(known);
        (self.seen)(address.as_str(), &in_words(&headers));
        let request = self.http.get(address.url()).headers(headers);
        let response = request.send().await.map_err(|error| SourceError::from(&error))?;
        match response.status() {
            StatusCode::NOT_MODIFIED => Ok(None),
            StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => {
                Err(SourceError::TooMany { wait_s: wait_s(&response) })
            }
            status if status.is_success() => read(response, limit).await.map(Some),
            status if status.is_redirection() => Err(SourceError::Moved),
            status => Err(SourceError::Refused(status.as_u16())),
        }
    }
}

/// To an address of the same kind only; a feed on the network may not lead onto this computer.
fn follow(attempt: Attempt<'_>, seen: &Seen) -> reqwest::redirect::Action {
    let from = attempt.previous().last().cloned().map(Address::of);
    let may = match from {
        Some(Ok(from)) => from.join(attempt.url().as_str()).is_ok(),
        _ => false,
    };
    let is_same_kind = Address::of(attempt.url().clone()).is_ok();
    if may && is_same_kind && attempt.previous().len() <= MOST_REDIRECTS {
        seen(attempt.url().as_str(), "");
        attempt.follow()
    } else {
        attempt.stop()
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

fn wait_s(response: &Response) -> u32 {
    let text = response.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
    text.and_then(|text| text.trim().parse::<u32>().ok()).unwrap_or(0).min(LONGEST_WAIT_S)
}

fn trust_of_the_system() -> Result<ClientConfig, SourceError> {
    let provider = Arc::new(ring::default_provider());
    let verifier = Verifier::new(provider.clone()).map_err(|_| SourceError::WrongCertificate)?;
    Ok(ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring supports TLS 1.2 and 1.3")
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(verifier))
        .with_no_client_auth())
}
