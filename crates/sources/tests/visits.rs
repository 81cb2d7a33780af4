//! Visits to a real server on this computer: conditional, bounded, with one bad message among good ones.

use amana_sources::{Address, Client, Memory, SourceError, Validators, visit};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

const ALERT: &str = "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>";

#[derive(Clone, Default)]
struct Publisher {
    list: Arc<Mutex<String>>,
    headers: Arc<Mutex<Vec<HeaderMap>>>,
    messages: Arc<AtomicUsize>,
}

impl Publisher {
    async fn open(&self) -> String {
        let router = Router::new()
            .route("/feed", get(list))
            .route("/a.cap", get(message))
            .route("/b.cap", get(message))
            .route("/large.cap", get(endless))
            .route(
                "/busy",
                get(|| async { (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "90")]) }),
            )
            .route("/away", get(|| async { Redirect::temporary("/feed") }))
            .route("/out", get(|| async { Redirect::temporary("ftp://elsewhere.example/") }))
            .route("/loop", get(|| async { Redirect::temporary("/loop") }))
            .with_state(self.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let origin = format!("http://{}", listener.local_addr().expect("an address"));
        tokio::spawn(async move { axum::serve(listener, router).await });
        origin
    }

    fn lists(&self, list: &str) {
        list.clone_into(&mut self.list.lock().expect("one thread at a time"));
    }
}

async fn list(State(publisher): State<Publisher>, headers: HeaderMap) -> Response {
    publisher.headers.lock().expect("one thread at a time").push(headers.clone());
    let list = publisher.list.lock().expect("one thread at a time").clone();
    let etag = format!("\"{}\"", list.len());
    if headers.get(header::IF_NONE_MATCH).is_some_and(|known| known == etag.as_str()) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    ([(header::ETAG, etag)], list).into_response()
}

async fn message(State(publisher): State<Publisher>, headers: HeaderMap) -> &'static str {
    publisher.messages.fetch_add(1, Ordering::SeqCst);
    publisher.headers.lock().expect("one thread at a time").push(headers);
    ALERT
}

/// Never says how long it is, and never ends.
async fn endless() -> Body {
    let piece = || Ok::<_, std::io::Error>(vec![b'x'; 64 * 1024]);
    Body::from_stream(futures_util::stream::repeat_with(piece))
}

fn atom(links: &[&str]) -> String {
    let entry = |link: &&str| format!("<entry><id>{link}</id><link href='{link}'/></entry>");
    format!("<feed>{}</feed>", links.iter().map(entry).collect::<String>())
}

fn at(origin: &str, path: &str) -> Address {
    Address::parse(&format!("{origin}{path}")).expect("an address")
}

#[tokio::test]
async fn what_is_known_is_not_fetched_again_and_nothing_else_is_said() {
    let (publisher, client) = (Publisher::default(), Client::open().expect("a client"));
    let origin = publisher.open().await;
    let feed = at(&origin, "/feed");
    publisher.lists(&atom(&["/a.cap"]));
    let first = visit(&client, &feed, &Memory::default()).await.expect("a visit");
    assert_eq!((first.documents.len(), first.is_whole()), (1, true));
    assert_eq!(first.documents[0], ("127.0.0.1".to_owned(), ALERT.as_bytes().to_vec()));
    let again = visit(&client, &feed, &first.memory).await.expect("a visit");
    assert_eq!((again.documents.len(), &again.memory), (0, &first.memory));
    publisher.lists(&atom(&["/a.cap", "/b.cap"]));
    let more = visit(&client, &feed, &again.memory).await.expect("a visit");
    assert_eq!((more.documents.len(), more.memory.fetched.len()), (1, 2));
    assert_eq!(publisher.messages.load(Ordering::SeqCst), 2);
    publisher.lists(&atom(&["/b.cap"]));
    let fewer = visit(&client, &feed, &more.memory).await.expect("a visit");
    assert_eq!((fewer.documents.len(), fewer.memory.fetched.len()), (0, 1));
    let said = ["host", "accept", "user-agent", "if-none-match", "if-modified-since"];
    for headers in publisher.headers.lock().expect("one thread at a time").iter() {
        assert!(headers.keys().all(|name| said.contains(&name.as_str())), "{headers:?}");
        assert_eq!(headers[header::USER_AGENT], "amana");
    }
}

#[tokio::test]
async fn one_bad_message_stops_no_other_and_is_asked_for_again() {
    let (publisher, client) = (Publisher::default(), Client::open().expect("a client"));
    let origin = publisher.open().await;
    let feed = at(&origin, "/feed");
    publisher.lists(&atom(&["/a.cap", "/nowhere.cap", "/large.cap", "javascript:1", "/b.cap"]));
    let round = visit(&client, &feed, &Memory::default()).await.expect("a visit");
    assert_eq!(round.documents.len(), 2);
    let mut failures = round.failures.clone();
    failures.sort_by_key(ToString::to_string);
    let expected = [SourceError::TooLarge, SourceError::BadAddress, SourceError::Refused(404)];
    assert!(expected.iter().all(|error| failures.contains(error)), "{failures:?}");
    assert_eq!((failures.len(), &round.memory.validators), (3, &Validators::default()));
    let again = visit(&client, &feed, &round.memory).await.expect("a visit");
    assert_eq!((again.documents.len(), again.failures.len()), (0, 3));
}

#[tokio::test]
async fn a_feed_that_is_none_busy_or_elsewhere_is_refused() {
    let (publisher, client) = (Publisher::default(), Client::open().expect("a client"));
    let origin = publisher.open().await;
    let outcome = async |path: &str| {
        let feed = at(&origin, path);
        visit(&client, &feed, &Memory::default()).await.map(|round| round.documents.len())
    };
    publisher.lists("{}");
    assert_eq!(outcome("/feed").await, Err(SourceError::NotAFeed));
    publisher.lists(ALERT);
    assert_eq!(outcome("/feed").await, Ok(1));
    assert_eq!(outcome("/away").await, Ok(1));
    assert_eq!(outcome("/out").await, Err(SourceError::Moved));
    assert_eq!(outcome("/loop").await, Err(SourceError::Moved));
    assert_eq!(outcome("/busy").await, Err(SourceError::TooMany { wait_s: 90 }));
    assert_eq!(outcome("/large.cap").await, Err(SourceError::TooLarge));
    assert_eq!(outcome("/nothing").await, Err(SourceError::Refused(404)));
    let gone = visit(&client, &at("http://127.0.0.1:1", "/"), &Memory::default()).await;
    assert_eq!(gone, Err(SourceError::Unreachable));
}

#[tokio::test]
async fn whoever_looks_sees_all_that_is_asked_and_nobody_is_told_where_it_came_from() {
    let publisher = Publisher::default();
    let seen = Arc::new(Mutex::new(Vec::new()));
    let looks = seen.clone();
    let look = move |url: &str, headers: &str| {
        let mut looks = looks.lock().expect("one thread at a time");
        looks.push((url.to_owned(), headers.to_owned()));
    };
    let client = Client::open_seen(Arc::new(look)).expect("a client");
    let origin = publisher.open().await;
    publisher.lists(&atom(&["/a.cap"]));
    let feed = at(&origin, "/away?key=mine");
    visit(&client, &feed, &Memory::default()).await.expect("a visit");
    let seen = seen.lock().expect("one thread at a time").clone();
    let urls: Vec<_> = seen.iter().map(|(url, _)| url.trim_start_matches(&origin)).collect();
    assert_eq!(urls, ["/away?key=mine", "/feed", "/a.cap"]);
    assert!(seen[0].1.contains("accept: ") && seen[0].1.contains("user-agent: amana\n"));
    for headers in publisher.headers.lock().expect("one thread at a time").iter() {
        assert!(!headers.contains_key(header::REFERER), "{headers:?}");
    }
}
