//! A publisher of a public feed, on this computer: says what it is told to, and keeps what it was asked.

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use tokio::task::JoinHandle;

/// Gone when it is dropped.
pub struct Publisher {
    origin: String,
    told: Arc<Mutex<Heard>>,
    serving: JoinHandle<()>,
}

#[derive(Default)]
struct Heard {
    status: StatusCode,
    document: String,
    beside: BTreeMap<String, String>,
    version: u32,
    asked: Vec<u8>,
    visits: usize,
    unchanged: usize,
}

impl Publisher {
    /// Says an empty feed at first.
    ///
    /// # Panics
    /// When there is no port.
    pub async fn open() -> Self {
        let told = Arc::new(Mutex::new(Heard { document: feed(&[]), ..Heard::default() }));
        let router = Router::new().fallback(answer).with_state(told.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        let serving = tokio::spawn(async move {
            axum::serve(listener, router).await.expect("serves until it is dropped");
        });
        Self { origin, told, serving }
    }

    /// Where its feed is.
    pub fn address(&self) -> String {
        format!("{}/feed", self.origin)
    }

    /// From now on the feed holds these messages.
    pub fn publish(&self, messages: &[&str]) {
        self.say(&feed(messages));
    }

    /// From now on it says something else.
    pub fn say(&self, document: &str) {
        let mut told = heard(&self.told);
        document.clone_into(&mut told.document);
        (told.status, told.version) = (StatusCode::OK, told.version + 1);
    }

    /// From now on it says this at another path.
    pub fn say_at(&self, path: &str, document: String) {
        heard(&self.told).beside.insert(path.to_owned(), document);
    }

    /// From now on it refuses.
    pub fn refuse(&self, status: StatusCode) {
        heard(&self.told).status = status;
    }

    /// Everything that it was ever asked.
    pub fn asked(&self) -> Vec<u8> {
        heard(&self.told).asked.clone()
    }

    /// How often it was asked, and how often it said that nothing is new.
    pub fn visits(&self) -> (usize, usize) {
        let told = heard(&self.told);
        (told.visits, told.unchanged)
    }
}

impl Drop for Publisher {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

fn heard(told: &Mutex<Heard>) -> std::sync::MutexGuard<'_, Heard> {
    told.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A feed that holds messages, each without its declaration.
fn feed(messages: &[&str]) -> String {
    let body = |message: &&str| {
        let body = message.split_once("?>").map_or(*message, |(_, body)| body);
        format!("<entry><content type='application/cap+xml'>{body}</content></entry>")
    };
    let entries: String = messages.iter().map(body).collect();
    format!("<feed xmlns='http://www.w3.org/2005/Atom'>{entries}</feed>")
}

/// Each visit by a connection of its own: one that is gone is gone.
async fn answer(
    State(told): State<Arc<Mutex<Heard>>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let mut told = heard(&told);
    told.visits += 1;
    told.asked.extend_from_slice(format!("{method} {uri}\n{headers:?}\n").as_bytes());
    told.asked.extend_from_slice(&body);
    let mut response = told.response(uri.path(), &headers);
    response.headers_mut().insert(header::CONNECTION, HeaderValue::from_static("close"));
    response
}

impl Heard {
    fn response(&mut self, path: &str, headers: &HeaderMap) -> Response {
        if let Some(document) = self.beside.get(path) {
            return document.clone().into_response();
        }
        if self.status != StatusCode::OK {
            return (self.status, [(header::RETRY_AFTER, "600")]).into_response();
        }
        let etag = format!("\"{}\"", self.version);
        if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known == etag.as_str()) {
            self.unchanged += 1;
            return StatusCode::NOT_MODIFIED.into_response();
        }
        ([(header::ETAG, etag)], self.document.clone()).into_response()
    }
}
