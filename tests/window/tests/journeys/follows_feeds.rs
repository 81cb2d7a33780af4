//! Public feeds without any consulate: what one sees is said before it is asked, and all of it is there
//! behind the locked door too.

use amana_tests::Publisher;
use amana_window_tests::{FLOOD, Window, World};
use amana_words::{Arg, Language};

const BELGIUM: &str = "National Crisis Centre of Belgium (BE-Alert)";
const HOST: &str = "127.0.0.1";

/// Opens the question about a feed of the directory, and leaves it: nobody is asked.
async fn looks_at_the_directory(window: &Window) {
    window.write("feeds-search", "be-alert").await;
    window
        .press_named(&window.say_with("feeds-follow-what", &[("what", Arg::from(BELGIUM))]))
        .await;
    window.sees("feeds-follow-title").await;
    window.sees_with("feed-sees", &[("host", Arg::verbatim("publicalerts.be"))]).await;
    window.press("ui-cancel").await;
    window.loses("feeds-follow-title").await;
}

async fn follows_own(window: &Window, publisher: &Publisher) {
    window.press("feeds-own").await;
    window.write("address", "http://alerts.example/feed").await;
    window.press("ui-continue").await;
    window.sees_faults(&["address"]).await;
    assert_eq!(window.written("address").await, "http://alerts.example/feed");
    window.write("address", &publisher.address()).await;
    window.press("ui-continue").await;
    window.sees_with("feed-sees-own", &[("host", Arg::verbatim(HOST))]).await;
    assert_eq!(publisher.visits(), (0, 0), "it is asked only once that is confirmed");
    window.press("feeds-follow").await;
    window.sees_with("feeds-follows", &[("what", Arg::from(HOST))]).await;
    assert_ne!(publisher.visits(), (0, 0));
}

async fn follows_feeds(language: Language) {
    let publisher = Publisher::open().await;
    publisher.publish(&[FLOOD]);
    let world = World::new(language);
    let window = world.open().await;
    window.first_run(language).await;
    window.go("/feeds").await;
    window.sees("feeds-followed-none").await;
    looks_at_the_directory(&window).await;
    follows_own(&window, &publisher).await;
    window.press("feeds-ask").await;
    window.sees("feeds-asked").await;
    window.go("/alerts").await;
    window.sees("alert-severity-extreme").await;

    window.press("nav-lock").await;
    window.sees("unlock-title").await;
    window.press("feeds-choose").await;
    let left = [("what", Arg::from(HOST))];
    window.press_named(&window.say_with("feeds-unfollow-what", &left)).await;
    window.sees("feeds-unfollow-own-text").await;
    window.press("feeds-unfollow").await;
    window.sees_with("feeds-unfollowed", &left).await;
    window.sees("feeds-followed-none").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_english() {
    follows_feeds(Language::En).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_arabic() {
    follows_feeds(Language::Ar).await;
}
