//! Everything that the demo's guide offers, to its end.

use amana_demo::draw_photo;
use amana_window_tests::World;
use amana_words::Language;

#[tokio::test(flavor = "multi_thread")]
async fn to_the_end() {
    let world = World::new(Language::Fr);
    let window = world.open_with(&["--demo"]).await;
    window.sees("demo-title").await;
    window.first_run(Language::Fr).await;

    window.press("demo-act-passport").await;
    window.sees("add-picture-leave").await;
    let lines = window.evaluate("return document.querySelector('aside pre').innerText").await;
    window.write("mrz", lines.as_str().expect("two lines")).await;
    window.sees("add-checks-agree").await;
    window.press("add-confirm").await;
    window.sees("document-number-show").await;

    window.note_request("Consulat à Lyon", "LY-2026-0042").await;
    window.press("demo-act-consulate").await;
    window.sees("consulate-link").await;
    window.press("consulate-check").await;
    window.join_what_is_shown().await;
    window.sees("consulate-added-text").await;

    let draft = window.begin_renewal("EL IDRISSI").await;
    window.fill_in_renewal(&draft, &world.put("photo.png", &draw_photo())).await;
    window.send().await;
    window.sees("event-received").await;
    window.press("demo-act-officer-asks-photo").await;
    window.sees("action-photo").await;
    window.press("demo-act-answer").await;
    window.sees("add-picture-leave").await;
    window.send().await;
    window.sees("event-answered").await;
    window.press("demo-act-officer-finishes").await;
    window.sees("event-delivered").await;
    window.sees("outcome-granted").await;

    window.press("nav-lock").await;
    window.sees("unlock-title").await;
    window.press("demo-act-alert").await;
    window.press("alert-severity-extreme").await;
    window.sees("cap-response-evacuate").await;
    window.press("safety-say").await;
    window.sees("safety-saved").await;
    window.loses("safety-waits").await;
    window.press("alert-to-unlock").await;
    window.unlock().await;
    window.go("/security").await;
    window.press("security-backup-write").await;
    window.sees("security-backup-written").await;
    window.sees("demo-all-done").await;
    window.photograph("demo-all-done.png").await;
    window.close().await;
}
