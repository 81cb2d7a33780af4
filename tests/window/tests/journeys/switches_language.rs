//! The language changes at once, without a restart, and stays.

use amana_window_tests::World;
use amana_words::{Language, Words};
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn through_all_four() {
    let world = World::new(Language::Fr);
    let mut window = world.open().await;
    window.first_run(Language::Fr).await;
    for language in [Language::En, Language::Ar, Language::Es, Language::Fr, Language::Ar] {
        window.go("/settings").await;
        window.press_named(language.own_name()).await;
        window.speak(Words::new(language));
        window.sees("settings-language").await;
        let dir = if language.is_rtl() { "rtl" } else { "ltr" };
        let page = window
            .evaluate("return [document.documentElement.lang, document.documentElement.dir]")
            .await;
        assert_eq!(page, json!([language.tag(), dir]));
        for (path, key) in [
            ("/", "nav-home"),
            ("/documents", "documents-title"),
            ("/requests", "requests-title"),
            ("/alerts", "alerts-sources"),
            ("/security", "security-log"),
        ] {
            window.go(path).await;
            window.sees(key).await;
        }
    }
    window.close().await;

    let again = world.open().await;
    let arabic = Words::new(Language::Ar);
    again.sees_text(&arabic.say("unlock-title")).await;
    again.close().await;
}
