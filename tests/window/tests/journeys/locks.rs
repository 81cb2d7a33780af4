//! Locked: nothing of the vault is left in the window, and nothing of it can be asked for.

use amana_demo::draw_specimen;
use amana_window_tests::{PASSPHRASE, SPECIMEN, World, eventually};
use amana_words::Language;
use fantoccini::key::Key;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn the_window_forgets_everything() {
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;
    window.go("/documents/add").await;
    window.hand_over(&world.put("passport.png", &draw_specimen(SPECIMEN))).await;
    window.sees("add-picture-leave").await;
    window.write("mrz", &SPECIMEN.join("\n")).await;
    window.sees("add-checks-agree").await;
    window.press("add-confirm").await;
    window.press("document-number-show").await;
    window.sees_text("L898902C3").await;
    let scan = window.evaluate("return document.querySelector('main img').src").await;
    let shown = |scan: &serde_json::Value| {
        format!(
            "const picture = new Image();
             picture.src = {scan} + '?' + Math.random();
             return picture.decode().then(() => true, () => false);"
        )
    };
    assert_eq!(window.evaluate(&shown(&scan)).await, json!(true));

    window.press_ctrl('l').await;
    window.sees("unlock-title").await;
    let page = window.evaluate("return document.documentElement.outerHTML + document.title").await;
    let page = page.as_str().expect("a page");
    for secret in ["ERIKSSON", "ANNA", "L898902", "1974"] {
        assert!(!page.contains(secret), "{secret} is left in the window");
    }
    assert_eq!(window.evaluate(&shown(&scan)).await, json!(false), "the scan is still shown");
    let document = window.place().await.replace("/documents/", "");
    for call in [
        format!("'document_view', {{ id: '{document}' }}"),
        format!("'document_reveal', {{ id: '{document}' }}"),
        "'documents_list', { query: '' }".to_owned(),
        "'home'".to_owned(),
        "'search', { query: 'eriksson' }".to_owned(),
        "'security'".to_owned(),
    ] {
        let script = format!(
            "return window.__TAURI_INTERNALS__.invoke({call})
                .then(() => 'answered', (failure) => failure.message.key)"
        );
        assert_eq!(window.evaluate(&script).await, json!("error-vault-locked"), "{call}");
    }

    window.write("passphrase", PASSPHRASE).await;
    window.strike(Key::Enter).await;
    window.sees_text("ERIKSSON").await;
    window.loses_text("L898902C3").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_copied_is_gone_with_it() {
    let world = World::new(Language::En);
    let window = world.open().await;
    window.first_run(Language::En).await;
    window.add_specimen().await;
    let pasted = async || {
        window.go("/documents").await;
        window.write("query", "").await;
        window.enter("query").await;
        window.press_ctrl('v').await;
        window.written("query").await
    };
    window.press("document-number-copy").await;
    window.sees_text("60").await;
    let found = eventually(async || (pasted().await == "L898902C3").then_some(())).await;
    assert!(found.is_some(), "the number can be pasted");
    window.press_ctrl('l').await;
    window.unlock().await;
    assert_eq!(pasted().await, "", "the clipboard was cleared");
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_window_finds_the_vault_in_use() {
    let world = World::new(Language::Es);
    let first = world.open().await;
    first.first_run(Language::Es).await;
    let second = world.open().await;
    second.sees("unreadable-title").await;
    second.sees("error-vault-in-use").await;
    second.press("ui-retry").await;
    second.sees("error-vault-in-use").await;
    first.close().await;
    second.press("ui-retry").await;
    second.unlock().await;
    second.close().await;
}
