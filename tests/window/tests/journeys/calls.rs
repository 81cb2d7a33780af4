//! A number is called, and a text for one's own people put into its composer, with the system's own program.

use amana_window_tests::{World, eventually};
use amana_words::{Arg, Language};

#[tokio::test(flavor = "multi_thread")]
async fn with_the_systems_telephone() {
    let world = World::new(Language::Fr);
    let notes = world.install_telephone();
    let window = world.open().await;
    window.first_run(Language::Fr).await;
    window.press("nav-lock").await;
    window.sees("unlock-title").await;
    window.press("help-title").await;
    let number = [("phone", Arg::verbatim("112"))];
    window.press_named(&window.say_with("help-call-number", &number)).await;

    window.press("help-people-add").await;
    window.write("name", "Leïla").await;
    window.write("phone", "+34 600 123 456").await;
    window.press("ui-save").await;
    window.sees_text("Leïla").await;
    window.press("help-share").await;
    window.press_named(&window.say_with("help-share-text", &[("name", Arg::from("Leïla"))])).await;
    window.sees("help-share-texted").await;
    let handed = eventually(async || {
        let handed = std::fs::read_to_string(&notes).ok()?;
        (handed.lines().count() == 2).then_some(handed)
    });
    let handed = handed.await.expect("both are handed over");
    let mut links: Vec<_> = handed.lines().collect();
    links.sort_unstable();
    assert!(links[0].starts_with("sms:+34600123456?body=") && !links[0].contains(' '), "{links:?}");
    assert_eq!(links[1], "tel:112");
    window.close().await;
}
