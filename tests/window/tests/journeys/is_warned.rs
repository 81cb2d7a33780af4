//! An alert while the vault is locked: one notification without a word about the person, readable
//! without unlocking, answered and received.

use amana_window_tests::{FLOOD, Gpsd, Office, World, eventually};
use amana_words::Language;

/// In the flood of the project's own message, and a day's walk away.
const INSIDE: (f64, f64) = (39.43, -0.42);
const OUTSIDE: (f64, f64) = (39.43, -1.42);

async fn is_warned(language: Language) {
    let mut office = Office::open().await;
    let receiver = Gpsd::start(OUTSIDE.0, OUTSIDE.1).await;
    let world = World::new(language);
    let window = world.open().await;
    window.first_run(language).await;
    window.join(&office.invitation()).await;
    window.go("/settings").await;
    window.press("settings-position-gpsd").await;
    window.write("gpsd", receiver.address()).await;
    window.press("ui-save").await;
    window.go("/alerts").await;
    window.sees("position-known").await;

    window.press("nav-lock").await;
    window.sees("unlock-title").await;
    office.warn(FLOOD).await;
    receiver.move_to(INSIDE.0, INSIDE.1);

    let warned = window.say("notify-alert-extreme");
    let heard = eventually(async || {
        let said = world.notifications();
        said.iter().any(|note| note.texts.contains(&warned)).then_some(said)
    })
    .await
    .expect("the notification is on the bus");
    let notes: Vec<_> = heard.iter().filter(|note| note.texts.contains(&warned)).collect();
    assert_eq!(notes.len(), 1, "once");
    for private in ["39.", "Valencia", "ERIKSSON", "Paiporta"] {
        let is_there = heard.iter().flat_map(|note| &note.texts).any(|text| text.contains(private));
        assert!(!is_there, "{private} is in a notification");
    }

    window.press("alert-severity-extreme").await;
    window.sees("cap-response-evacuate").await;
    window.sees("why-inside-area").await;
    window.sees("trust-countersigned").await;
    window.photograph(&format!("alert-locked-{}.png", language.tag())).await;
    window.press("alert-acknowledge").await;
    window.loses("alert-acknowledge").await;
    window.press("safety-say").await;
    window.sees("safety-said").await;
    window.sees("safety-saved").await;
    window.loses("safety-waits").await;
    let reports = office.loopback.desk.safety_reports().await.expect("the crisis desk reads");
    assert_eq!(reports.len(), 1, "exactly once");
    let said = world.notifications();
    assert_eq!(said.iter().filter(|note| note.texts.contains(&warned)).count(), 1, "still once");
    window.close().await;
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_french() {
    is_warned(Language::Fr).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_arabic() {
    is_warned(Language::Ar).await;
}
