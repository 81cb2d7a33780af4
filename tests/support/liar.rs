//! Somebody who answers in the consulate's name, with its certificate, and not always the truth.

use crate::{Consulate, HandClock, Port};
use amana_contract::problem::{Code, Problem};
use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::Response;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use futures_util::{StreamExt as _, future, stream};
use rustls::crypto::ring;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::{io, mem};

const LARGEST: usize = 16 * 1024 * 1024;
const STREAM: &str = "/v1/stream";

/// What becomes of an answer.
pub enum Told {
    /// These bytes.
    Body(Vec<u8>),
    /// Half of it; then the line breaks.
    Half(Vec<u8>),
    /// Nothing, for ever.
    Nothing,
    /// A problem.
    Refused(Code),
}

type Lie = Arc<dyn Fn(Vec<u8>) -> Told + Send + Sync>;

struct Post {
    upstream: String,
    client: reqwest::Client,
    lies: Mutex<BTreeMap<&'static str, Lie>>,
    heard: Mutex<BTreeMap<String, Vec<u8>>>,
    inventions: Mutex<BTreeMap<&'static str, Lie>>,
    asked: Mutex<Vec<u8>>,
    passed: Mutex<Vec<String>>,
}

impl Post {
    fn lie_about(&self, path: &str) -> Option<Lie> {
        Self::among(&self.lies, path)
    }

    /// One event of the stream, or what is told in its place.
    fn retell(&self, event: Vec<u8>) -> Vec<u8> {
        match self.lie_about(STREAM).map(|lie| lie(event.clone())) {
            Some(Told::Body(told)) => told,
            _ => event,
        }
    }

    fn among(lies: &Mutex<BTreeMap<&'static str, Lie>>, path: &str) -> Option<Lie> {
        let lies = lock(lies);
        lies.iter().find(|(start, _)| path.starts_with(**start)).map(|(_, lie)| lie.clone())
    }
}

/// A reverse proxy before a real consulate.
pub struct Liar {
    /// Who is behind.
    pub consulate: Consulate,
    post: Arc<Post>,
    handle: Handle<SocketAddr>,
    _port: Port,
}

impl Liar {
    /// A consulate, open, that can be reached only through the liar. It tells the truth so far.
    ///
    /// # Panics
    /// When it cannot begin.
    pub async fn open(clock: &HandClock) -> Self {
        // Another test of this binary may have installed it already.
        let _ = ring::default_provider().install_default();
        let port = Port::reserve();
        let consulate = Consulate::open_behind(clock, &port.origin()).await;
        let files = consulate.tls_files();
        let roots = reqwest::Certificate::from_pem_bundle(files.chain_pem.as_bytes());
        let root = roots.expect("certificates").pop().expect("the root comes last");
        let client = reqwest::Client::builder().no_proxy().tls_certs_only([root]);
        let post = Arc::new(Post {
            upstream: consulate.own_origin(),
            client: client.build().expect("a client"),
            lies: Mutex::default(),
            heard: Mutex::default(),
            inventions: Mutex::default(),
            asked: Mutex::default(),
            passed: Mutex::default(),
        });
        let (chain, key) = (files.chain_pem.clone(), files.key_pem.to_string());
        let tls = RustlsConfig::from_pem(chain.into_bytes(), key.into_bytes()).await;
        let listener = port.listen();
        listener.set_nonblocking(true).expect("does not block");
        let server = axum_server::from_tcp_rustls(listener, tls.expect("a certificate"));
        let handle = Handle::new();
        let server = server.expect("serves").handle(handle.clone());
        let router = Router::new().fallback(pass_on).with_state(post.clone());
        tokio::spawn(server.serve(router.into_make_service()));
        Self { consulate, post, handle, _port: port }
    }

    /// From now on answers to paths that begin like this are changed. The stream is an answer for each of
    /// its events, and nothing but a body takes the place of one.
    pub fn lie(&self, path: &'static str, lie: impl Fn(Vec<u8>) -> Told + Send + Sync + 'static) {
        lock(&self.post.lies).insert(path, Arc::new(lie));
    }

    /// From now on whoever asks for paths that begin like this gets this, and the consulate hears
    /// nothing of it. The lie is told the body of the request.
    pub fn invent(
        &self,
        path: &'static str,
        lie: impl Fn(Vec<u8>) -> Told + Send + Sync + 'static,
    ) {
        lock(&self.post.inventions).insert(path, Arc::new(lie));
    }

    /// Any of the consulate's true answers to paths that begin like this.
    pub fn heard_any(&self, path: &str) -> Option<Vec<u8>> {
        let heard = lock(&self.post.heard);
        heard.iter().find(|(known, _)| known.starts_with(path)).map(|(_, truth)| truth.clone())
    }

    /// Every byte that devices sent so far, as it came out of the connection: paths, headers, bodies.
    pub fn asked(&self) -> Vec<u8> {
        lock(&self.post.asked).clone()
    }

    /// How many requests to paths that begin like this the consulate took, so far.
    pub fn passed(&self, path: &str) -> usize {
        lock(&self.post.passed).iter().filter(|passed| passed.starts_with(path)).count()
    }

    /// From now on nobody gets an answer.
    pub fn keep_silent(&self) {
        self.lie("/", |_| Told::Nothing);
    }

    /// From now on every answer is the consulate's.
    pub fn tell_the_truth(&self) {
        lock(&self.post.lies).clear();
        lock(&self.post.inventions).clear();
    }

    /// The consulate's last true answer to this path.
    ///
    /// # Panics
    /// When it was never asked.
    pub fn heard(&self, path: &str) -> Vec<u8> {
        lock(&self.post.heard).get(path).cloned().expect("it was asked before")
    }
}

impl Drop for Liar {
    fn drop(&mut self) {
        self.handle.shutdown();
    }
}

async fn pass_on(State(post): State<Arc<Post>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let path = parts.uri.path().to_owned();
    let asked = parts.uri.path_and_query().map_or("/", |asked| asked.as_str());
    let body = to_bytes(body, LARGEST).await.expect("a request of ours");
    note_what_was_asked(&post, &parts, &body);
    match Post::among(&post.inventions, &path).map(|lie| lie(body.to_vec())) {
        None => {}
        Some(Told::Body(body)) => return Response::new(body.into()),
        Some(Told::Half(whole)) => return half(&whole),
        Some(Told::Nothing) => return std::future::pending().await,
        Some(Told::Refused(code)) => return refused(code),
    }
    let call = post.client.request(parts.method, format!("{}{asked}", post.upstream));
    let headers = without_hops(parts.headers);
    let Ok(answer) = call.headers(headers).body(body).send().await else {
        return half(&[]);
    };
    let (status, headers) = (answer.status(), without_hops(answer.headers().clone()));
    if status.is_success() {
        lock(&post.passed).push(path.clone());
    }
    let body = if path == STREAM && status.is_success() {
        retold(post, answer)
    } else {
        let truth = answer.bytes().await.expect("a whole answer").to_vec();
        lock(&post.heard).insert(path.clone(), truth.clone());
        match post.lie_about(&path).map(|lie| lie(truth.clone())) {
            None => truth.into(),
            Some(Told::Body(body)) => body.into(),
            Some(Told::Half(whole)) => return half(&whole),
            Some(Told::Nothing) => return std::future::pending().await,
            Some(Told::Refused(code)) => return refused(code),
        }
    };
    let mut response = Response::new(body);
    *response.status_mut() = status;
    *response.headers_mut() = headers;
    response
}

/// The stream as it goes on, event by event: lies that are told later change what comes later.
fn retold(post: Arc<Post>, answer: reqwest::Response) -> Body {
    let mut event: Vec<u8> = Vec::new();
    Body::from_stream(answer.bytes_stream().filter_map(move |piece| {
        let whole = piece.map(|piece| {
            event.extend_from_slice(&piece);
            event.ends_with(b"\n\n").then(|| post.retell(mem::take(&mut event)))
        });
        future::ready(whole.transpose())
    }))
}

fn note_what_was_asked(post: &Post, parts: &Parts, body: &[u8]) {
    let mut asked = lock(&post.asked);
    asked.extend_from_slice(format!("{} {}\n", parts.method, parts.uri).as_bytes());
    for (name, value) in &parts.headers {
        asked.extend_from_slice(name.as_str().as_bytes());
        asked.extend_from_slice(value.as_bytes());
    }
    asked.extend_from_slice(body);
}

fn refused(code: Code) -> Response {
    let problem = Problem::from(code);
    let body = serde_json::to_vec(&problem).expect("a problem serialises");
    let mut response = Response::new(body.into());
    *response.status_mut() = StatusCode::from_u16(problem.status).expect("a status");
    let media_type = HeaderValue::from_static("application/problem+json");
    response.headers_mut().insert(header::CONTENT_TYPE, media_type);
    response
}

/// The first half of an answer, and then a broken line.
fn half(whole: &[u8]) -> Response {
    let first = Ok(whole[..whole.len() / 2].to_vec());
    let cut = Err(io::Error::from(io::ErrorKind::ConnectionReset));
    let pieces = stream::iter([first, cut]).then(async |piece| {
        // The first piece is on its way before the line breaks.
        tokio::task::yield_now().await;
        piece
    });
    Response::new(Body::from_stream(pieces))
}

fn without_hops(mut headers: HeaderMap) -> HeaderMap {
    for hop in [header::HOST, header::CONNECTION, header::TRANSFER_ENCODING] {
        headers.remove(hop);
    }
    headers.remove(header::CONTENT_LENGTH);
    headers
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
