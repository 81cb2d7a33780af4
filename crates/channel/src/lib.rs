//! The one HTTPS client: pinned to a root, DPoP-bound, with this device's passkey; it can be
//! recorded.
//!
//! Absent on purpose: positions, documents, storage, a clock, retries.

mod call;
mod error;
pub mod parcel;
pub mod passkey;
mod pin;
pub mod trust;
mod witness;

pub use call::{Answer, Call};
pub use error::ChannelError;
pub use witness::{NoWitness, Witness};

use amana_sealing::digest::Sha256;
use futures_util::Stream;
use std::sync::Arc;
use std::time::Duration;

const CONNECT_TIMEOUT: Duration = Duration::from_secs(5);
const ANSWER_TIMEOUT: Duration = Duration::from_secs(30);
const LARGEST_ANSWER: usize = 80 * 1024 * 1024;

/// A way to one origin, trusted only through its pinned root.
#[derive(Clone)]
pub struct Channel {
    origin: String,
    client: reqwest::Client,
    streams: reqwest::Client,
    witness: Arc<dyn Witness>,
}

impl Channel {
    /// Prepares the way; nothing is sent yet.
    ///
    /// # Errors
    /// [`ChannelError::BadOrigin`] unless the origin is `https://host[:port]`.
    pub fn open(
        origin: &str,
        tls_root: Sha256,
        witness: Arc<dyn Witness>,
    ) -> Result<Self, ChannelError> {
        Self::open_with_timeout(origin, tls_root, witness, ANSWER_TIMEOUT)
    }

    /// As [`Channel::open`], giving up after `timeout` on an answer, and on a stream that is silent for
    /// as long: a consulate sends a sign of life every 15 seconds, so two were missed.
    ///
    /// # Errors
    /// As [`Channel::open`].
    pub fn open_with_timeout(
        origin: &str,
        tls_root: Sha256,
        witness: Arc<dyn Witness>,
        timeout: Duration,
    ) -> Result<Self, ChannelError> {
        let url = url::Url::parse(origin).map_err(|_| ChannelError::BadOrigin)?;
        let plain = url.path() == "/" && url.query().is_none() && url.username().is_empty();
        if url.scheme() != "https" || !plain {
            return Err(ChannelError::BadOrigin);
        }
        let builder = || {
            reqwest::Client::builder()
                .tls_backend_preconfigured(pin::client_config(tls_root))
                .https_only(true)
                .no_proxy()
                .redirect(reqwest::redirect::Policy::none())
                .connect_timeout(CONNECT_TIMEOUT)
                .user_agent(amana_web::USER_AGENT)
        };
        Ok(Self {
            origin: url.origin().ascii_serialization(),
            client: builder().timeout(timeout).build().map_err(|_| ChannelError::BadOrigin)?,
            streams: builder()
                .read_timeout(timeout)
                .build()
                .map_err(|_| ChannelError::BadOrigin)?,
            witness,
        })
    }

    /// The origin, without a trailing slash.
    pub fn origin(&self) -> &str {
        &self.origin
    }

    /// Shows bytes to the witness before they are sealed.
    pub fn show_plain(&self, what: &str, bytes: &[u8]) {
        self.witness.plain(what, bytes);
    }

    /// Sends and answers with a success; a problem document becomes an error.
    ///
    /// # Errors
    /// Every [`ChannelError`].
    pub async fn send(&self, call: Call) -> Result<Answer, ChannelError> {
        self.send_for(call, LARGEST_ANSWER).await
    }

    /// As [`Channel::send`], for an answer of at most `limit` bytes; more is refused as it comes.
    ///
    /// # Errors
    /// Every [`ChannelError`].
    pub async fn send_for(&self, call: Call, limit: usize) -> Result<Answer, ChannelError> {
        let response = self.dispatch(&self.client, call).await?;
        Answer::read(response, limit.min(LARGEST_ANSWER)).await?.or_problem()
    }

    /// Sends and follows the answer's body as it comes, without an overall time limit.
    ///
    /// # Errors
    /// Every [`ChannelError`].
    pub async fn follow(
        &self,
        call: Call,
    ) -> Result<impl Stream<Item = Result<Vec<u8>, ChannelError>> + Send + use<>, ChannelError>
    {
        use futures_util::StreamExt as _;
        let response = self.dispatch(&self.streams, call).await?;
        if !response.status().is_success() {
            return Err(Answer::read(response, LARGEST_ANSWER).await?.problem());
        }
        Ok(response
            .bytes_stream()
            .map(|piece| piece.map(|bytes| bytes.to_vec()).map_err(|error| (&error).into())))
    }

    async fn dispatch(
        &self,
        client: &reqwest::Client,
        mut call: Call,
    ) -> Result<reqwest::Response, ChannelError> {
        let leaving = call.take_leaving();
        let mut request = call.into_request(&self.origin)?;
        self.witness.wire(
            request.method().as_str(),
            request.url().as_str(),
            &headers_as_text(request.headers()),
            request.body().and_then(|body| body.as_bytes()).unwrap_or_default(),
        );
        if let Some(told) = leaving {
            call::tell_leaving(&mut request, told);
        }
        client.execute(request).await.map_err(|error| (&error).into())
    }
}

impl std::fmt::Debug for Channel {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Channel(…)")
    }
}

fn headers_as_text(headers: &reqwest::header::HeaderMap) -> String {
    headers
        .iter()
        .map(|(name, value)| format!("{name}: {}\n", value.to_str().unwrap_or_default()))
        .collect()
}
