//! A WebDAV collection, and everything that goes wrong on the way to it.

use crate::server::{Mood, Server};
use crate::{LARGE, name, source};
use amana_places::{Login, Place, PlaceError, Tag, WebDav};
use std::time::{Duration, Instant};

const PATIENCE: Duration = Duration::from_millis(700);

fn place(server: &Server, login: Login) -> Place {
    let address = format!("{}copies/of me", server.address);
    Place::WebDav(WebDav::with_patience(&address, login, PATIENCE).expect("works"))
}

#[tokio::test]
async fn copies_are_written_under_another_name_read_back_and_moved() {
    let (here, server) = (tempfile::tempdir().expect("works"), Server::start().await);
    let tag = Tag::make();
    let above = Place::WebDav(
        WebDav::with_patience(&format!("{}copies", server.address), Login::default(), PATIENCE)
            .expect("works"),
    );
    let place = place(&server, Login::default());
    assert_eq!(place.prepare().await, Err(PlaceError::Absent), "its parent is not there");
    above.prepare().await.expect("works");
    place.prepare().await.expect("works");
    place.prepare().await.expect("works");
    let from = source(&here, LARGE);
    for day in 1..=3 {
        let written = place.put(&from, &name(&tag, day)).await.expect("works");
        place.check(&name(&tag, day), written).await.expect("works");
    }
    let seen = server.seen();
    let at = |verb: &str| seen.iter().position(|line| line.starts_with(verb)).expect("works");
    assert!(at("PUT") < at("GET") && at("GET") < at("MOVE"), "{seen:?}");
    assert!(seen[at("PUT")].contains(".part"), "{seen:?}");
    assert!(seen[at("PUT")].contains(&LARGE.to_string()), "the length stands in front: {seen:?}");
    assert_eq!(place.keep_newest(&tag, 1, &name(&tag, 3)).await, Ok(2));
    let kept = place.list(&tag).await.expect("works");
    assert_eq!(kept.len(), 1);
    assert_eq!((&kept[0].name, kept[0].size_bytes), (&name(&tag, 3), Some(LARGE as u64)));
    let back = here.path().join("back");
    place.get(&name(&tag, 3), back.clone()).await.expect("works");
    assert_eq!(std::fs::read(back).expect("works"), std::fs::read(from).expect("works"));
    let none = here.path().join("none");
    assert_eq!(place.get(&name(&tag, 1), none.clone()).await, Err(PlaceError::Gone));
    assert!(!none.exists());
}

#[tokio::test]
async fn whatever_goes_wrong_is_named_and_the_copy_before_it_stays() {
    let (here, server) = (tempfile::tempdir().expect("works"), Server::start().await);
    let tag = Tag::make();
    let address = format!("{}copies", server.address);
    let collection = WebDav::with_patience(&address, Login::default(), PATIENCE).expect("works");
    let place = Place::WebDav(collection);
    place.prepare().await.expect("works");
    let from = source(&here, LARGE);
    let first = place.put(&from, &name(&tag, 1)).await.expect("works");
    let moods = [
        (Mood::NeedsLogin, PlaceError::Unauthorised),
        (Mood::Refuses("PUT", 507), PlaceError::Full),
        (Mood::Refuses("PUT", 413), PlaceError::TooLarge),
        (Mood::Refuses("PUT", 403), PlaceError::Unauthorised),
        (Mood::Refuses("PUT", 405), PlaceError::NotWebDav),
        (Mood::Refuses("PUT", 307), PlaceError::Moved),
        (Mood::Refuses("GET", 302), PlaceError::Moved),
        (Mood::Refuses("MOVE", 405), PlaceError::NotWebDav),
        (Mood::Refuses("MOVE", 500), PlaceError::Refused(500)),
        (Mood::CutsUpload, PlaceError::Unreachable),
        (Mood::CutsDownload, PlaceError::Unreachable),
        (Mood::Lies, PlaceError::Differs),
        (Mood::Stalls, PlaceError::TimedOut),
        (Mood::Silent("GET"), PlaceError::TimedOut),
        (Mood::Silent("MOVE"), PlaceError::TimedOut),
        (Mood::Page, PlaceError::Differs),
    ];
    for (mood, expected) in moods {
        server.set(mood);
        let begun = Instant::now();
        assert_eq!(place.put(&from, &name(&tag, 2)).await, Err(expected));
        assert!(begun.elapsed() < Duration::from_secs(10), "{expected}");
        server.set(Mood::Good);
        let kept = place.list(&tag).await.expect("works");
        assert_eq!(kept.len(), 1, "{expected}: nothing half stays under a name");
        place.check(&name(&tag, 1), first).await.expect("works");
    }
    for (mood, expected) in
        [(Mood::Lies, PlaceError::Differs), (Mood::Refuses("GET", 404), PlaceError::Gone)]
    {
        server.set(mood);
        assert_eq!(place.check(&name(&tag, 1), first).await, Err(expected));
    }
    server.set(Mood::Page);
    assert_eq!(place.prepare().await, Err(PlaceError::NotWebDav));
}

#[tokio::test]
async fn the_login_is_sent_and_stands_in_no_text() {
    let (here, server) = (tempfile::tempdir().expect("works"), Server::start().await);
    let login =
        |password: &str| Login { user: "amina".to_owned(), password: password.to_owned().into() };
    server.set(Mood::NeedsLogin);
    let at = |password: &str| WebDav::with_patience(&server.address, login(password), PATIENCE);
    let (right, wrong) = (at("a secret").expect("works"), at("another secret").expect("works"));
    let tag = Tag::make();
    let from = source(&here, 1000);
    Place::WebDav(right.clone()).put(&from, &name(&tag, 1)).await.expect("works");
    let refused = Place::WebDav(wrong.clone()).put(&from, &name(&tag, 2)).await.expect_err("fails");
    assert_eq!(refused, PlaceError::Unauthorised);
    for text in [format!("{right:?}"), format!("{wrong:?}"), format!("{refused:?} {refused}")] {
        assert!(!text.contains("secret") && !text.contains("127.0.0.1"), "{text}");
    }
}

#[tokio::test]
async fn nobody_there_is_said_as_that() {
    let server = Server::start().await;
    let nobody =
        std::net::TcpListener::bind("127.0.0.1:0").expect("works").local_addr().expect("works");
    drop(server);
    let place = WebDav::with_patience(&format!("http://{nobody}/"), Login::default(), PATIENCE);
    let place = Place::WebDav(place.expect("works"));
    assert_eq!(place.prepare().await, Err(PlaceError::Unreachable));
}
