//! One whole journey without a pointer.

use amana_window_tests::{PASSPHRASE, SPECIMEN, World, eventually};
use amana_words::Language;
use fantoccini::key::Key;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn from_the_first_screen_to_a_locked_vault() {
    let world = World::new(Language::En);
    let window = world.open().await;
    window.tab_and_press(Language::En.own_name()).await;
    window.press_by_keyboard("welcome-create").await;
    window.write_by_keyboard("passphrase", PASSPHRASE).await;
    window.write_by_keyboard("again", PASSPHRASE).await;
    window.press_by_keyboard("create-submit").await;
    window.sees("kit-title").await;
    let words = window.recovery_words().await;
    assert_eq!(words.len(), 24);
    window.press_by_keyboard("kit-later").await;
    window.press_by_keyboard("kit-later-consequence").await;
    window.sees("nav-home").await;

    window.press_ctrl('n').await;
    window.sees("add-way").await;
    window.write_by_keyboard("mrz", &SPECIMEN.join("\n")).await;
    window.sees("add-checks-agree").await;
    window.press_by_keyboard("add-confirm").await;
    window.sees("document-number-show").await;

    window.press_ctrl('k').await;
    let is_open = async || {
        let open = window.evaluate("return document.querySelector('dialog[open]') !== null").await;
        (open == json!(true)).then_some(())
    };
    assert!(eventually(is_open).await.is_some(), "the palette opens");
    window.type_text("eriks").await;
    window.sees_text("ERIKSSON").await;
    window.strike(Key::Escape).await;

    window.press_ctrl('l').await;
    window.sees("unlock-title").await;
    window.write_by_keyboard("passphrase", PASSPHRASE).await;
    window.strike(Key::Enter).await;
    window.sees("nav-home").await;
    window.close().await;
}
