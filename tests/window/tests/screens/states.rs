//! What screens look like in between: refused, asked, opened, done.

use crate::filled::{Filled, fill};
use crate::look::{Pass, Tester, visit};
use amana_tests::Publisher;
use amana_window_tests::{Office, SPECIMEN, Window, World};
use amana_words::{Arg, Language};
use fantoccini::key::Key;

async fn look_at_all(language: Language) {
    let mut office = Office::open().await;
    let feed = Publisher::open().await;
    let world = World::new(language);
    let window = world.open().await;
    let filled = fill(&world, &window, &mut office, &feed, language).await;
    let mut tester = Tester::before(&window, language, Pass::Full).await;
    documents(&window, &mut tester, &filled).await;
    requests(&window, &mut tester, &filled, &office).await;
    alerts(&window, &mut tester, &filled).await;
    security(&window, &mut tester).await;
    tester.tell().await;
    window.close().await;
    office.close().await;
}

async fn documents(window: &Window, tester: &mut Tester<'_>, filled: &Filled) {
    visit(window, "/documents/add").await;
    window.write("mrz", &SPECIMEN.join("\n").replace("7408122", "7408132")).await;
    window.sees("add-compare").await;
    tester.look("23-add-document-wrong-digit").await;
    window.press("add-way-hand").await;
    window.press("add-confirm").await;
    window.sees_faults(&["issuing_state", "number", "surname"]).await;
    tester.look("23-add-document-refused").await;
    visit(window, &filled.document).await;
    window.press("document-number-show").await;
    window.sees("document-number-hide").await;
    tester.look("24-document-number").await;
    window
        .press_named(&window.say_with("document-scan-open", &[("number", Arg::from(1_u8))]))
        .await;
    window.sees_with("document-scan", &[("number", Arg::from(1_u8))]).await;
    tester.look("24-document-scan").await;
    window.strike(Key::Escape).await;
    visit(window, "/documents").await;
    window.write("query", "zzz").await;
    window.sees_with("documents-none-found", &[("query", Arg::from("zzz"))]).await;
    tester.look("25-documents-none-found").await;
    window.press_ctrl('k').await;
    window.sees("command-add-consulate").await;
    window.type_text("erik").await;
    window.sees_text("ERIKSSON").await;
    tester.look("26-palette").await;
    window.strike(Key::Escape).await;
    visit(window, &filled.document).await;
    window.press_row(&window.say("document-own")).await;
    window.write("tags", "école\nمدرسة").await;
    window.write("notes", "Renouveler avant juin.").await;
    tester.look("27-document-own-words").await;
    window.press("ui-save").await;
    window.sees_text("مدرسة").await;
    window.press("document-versions").await;
    window.sees("document-version-back").await;
    tester.look("27-document-versions").await;
    trash(window, tester).await;
}

async fn trash(window: &Window, tester: &mut Tester<'_>) {
    visit(window, "/documents").await;
    window.press_row("ERIKSSON").await;
    window.press("document-remove").await;
    window.sees("document-removed").await;
    visit(window, "/documents/trash").await;
    window.sees_text("ERIKSSON").await;
    tester.look("28-trash").await;
    window.press("trash-purge").await;
    window.sees("trash-purge-text").await;
    tester.look("28-trash-erase").await;
    window.strike(Key::Escape).await;
}

async fn requests(window: &Window, tester: &mut Tester<'_>, filled: &Filled, office: &Office) {
    visit(window, &filled.request).await;
    window.press("request-send").await;
    window.sees_faults(&["photo"]).await;
    tester.look("36-request-refused").await;
    visit(window, "/consulates/add").await;
    window.write("link", &office.invitation()).await;
    window.press("consulate-check").await;
    window.sees("consulate-compare").await;
    tester.look("63-consulate-compare").await;
}

async fn alerts(window: &Window, tester: &mut Tester<'_>, filled: &Filled) {
    visit(window, &filled.alert).await;
    window.press("alert-acknowledge").await;
    window.loses("alert-acknowledge").await;
    window.press("safety-say").await;
    window.sees("safety-saved").await;
    tester.look("42-alert-said-safe").await;
    visit(window, "/alerts").await;
    window.press("heartbeat-test").await;
    window.sees("self-test-read").await;
    tester.look("46-self-test").await;
    visit(window, "/watched").await;
    window.press("watched-trip-add").await;
    window.press("watched-stop-add").await;
    window.press("ui-save").await;
    window.sees_faults(&["name", "from", "to", "stop-1-name", "stop-1-spot"]).await;
    tester.look("47-trip-refused").await;
    window.strike(Key::Escape).await;
    visit(window, "/help").await;
    window.press("help-ask").await;
    window.sees("help-ask-now").await;
    tester.look("48-help-asked").await;
    window.press("help-ask-now").await;
    window.sees("help-call-off").await;
    tester.look("49-help-received").await;
}

async fn security(window: &Window, tester: &mut Tester<'_>) {
    visit(window, "/security").await;
    window.press("security-backup-write").await;
    window.sees("security-backup-written").await;
    window.press("security-verify-start").await;
    window.sees("security-verify-whole").await;
    tester.look("53-security-done").await;
    window.press("security-change").await;
    window.sees("security-change-text").await;
    tester.look("54-change-passphrase").await;
    window.strike(Key::Escape).await;
    window.press("security-erase-vault").await;
    window.sees("security-erase-passphrase").await;
    tester.look("55-erase").await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_french() {
    look_at_all(Language::Fr).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn in_arabic() {
    look_at_all(Language::Ar).await;
}
