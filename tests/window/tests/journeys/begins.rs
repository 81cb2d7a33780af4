//! The first run: a language, a vault, the second way in; then a restart.

use amana_window_tests::World;
use amana_words::Language;

async fn begins(language: Language) {
    let world = World::new(language);
    let window = world.open().await;
    window.first_run(language).await;
    window.sees("documents-empty-title").await;
    window.close().await;

    let again = world.open().await;
    again.unlock().await;
    again.press("nav-lock").await;
    again.sees("unlock-title").await;
    again.loses("nav-documents").await;
    again.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_french() {
    begins(Language::Fr).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_arabic() {
    begins(Language::Ar).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kit_left_for_later_stays_a_red_task() {
    let world = World::new(Language::En);
    let window = world.open().await;
    window.create(Language::En).await;
    let words = window.recovery_words().await;
    window.press("kit-later").await;
    window.press("kit-later-consequence").await;
    window.sees("task-kit-never-checked").await;

    window.go("/security/recovery").await;
    window.write("words", &words.join(" ")).await;
    window.press("kit-check").await;
    window.sees("recovery-checked").await;
    window.go("/").await;
    window.loses("task-kit-never-checked").await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_kit_is_a_page_to_print() {
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.create(Language::Fr).await;
    window.press("kit-save").await;
    window.sees("kit-saved").await;
    let saved: Vec<_> = std::fs::read_dir(world.saved())
        .expect("the folder was made")
        .map(|entry| entry.expect("readable").path())
        .collect();
    assert_eq!(saved.len(), 1);
    let bytes = std::fs::read(&saved[0]).expect("readable");
    assert!(bytes.starts_with(b"%PDF-"), "it is a PDF");
    window.close().await;
}
