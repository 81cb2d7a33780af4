//! One request and its answer.

use crate::ChannelError;
use amana_contract::problem::{Code, Problem};
use amana_sealing::dpop::{self, DpopKey, Target};
use futures_util::StreamExt as _;
use reqwest::Method;
use reqwest::header::{CONTENT_LENGTH, HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::convert::Infallible;
use std::sync::Arc;

/// Told when a body begins to leave.
pub(crate) type Leaving = Arc<dyn Fn() + Send + Sync>;

/// A request that is being put together.
pub struct Call {
    method: Method,
    path: String,
    headers: Vec<(HeaderName, String)>,
    body: Vec<u8>,
    token: Option<String>,
    proof: Option<(DpopKey, i64)>,
    leaving: Option<Leaving>,
}

impl Call {
    /// `GET path`
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    /// `HEAD path`
    pub fn head(path: impl Into<String>) -> Self {
        Self::new(Method::HEAD, path)
    }

    /// `POST path`
    pub fn post(path: impl Into<String>) -> Self {
        Self::new(Method::POST, path)
    }

    /// `PUT path`
    pub fn put(path: impl Into<String>) -> Self {
        Self::new(Method::PUT, path)
    }

    /// `PATCH path`
    pub fn patch(path: impl Into<String>) -> Self {
        Self::new(Method::PATCH, path)
    }

    fn new(method: Method, path: impl Into<String>) -> Self {
        let path = path.into();
        let (headers, body) = (Vec::new(), Vec::new());
        Self { method, path, headers, body, token: None, proof: None, leaving: None }
    }

    /// A JSON body.
    #[must_use]
    pub fn json(self, body: &impl Serialize) -> Self {
        let bytes = serde_json::to_vec(body).expect("contract types serialise");
        self.bytes("application/json", bytes)
    }

    /// A body of exact bytes.
    #[must_use]
    pub fn bytes(mut self, media_type: &str, body: Vec<u8>) -> Self {
        self.body = body;
        self.header("content-type", media_type)
    }

    /// A header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((HeaderName::from_static(name), value.into()));
        self
    }

    /// An access token; needs a [`Call::proof`] too.
    #[must_use]
    pub fn token(mut self, token: &str) -> Self {
        self.token = Some(token.to_owned());
        self
    }

    /// A DPoP proof by this key, `now` in Unix seconds.
    #[must_use]
    pub fn proof(mut self, key: &DpopKey, now: i64) -> Self {
        self.proof = Some((key.clone(), now));
        self
    }

    /// Has it told when the body begins to leave: the connection stands, the pinned certificate was
    /// shown, and the bytes are given to it. A call without a body tells nothing.
    #[must_use]
    pub fn on_leaving(mut self, told: Arc<dyn Fn() + Send + Sync>) -> Self {
        self.leaving = Some(told);
        self
    }

    pub(crate) const fn take_leaving(&mut self) -> Option<Leaving> {
        self.leaving.take()
    }

    pub(crate) fn into_request(self, origin: &str) -> Result<reqwest::Request, ChannelError> {
        let url = url::Url::parse(&format!("{origin}{}", self.path))
            .map_err(|_| ChannelError::BadOrigin)?;
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            insert(&mut headers, name.clone(), value)?;
        }
        if let Some(token) = &self.token {
            insert(
                &mut headers,
                HeaderName::from_static("authorization"),
                &format!("DPoP {token}"),
            )?;
        }
        if let Some((key, now)) = &self.proof {
            let mut target = url.clone();
            target.set_query(None);
            let target = Target {
                method: self.method.as_str(),
                url: target.as_str(),
                token: self.token.as_deref(),
            };
            let proof = dpop::prove(key, target, *now);
            insert(&mut headers, HeaderName::from_static("dpop"), &proof)?;
        }
        let mut request = reqwest::Request::new(self.method, url);
        *request.headers_mut() = headers;
        if !self.body.is_empty() {
            *request.body_mut() = Some(self.body.into());
        }
        Ok(request)
    }
}

/// The same body, whose first piece tells that it is asked for. Its length stays known.
pub(crate) fn tell_leaving(request: &mut reqwest::Request, told: Leaving) {
    let Some(body) = request.body().and_then(reqwest::Body::as_bytes).map(<[u8]>::to_vec) else {
        return;
    };
    request.headers_mut().insert(CONTENT_LENGTH, HeaderValue::from(body.len()));
    let piece = futures_util::stream::once(async move {
        told();
        Ok::<_, Infallible>(body)
    });
    *request.body_mut() = Some(reqwest::Body::wrap_stream(piece));
}

impl std::fmt::Debug for Call {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Call({} …, {} bytes)", self.method, self.body.len())
    }
}

fn insert(headers: &mut HeaderMap, name: HeaderName, value: &str) -> Result<(), ChannelError> {
    let value = HeaderValue::from_str(value).map_err(|_| ChannelError::BadOrigin)?;
    headers.insert(name, value);
    Ok(())
}

/// A whole answer.
pub struct Answer {
    /// HTTP status.
    pub status: u16,
    /// The body's exact bytes.
    pub body: Vec<u8>,
    headers: HeaderMap,
}

impl Answer {
    pub(crate) async fn read(
        response: reqwest::Response,
        limit: usize,
    ) -> Result<Self, ChannelError> {
        let status = response.status().as_u16();
        let headers = response.headers().clone();
        let mut pieces = response.bytes_stream();
        let mut body = Vec::new();
        while let Some(piece) = pieces.next().await {
            let piece = piece.map_err(|error| ChannelError::from(&error))?;
            if body.len() + piece.len() > limit {
                return Err(ChannelError::Unintelligible);
            }
            body.extend_from_slice(&piece);
        }
        Ok(Self { status, body, headers })
    }

    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// Reads a JSON body.
    ///
    /// # Errors
    /// [`ChannelError::Unintelligible`].
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, ChannelError> {
        serde_json::from_slice(&self.body).map_err(|_| ChannelError::Unintelligible)
    }

    pub(crate) fn or_problem(self) -> Result<Self, ChannelError> {
        if (200..300).contains(&self.status) || self.status == 304 {
            Ok(self)
        } else {
            Err(self.problem())
        }
    }

    /// What an unsuccessful answer says; without a problem document the status decides.
    pub(crate) fn problem(&self) -> ChannelError {
        let named = self.json::<Problem>().map(|problem| problem.code).ok();
        let code = named.or(match self.status {
            400 | 405 | 415 | 422 => Some(Code::Malformed),
            401 => Some(Code::Unauthenticated),
            403 => Some(Code::Forbidden),
            404 => Some(Code::NotFound),
            409 => Some(Code::Conflict),
            413 => Some(Code::TooLarge),
            429 => Some(Code::TooMany),
            500..=599 => Some(Code::Internal),
            _ => None,
        });
        code.map_or(ChannelError::Unintelligible, ChannelError::Refused)
    }
}

impl std::fmt::Debug for Answer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Answer({}, {} bytes)", self.status, self.body.len())
    }
}
