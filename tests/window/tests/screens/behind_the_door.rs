//! The screens before the vault is open.

use crate::look::{Pass, Tester};
use amana_window_tests::{PASSPHRASE, World};
use amana_words::Language;

async fn look_at_all(language: Language, pass: Pass) {
    let world = World::new(language);
    let window = world.open().await;
    window.sees("door-language").await;
    let mut tester = Tester::before(&window, language, pass).await;
    tester.look("01-welcome-language").await;
    window.press_named(language.own_name()).await;
    window.sees("welcome-create").await;
    tester.look("02-welcome").await;
    window.press("feeds-title").await;
    window.sees("feeds-no-vault").await;
    tester.look("02-feeds-before-a-vault").await;
    window.press("ui-back").await;
    window.sees("welcome-create").await;
    window.press("welcome-restore").await;
    window.sees("restore-title").await;
    tester.look("03-restore-nothing-found").await;
    window.press("ui-back").await;
    window.press("welcome-create").await;
    window.sees("create-submit").await;
    tester.look("04-create").await;
    window.write("passphrase", "court").await;
    window.press("create-submit").await;
    window.sees_faults(&["passphrase", "again"]).await;
    tester.look("05-create-refused").await;
    window.write("passphrase", PASSPHRASE).await;
    window.write("again", PASSPHRASE).await;
    // What is said of its strength moves what stands below.
    window.sees("strength-strong").await;
    window.press("create-submit").await;
    let words = window.recovery_words().await;
    tester.look("06-kit").await;
    window.press("kit-later").await;
    window.sees("kit-later-text").await;
    tester.look("07-kit-later").await;
    window.press("ui-cancel").await;
    window.press("kit-written").await;
    window.sees("kit-question-title").await;
    tester.look("08-kit-question").await;
    window.answer_two_words(&words).await;
    window.sees("documents-empty-title").await;
    tester.look("10-home-empty").await;
    window.press("nav-lock").await;
    window.sees("unlock-title").await;
    window.sees("unlock-alerts").await;
    tester.look("09-unlock").await;
    window.press("help-title").await;
    window.sees("distress-call-first").await;
    tester.look("09-help-locked").await;
    window.press("ui-back").await;
    window.sees("unlock-title").await;
    window.press("feeds-choose").await;
    window.sees("feeds-directory").await;
    tester.look("09-feeds-locked").await;
    window.press("ui-back").await;
    window.sees("unlock-title").await;
    window.press("unlock-with-words").await;
    window.sees("unlock-words").await;
    tester.look("09-unlock-with-words").await;
    tester.tell().await;
    window.close().await;

    world.damage_vault();
    let window = world.open().await;
    window.sees("unreadable-title").await;
    let mut tester = Tester::before(&window, language, pass).await;
    tester.look("09-unreadable").await;
    tester.tell().await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_french() {
    look_at_all(Language::Fr, Pass::Full).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_arabic() {
    look_at_all(Language::Ar, Pass::Full).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_english() {
    look_at_all(Language::En, Pass::Light).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_spanish() {
    look_at_all(Language::Es, Pass::Light).await;
}
