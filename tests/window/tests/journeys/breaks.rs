//! What breaks around the app: no keyring, a damaged vault, a second window, a silent consulate.

use amana_window_tests::{Office, PASSPHRASE, World};
use amana_words::Language;

#[tokio::test(flavor = "multi_thread")]
async fn without_a_keyring_it_says_what_stops() {
    let world = World::without_keyring(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;
    window.sees("task-watch-no-keyring").await;
    window.press("nav-lock").await;
    window.sees("error-keyring-missing").await;
    window.unlock().await;
    window.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_vault_is_set_aside_and_a_backup_restored() {
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;
    window.add_specimen().await;
    window.go("/security").await;
    window.press("security-backup-write").await;
    window.sees("security-backup-written").await;
    window.close().await;

    world.damage_vault();
    let again = world.open().await;
    again.sees("unreadable-title").await;
    again.press("unreadable-set-aside").await;
    again.press("unreadable-set-aside").await;
    again.press("welcome-restore").await;
    again.write("passphrase", PASSPHRASE).await;
    again.press("restore-submit").await;
    again.sees("nav-home").await;
    again.go("/documents").await;
    again.sees_text("ERIKSSON").await;
    again.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_consulate_that_cannot_be_reached_loses_nothing() {
    let office = Office::open().await;
    let link = office.invitation();
    let world = World::new(Language::Fr);
    let window = world.open().await;
    window.first_run(Language::Fr).await;

    office.loopback.line.take_down();
    window.go("/consulates/add").await;
    window.write("link", &link).await;
    window.press("consulate-check").await;
    window.write("passphrase", PASSPHRASE).await;
    window.press("consulate-join").await;
    window.sees("error-consulate-unreachable").await;
    office.loopback.line.put_back();
    window.write("passphrase", PASSPHRASE).await;
    window.press("consulate-join").await;
    window.sees("consulate-added-text").await;

    let forged = tampered(&office.loopback.invite().expect("an invitation"));
    window.go("/requests").await;
    window.sees("requests-consulates").await;
    window.go("/consulates/add").await;
    window.write("link", &forged).await;
    window.press("consulate-check").await;
    window.write("passphrase", PASSPHRASE).await;
    window.press("consulate-join").await;
    window.sees("error-consulate-fingerprint").await;
    window.close().await;
    office.close().await;
}

fn tampered(invitation: &amana_contract::trust::Invitation) -> String {
    let mut other = invitation.clone();
    other.trust_root.0[0] ^= 1;
    other.to_link()
}
