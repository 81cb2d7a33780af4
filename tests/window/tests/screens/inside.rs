//! The screens of an open vault.

use crate::filled::{Filled, fill};
use crate::look::{Pass, Tester, visit};
use amana_tests::Publisher;
use amana_window_tests::{Office, World};
use amana_words::{Language, Words};

/// Names for the pictures, and where they are.
fn screens(at: &Filled) -> Vec<(&'static str, String)> {
    let Filled { document, draft, noted, request, alert } = at;
    let own = |path: &str| path.to_owned();
    vec![
        ("11-home", own("/")),
        ("20-documents", own("/documents")),
        ("21-document", document.clone()),
        ("22-add-document", own("/documents/add")),
        ("27-trash-empty", own("/documents/trash")),
        ("30-requests", own("/requests")),
        ("31-request", request.clone()),
        ("32-request-noted", noted.clone()),
        ("33-note-request", own("/requests/note")),
        ("34-renewal", draft.clone()),
        ("35-renewal-passport", format!("{draft}/passport")),
        ("35-renewal-consulate", format!("{draft}/consulate")),
        ("35-renewal-details", format!("{draft}/details")),
        ("35-renewal-contact", format!("{draft}/contact")),
        ("35-renewal-photo", format!("{draft}/photo")),
        ("35-renewal-check", format!("{draft}/check")),
        ("40-alerts", own("/alerts")),
        ("41-alert", alert.clone()),
        ("43-help", own("/help")),
        ("44-watched", own("/watched")),
        ("45-pack", own("/watched/pack/ES")),
        ("46-feeds", own("/feeds")),
        ("50-security", own("/security")),
        ("51-recovery", own("/security/recovery")),
        ("52-restore-while-open", own("/restore")),
        ("60-settings", own("/settings")),
        ("61-add-consulate", own("/consulates/add")),
        ("62-more", own("/more")),
    ]
}

async fn look_at_all(languages: &[Language], pass: Pass) {
    let mut office = Office::open().await;
    let feed = Publisher::open().await;
    let world = World::new(languages[0]);
    let mut window = world.open().await;
    let screens = screens(&fill(&world, &window, &mut office, &feed, languages[0]).await);
    let mut findings = Vec::new();
    for &language in languages {
        visit(&window, "/settings").await;
        window.press_named(language.own_name()).await;
        window.speak(Words::new(language));
        window.sees("settings-language").await;
        let mut tester = Tester::before(&window, language, pass).await;
        for (name, path) in &screens {
            visit(&window, path).await;
            tester.look(name).await;
        }
        findings.extend(tester.findings().await);
    }
    window.close().await;
    office.close().await;
    assert!(findings.is_empty(), "{}", findings.join("\n"));
}

#[tokio::test(flavor = "multi_thread")]
async fn in_french() {
    look_at_all(&[Language::Fr], Pass::Full).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_arabic() {
    look_at_all(&[Language::Ar], Pass::Full).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_english_and_spanish() {
    look_at_all(&[Language::En, Language::Es], Pass::Light).await;
}
