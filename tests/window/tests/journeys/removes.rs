//! A document removed by mistake comes back, from the toast and from the trash, also after the window was
//! closed; one that is erased there is gone.

use amana_window_tests::{Window, World};
use amana_words::{Arg, Language};

#[tokio::test(flavor = "multi_thread")]
async fn put_back_and_erased() {
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;
    window.add_specimen().await;
    window.press("document-remove").await;
    window.sees("document-removed").await;
    window.press("trash-put-back").await;
    window.sees("trash-put-back-done").await;
    window.press_row("ERIKSSON").await;
    window.press("document-remove").await;
    window.sees("documents-empty-title").await;
    // Not ten seconds later: at once.
    window.close().await;

    let again = world.open().await;
    again.unlock().await;
    open_trash(&again).await;
    again.sees_text("ERIKSSON").await;
    again.press("trash-put-back").await;
    again.sees("trash-empty-title").await;
    again.go("/documents").await;
    again.press_row("ERIKSSON").await;
    again.press("document-remove").await;
    open_trash(&again).await;
    again.press("trash-purge").await;
    again.press("trash-purge-consequence").await;
    again.sees("trash-empty-title").await;
    again.close().await;
}

/// By the way from the documents, which is there while one document lies in it.
async fn open_trash(window: &Window) {
    window.go("/documents").await;
    window.press_named(&window.say_with("documents-trash", &[("count", Arg::from(1_u8))])).await;
    window.sees("trash-intro").await;
}
