//! A real WebDAV server on loopback, and the ways in which servers misbehave.

use dav_server::DavHandler;
use dav_server::memfs::MemFs;
use http_body_util::{BodyExt as _, Full, combinators::UnsyncBoxBody};
use hyper::body::{Bytes, Incoming};
use hyper::service::service_fn;
use hyper::{Method, Request, Response, StatusCode};
use hyper_util::rt::TokioIo;
use std::convert::Infallible;
use std::sync::{Arc, Mutex};
use tokio::net::TcpListener;

type Body = UnsyncBoxBody<Bytes, std::io::Error>;

/// How it behaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mood {
    Good,
    /// Wants `amina` with `a secret`.
    NeedsLogin,
    /// A request with this method is answered with this status.
    Refuses(&'static str, u16),
    /// Closes the connection in the middle of an upload.
    CutsUpload,
    /// Closes it in the middle of a download.
    CutsDownload,
    /// One bit of what is read back is another.
    Lies,
    /// Never answers this method.
    Silent(&'static str),
    /// Takes the beginning of an upload, and no more of it.
    Stalls,
    /// Answers with a page for people.
    Page,
}

/// The server, and what it saw.
pub(crate) struct Server {
    pub(crate) address: String,
    mood: Arc<Mutex<Mood>>,
    seen: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("works");
        let address = format!("http://{}/", listener.local_addr().expect("works"));
        let (mood, seen) = (Arc::new(Mutex::new(Mood::Good)), Arc::default());
        let handler = DavHandler::builder().filesystem(MemFs::new()).build_handler();
        tokio::spawn(serve(listener, handler, Arc::clone(&mood), Arc::clone(&seen)));
        Self { address, mood, seen }
    }

    pub(crate) fn set(&self, mood: Mood) {
        *self.mood.lock().expect("works") = mood;
    }

    /// Every request line so far.
    pub(crate) fn seen(&self) -> Vec<String> {
        self.seen.lock().expect("works").clone()
    }
}

async fn serve(
    listener: TcpListener,
    handler: DavHandler,
    mood: Arc<Mutex<Mood>>,
    seen: Arc<Mutex<Vec<String>>>,
) {
    loop {
        let (stream, _) = listener.accept().await.expect("works");
        let (handler, mood, seen) = (handler.clone(), Arc::clone(&mood), Arc::clone(&seen));
        let service = service_fn(move |request: Request<Incoming>| {
            let (handler, mood) = (handler.clone(), *mood.lock().expect("works"));
            let length = request.headers().get("content-length").cloned();
            let line = format!("{} {} {length:?}", request.method(), request.uri());
            seen.lock().expect("works").push(line);
            answer(request, handler, mood)
        });
        tokio::spawn(async move {
            let connection = hyper::server::conn::http1::Builder::new();
            let _ = connection.serve_connection(TokioIo::new(stream), service).await;
        });
    }
}

async fn answer(
    mut request: Request<Incoming>,
    handler: DavHandler,
    mood: Mood,
) -> Result<Response<Body>, std::io::Error> {
    let method = request.method().clone();
    match mood {
        Mood::NeedsLogin => {
            let given = request.headers().get("authorization").and_then(|it| it.to_str().ok());
            // base64 of `amina:a secret`
            if given != Some("Basic YW1pbmE6YSBzZWNyZXQ=") {
                return refused(request, 401).await;
            }
        }
        Mood::Refuses(verb, code) if method.as_str() == verb => {
            return refused(request, code).await;
        }
        Mood::CutsUpload if method == Method::PUT => {
            let _ = request.body_mut().frame().await;
            return Err(std::io::ErrorKind::ConnectionReset.into());
        }
        Mood::Stalls if method == Method::PUT => {
            let _ = request.body_mut().frame().await;
            std::future::pending::<()>().await;
        }
        Mood::Silent(silent) if method.as_str() == silent => std::future::pending().await,
        Mood::Page => {
            hear_out(request).await;
            return Ok(page());
        }
        _ => {}
    }
    let answer = handler.handle(request).await;
    let (parts, body) = answer.into_parts();
    if method != Method::GET || !matches!(mood, Mood::Lies | Mood::CutsDownload) {
        return Ok(Response::from_parts(parts, body.boxed_unsync()));
    }
    let mut content = body.collect().await?.to_bytes().to_vec();
    let middle = content.len() / 2;
    if mood == Mood::Lies {
        content[middle] ^= 1;
    } else {
        // Fewer bytes than the header promises: hyper closes the connection.
        content.truncate(middle);
    }
    let body = Full::new(Bytes::from(content)).map_err(never);
    Ok(Response::from_parts(parts, body.boxed_unsync()))
}

async fn refused(request: Request<Incoming>, code: u16) -> Result<Response<Body>, std::io::Error> {
    hear_out(request).await;
    Ok(status(code))
}

/// Before the answer: a server that closes at once may be taken for one that is not there.
async fn hear_out(request: Request<Incoming>) {
    // A client that goes away meanwhile has its answer already.
    let _ = request.into_body().collect().await;
}

fn status(code: u16) -> Response<Body> {
    let mut answer = Response::new(Full::default().map_err(never).boxed_unsync());
    *answer.status_mut() = StatusCode::from_u16(code).expect("works");
    answer.headers_mut().insert("location", "https://elsewhere.example/".parse().expect("works"));
    answer
}

fn page() -> Response<Body> {
    Response::new(
        Full::new(Bytes::from("<html><body>Sign in</body></html>")).map_err(never).boxed_unsync(),
    )
}

fn never(impossible: Infallible) -> std::io::Error {
    match impossible {}
}
