//! A document removed by mistake is put back; one that is not is gone after a restart too.

use amana_window_tests::World;
use amana_words::Language;

#[tokio::test(flavor = "multi_thread")]
async fn undone_and_done() {
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;
    window.add_specimen().await;
    window.press("document-remove").await;
    window.loses_text("ERIKSSON").await;
    window.press("ui-undo").await;
    window.press_row("ERIKSSON").await;
    window.press("document-remove").await;
    window.sees("documents-empty-title").await;
    window.loses("ui-undo").await;
    window.close().await;

    let again = world.open().await;
    again.unlock().await;
    again.go("/documents").await;
    again.sees("documents-empty-title").await;
    again.close().await;
}
