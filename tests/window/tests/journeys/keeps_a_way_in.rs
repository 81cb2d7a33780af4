//! A forgotten passphrase: the words on paper open the vault, and another passphrase is chosen.

use amana_window_tests::{PASSPHRASE, World};
use amana_words::Language;

const ANOTHER: &str = "un figuier patient au bord du canal";

#[tokio::test(flavor = "multi_thread")]
async fn in_french() {
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.create(Language::Fr).await;
    let words = window.recovery_words().await;
    window.press("kit-written").await;
    window.answer_two_words(&words).await;
    window.sees("nav-home").await;

    window.go("/security").await;
    window.press("security-change").await;
    window.write("current", "not the passphrase at all").await;
    window.write("passphrase", ANOTHER).await;
    window.write("again", ANOTHER).await;
    window.press("security-change").await;
    window.sees("error-wrong-passphrase").await;
    window.write("current", PASSPHRASE).await;
    window.press("security-change").await;
    window.sees("security-changed").await;

    window.press_ctrl('l').await;
    window.write("passphrase", PASSPHRASE).await;
    window.press("unlock-submit").await;
    window.sees("error-wrong-passphrase").await;
    window.press("unlock-with-words").await;
    window.write("words", &words.join(" ")).await;
    window.press("unlock-submit").await;
    window.sees("nav-home").await;

    window.go("/security/recovery").await;
    window.press("recovery-new-make").await;
    window.write("passphrase", ANOTHER).await;
    window.press("recovery-new-consequence").await;
    let newer = window.recovery_words().await;
    assert_ne!(newer, words);
    window.press("kit-written").await;
    window.answer_two_words(&newer).await;
    window.sees("nav-home").await;

    window.press_ctrl('l').await;
    window.press("unlock-with-words").await;
    window.write("words", &words.join(" ")).await;
    window.press("unlock-submit").await;
    window.sees("error-wrong-recovery-code").await;
    window.write("words", &newer.join(" ")).await;
    window.press("unlock-submit").await;
    window.sees("nav-home").await;
    window.close().await;
}
