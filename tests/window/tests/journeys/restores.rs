//! A backup, everything erased, everything back.

use amana_window_tests::{PASSPHRASE, World};
use amana_words::{Arg, Language};

#[tokio::test(flavor = "multi_thread")]
async fn in_french() {
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;
    window.add_specimen().await;
    window.go("/security").await;
    window.press("security-backup-write").await;
    window.sees("security-backup-written").await;

    window.press("security-erase-vault").await;
    window.write("passphrase", PASSPHRASE).await;
    let erase = window.say_with("security-erase-documents", &[("count", Arg::from(1_u8))]);
    window.press_named(&erase).await;
    window.sees("welcome-title").await;

    window.press("welcome-restore").await;
    window.sees("restore-found").await;
    window.write("passphrase", "not the passphrase at all").await;
    window.press("restore-submit").await;
    window.sees("error-wrong-passphrase").await;
    window.write("passphrase", PASSPHRASE).await;
    window.press("restore-submit").await;
    window.sees("nav-home").await;
    window.go("/documents").await;
    window.sees_text("ERIKSSON").await;
    window.close().await;
}
