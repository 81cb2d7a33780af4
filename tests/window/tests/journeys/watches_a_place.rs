//! A place that is watched: refused with a reason, saved, touched by an alert, and still there later.

use amana_window_tests::{FLOOD, World};
use amana_words::{Arg, Language};

#[tokio::test(flavor = "multi_thread")]
async fn the_parents_house() {
    let world = World::new(Language::Es);
    let window = world.open().await;
    window.first_run(Language::Es).await;
    window.go("/watched").await;
    window.sees("watched-places-none").await;
    window.press("watched-place-add").await;
    window.press("ui-save").await;
    window.sees_faults(&["name", "spot"]).await;
    window.write("name", "x".repeat(81).as_str()).await;
    window.write("spot", "39.43, 200").await;
    window.press("ui-save").await;
    window.sees_faults(&["name", "spot"]).await;
    assert_eq!(window.written("spot").await, "39.43, 200");
    window.write("name", "Casa de mis padres").await;
    window.write("spot", "39.43, -0.42").await;
    window.press("ui-save").await;
    window.loses("watched-places-none").await;
    window.sees_text("Casa de mis padres").await;

    window.go("/alerts").await;
    window.hand_over(&world.put("flood.xml", FLOOD.as_bytes())).await;
    window.press("alert-severity-extreme").await;
    window.sees("touch-sure").await;
    let touched = [("name", Arg::from("Casa de mis padres"))];
    window.sees_with("touch-place", &touched).await;
    window.close().await;

    let window = world.open().await;
    window.unlock().await;
    window.go("/watched").await;
    window.sees_text("Casa de mis padres").await;
    window.close().await;
}
