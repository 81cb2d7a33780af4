//! Bad input on every form: each says what is wrong, where, and keeps what was typed.

use amana_window_tests::{World, eventually};
use amana_words::{Arg, Language};
use fantoccini::key::Key;

#[tokio::test(flavor = "multi_thread")]
async fn the_first_passphrase() {
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.press_named(Language::Fr.own_name()).await;
    window.press("welcome-create").await;
    window.write("passphrase", "court").await;
    window.write("again", "court").await;
    window.press("create-submit").await;
    window.sees_with("strength-too-short", &[("minimum", Arg::from(12_u8))]).await;
    window.sees_faults(&["passphrase"]).await;
    window.write("passphrase", "sept oranges calmes sur une porte bleue").await;
    window.write("again", "sept oranges calmes sur une porte verte").await;
    window.press("create-submit").await;
    window.sees("error-passphrases-differ").await;
    window.sees_faults(&["again"]).await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn every_form_inside() {
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;

    window.go("/documents/add").await;
    window.hand_over(&world.put("notes.txt", b"not a picture")).await;
    window.sees("error-scan-not-an-image").await;
    window.press("add-way-lines").await;
    window.write("mrz", "P<UTO").await;
    window.press("add-confirm").await;
    window.sees("mrz-reason-line-count").await;

    window.go("/documents/add").await;
    window.press("add-way-hand").await;
    window.press("add-confirm").await;
    window.sees_faults(&["issuing_state", "number", "surname"]).await;
    window.write("number", "X 123").await;
    window.write_date("expires_on", ["31", "2", "2031"]).await;
    window.press("add-confirm").await;
    window.sees_faults(&["expires_on"]).await;
    window.write_date("expires_on", ["28", "2", "2031"]).await;
    window.press("add-confirm").await;
    window.sees_faults(&["issuing_state", "surname"]).await;
    assert_eq!(window.written("number").await, "X 123");

    window.go("/requests/note").await;
    window.press("requests-note").await;
    window.sees_faults(&["service", "mission"]).await;

    window.go("/consulates/add").await;
    window.write("link", "https://example.org/not-an-invitation").await;
    window.press("consulate-check").await;
    window.sees("error-consulate-invitation").await;

    window.go("/settings").await;
    window.press("settings-position-gpsd").await;
    window.write("gpsd", "not an address").await;
    window.press("ui-save").await;
    window.sees("error-gpsd").await;
    window.sees_faults(&["gpsd"]).await;
    assert_eq!(window.written("gpsd").await, "not an address");
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_wrong_passphrase_again_and_again() {
    let world = World::new(Language::Es);
    let window = world.open().await;
    window.first_run(Language::Es).await;
    window.press("nav-lock").await;
    let wait = window.say("unlock-wait-begins");
    let waits = eventually(async || {
        if window.text().await.contains(&wait) {
            return Some(());
        }
        window.write("passphrase", "nobody ever chose this one").await;
        window.strike(Key::Enter).await;
        window.sees("error-wrong-passphrase").await;
        None
    });
    assert!(waits.await.is_some(), "guessing takes longer and longer");
    window.close().await;
}
