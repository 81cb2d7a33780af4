//! A passport with its picture: understood at once, pointed at when a character slipped.

use amana_demo::draw_specimen;
use amana_window_tests::{SPECIMEN, World};
use amana_words::Language;

async fn adds(language: Language) {
    let world = World::new(language);
    let window = world.open().await;
    window.first_run(language).await;

    window.go("/documents/add").await;
    window.hand_over(&world.put("passport.png", &draw_specimen(SPECIMEN))).await;
    window.sees("add-picture-leave").await;
    window.press("add-way-lines").await;
    let slipped = SPECIMEN.join("\n").replace("7408122", "7408132");
    window.write("mrz", &slipped).await;
    window.sees("add-compare").await;
    window.write("mrz", &SPECIMEN.join("\n")).await;
    window.sees("add-checks-agree").await;
    window.sees_text("ERIKSSON").await;
    window.press("add-confirm").await;

    window.sees("document-number-show").await;
    assert!(!window.text().await.contains("L898902C3"), "the number is hidden");
    window.press("document-number-show").await;
    window.sees_text("L898902C3").await;
    assert!(is_picture_shown(&window).await, "the scan is shown");
    window.close().await;
}

async fn is_picture_shown(window: &amana_window_tests::Window) -> bool {
    let script = "
        const pictures = [...document.querySelectorAll('main img')];
        await Promise.allSettled(pictures.map((picture) => picture.decode()));
        return pictures.some((picture) => picture.src.startsWith('scan:') && picture.naturalWidth > 0);";
    window.evaluate(script).await == serde_json::json!(true)
}

#[tokio::test(flavor = "multi_thread")]
async fn in_french() {
    adds(Language::Fr).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_arabic() {
    adds(Language::Ar).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_to_be_saved_survives_a_kill() {
    let world = World::new(Language::En);
    let window = world.open().await;
    window.first_run(Language::En).await;
    window.add_specimen().await;
    // Not closed: killed.
    drop(window);

    let again = world.open().await;
    again.unlock().await;
    again.go("/documents").await;
    again.sees_text("ERIKSSON").await;
    again.close().await;
}
