//! Files that are not what they should be: a feed, a backup.
#![expect(clippy::disallowed_methods, reason = "the files are damaged here")]

use amana_citizen::views::AccessView;
use amana_citizen::{Error, access, alerts};
use amana_tests::{Device, FLOOD, HandClock, PASSPHRASE, document, says};
use amana_vault::VaultError;
use std::fs;
use tempfile::TempDir;

/// What is no feed is refused, and the alerts that are known stay, also after a restart.
#[tokio::test]
async fn a_feed_that_cannot_be_read_takes_no_alert_away() {
    let device = Device::new(&HandClock::default());
    let app = device.start_new().await;
    alerts::receive(&app.citizen, FLOOD.to_vec()).await.expect("takes it in");
    let before = alerts::list(&app.citizen, "en").await.expect("lists");
    for bad in [&FLOOD[..FLOOD.len() / 2], b"<!DOCTYPE html><p>404</p>", b"\xff\xfe\0", b""] {
        let error = alerts::receive(&app.citizen, bad.to_vec()).await.expect_err("no feed");
        assert_eq!(error, Error::Feed);
        says(&error);
    }
    assert_eq!(alerts::list(&app.citizen, "en").await, Ok(before.clone()));
    let app = device.restart(app).await;
    assert_eq!(alerts::list(&app.citizen, "en").await, Ok(before));
}

/// A backup that is cut, changed or none is refused, and leaves no vault behind.
#[tokio::test]
async fn a_backup_that_is_cut_or_changed_restores_nothing() {
    let clock = HandClock::default();
    let device = Device::new(&clock);
    let app = device.start_new().await;
    document(&app).await;
    let stick = TempDir::new().expect("a folder");
    let path = stick.path().join("amana.backup");
    access::back_up(&app.citizen, path.clone()).await.expect("backs up");
    let whole = fs::read(&path).expect("reads");
    let mut changed = whole.clone();
    let at = whole.len() - 100;
    changed[at] ^= 1;
    let other = Device::new(&clock);
    let empty = other.start().await.expect("starts");
    let restore = async || access::restore(&empty.citizen, path.clone(), PASSPHRASE.into()).await;
    for bad in [&whole[..whole.len() / 2], &whole[..50], b"not a backup", &[], &changed] {
        fs::write(&path, bad).expect("damages");
        let error = restore().await.expect_err("is damaged");
        let (unreadable, damaged) = (VaultError::BackupUnreadable, VaultError::BackupDamaged);
        assert!([unreadable.into(), damaged.into()].contains(&error), "{error:?}");
        says(&error);
        assert_eq!(access::status(&empty.citizen).await, Ok(AccessView::NoVault));
    }
    fs::remove_file(&path).expect("removes");
    says(&restore().await.expect_err("is not there"));
    fs::write(&path, &whole).expect("puts back");
    assert!(restore().await.is_ok());
}
