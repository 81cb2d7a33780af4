//! Visits to a real server on this computer: conditional, bounded, with one bad message among good ones.

use amana_sources::{Address, Client, Memory, Received, SourceError, Validators, visit};
use axum::Router;
use axum::body::Body;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

const ALERT: &str = "<alert xmlns='urn:oasis:names:tc:emergency:cap:1.2'/>";

#[derive(Clone, Default)]
struct Publisher {
    list: Arc<Mutex<String>>,
    headers: Arc<Mutex<Vec<HeaderMap>>>,
    messages: Arc<AtomicUsize>,
    elsewhere: Arc<Mutex<String>>,
}

impl Publisher {
    async fn open(&self) -> String {
        let router = Router::new()
            .route("/feed", get(list))
            .route("/a.cap", get(message))
            .route("/b.cap", get(message))
            .route("/large.cap", get(endless))
            .route("/gone.cap", get(|| async { StatusCode::GONE }))
            .route("/busy", get(busy))
            .route("/busy/{number}", get(busy))
            .route("/later", get(later))
            .route("/known", get(|| async { StatusCode::NOT_MODIFIED }))
            .route("/elsewhere", get(elsewhere))
            .route("/slow", get(|| async { in_pieces(&atom(&[]), 6) }))
            .route("/stuck", get(|| async { in_pieces("<feed>", 0) }))
            .route("/drip", get(|| async { in_pieces("<feed>", usize::MAX) }))
            .route("/drip/{number}", get(|| async { in_pieces("<alert>", usize::MAX) }))
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

    fn leads_to(&self, address: &str) {
        address.clone_into(&mut self.elsewhere.lock().expect("one thread at a time"));
    }

    /// What it was told last.
    fn heard(&self) -> HeaderMap {
        let headers = self.headers.lock().expect("one thread at a time");
        headers.last().expect("it was asked").clone()
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

/// Wants to be left alone for ninety seconds.
async fn busy(State(publisher): State<Publisher>) -> impl IntoResponse {
    publisher.messages.fetch_add(1, Ordering::SeqCst);
    (StatusCode::TOO_MANY_REQUESTS, [("retry-after", "90")])
}

/// The same, until two minutes from its own now.
async fn later() -> impl IntoResponse {
    let (now, then) = ("Sun, 22 Nov 2026 08:00:00 GMT", "Sun, 22 Nov 2026 08:02:00 GMT");
    (StatusCode::SERVICE_UNAVAILABLE, [("date", now), ("retry-after", then)])
}

async fn elsewhere(State(publisher): State<Publisher>, headers: HeaderMap) -> Redirect {
    publisher.headers.lock().expect("one thread at a time").push(headers);
    Redirect::temporary(&publisher.elsewhere.lock().expect("one thread at a time"))
}

/// Its text at once, then so many spaces, one every 150 ms; then nothing, unless these were all.
fn in_pieces(text: &str, spaces: usize) -> Body {
    let text = text.to_owned();
    let pieces = futures_util::stream::unfold(0, move |number| {
        let text = text.clone();
        async move {
            match number {
                0 => return Some((Ok::<_, std::io::Error>(text), 1)),
                _ if spaces == 0 => std::future::pending().await,
                _ => tokio::time::sleep(Duration::from_millis(150)).await,
            }
            (number <= spaces).then(|| (Ok(" ".to_owned()), number + 1))
        }
    });
    Body::from_stream(pieces)
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
    assert_eq!((first.documents.len(), first.failures.is_empty()), (1, true));
    let entry = first.memory.fetched.first().copied();
    let body = ALERT.as_bytes().to_vec();
    assert_eq!(first.documents[0], Received { host: "127.0.0.1".to_owned(), entry, body });
    let again = visit(&client, &feed, &first.memory).await.expect("a visit");
    assert_eq!((again.documents.len(), &again.memory), (0, &first.memory));
    let mut no_room = first.memory.clone();
    no_room.forget(&entry.into_iter().collect());
    assert_eq!(no_room, Memory::default(), "it comes again, whatever the list says of itself");
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
async fn one_bad_message_stops_no_other_and_what_may_still_come_is_asked_for_again() {
    let (publisher, client) = (Publisher::default(), Client::open().expect("a client"));
    let origin = publisher.open().await;
    let feed = at(&origin, "/feed");
    let never = ["/gone.cap", "javascript:1"];
    let may_come = ["/a.cap", "/large.cap", "/nowhere.cap", "/b.cap"];
    publisher.lists(&atom(&[&may_come[..], &never].concat()));
    let round = visit(&client, &feed, &Memory::default()).await.expect("a visit");
    assert_eq!((round.documents.len(), round.remaining), (2, 0));
    let sorted = |mut failures: Vec<SourceError>| {
        failures.sort_by_key(ToString::to_string);
        failures
    };
    let not_yet = sorted(vec![SourceError::TooLarge, SourceError::Refused(404)]);
    let for_good = vec![SourceError::BadAddress, SourceError::Refused(410)];
    assert_eq!(sorted(round.failures), sorted([for_good, not_yet.clone()].concat()));
    assert_eq!(round.memory.validators, Validators::default(), "one may still come");
    let again = visit(&client, &feed, &round.memory).await.expect("a visit");
    assert_eq!((again.documents.len(), sorted(again.failures)), (0, not_yet));

    publisher.lists(&atom(&[&["/a.cap"][..], &never].concat()));
    let round = visit(&client, &feed, &Memory::default()).await.expect("a visit");
    assert_eq!((round.documents.len(), round.failures.len()), (1, 2));
    assert_ne!(round.memory.validators, Validators::default(), "nothing more would come");
    let again = visit(&client, &feed, &round.memory).await.expect("a visit");
    assert_eq!((again.failures.len(), &again.memory), (0, &round.memory));
}

#[tokio::test]
async fn an_entry_that_leads_nowhere_is_counted_once_and_never_leads_to_the_list() {
    let (publisher, client) = (Publisher::default(), Client::open().expect("a client"));
    let origin = publisher.open().await;
    let feed = at(&origin, "/feed");
    let nowhere = "<item><guid>1</guid></item><item><guid>2</guid><link>#top</link></item>\
                   <item><guid>3</guid><link>/feed</link></item>";
    let by_name = format!("<item><guid isPermaLink='true'>{origin}/a.cap</guid></item>");
    let badly = "<item><title>Wind & rain</title><link>/b.cap?a=1&b=2</link></item>";
    publisher.lists(&format!("<rss><channel>{nowhere}{by_name}{badly}</channel></rss>"));
    let round = visit(&client, &feed, &Memory::default()).await.expect("a visit");
    assert_eq!((round.documents.len(), round.remaining), (2, 0));
    assert_eq!(round.failures, [SourceError::BadAddress; 3]);
    assert_eq!(publisher.messages.load(Ordering::SeqCst), 2);
    let lists = publisher.headers.lock().expect("one thread at a time").len() - 2;
    assert_eq!(lists, 1, "the list is asked for once");
    let again = visit(&client, &feed, &round.memory).await.expect("a visit");
    assert_eq!((again.documents.len(), again.failures.len()), (0, 0));
    assert_eq!(again.memory, round.memory);
}

#[tokio::test]
async fn a_publisher_that_is_asked_too_often_ends_the_visit_and_what_came_is_kept() {
    let (publisher, client) = (Publisher::default(), Client::open().expect("a client"));
    let origin = publisher.open().await;
    let feed = at(&origin, "/feed");
    let links = (0..6).map(|number| format!("/a.cap?{number}"));
    let links: Vec<_> = links.chain((0..100).map(|number| format!("/busy/{number}"))).collect();
    publisher.lists(&atom(&links.iter().map(String::as_str).collect::<Vec<_>>()));
    let round = visit(&client, &feed, &Memory::default()).await.expect("a visit");
    assert_eq!(round.failures, [SourceError::TooMany { wait_s: 90 }]);
    // Four at once: three are here before a busy one is asked, and no more than four of those are.
    let kept = round.documents.len();
    assert!((3..=6).contains(&kept) && publisher.messages.load(Ordering::SeqCst) <= 10, "{kept}");
    assert_eq!((round.memory.fetched.len(), round.remaining), (kept, 105 - kept));
    assert_eq!(round.memory.validators, Validators::default(), "more is to come");
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
    assert_eq!(outcome("/later").await, Err(SourceError::TooMany { wait_s: 120 }));
    assert_eq!(outcome("/known").await, Err(SourceError::Refused(304)), "nothing was known");
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

#[tokio::test]
async fn what_one_publisher_said_is_said_back_to_no_other() {
    let (one, other) = (Publisher::default(), Publisher::default());
    let client = Client::open().expect("a client");
    let (here, there) = (one.open().await, other.open().await);
    one.lists(ALERT);
    other.lists(ALERT);
    let known = Validators {
        etag: Some("\"mine\"".into()),
        last_modified: Some("Sun, 22 Nov 2026 08:00:00 GMT".into()),
    };
    let feed = at(&here, "/elsewhere");
    let fetch = async || {
        let document = client.fetch(&feed, &known, 1024).await.expect("comes");
        document.expect("is new").validators
    };
    one.leads_to(&format!("{there}/feed"));
    assert_eq!(fetch().await, Validators::default(), "said to nobody at the next visit");
    let names = [header::IF_NONE_MATCH, header::IF_MODIFIED_SINCE];
    assert!(names.iter().all(|name| one.heard().contains_key(name)));
    assert!(!names.iter().any(|name| other.heard().contains_key(name)));

    one.leads_to(&format!("{here}/feed"));
    assert!(fetch().await.etag.is_some());
    assert_eq!(one.heard()[header::IF_NONE_MATCH], "\"mine\"", "within one house it is");
}

#[tokio::test]
async fn a_slow_line_is_waited_for_and_a_dead_or_endless_one_is_given_up_on() {
    let publisher = Publisher::default();
    let origin = publisher.open().await;
    let (patience, whole) = (Duration::from_millis(700), Duration::from_secs(2));
    let client = Client::with_patience(Arc::new(|_: &str, _: &str| ()), patience, whole);
    let client = client.expect("a client");
    let links: Vec<_> = (0..40).map(|number| format!("/drip/{number}")).collect();
    publisher.lists(&atom(&links.iter().map(String::as_str).collect::<Vec<_>>()));
    let visited = async |path: &str| visit(&client, &at(&origin, path), &Memory::default()).await;
    let (slow, stuck, drip, drips) =
        tokio::join!(visited("/slow"), visited("/stuck"), visited("/drip"), visited("/feed"));
    assert_eq!(slow.map(|round| round.failures), Ok(Vec::new()), "a second, and never still");
    assert_eq!(stuck, Err(SourceError::TimedOut));
    assert_eq!(drip, Err(SourceError::TimedOut));
    let round = drips.expect("the list comes");
    assert!(round.documents.is_empty() && round.remaining >= 32, "{}", round.remaining);
    assert!(!round.failures.is_empty());
    assert!(round.failures.iter().all(|error| *error == SourceError::TimedOut));
}
