//! A vault file that is cut, foreign, or open elsewhere.
#![expect(clippy::disallowed_methods, reason = "the file is damaged behind the vault's back")]

use amana_citizen::views::AccessView;
use amana_citizen::{Error, access, documents};
use amana_tests::{App, Device, HandClock, PASSPHRASE, SCAN, document, says, says_view};
use amana_vault::VaultError;
use std::fs;

async fn failure(device: &Device) -> Error {
    device.start_or_say_why().await.map(drop).expect_err("does not open")
}

/// A file cut in half, emptied or replaced is refused, told, and left exactly as it is; put back
/// whole, everything is there.
#[tokio::test]
async fn a_vault_file_cut_in_half_is_refused_and_left_alone() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let before = document(&app).await;
    app.close().await;
    let path = device.folder().join("vault/vault.db");
    let whole = fs::read(&path).expect("reads");
    for bad in [&whole[..whole.len() / 2], &whole[..100], b"<!DOCTYPE html>".as_slice()] {
        fs::write(&path, bad).expect("damages");
        let error = failure(&device).await;
        assert_eq!(error, Error::Vault(VaultError::Unreadable), "{} bytes", bad.len());
        assert!(says(&error).contains("Nothing was deleted"));
        assert_eq!(fs::read(&path).expect("reads"), bad, "it was not touched");
    }
    fs::write(&path, &whole).expect("puts back");
    let app = device.start_unlocked().await;
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![before]));
}

/// An emptied vault file is not taken for a new vault.
#[tokio::test]
async fn an_emptied_vault_file_is_refused() {
    let device = Device::new(&HandClock::default());
    device.start_new().await.close().await;
    let path = device.folder().join("vault/vault.db");
    fs::write(&path, b"").expect("empties");
    let error = failure(&device).await;
    assert_eq!(error, Error::Vault(VaultError::Unreadable));
    says(&error);
}

/// A scan file cut in half is told when it is opened; the document and the other scans stay.
#[tokio::test]
async fn a_scan_cut_in_half_is_named_and_the_rest_opens() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let (cut, whole) = (document(&app).await, document(&app).await);
    let path = device.folder().join("vault/blobs").join(cut.scans[0].id.to_string());
    let sealed = fs::read(&path).expect("reads");
    fs::write(&path, &sealed[..sealed.len() / 2]).expect("cuts");
    let read = async |app: &App, id| documents::read_scan(&app.citizen, id).await;
    let error = read(&app, cut.scans[0].id).await.expect_err("is damaged");
    assert_eq!(error, Error::Vault(VaultError::Damaged));
    says(&error);
    assert_eq!(read(&app, whole.scans[0].id).await.expect("opens")[..], *SCAN);
    let shown = documents::view(&app.citizen, cut.id).await.expect("the document stays");
    assert!(shown.scans[0].is_damaged && shown.surname == cut.surname);
    let other = documents::view(&app.citizen, whole.id).await.expect("is there");
    assert!(!other.scans[0].is_damaged);
    fs::write(&path, &sealed).expect("puts back");
    assert_eq!(read(&app, cut.scans[0].id).await.expect("opens")[..], *SCAN);
}

/// A second app finds the vault in use and changes nothing; the first goes on.
#[tokio::test]
async fn a_vault_that_is_open_elsewhere_is_in_use() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let before = document(&app).await;
    let error = failure(&device).await;
    assert_eq!(error, Error::Vault(VaultError::InUse));
    assert!(says(&error).contains("already open"));
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![before.clone()]));
    let app = device.restart(app).await;
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![before]));
}

/// A wrong passphrase, wrong words and words that are none say so, and the right one still opens.
#[tokio::test]
async fn a_wrong_secret_opens_nothing_and_changes_nothing() {
    let device = Device::new(&HandClock::default());
    let app = device.start().await.expect("starts");
    let short = access::create(&app.citizen, "short".into()).await.expect_err("too short");
    assert!(says(&short).chars().any(|c| c.is_ascii_digit()), "it says how long");
    let words = access::create(&app.citizen, PASSPHRASE.into()).await.expect("creates").reveal();
    let before = document(&app).await;
    access::lock(&app.citizen).await.expect("locks");
    let wrong = access::unlock(&app.citizen, "sept oranges rouges".into()).await;
    assert_eq!(wrong, Err(Error::Vault(VaultError::WrongSecret)));
    says(&wrong.expect_err("wrong"));
    let mut other: Vec<&str> = words.split(' ').collect();
    other.reverse();
    for none in [other.join(" "), "zebra ".repeat(24), String::new()] {
        let refused = access::unlock_with_words(&app.citizen, none).await.expect_err("wrong words");
        says(&refused);
    }
    access::unlock_with_words(&app.citizen, words.to_string()).await.expect("the words open it");
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![before]));
}

/// An unreadable vault is shown as that and answers every verb with why. Set aside, it is whole
/// beside its place, and a backup is restored in its stead.
#[tokio::test]
async fn an_unreadable_vault_is_set_aside_and_a_backup_restored() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    let before = document(&app).await;
    let backup = device.folder().join("amana.backup");
    access::back_up(&app.citizen, backup.clone()).await.expect("backs up");
    let readable = access::set_aside(&app.citizen).await;
    assert_eq!(readable, Err(Error::Vault(VaultError::Exists)), "one that opens stays");
    app.close().await;
    let path = device.folder().join("vault/vault.db");
    let bad = b"<!DOCTYPE html>";
    fs::write(&path, bad).expect("damages");

    let app = device.start().await.expect("starts all the same");
    let status = access::status(&app.citizen).await.expect("says");
    let AccessView::Unreadable { reason, can_set_aside: true } = status else {
        panic!("it can be set aside: {status:?}");
    };
    assert!(says_view(&reason).contains("Nothing was deleted"));
    let unreadable = Error::Vault(VaultError::Unreadable);
    let restored = access::restore(&app.citizen, backup.clone(), PASSPHRASE.into()).await;
    assert_eq!(restored.as_ref(), Err(&unreadable), "not over it");
    let created = access::create(&app.citizen, PASSPHRASE.into()).await;
    assert_eq!(created.err(), Some(unreadable.clone()));
    assert_eq!(access::erase(&app.citizen).await, Err(unreadable.clone()));
    assert_eq!(documents::all(&app.citizen).await.as_ref(), Err(&unreadable));
    let again = access::try_again(&app.citizen).await.expect("tries");
    assert!(matches!(again, AccessView::Unreadable { .. }));
    assert_eq!(fs::read(&path).expect("reads"), bad, "it was not touched");

    let aside = access::set_aside(&app.citizen).await.expect("moves");
    assert_eq!(fs::read(aside.join("vault.db")).expect("reads"), bad, "whole beside its place");
    assert_eq!(fs::read_dir(aside.join("blobs")).expect("reads").count(), 2);
    assert_eq!(access::status(&app.citizen).await, Ok(AccessView::NoVault));
    let nothing = access::set_aside(&app.citizen).await;
    assert_eq!(nothing, Err(Error::Vault(VaultError::Missing)));
    access::restore(&app.citizen, backup, PASSPHRASE.into()).await.expect("restores");
    assert_eq!(documents::all(&app.citizen).await, Ok(vec![before]));
}

/// A vault that another program holds is not set aside; when it is let go, it opens.
#[tokio::test]
async fn a_vault_in_use_is_tried_again() {
    let device = Device::new(&HandClock::default());
    let first = device.start_new().await;
    let second = device.start().await.expect("starts all the same");
    let status = access::status(&second.citizen).await.expect("says");
    assert!(matches!(status, AccessView::Unreadable { can_set_aside: false, .. }), "{status:?}");
    let refused = access::set_aside(&second.citizen).await;
    assert_eq!(refused, Err(Error::Vault(VaultError::InUse)));
    let still = access::try_again(&second.citizen).await.expect("tries");
    assert!(matches!(still, AccessView::Unreadable { .. }));
    first.close().await;
    let opened = access::try_again(&second.citizen).await.expect("tries");
    assert!(matches!(opened, AccessView::Locked { .. }), "{opened:?}");
    access::unlock(&second.citizen, PASSPHRASE.into()).await.expect("unlocks");
}
