//! A vault file that is cut, foreign, or open elsewhere.
#![expect(clippy::disallowed_methods, reason = "the file is damaged behind the vault's back")]

use amana_citizen::{Error, access, documents};
use amana_tests::{App, Device, HandClock, PASSPHRASE, SCAN, document, says};
use amana_vault::VaultError;
use std::fs;

async fn failure(device: &Device) -> Error {
    device.start().await.map(drop).expect_err("does not open")
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
    assert_eq!(documents::list(&app.citizen).await, Ok(vec![before]));
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
    assert_eq!(documents::list(&app.citizen).await.expect("lists").len(), 2);
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
    assert_eq!(documents::list(&app.citizen).await, Ok(vec![before.clone()]));
    let app = device.restart(app).await;
    assert_eq!(documents::list(&app.citizen).await, Ok(vec![before]));
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
    assert_eq!(documents::list(&app.citizen).await, Ok(vec![before]));
}
