//! A link that was opened outside the app: an invitation is shown, and does nothing by itself.

use amana_window_tests::{Office, World};
use amana_words::{Arg, Language};

#[tokio::test(flavor = "multi_thread")]
async fn it_waits_until_somebody_is_in() {
    let office = Office::open().await;
    let link = office.invitation();
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;
    window.close().await;

    let window = world.open_with(&[&link]).await;
    window.sees("unlock-title").await;
    window.unlock().await;
    window.sees("consulate-link").await;
    assert_eq!(window.written("link").await, link);
    assert_eq!(window.place().await, "/consulates/add");
    window.press("consulate-check").await;
    window.sees("consulate-fingerprint").await;
    window.join_what_is_shown().await;
    window.sees_with("consulate-added", &[("name", Arg::from("Valencia (demo)"))]).await;
    window.close().await;
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn anything_else_is_not_taken() {
    let world = World::new(Language::En);
    let window = world.open_with(&["amana:erase?everything"]).await;
    window.first_run(Language::En).await;
    window.sees("documents-empty-title").await;
    assert_eq!(window.place().await, "");
    window.close().await;
}
