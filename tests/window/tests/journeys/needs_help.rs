//! Needing help while the vault is locked: taken back within its grace, and then not.

use amana_window_tests::{Office, World, eventually};
use amana_words::{Arg, Language};

async fn needs_help(language: Language) {
    let mut office = Office::open().await;
    let world = World::new(language);
    let window = world.open().await;
    window.first_run(language).await;
    window.join(&office.invitation()).await;
    window.press("nav-lock").await;
    window.sees("unlock-title").await;

    window.press("help-title").await;
    window.sees("distress-call-first").await;
    window.write("message", "Two of us, third floor.").await;
    window.press("help-ask").await;
    window.press("help-ask-now").await;
    window.press("help-take-back").await;
    window.sees("help-taken-back").await;
    assert_eq!(window.written("message").await, "Two of us, third floor.");
    let reports = office.loopback.desk.safety_reports().await.expect("the crisis desk reads");
    assert!(reports.is_empty(), "nothing left the device");

    window.press("help-ask").await;
    window.press("help-ask-now").await;
    window.sees_with("help-soon", &[("seconds", Arg::from(3_u8))]).await;
    window.loses("help-take-back").await;
    window.sees("help-call-off").await;
    let heard = eventually(async || {
        let reports = office.loopback.desk.safety_reports().await.ok()?;
        (reports.len() == 1).then_some(())
    });
    assert!(heard.await.is_some(), "the call for help arrives exactly once, while locked");
    window.close().await;
    office.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_french() {
    needs_help(Language::Fr).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_arabic() {
    needs_help(Language::Ar).await;
}
